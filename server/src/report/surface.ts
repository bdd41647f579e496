// What a text looks like before anything in it is understood: its visible lines, and the pieces of each line.
// A line is a line of plain text, a block of HTML, or a row of an HTML table. Its pieces are its cells where the
// layout shows cells (tabs, pipes, HTML), else the runs of words and the numbers that white space holds apart.

import { isSpace } from '../text/characters.ts';
import { cutGluedLine } from './gluedLines.ts';
import { hasMarkup, readHtmlLines } from './html.ts';
import { type Line, type Piece, pieceOf } from './line.ts';
import { readPlainLines } from './plainLines.ts';
import { splitWords } from './words.ts';

/** How the pieces of a line are held apart. */
export type Separation = 'tabs' | 'pipes' | 'html' | 'spaces' | 'none';

export interface SplitLine {
  readonly separation: Separation;
  readonly pieces: readonly Piece[];
  /** A line that only closes a row (`||`, `|---|`): no cell of its own. */
  readonly boundary: boolean;
}

/** The lines of a text that show anything, in its order. Lines that silence findings are left out. */
export function readLines(text: string): Line[] {
  const lines = hasMarkup(text) ? readHtmlLines(text) : readPlainLines(text, 0, text.length);
  return lines.flatMap(cutGluedLine);
}

/** The pieces of a line, and what holds them apart. */
export function splitLine(line: Line): SplitLine {
  if (line.cells) return { separation: 'html', pieces: line.cells, boundary: false };
  const { text } = line.content;
  if (text.includes('|')) return splitPipes(line);
  if (text.includes('\t')) return { separation: 'tabs', pieces: splitAt(line, '\t'), boundary: false };
  if (line.tabBefore && text === '') return { separation: 'none', pieces: [blankPiece(line.start)], boundary: false };
  return { separation: 'spaces', pieces: splitWords(line), boundary: false };
}

function splitPipes(line: Line): SplitLine {
  const { text } = line.content;
  const pieces = splitAt(line, '|');
  const visible = pieces.filter((piece) => piece.end > piece.start);
  if (visible.length > 0 && visible.every((piece) => isRule(piece.content.text))) {
    return { separation: 'pipes', pieces: [], boundary: true };
  }
  if (visible.length === 0) {
    // One pipe alone is a blank cell; several close a row.
    return text === '|'
      ? { separation: 'none', pieces: [blankPiece(line.start)], boundary: false }
      : { separation: 'none', pieces: [], boundary: true };
  }
  // The pipes at the two ends of a row hold nothing.
  const first = text.startsWith('|') ? 1 : 0;
  const last = text.endsWith('|') ? pieces.length - 1 : pieces.length;
  const cells = pieces.slice(first, last);
  return { separation: cells.length === 1 ? 'none' : 'pipes', pieces: cells, boundary: false };
}

/** `---`, `:--:`: the row of a Markdown table that parts head and body. */
function isRule(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x2d && code !== 0x3a) return false;
  }
  return text.length > 2 || text.includes(':') || text === '--';
}

function splitAt(line: Line, separator: string): Piece[] {
  const { text } = line.content;
  const pieces: Piece[] = [];
  let from = 0;
  while (from <= text.length) {
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

function blankPiece(at: number): Piece {
  return { content: { text: '', segments: [] }, start: at, end: at, column: 0 };
}
