// Blank cells of tables with a cell a line, of which pages leave nothing but an empty line. Where the empty lines that are
// more than usual make every row with too few values complete, they are its blank cells.

import type { EditionId } from '../../form/schema.ts';
import type { Span } from '../../text/span.ts';
import { columnsOfRow } from '../labels/labels.ts';
import type { Slot } from '../lines/values.ts';
import type { TableLayout } from '../model.ts';
import { isLast } from './boundRows.ts';
import { blankSlot } from './placeByColumns.ts';
import type { RawRow } from './rawTable.ts';

/** A single row may have its empty lines by chance. */
const LEAST_ROWS = 2;

/** The rows, with blank cells in those that lack values where the empty lines leave no doubt for any of them. */
export function withLostBlanks(
  rows: readonly RawRow[],
  layout: TableLayout,
  edition: EditionId,
  lastLine: Span,
): readonly RawRow[] {
  if (layout !== 'lines' || rows.some(({ grid }) => grid)) return rows;
  const expectedOf = ({ key }: RawRow) => columnsOfRow(key ?? '', edition).length;
  const short = rows.filter(
    (row) => row.slots.length > 0 && row.slots.length < expectedOf(row) && !isLast(row, lastLine),
  );
  if (short.length < LEAST_ROWS) return rows;
  const usual = Math.min(...rows.flatMap(({ slots }) => slots.map(({ blankLines = 0 }) => blankLines)));
  // An empty cell leaves an empty line, or a line as any other cell.
  for (const linesOfCell of new Set([1, usual + 1])) {
    const completed = new Map(short.map((row) => [row, withBlanks(row, usual, linesOfCell)]));
    const isCertain = short.every((row) => completed.get(row)?.length === expectedOf(row));
    if (isCertain) return rows.map((row) => ({ ...row, slots: completed.get(row) ?? row.slots }));
  }
  return rows;
}

/** The slots of a row, with a blank one for every so many empty lines; undefined where these do not come out even. */
function withBlanks({ label, slots }: RawRow, usual: number, linesOfCell: number): Slot[] | undefined {
  const all: Slot[] = [];
  let end = label.span.end;
  for (const slot of slots) {
    const blanks = ((slot.blankLines ?? Number.NaN) - usual) / linesOfCell;
    if (!Number.isInteger(blanks) || blanks > MOST_BLANKS) return undefined;
    for (let i = 0; i < blanks; i++) all.push(blankSlot(end));
    all.push(slot);
    end = slot.span.end;
  }
  return all;
}

/** No row has more columns. */
const MOST_BLANKS = 7;
