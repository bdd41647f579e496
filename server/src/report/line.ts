// A visible line of a text, and its pieces.

import { type MappedText, mappedPart, sourceSpan } from '../text/mapped.ts';

export interface Line {
  /** Span in the source, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
  readonly content: MappedText;
  /** Cells of a row of an HTML table. */
  readonly cells?: readonly Piece[];
  /** True where a blank line or a new page comes before. */
  readonly gapBefore: boolean;
  /** True where the line begins behind a tab, as a cell does in some copies. */
  readonly tabBefore: boolean;
}

/** A cell, or a run of words, or a number. Its text has no white space at the ends; a blank cell has none at all. */
export interface Piece {
  readonly content: MappedText;
  readonly start: number;
  readonly end: number;
  /** In lines of words: how many characters stand before it in its line. */
  readonly column: number;
}

/** The range [from, to) of a line's content as a piece. */
export function pieceOf(line: Line, from: number, to: number): Piece {
  const content = mappedPart(line.content, from, to);
  const start = content.segments[0]?.source ?? blankPlace(line, from);
  const last = content.segments.at(-1);
  return { content, start, end: last ? last.source + (last.sourceLength ?? last.length) : start, column: from };
}

/** Where nothing stands at `from` of a line's content. */
function blankPlace({ content, start }: Line, from: number): number {
  return content.segments.length > 0 ? sourceSpan(content, from, from).start : start;
}
