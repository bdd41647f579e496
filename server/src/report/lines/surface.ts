// What a text looks like before anything in it is understood: its visible lines, and the pieces of each line.
// A line is a line of plain text, a block of HTML, or a row of an HTML table. Its pieces are its cells where the
// layout shows cells (tabs, pipes, HTML), else the runs of words and the numbers that white space holds apart.

import { joinBrokenTitles } from './brokenTitles.ts';
import { cutGluedLine, isGlued } from './gluedLines.ts';
import { hasMarkup, readHtmlLines } from './html.ts';
import { blankPiece, type Line, pieceOf, type SplitLine, splitAt } from './line.ts';
import { hasPipe, isRule, outerPipes, type PipeTable, splitPipes } from './pipes.ts';
import { readPlainLines } from './plainLines.ts';
import { cutAtTitles, mayHoldTitles } from './titlesInProse.ts';
import { valueIn } from './values.ts';
import { splitWords } from './words.ts';

/** The lines of a text that show anything, in its order. Lines that silence findings are left out. */
export function readLines(text: string): Line[] {
  const lines = hasMarkup(text) ? readHtmlLines(text) : readPlainLines(text, 0, text.length);
  return joinBrokenTitles(cutLines(cutLines(lines, isGlued, cutGluedLine), mayHoldTitles, cutAtTitles));
}

/** The lines with those that need it cut. Hardly any does, so that no list is made for a line that stays as it is. */
function cutLines(lines: Line[], needsCut: (line: Line) => boolean, cut: (line: Line) => readonly Line[]): Line[] {
  return lines.some(needsCut) ? lines.flatMap((line) => (needsCut(line) ? cut(line) : line)) : lines;
}

/** Splits the lines of a text into pieces, one after the other. */
export class LineSplitter {
  readonly #lines: readonly Line[];
  /** The lines with pipes around the last one that was split. */
  #table: PipeTable | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** The pieces of the line with this index, and what holds them apart. */
  split(index: number): SplitLine {
    const line = this.#lines[index]!;
    if (line.cells) return { separation: 'html', pieces: line.cells, endsRow: true };
    const { text } = line.content;
    if (text === '') return { separation: 'cell', pieces: [blankPiece(line.start)], endsRow: false };
    if (hasPipe(text)) {
      if (!this.#table || index >= this.#table.end) this.#table = outerPipes(this.#lines, index);
      return splitPipes(line, this.#table);
    }
    if (text.includes('\t')) return { separation: 'tabs', pieces: splitAt(line, '\t'), endsRow: true };
    if (isRule(text, FEWEST_STROKES)) return { separation: 'words', pieces: [], endsRow: true };
    const pieces = splitWords(line);
    // Behind a tab stands one cell, and white space in it parts nothing: 1 136.
    const whole = line.tabBefore ? pieceOf(line, 0, text.length) : undefined;
    return whole && (valueIn(whole) || !pieces.some(valueIn))
      ? { separation: 'cell', pieces: [whole], endsRow: false }
      : { separation: 'words', pieces, endsRow: false };
  }
}

/** Strokes of a line that parts two parts of a text; fewer may be a mark for none. */
const FEWEST_STROKES = 3;
