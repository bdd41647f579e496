// Gives every value of a table its place in the form. A value is only placed where the text leaves no choice;
// rows with too few or too many values stay as they are, and tables whose columns were torn apart stay without cells.

import { formOf } from '../form/index.ts';
import type { CellKey, EditionId } from '../form/schema.ts';
import type { Span } from '../text/span.ts';
import { columnsOfRow, keysOfRow } from './labels.ts';
import type { Cell, Label, ReadingProblem, Row, Table, Value } from './model.ts';
import { placeByColumns } from './placeByColumns.ts';
import type { RawRow, RawTable, Slot } from './rawTable.ts';
import { DISPUTES_ROW } from './tableReader.ts';

export interface BoundTable {
  readonly table: Table;
  readonly problems: readonly ReadingProblem[];
}

/** The table with a place in the form for each value that has one. `lastLine` is the text's last visible line. */
export function bindTable(all: RawTable, edition: EditionId, lastLine: Span): BoundTable {
  const raw = withoutCutLabel(all, lastLine);
  const span = { start: raw.start, end: raw.end };
  if (isTorn(raw, edition, lastLine)) {
    const rows = raw.rows.filter(({ key }) => key && key !== DISPUTES_ROW).map((row) => unplacedRow(row, edition));
    const table: Table = { id: raw.id, span, layout: 'unreadable', rows, labels: raw.labels };
    return { table, problems: [{ kind: 'tableTorn', span, table: raw.id }] };
  }
  const problems: ReadingProblem[] = [];
  const rawRows = raw.id === 'disputes' ? splitDisputes(raw, edition, problems) : withoutDuplicates(raw, problems);
  const margins = new Margins();
  const fitted = rawRows.map((row) => fitSlots(row, edition, margins));
  const rows = rawRows.map((row, i) => placeRow(row, fitted[i]!, edition, margins, lastLine, rawRows));
  const gluedTable = rows.filter((row) => gluedSpan(row.values, row.expected)).length > 1;
  for (const row of rows) {
    if (!row.key) problems.push({ kind: 'rowExtra', span: row.label.span, table: raw.id });
    else if (row.cells.length === 0 && !row.cut && !(raw.id === 'disputes' && row.values.length === 0)) {
      const glued = gluedSpan(row.values, row.expected, gluedTable);
      problems.push(
        glued
          ? { kind: 'tableGlued', span: glued, table: raw.id, rowKey: row.key }
          : { kind: 'cellCount', span: row.span, table: raw.id, rowKey: row.key },
      );
    }
  }
  return { table: { id: raw.id, span, layout: raw.layout, rows, labels: raw.labels }, problems };
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
function isTorn(raw: RawTable, edition: EditionId, lastLine: Span): boolean {
  if (raw.rows.some(({ grid }) => grid)) return false;
  if (raw.id === 'disputes') {
    const runs = raw.rows.map(({ slots }) => slots.length).filter((count) => count > 0);
    const regular = runs.length <= 1 || (runs.length === 3 && runs.every((count) => count === 5));
    return !regular && !(runs.length === 15 && runs.every((count) => count === 1));
  }
  const rows = raw.rows.filter((row) => row.key && !isLast(row, lastLine));
  const empty = rows.filter(({ slots }) => slots.length === 0).length;
  const surplus = rows.some((row) => row.slots.length > columnsOfRow(row.key!, edition).length);
  return (empty > 0 && (surplus || raw.orphans.length > 0)) || (raw.id === 'requests' && raw.orphans.length > 1);
}

function unplacedRow(row: RawRow, edition: EditionId): Row {
  return {
    key: row.key,
    label: row.label,
    span: row.label.span,
    cells: [],
    values: [],
    expected: columnsOfRow(row.key ?? '', edition).length,
    cut: false,
  };
}

/** Each row of the form once. A label that came twice, once without values, is one row over two pages. */
function withoutDuplicates(raw: RawTable, problems: ReadingProblem[]): RawRow[] {
  const byKey = new Map<string, RawRow>();
  const rows: RawRow[] = [];
  for (const row of raw.rows) {
    const first = row.key ? byKey.get(row.key) : undefined;
    if (!first || !row.key) {
      if (row.key) byKey.set(row.key, row);
      if (row.key || row.slots.length > 0) rows.push(row);
    } else if (first.slots.length === 0) {
      byKey.set(row.key, row);
      rows[rows.indexOf(first)] = row;
    } else if (row.slots.length > 0) {
      problems.push({ kind: 'rowDuplicate', span: row.label.span, table: raw.id, rowKey: row.key });
    }
  }
  return rows;
}

// ---- values of a row ----

/** Where a row's values stand among its slots: `start` is the first value's slot; absent where that is not certain. */
interface Fit {
  readonly start?: number;
  /** Starts that are possible; more than one where blank cells at the ends may be the form's or the layout's. */
  readonly starts: readonly number[];
}

/** How many slots of merged or closing cells stand before and behind the values, learned from rows where it is certain. */
class Margins {
  readonly #behind = new Map<string, Map<number, number>>();

  learn(slots: number, expected: number, start: number): void {
    if (slots === expected) return;
    const counts = this.#behind.get(`${slots} ${expected}`) ?? new Map<number, number>();
    counts.set(start, (counts.get(start) ?? 0) + 1);
    this.#behind.set(`${slots} ${expected}`, counts);
  }

  /** Of the possible starts the one that most other rows have; the first where they tell nothing. */
  likeliest(starts: readonly number[], slots: number, expected: number): number | undefined {
    const counts = this.#behind.get(`${slots} ${expected}`);
    if (!counts || starts.length < 2) return starts[0];
    return starts.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
  }
}

function fitSlots({ key, slots }: RawRow, edition: EditionId, margins: Margins): Fit {
  const expected = columnsOfRow(key ?? '', edition).length;
  if (slots.length < expected) return { starts: [] };
  let first = slots.length;
  let last = -1;
  for (const [i, slot] of slots.entries()) {
    if (slot.text === '') continue;
    if (first === slots.length) first = i;
    last = i;
  }
  if (last === -1) return { starts: Array.from({ length: slots.length - expected + 1 }, (_, start) => start) };
  const starts: number[] = [];
  for (let start = Math.max(0, last - expected + 1); start <= Math.min(first, slots.length - expected); start++) {
    starts.push(start);
  }
  if (starts.length !== 1) return { starts };
  margins.learn(slots.length, expected, starts[0]!);
  return { start: starts[0]!, starts };
}

function placeRow(
  row: RawRow,
  { start, starts }: Fit,
  edition: EditionId,
  margins: Margins,
  lastLine: Span,
  rows: readonly RawRow[],
): Row {
  const columns = columnsOfRow(row.key ?? '', edition);
  const keys = keysOfRow(row.key ?? '', edition);
  const from = start ?? margins.likeliest(starts, row.slots.length, columns.length);
  let values: readonly Slot[] = row.slots;
  let cells: Cell[] = [];
  if (row.key && from !== undefined) {
    values = row.slots.slice(from, from + columns.length);
    cells = values.map((slot, i) => cellOf(keys[i]!, slot));
  } else if (row.key && row.slots.length < columns.length && !row.grid) {
    const placed = placeByColumns(row, rows, columns.length);
    if (placed) {
      values = placed;
      cells = placed.map((slot, i) => cellOf(keys[i]!, slot));
    }
  } else {
    values = trimBlanks(row.slots);
  }
  const end = Math.max(row.label.span.end, values.at(-1)?.span.end ?? 0);
  const cut = cells.length === 0 && values.length < columns.length && isLast(row, lastLine);
  // Where the text ends in the middle of a row, what is there was written from the left.
  if (cut && row.key) cells = values.map((slot, i) => cellOf(keys[i]!, slot as Slot));
  return {
    key: row.key,
    label: row.label,
    span: { start: Math.min(row.label.span.start, values[0]?.span.start ?? row.label.span.start), end },
    cells,
    values: values.map(asValue),
    expected: columns.length,
    cut,
  };
}

/** True where the text ends in this row. */
function isLast(row: RawRow, lastLine: Span): boolean {
  return Math.max(row.label.span.end, row.slots.at(-1)?.span.end ?? 0) >= lastLine.start;
}

/**
 * The place of values whose cells are glued together: too few of them, but digits enough for all columns, and either one
 * value alone or one that begins with a 0 as no number does. Undefined for values that are merely too few. Among rows
 * that are glued (`gluedTable`) digits enough are sign enough.
 */
function gluedSpan(values: readonly Value[], expected: number, gluedTable = false): Span | undefined {
  if (values.length === 0 || values.length >= expected) return undefined;
  if (!values.every(({ text }) => /^\d+$/.test(text))) return undefined;
  const digits = values.reduce((sum, { text }) => sum + text.length, 0);
  const telling =
    gluedTable || values.length === 1 || values.some(({ text }) => text.length > 1 && text.startsWith('0'));
  return digits >= expected && telling ? { start: values[0]!.span.start, end: values.at(-1)!.span.end } : undefined;
}

function trimBlanks(slots: readonly Slot[]): readonly Slot[] {
  let end = slots.length;
  while (end > 0 && slots[end - 1]!.text === '') end--;
  return slots.slice(0, end);
}

function cellOf(key: CellKey, { span, text, reading }: Slot): Cell {
  return { key, span, text, reading };
}

function asValue({ span, text, reading }: Slot): Value {
  return { span, text, reading };
}

// ---- table four ----

/** The three groups of table four out of its one line of fifteen values, or of three lines of five. */
function splitDisputes(raw: RawTable, edition: EditionId, problems: ReadingProblem[]): RawRow[] {
  const groups = formOf(edition).tables.disputes.rows;
  const runs = raw.rows.filter(({ slots }) => slots.some(({ text }) => text !== '') || slots.length >= 5);
  if (runs.length === 0) return [];
  const labelFor = (key: string, fallback: Label): Label =>
    raw.labels.find((label) => label.key === key && label.kind === 'row') ?? { ...fallback, key, kind: 'row' };
  if (runs.length === 3 && runs.every(({ slots }) => trimBlanks(slots).length <= 5)) {
    return runs.map((run, i) => {
      const named = groups.find(({ key }) => key === run.label.key);
      const key = named?.key ?? groups[i]!.key;
      return { ...run, key, label: labelFor(key, run.label) };
    });
  }
  const slots = runs.flatMap((run) => run.slots);
  const size = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const visible = slots.findIndex(({ text }) => text !== '');
  const last = slots.findLastIndex(({ text }) => text !== '');
  const start = visible === -1 ? slots.length - size : Math.max(0, Math.min(visible, slots.length - size));
  const { label } = runs[0]!;
  if (slots.length < size || last - start >= size) {
    const span = { start: slots[0]!.span.start, end: slots.at(-1)!.span.end };
    const glued = gluedSpan(trimBlanks(slots), size);
    problems.push({ kind: glued ? 'tableGlued' : 'cellCount', span: glued ?? span, table: 'disputes' });
    return glued ? groups.map(({ key }) => ({ key, label: labelFor(key, label), slots: [], grid: true })) : [];
  }
  let from = start;
  return groups.map(({ key, columns }) => {
    const part = slots.slice(from, from + columns.length);
    from += columns.length;
    return { key, label: labelFor(key, label), slots: part, grid: runs[0]!.grid };
  });
}
