// A table lacks rows of the form.

import { formOf, rowOf } from '../../form/index.ts';
import type { Form, RowForm, TableForm } from '../../form/schema.ts';
import type { Report, Row, Table } from '../../report/model.ts';
import { divideRow, insertRows } from '../insertions.ts';
import { tableStart } from '../places.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { partedTables, rowNameWithGroup } from '../tables.ts';

/**
 * One finding for each run of neighbouring rows that are absent, at the row before them: a table that is cut off gives
 * one. Rows of the other edition that stand in their place ((六）其他处理 undivided) are told in that finding.
 * A blank form is `table/missing`.
 */
export const rule: Rule = {
  id: 'table/row-missing',
  severity: 'error',
  title: '表格缺少格式规定的行',
  *check({ report, form }) {
    // Rows of a variant count as absent ones: `form` may be the form as this report has it.
    const published = formOf(form.edition);
    for (const table of partedTables(report)) {
      const tableForm = published.tables[table.id];
      const written = new Map(table.rows.map((row) => [row.key, row]));
      for (const run of runsOfAbsentRows(tableForm, written)) {
        yield replaced(report, published, table, run) ?? absent(report, published, table, run, written);
      }
    }
  },
};

type WrittenRows = ReadonlyMap<string | undefined, Row>;

function runsOfAbsentRows({ rows }: TableForm, written: WrittenRows): RowForm[][] {
  const runs: RowForm[][] = [];
  let run: RowForm[] = [];
  for (const row of rows) {
    if (written.has(row.key)) run = [];
    else if (run.push(row) === 1) runs.push(run);
  }
  return runs;
}

/** The rows of a variant in place of the absent ones, see `Form.variants`. */
function replaced(report: Report, form: Form, table: Table, run: readonly RowForm[]): Finding | undefined {
  const variant = form.variants.find(
    ({ instead, table: id }) => id === table.id && run.some((row) => instead.includes(row.key)),
  );
  const row = table.rows.find(({ key }) => variant?.rows.some((other) => other.key === key));
  if (!variant || !row) return undefined;
  const labels = variant.instead.map((key) => rowOf(form, key)?.label ?? key);
  if (labels.length === 1) {
    return { span: row.label.span, message: `${form.edition}年格式的“${labels[0]}”是一行，这里分成了几行。` };
  }
  const fix = divideFix(report, form, table, row, variant.instead);
  return {
    span: row.label.span,
    message: `${form.edition}年格式的“${row.label.text}”分为 ${labels.length} 行，这里没有分开：${labels.join('；')}。`,
    ...(fix && { fixes: [fix] }),
  };
}

/** Writes the rows in place of the undivided one; its numbers go to the last of them, 3.其他. */
function divideFix(report: Report, form: Form, table: Table, row: Row, keys: readonly string[]): Fix | undefined {
  const edit = divideRow(report, form, table, row, keys);
  if (!edit) return undefined;
  const isZero = row.values.every(({ reading }) => reading.kind === 'number' && reading.value === 0);
  const last = rowOf(form, keys.at(-1)!)!.label;
  const title = isZero
    ? `分为 ${keys.length} 行，都填 0`
    : `分为 ${keys.length} 行，原来的数字计入“${last}”（请先核实）`;
  return { title, safe: false, edits: [edit] };
}

function absent(report: Report, form: Form, table: Table, run: readonly RowForm[], written: WrittenRows): Finding {
  const { rows } = form.tables[table.id];
  const first = rows.indexOf(run[0]!);
  const before = rows.slice(0, first).findLast((row) => written.has(row.key));
  const after = rows.slice(first).find((row) => written.has(row.key));
  const neighbour = written.get((before ?? after)?.key);
  // Between the row before and one of their own group stands the group's head, which belongs above them.
  const isOwn = after?.group !== undefined && run.every(({ group }) => group === after.group);
  const beside = isOwn && before?.group !== after.group ? after : (before ?? after);
  const row = written.get(beside?.key);
  const edit =
    row &&
    insertRows(
      report,
      form,
      table,
      run.map(({ key }) => key),
      { row, side: beside === before ? 'after' : 'before' },
    );
  return {
    span:
      neighbour && neighbour.label.span.end > neighbour.label.span.start
        ? neighbour.label.span
        : tableStart(report, table),
    message: messageOf(form, run),
    ...(edit && { fixes: [{ title: `插入空白的 ${run.length} 行`, safe: false, edits: [edit] }] }),
  };
}

/** More rows than this are told by the first and the last. */
const MOST_NAMES = 3;

function messageOf(form: Form, run: readonly RowForm[]): string {
  const names = run.map(({ key }) => `“${rowNameWithGroup(form, key)}”`);
  if (names.length === 1) return `缺少${names[0]}一行。`;
  if (names.length <= MOST_NAMES) return `缺少 ${names.length} 行：${names.join('、')}。`;
  return `缺少 ${names.length} 行，从${names[0]}到${names.at(-1)}。`;
}
