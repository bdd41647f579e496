// Gives the values of table four their places: three groups of five, side by side in one line of fifteen, or one below
// the other.

import { formOf } from '../../form/index.ts';
import type { EditionId } from '../../form/schema.ts';
import type { Span } from '../../text/span.ts';
import type { Slot } from '../lines/values.ts';
import type { Label, ReadingProblem, Row } from '../model.ts';
import { type BoundTable, boundRow, isLast, tornTable, trimBlanks } from './boundRows.ts';
import { gluedSpan } from './gluedValues.ts';
import { holdsValue } from './gridLine.ts';
import type { RawRow, RawTable } from './rawTable.ts';

const GROUPS = 3;
const COLUMNS = 5;

export function bindDisputes(raw: RawTable, edition: EditionId, lastLine: Span): BoundTable {
  const span = { start: raw.start, end: raw.end };
  const runs = raw.rows.filter(({ slots }) => slots.length > 0);
  const filled = runs.filter(({ slots }) => holdsValue(slots));
  const keys = formOf(edition).tables.disputes.rows.map(({ key }) => key);
  const groups = namedRuns(runs, keys)
    ? groupsOf(runs, raw.labels, edition, lastLine)
    : groupsOf(filled.length > 0 ? filled : runs.slice(-1), raw.labels, edition, lastLine);
  if (groups === 'torn') return tornTable({ ...raw, rows: [] }, edition);
  const problems: ReadingProblem[] = [];
  let rows = groups === 'odd' ? [] : groups;
  if (groups === 'odd') {
    const slots = (filled.length > 0 ? filled : runs).flatMap((run) => run.slots);
    const place = { start: slots[0]!.span.start, end: slots.at(-1)!.span.end };
    const glued = gluedSpan(trimBlanks(slots), GROUPS * COLUMNS);
    problems.push({ kind: glued ? 'tableGlued' : 'cellCount', span: glued ?? place, table: 'disputes' });
    // Which values are whose is found out later: the rows are there, or one for them all.
    const unplaced = { isPlaced: false, cut: false, edition };
    if (glued) rows = keys.map((key) => boundRow({ ...runs[0]!, key }, { values: [], ...unplaced }));
    else rows = [boundRow({ ...runs[0]!, key: undefined }, { values: trimBlanks(slots), ...unplaced })];
  } else
    for (const row of rows) {
      if (row.cells.length === 0 && !row.cut) {
        problems.push({ kind: 'cellCount', span: row.span, table: 'disputes', rowKey: row.key! });
      }
    }
  return { table: { id: 'disputes', span, layout: raw.layout, rows, labels: raw.labels }, problems };
}

/** The three rows; `odd` where there are too few or too many values, `torn` where they stand apart. */
function groupsOf(
  runs: readonly RawRow[],
  labels: readonly Label[],
  edition: EditionId,
  lastLine: Span,
): Row[] | 'odd' | 'torn' {
  if (runs.length === 0) return [];
  const keys = formOf(edition).tables.disputes.rows.map(({ key }) => key);
  const named = namedRuns(runs, keys);
  if (named) {
    return named.map((run) => {
      const values = valuesOf(run.slots, COLUMNS, run);
      const cut = !values && run.slots.length < COLUMNS && isLast(run, lastLine);
      return boundRow(run, {
        values: values ?? trimBlanks(run.slots),
        isPlaced: values !== undefined || cut,
        cut,
        edition,
      });
    });
  }
  const slots = runs.flatMap((run) => run.slots);
  const last = runs.at(-1)!;
  const values = valuesOf(slots, GROUPS * COLUMNS, last);
  const isOneLine = runs.length === 1 || runs.every((run) => run.slots.length === 1);
  const cut = !values && slots.length < GROUPS * COLUMNS && isLast(last, lastLine);
  if (!isOneLine || !(values || cut)) return last.grid || runs.length === 1 ? 'odd' : 'torn';
  const placed = values ?? slots;
  return keys.slice(0, Math.ceil(placed.length / COLUMNS)).map((key, i) => {
    const own = placed.slice(i * COLUMNS, (i + 1) * COLUMNS);
    const row = { ...last, key, label: labelOf(key, labels, last.label) };
    return boundRow(row, { values: own, isPlaced: true, cut: own.length < COLUMNS, edition });
  });
}

/** The runs with the row that each is: by the one label before it, or three of five values in the form's order. */
function namedRuns(runs: readonly RawRow[], keys: readonly string[]): RawRow[] | undefined {
  const isShort = runs.every(({ slots }) => trimBlanks(slots).length <= COLUMNS);
  if (!isShort) return undefined;
  const names = runs.map(({ key }) => key);
  if (names.every((key) => key !== undefined) && new Set(names).size === names.length) return [...runs];
  if (runs.length !== GROUPS || runs.some(({ slots }) => slots.length < COLUMNS)) return undefined;
  return runs.map((run, i) => ({
    ...run,
    key: keys[i]!,
    label: { ...run.label, key: keys[i]!, kind: 'row' as const },
  }));
}

/** The slots that hold the values, blank cells of the layout at both ends left out; undefined for too few or too many. */
function valuesOf(slots: readonly Slot[], expected: number, { grid, firstSlot }: RawRow): readonly Slot[] | undefined {
  if (slots.length <= expected) return slots.length === expected ? slots : undefined;
  const first = slots.findIndex(({ text }) => text !== '');
  const last = slots.findLastIndex(({ text }) => text !== '');
  if (last - first >= expected) return undefined;
  const latest = Math.min(first === -1 ? slots.length : first, slots.length - expected);
  // The first value stands below the first head. In layouts of one cell a line a blank cell may open the row.
  const start = grid ? Math.max(last - expected + 1, Math.min(firstSlot, latest)) : latest;
  return slots.slice(start, start + expected);
}

function labelOf(key: string, labels: readonly Label[], otherwise: Label): Label {
  return labels.find((label) => label.key === key && label.kind === 'row') ?? { ...otherwise, key, kind: 'row' };
}
