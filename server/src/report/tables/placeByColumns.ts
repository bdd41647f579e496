// Rows with blank cells in tables whose columns are held apart by spaces: nothing marks a blank there but the column
// that stays empty. The columns are those of the complete rows nearby, and a value goes to the one it stands under.

import { displayWidth } from '../../text/characters.ts';
import type { Slot } from '../lines/values.ts';
import type { RawRow } from './rawTable.ts';

/** How many complete rows on each side tell where the columns are: pages of one table may differ. */
const NEIGHBOURS = 4;

/**
 * The row's values with blank cells where its columns are empty; undefined where a value may belong to two columns,
 * or no complete row is near.
 */
export function placeByColumns(row: RawRow, rows: readonly RawRow[], expected: number): Slot[] | undefined {
  if (row.slots.length === 0 || new Set(row.slots.map(lineStart)).size > 1) return undefined;
  const at = rows.indexOf(row);
  const near = rows
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter(({ slots }) => slots.length === expected && new Set(slots.map(lineStart)).size === 1);
  if (near.length < 2) return undefined;
  const columns = Array.from({ length: expected }, (_, i) => ({
    left: Math.min(...near.map(({ slots }) => left(slots[i]!))),
    right: Math.max(...near.map(({ slots }) => right(slots[i]!))),
  }));
  // Columns that overlap tell nothing.
  if (columns.some((column, i) => i > 0 && column.left <= columns[i - 1]!.right)) return undefined;
  const placed = new Map<number, Slot>();
  for (const slot of row.slots) {
    const under = columns.findIndex((column) => left(slot) <= column.right && right(slot) >= column.left);
    const last = columns.findLastIndex((column) => left(slot) <= column.right && right(slot) >= column.left);
    if (under === -1 || under !== last || placed.has(under)) return undefined;
    placed.set(under, slot);
  }
  return columns.map((_, i) => placed.get(i) ?? blankBefore(row.slots, i, placed));
}

/** A blank cell stands behind the value to its left, or before the row's first value. */
function blankBefore(slots: readonly Slot[], column: number, placed: ReadonlyMap<number, Slot>): Slot {
  let previous: Slot | undefined;
  for (let i = 0; i < column; i++) previous = placed.get(i) ?? previous;
  return blankSlot(previous ? previous.span.end : slots[0]!.span.start);
}

/** A blank cell that nothing marks in the text. */
export function blankSlot(at: number): Slot {
  const span = { start: at, end: at };
  return { span, text: '', reading: { kind: 'blank', mark: '' }, piece: { ...span, text: '', column: 0 } };
}

function left({ piece }: Slot): number {
  return piece.column;
}

function right({ piece, text }: Slot): number {
  return piece.column + widthOf(text);
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += displayWidth(text.charCodeAt(i));
  return width;
}

function lineStart({ piece }: Slot): number {
  return piece.start - piece.column;
}
