// A row has fewer or more values than the form has columns.

import { alignRow, type RowAssignment } from '../../diagnosis/alignRow.ts';
import type { CellValue } from '../../diagnosis/model.ts';
import { columnOf, rowOf } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import type { ReadingProblem, Report, Row, Value } from '../../report/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import { lineEnd, visiblePart } from '../places.ts';
import type { Edit, Finding, Fix, Rule, RuleContext } from '../rule.ts';

/**
 * One finding a row, at its label. Which value is missing or too many is said, and mended, where the sums of the table
 * leave one way to give the values to the columns. A row that the end of the text cuts off is still being written.
 */
export const rule: Rule = {
  id: 'table/cell-count',
  severity: 'error',
  title: '一行中的数字过多或过少',
  *check(context) {
    const { report } = context;
    for (const problem of report.problems) {
      if (problem.kind === 'tableGlued') yield gluedFinding(context, problem);
      if (problem.kind !== 'cellCount') continue;
      const table = report.tables.find((candidate) => candidate.id === problem.table);
      const row = table?.rows.find(({ key }) => key !== undefined && key === problem.rowKey);
      yield row ? finding(context, row) : unplaced(context, problem);
    }
  },
};

function unplaced({ report, form }: RuleContext, { span, table }: ReadingProblem): Finding {
  const expected = table ? form.tables[table].rows.reduce((sum, { columns }) => sum + columns.length, 0) : 0;
  return {
    span: visiblePart(report.text, { start: span.start, end: Math.min(span.end, lineEnd(report.text, span.start)) }),
    message: `这张表应有 ${expected} 个数字，现在的个数不符，无法确定哪一格缺少或者多余。`,
  };
}

const mostReadings = 5;

/** Cells that lost what stood between them, where the sums do not tell them apart. */
function gluedFinding({ report, form }: RuleContext, { span, table, rowKey, readings }: ReadingProblem): Finding {
  const digits = report.text.slice(span.start, span.end);
  const name = rowKey ? `“${rowOf(form, rowKey)?.label ?? rowKey}”` : '这张表';
  const layout = report.tables.find(({ id }) => id === table)?.layout;
  const separator = layout === 'tabs' ? '\t' : layout === 'pipes' ? ' | ' : ' ';
  return {
    span,
    message: `${name}的数字粘连在一起：“${digits}”${waysToCut(readings)}。请在数字之间加空格分开。`,
    fixes: (readings ?? []).slice(0, mostReadings).map((numbers) => {
      const newText = numbers.map(plainNumber).join(separator);
      return { title: `分开为 ${numbers.map(plainNumber).join('、')}`, safe: false, edits: [{ span, newText }] };
    }),
  };
}

function waysToCut(readings: ReadingProblem['readings']): string {
  if (!readings) return '的分法太多，无法确定';
  if (readings.length === 0) return '没有一种分法能使本行各栏之和等于总计';
  if (readings.length === 1) return '只有一种分法能使本行成立，但无法用其他行核对';
  return `有 ${readings.length} 种分法，无法确定`;
}

function finding({ report, form, diagnosis }: RuleContext, row: Row): Finding {
  const key = row.key!;
  const { expected, values } = row;
  const others = otherCells(report, key, (table) => diagnosis.blankIsZero.has(table));
  const numbers = values.map(({ reading }) => (reading.kind === 'number' ? reading.value : null));
  const { assignments } = alignRow(form, key, numbers, others);
  const counts = `“${rowOf(form, key)?.label ?? row.label.text}”应有 ${expected} 个数字，现有 ${values.length} 个`;
  const decided = assignments.length === 1 ? assignments[0] : undefined;
  const mending =
    decided && (values.length < expected ? lacking(report, form, row, decided) : surplus(report, row, decided));
  return {
    span: row.label.span.end > row.label.span.start ? row.label.span : visiblePart(report.text, row.span),
    message: mending
      ? `${counts}：${mending.message}。`
      : `${counts}，无法确定${values.length < expected ? '缺少' : '多余'}的是哪一个。`,
    ...(mending && { fixes: [mending.fix] }),
  };
}

