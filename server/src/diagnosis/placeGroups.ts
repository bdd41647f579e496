// Table four in one line with a value too few or too many: the groups whose sums hold tell where the others end.

import type { Form } from '../form/schema.ts';
import { keysOfRow } from '../report/labels/labels.ts';
import type { Cell, Report, Row, Table, Value } from '../report/model.ts';
import type { Span } from '../text/span.ts';

/** More values than these lie too far from the form's to be told apart. */
const MOST_ODD = 1;

/** What stands between two cells: without it white space may be missing between values, not only a value. */
const BETWEEN_CELLS = /[\t|<\n\r]/;

/**
 * The report with the rows of such a table, where there is one way to part its values so that all groups but one are
 * complete and add up. The problem then is that group's. The report itself where nothing can be told.
 */
export function placeGroups(report: Report, form: Form): Report {
  const problem = report.problems.find(
    ({ kind, table, rowKey }) => kind === 'cellCount' && table === 'disputes' && rowKey === undefined,
  );
  const table = problem && report.tables.find(({ id }) => id === 'disputes');
  const rows = table && partedRows(report.text, table, form);
  if (!rows) return report;
  const cells = new Map(report.cells);
  for (const row of rows) for (const cell of row.cells) cells.set(cell.key, cell);
  const odd = rows.find((row) => row.cells.length === 0)!;
  return {
    ...report,
    cells,
    tables: report.tables.map((one) => (one === table ? { ...table, rows } : one)),
    problems: report.problems.map((one) =>
      one === problem ? { ...one, span: spanOf(odd.values), rowKey: odd.key! } : one,
    ),
  };
}

function partedRows(text: string, { rows, labels }: Table, form: Form): Row[] | undefined {
  const [all] = rows;
  if (rows.length !== 1 || !all || all.key !== undefined) return undefined;
  const isApart = all.values.every(({ span }, i) => {
    const before = all.values[i - 1];
    return !before || BETWEEN_CELLS.test(text.slice(before.span.end, span.start));
  });
  if (!isApart) return undefined;
  const groups = form.tables.disputes.rows;
  const columns = groups[0]!.columns.length;
  const difference = all.values.length - groups.length * columns;
  if (difference === 0 || Math.abs(difference) > MOST_ODD) return undefined;
  const ways = groups.flatMap((_, odd) => {
    let from = 0;
    const parts = groups.map((_, group) => {
      const to = from + columns + (group === odd ? difference : 0);
      const part = all.values.slice(from, to);
      from = to;
      return part;
    });
    return parts.every((part, group) => group === odd || addsUp(part)) ? [{ parts, odd }] : [];
  });
  const [way] = ways;
  if (ways.length !== 1 || !way) return undefined;
  return groups.map(({ key }, group): Row => {
    const values = way.parts[group]!;
    const label = labels.find((one) => one.key === key && one.kind === 'row') ?? { ...all.label, key };
    const { start, end } = spanOf(values);
    // The label of a group may stand lines above its values.
    const span = { start: Math.min(label.span.start, start), end: Math.max(label.span.end, end) };
    return {
      key,
      label,
      span,
      values,
      expected: columns,
      cut: false,
      cells: group === way.odd ? [] : cellsOf(key, values, form),
    };
  });
}

function spanOf(values: readonly Value[]): Span {
  return { start: values[0]!.span.start, end: values.at(-1)!.span.end };
}

/** True where the last number is the sum of those before it. */
function addsUp(values: readonly Value[]): boolean {
  const numbers = values.map(({ reading }) => (reading.kind === 'number' ? reading.value : Number.NaN));
  return numbers.reduce((sum, number) => sum + number, 0) === 2 * numbers.at(-1)!;
}

function cellsOf(rowKey: string, values: readonly Value[], { edition }: Form): Cell[] {
  const keys = keysOfRow(rowKey, edition);
  return values.map((value, column) => ({ key: keys[column]!, ...value }));
}
