// A table as its lines gave it: rows with their labels and whatever stands where values belong.
// Which column a value is in, is decided when the whole report is known (bindTable.ts).

import type { TableId } from '../form/schema.ts';
import { isDigit, isHan } from '../text/characters.ts';
import { readCell } from '../text/numbers.ts';
import type { Piece } from './line.ts';
import type { Label, TableLayout, Value } from './model.ts';

export interface RawTable {
  readonly id: TableId;
  readonly start: number;
  readonly end: number;
  readonly layout: TableLayout;
  readonly rows: readonly RawRow[];
  readonly labels: readonly Label[];
  /** Values before the first row or behind a closed one: they belong to no label. */
  readonly orphans: readonly Value[];
}

export interface RawRow {
  /** Key of a row of the form; absent where the form has no such row. */
  key?: string | undefined;
  label: Label;
  /** Values and blank cells in the order of the text, cells of merged columns among them. */
  readonly slots: Slot[];
  /** True where the layout shows its cells, so that a blank one is known to be one. */
  readonly grid: boolean;
}

export interface Slot extends Value {
  readonly piece: Piece;
}

/** A piece as a value. */
export function slotOf(piece: Piece): Slot {
  const { text } = piece.content;
  return { span: { start: piece.start, end: piece.end }, text, reading: readCell(text), piece };
}

/** False where a text begins as no number and no mark for none does; most words are told so, without reading them. */
export function mayBeValue(text: string): boolean {
  const first = text.charCodeAt(0);
  if (isHan(first)) return text === '无';
  if (first === 0x28 || first === 0xff08) return false; // （一）, (1)
  if (!isDigit(first)) return true;
  // 1.属于国家秘密, 3、其他: a number and its point before words.
  let at = 1;
  while (isDigit(text.charCodeAt(at))) at++;
  return !'.、．'.includes(text[at] ?? ' ') || isDigit(text.charCodeAt(at + 1));
}

/** True for a piece that is a number or a mark for none; a lone Chinese numeral is not. */
export function isValue(piece: Piece): boolean {
  const { text } = piece.content;
  if (!mayBeValue(text)) return false;
  const reading = readCell(text);
  if (reading.kind === 'number') return reading.form !== 'chinese';
  return reading.kind === 'blank' && text !== '';
}