function otherCells(report: Report, rowKey: string, blankIsZero: (table: string) => boolean): Map<CellKey, CellValue> {
  const others = new Map<CellKey, CellValue>();
  for (const [key, { reading }] of report.cells) {
    if (key.startsWith(`${rowKey}.`)) continue;
    if (reading.kind === 'number') others.set(key, reading.value);
    else others.set(key, reading.kind === 'blank' && blankIsZero(key.slice(0, key.indexOf('.'))) ? 0 : reading.kind);
  }
  return others;
}

interface Mending {
  readonly message: string;
  readonly fix: Fix;
}

/** What the columns without a value lack; undefined where the equations do not say it of each. */
function lacking({ text }: Report, form: Form, row: Row, { sources, cells }: RowAssignment): Mending | undefined {
  const columns = rowOf(form, row.key!)!.columns;
  const separator = separatorOf(text, row.values);
  if (separator === undefined) return undefined;
  const edits: Edit[] = [];
  const names: string[] = [];
  let last: Value | undefined;
  for (const [index, source] of sources.entries()) {
    if (source !== undefined) {
      last = row.values[source];
      continue;
    }
    const key = `${row.key}.${columns[index]!.id}`;
    const value = cells.get(key);
    if (value === undefined) return undefined;
    const number = plainNumber(value);
    names.push(isAmongEquals(row, sources, index, value) ? number : `“${columnOf(form, key)!.label}”的 ${number}`);
    const at = last?.span.end ?? row.values[0]!.span.start;
    edits.push({ span: { start: at, end: at }, newText: last ? separator + number : number + separator });
  }
  const lacks = names.join('、');
  return {
    message: `缺少${names.some((name) => name.startsWith('“')) ? '' : '一个 '}${lacks}`,
    fix: { title: `补上 ${lacks}`, safe: false, edits: joined(edits) },
  };
}

/** Beside an equal value nobody can say which of the two is missing. */
function isAmongEquals(row: Row, sources: RowAssignment['sources'], index: number, value: number): boolean {
  return [sources[index - 1], sources[index + 1]].some((source) => {
    const reading = source === undefined ? undefined : row.values[source]?.reading;
    return reading?.kind === 'number' && reading.value === value;
  });
}

/** Edits at one place as one. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const before = result.at(-1);
    if (before?.span.start === edit.span.start) {
      result[result.length - 1] = { span: edit.span, newText: before.newText + edit.newText };
    } else result.push(edit);
  }
  return result;
}

function surplus({ text }: Report, { values }: Row, { sources }: RowAssignment): Mending | undefined {
  const extra = values.map((_, index) => index).filter((index) => !sources.includes(index));
  const firstKept = values.findIndex((_, index) => sources.includes(index));
  const edits = extra.map((index): Edit => {
    // With the value goes what holds it apart from the value before it; before the first that stays, from the one behind it.
    const value = values[index]!.span;
    const span =
      index < firstKept
        ? { start: value.start, end: values[index + 1]!.span.start }
        : { start: values[index - 1]!.span.end, end: value.end };
    return { span, newText: '' };
  });
  if (edits.some(({ span }) => !isSeparator(text.slice(span.start, span.end).replace(/[^\s|<>]+/g, '')))) {
    return undefined;
  }
  const names = extra.map((index) => values[index]!.text || '空白').join('、');
  return { message: `多余的是 ${names}`, fix: { title: `删去多余的 ${names}`, safe: false, edits } };
}

/** What stands between two neighbouring values of the row, where it is nothing but a separator. */
function separatorOf(text: string, values: readonly Value[]): string | undefined {
  for (let index = 1; index < values.length; index += 1) {
    const between = text.slice(values[index - 1]!.span.end, values[index]!.span.start);
    if (isSeparator(between)) return between;
  }
  return undefined;
}

function isSeparator(between: string): boolean {
  return /^(?:[\s|]|<[^<>]*>)+$/.test(between);
}
