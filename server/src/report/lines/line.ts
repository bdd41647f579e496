// A visible line of a text, and its pieces.

import { isSpace } from '../../text/characters.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';

export interface Line {
  /** Span in the source, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
  readonly content: MappedText;
  /** Characters of white space before it in its line of the source. */
  readonly indent: number;
  /** Cells of a row of an HTML table. */
  readonly cells?: readonly Piece[];
  /** How many blank lines come before; a new page counts as one. */
  readonly blankLines: number;
  /** True where the line begins behind a tab, as a cell does in some copies. */
  readonly tabBefore: boolean;
  /** True for the first and the last line of a page, where a form feed parts pages. */
  readonly pageEdge: boolean;
}

/** A cell, or a run of words, or a number. Its text has no white space at the ends; a blank cell has none at all. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In lines of words: how many characters stand before it in its line of the source. */
  readonly column: number;
  /** The cell of an HTML table with the way back to the source. */
  readonly content?: MappedText;
}

/** How the pieces of a line are held apart. `cell` is a line of one cell, `words` a line without any mark of a cell. */
export type Separation = 'tabs' | 'pipes' | 'html' | 'cell' | 'words';

export interface SplitLine {
  readonly separation: Separation;
  readonly pieces: readonly Piece[];
  /** True where a row ends behind it, or with nothing else in it (`||`, `|---|`). */
  readonly endsRow: boolean;
}

/** The range [from, to) of a line's content as a piece. */
export function pieceOf(line: Line, from: number, to: number): Piece {
  const { content } = line;
  const text = content.text.slice(from, to);
  const column = line.indent + from;
  // Most lines stand in the source in one piece.
  if (content.segments.length === 1 && content.segments[0]!.sourceLength === undefined) {
    return { text, start: line.start + from, end: line.start + to, column };
  }
  const { start, end } = sourceSpan(content, from, to);
  return { text, start, end, column };
}

/** The pieces of a line between separators, white space at their ends left out. */
export function splitAt(line: Line, separator: string): Piece[] {
  const { text } = line.content;
  const pieces: Piece[] = [];
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf(separator, from);
    if (to === -1) to = text.length;
    let first = from;
    let last = to;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    pieces.push(pieceOf(line, first, last));
    from = to + 1;
  }
  return pieces;
}

/** A blank cell at an offset of the source. */
export function blankPiece(at: number): Piece {
  return { text: '', start: at, end: at, column: 0 };
}
