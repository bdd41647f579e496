// A line of plain text without tabs or pipes, as copies of PDFs give it: words and numbers held apart by white space.

import { isDigit, isHan, isSpace } from '../../text/characters.ts';
import { readCell } from '../../text/numbers.ts';
import { type Line, type Piece, pieceOf } from './line.ts';
import { mayBeValue } from './values.ts';

interface Token {
  readonly from: number;
  readonly to: number;
  /** Columns of white space before it. */
  readonly gap: number;
}

/**
 * The pieces of a line: the run of numbers (and marks for none) at its end each by itself; before it the words,
 * parted where two or more columns of white space stand between them.
 * `5.要求确认或重 新出具  1  0  0` → «5.要求确认或重 新出具», «1», «0», «0».
 */
export function splitWords(line: Line): Piece[] {
  const { text } = line.content;
  const tokens = tokensOf(text);
  const firstValue = startOfValues(text, tokens);
  const pieces: Piece[] = [];
  let from = -1;
  for (let i = 0; i < firstValue; i++) {
    const token = tokens[i]!;
    if (from === -1) from = token.from;
    if (i + 1 === firstValue || tokens[i + 1]!.gap > 1) {
      pieces.push(pieceOf(line, from, token.to));
      from = -1;
    }
  }
  for (let i = firstValue; i < tokens.length; i++) pieces.push(pieceOf(line, tokens[i]!.from, tokens[i]!.to));
  return pieces;
}

/** The parts of a piece of words between which white space stands: `法提供 2.没有现成信息需要另行制作`. */
export function partsOfWords(piece: Piece, line: Line): Piece[] {
  const at = piece.column - line.indent;
  return tokensOf(piece.text).map(({ from, to }) => pieceOf(line, at + from, at + to));
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    if (!isSpace(code)) {
      if (from === -1) from = i;
      continue;
    }
    if (from !== -1) {
      tokens.push({ from, to: i, gap });
      from = -1;
      gap = 0;
    }
    gap += code === 0x3000 ? 2 : 1;
  }
  return tokens;
}

/** A value that cannot be read (`若干`, `l2`) is one where it stands between values, and is no longer than this. */
const LONGEST_UNREADABLE = 4;

/** Index of the first token of the run of values at the end. */
function startOfValues(text: string, tokens: readonly Token[]): number {
  let first = tokens.length;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (isValueToken(text, token)) {
      first -= 1;
      continue;
    }
    // A number at the very beginning is a row's: 3 其他 37 0 0.
    const before = first > 2 ? tokens[first - 2] : undefined;
    const isBetween = first < tokens.length && before !== undefined && isValueToken(text, before);
    if (!isBetween || token.to - token.from > LONGEST_UNREADABLE) break;
    first -= 2;
  }
  return first;
}

/** Numbers in digits, and marks for none; a numeral like 三 alone is a letter of an upright label. */
function isValueToken(text: string, { from, to }: Token): boolean {
  const first = text.charCodeAt(from);
  if (isHan(first) && (to - from > 1 || text[from] !== '无')) return false;
  const token = text.slice(from, to);
  if (!mayBeValue(token)) return false;
  const reading = readCell(token);
  if (reading.kind === 'unreadable') return false;
  return reading.kind === 'blank' || hasDigit(token);
}

function hasDigit(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (isDigit(code) || (code >= 0xff10 && code <= 0xff19)) return true;
  }
  return false;
}
