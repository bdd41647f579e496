// Gives every value of a table its place in the form. A value is only placed where the text leaves no choice;
// rows with too few or too many values stay as they are, and tables whose columns were torn apart stay without cells.

import type { EditionId } from '../../form/schema.ts';
import type { Span } from '../../text/span.ts';
import { columnsOfRow } from '../labels/labels.ts';
import type { Slot } from '../lines/values.ts';
import type { Label, ReadingProblem, Row } from '../model.ts';
import { bindDisputes } from './bindDisputes.ts';
import { type BoundTable, boundRow, isLast, tornTable } from './boundRows.ts';
import { looseValues, ValuePlaces } from './fitValues.ts';
import { gluedSpan } from './gluedValues.ts';
import { holdsValue } from './gridLine.ts';
import { identifyRows } from './identifyRows.ts';
import { withLostBlanks } from './lostBlanks.ts';
import { blankSlot, placeByColumns } from './placeByColumns.ts';
import type { RawRow, RawTable } from './rawTable.ts';

/** The table with a place in the form for each value that has one. `lastLine` is the text's last visible line. */
export function bindTable(all: RawTable, edition: EditionId, lastLine: Span): BoundTable {
  const raw = withoutCutLabel(all, lastLine);
  if (raw.id === 'disputes') return bindDisputes(raw, edition, lastLine);
  const rows = withLostBlanks(identifyRows(raw, edition), raw.layout, edition, lastLine);
  if (isTorn({ ...raw, rows }, edition, lastLine)) return tornTable(raw, edition);
  const problems: ReadingProblem[] = [];
  // The beginning of a label with nothing behind it is no row.
  const isNoRow = ({ partial, slots, grid }: RawRow) => partial && !grid && slots.length === 0;
  const single = withoutDuplicates(
    raw,
    rows.filter((row) => !isNoRow(row)),
    problems,
  );
  const noLabels = new Set(rows.filter(isNoRow).map(({ label }) => label));
  const places = new ValuePlaces(single, edition);
  const bound = single.map((row) => bindRow(row, { places, rows: single, raw, edition, lastLine }));
  const gluedTable = bound.filter(({ values, expected }) => gluedSpan(values, expected)).length > 1;
  for (const row of bound) {
    if (!row.key) problems.push({ kind: 'rowExtra', span: visibleSpan(row), table: raw.id });
    else if (row.cells.length === 0 && !row.cut) {
      const glued = gluedSpan(row.values, row.expected, gluedTable);
      const kind = glued ? 'tableGlued' : 'cellCount';
      problems.push({ kind, span: glued ?? row.span, table: raw.id, rowKey: row.key });
    }
  }
  const span = { start: raw.start, end: raw.end };
  return {
    table: {
      id: raw.id,
      span,
      layout: raw.layout,
      rows: bound,
      labels: raw.labels.filter((label) => !noLabels.has(label)),
    },
    problems,
  };
}

/** The table without a label of which only the beginning was written when the text ended. */
function withoutCutLabel(raw: RawTable, lastLine: Span): RawTable {
  const isCut = (label: Label) => !label.official && label.key !== '' && label.span.start >= lastLine.start;
  return {
    ...raw,
    labels: raw.labels.filter((label) => !isCut(label)),
    rows: raw.rows.filter(({ label, slots }) => slots.length > 0 || !isCut(label)),
  };
}

/**
 * True where numbers and labels stand apart: labels without any value while other places hold values that belong to no row.
 * Only text without cells is torn; in a grid a cell stays where it is.
 */
function isTorn({ id, rows, orphans }: RawTable, edition: EditionId, lastLine: Span): boolean {
  if (rows.some(({ grid }) => grid)) return false;
  const complete = rows.filter((row) => !isLast(row, lastLine));
  const empty = complete.filter(({ key, slots }) => key && slots.length === 0).length;
  const nameless = complete.filter(({ key }) => !key).length;
  const surplus = complete.some(({ key, slots }) => key && slots.length > columnsOfRow(key, edition).length);
  if (empty > 0 && (surplus || nameless > 0 || orphans.length > 0)) return true;
  return id === 'requests' && orphans.length > 1;
}

/** Each row of the form once. A label that came twice, once without values, is one row over two pages. */
function withoutDuplicates({ id }: RawTable, all: readonly RawRow[], problems: ReadingProblem[]): RawRow[] {
  const byKey = new Map<string, number>();
  const rows: RawRow[] = [];
  for (const row of all) {
    const at = row.key === undefined ? undefined : byKey.get(row.key);
    if (at === undefined) {
      if (row.key !== undefined) byKey.set(row.key, rows.length);
      rows.push(row);
    } else if (rows[at]!.slots.length === 0) rows[at] = row;
    else if (row.slots.length > 0) {
      problems.push({ kind: 'rowDuplicate', span: row.label.span, table: id, rowKey: row.key! });
    }
  }
  return rows;
}

// ---- rows ----

interface Surroundings {
  readonly places: ValuePlaces;
  readonly rows: readonly RawRow[];
  readonly raw: RawTable;
  readonly edition: EditionId;
  readonly lastLine: Span;
}

function bindRow(row: RawRow, { places, rows, raw, edition, lastLine }: Surroundings): Row {
  const expected = columnsOfRow(row.key ?? '', edition).length;
  const isShort = row.slots.length < expected;
  const cut = isShort && isLast(row, lastLine);
  const placed = placedValues();
  const values = placed ?? looseValues(row);
  return boundRow(row, { values, isPlaced: placed !== undefined || (cut && row.key !== undefined), cut, edition });

  function placedValues(): readonly Slot[] | undefined {
    if (!row.key || cut) return undefined;
    if (!isShort) return places.valuesOf(row);
    // A line with nothing behind its label is a row of blank cells.
    if (!holdsValue(row.slots) && (row.label.official || row.grid)) return blanks(expected, row.label.span.end);
    return row.grid || raw.layout !== 'spaces' ? undefined : placeByColumns(row, rows, expected);
  }
}

function blanks(count: number, at: number): Slot[] {
  return new Array<Slot>(count).fill(blankSlot(at));
}

function visibleSpan({ label, span }: Row): Span {
  return label.span.end > label.span.start ? label.span : span;
}
