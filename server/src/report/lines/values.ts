// Which pieces of a table are values: numbers and marks for none.

import { isDigit, isHan } from '../../text/characters.ts';
import { type NumberReading, readCell } from '../../text/numbers.ts';
import type { Value } from '../model.ts';
import type { Piece } from './line.ts';

/** A value or a blank cell, with the piece that it was. */
export interface Slot extends Value {
  readonly piece: Piece;
  /** Where it stands in a line of its own: how many blank lines come before it. */
  readonly blankLines?: number;
}

/** A piece as a value, whatever it says. */
export function slotOf(piece: Piece, reading: NumberReading = readCell(piece.text)): Slot {
  return { span: { start: piece.start, end: piece.end }, text: piece.text, reading, piece };
}

/** A piece as a value where it is a number or a mark for none; a lone Chinese numeral is not. */
export function valueIn(piece: Piece): Slot | undefined {
  const { text } = piece;
  if (text === '' || !mayBeValue(text)) return undefined;
  const reading = readCell(text);
  const isValue = reading.kind === 'number' ? reading.form !== 'chinese' : reading.kind === 'blank';
  return isValue ? slotOf(piece, reading) : undefined;
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
