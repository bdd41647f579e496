// Prints a grid as `pdftotext -layout` does: columns held apart by spaces, labels wrapped inside of their columns, values
// at the middle of their row, labels of groups at the middle of their rows, page breaks in between.

import type { Grid, GridCell } from './printGrid.ts';
import type { Random } from './random.ts';

/** A piece of text at a column of its line. */
interface Placed {
  readonly at: number;
  readonly text: string;
}

interface Block {
  readonly cell: GridCell;
  readonly left: number;
  readonly width: number;
  /** The first line of the grid that it stands in. */
  readonly line: number;
  readonly texts: readonly string[];
}

export interface PdfStyle {
  readonly pageNumber: (page: number) => string;
  /** Lines from page to page are shifted so far. */
  readonly shift: number;
  /** True where a label over several rows is written one character a line. */
  readonly upright: boolean;
}

/** The lines of a table; page breaks are form feeds at the beginning of a line. */
export function printPdfTable(grid: Grid, style: PdfStyle, random: Random): string[] {
  const widths = columnWidths(grid, style, random);
  const blocks = blocksOf(grid, widths, style);
  const heights = heightsOf(grid, blocks);
  const gaps = random.pick([0, 0, 1, 2]);
  const rowLines = grid.lines.map((line, i) => {
    const isHead = line.every(({ kind }) => kind !== 'value');
    return { height: heights[i]!, isHead };
  });
  const tops: number[] = [];
  let total = 0;
  for (const { height } of rowLines) {
    tops.push(total);
    total += height + gaps;
  }
  const canvas: Placed[][] = Array.from({ length: total }, () => []);
  for (const block of blocks) place(block, tops, heights, canvas, random);
  // Labels over several rows may stand on lines of their own, between the rows.
  const lines = canvas.map((placed) => compose(placed));
  return withPages(
    lines,
    tops.slice(grid.lines.findIndex((line) => line.some(({ kind }) => kind === 'value'))),
    style,
    random,
  );
}

function columnWidths({ table, width, lines }: Grid, { upright }: PdfStyle, random: Random): number[] {
  const values = lines.flat().filter(({ kind }) => kind === 'value');
  const widest = 2 + Math.max(...values.map(({ text }) => text.length));
  const columns = (least: number, most: number) => Math.max(widest, random.integer(least, most));
  if (table === 'proactive') return [random.integer(16, 26), ...new Array(width - 1).fill(columns(12, 16))];
  if (table === 'disputes') return new Array(width).fill(columns(5, 8));
  const labels = [upright ? 4 : random.integer(6, 14), random.integer(7, 14), random.integer(14, 24)];
  return [...labels, ...new Array(7).fill(columns(7, 10))];
}

function blocksOf({ lines, width }: Grid, widths: readonly number[], style: PdfStyle): Block[] {
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, one) => sum + one, 0));
  const taken = new Array<number>(width).fill(0);
  return lines.flatMap((line, i) => {
    let column = 0;
    return line.map((cell): Block => {
      while (taken[column]! > i) column += 1;
      const from = column;
      let cellWidth = 0;
      for (let j = 0; j < cell.columns; j++, column++) {
        cellWidth += widths[column]!;
        taken[column] = i + cell.rows;
      }
      const isUpright = style.upright && cell.kind === 'group' && from === 0 && cell.rows > 8;
      const room = isUpright ? 1 : cell.kind === 'value' ? cellWidth : Math.max(2, cellWidth - 2);
      return { cell, left: lefts[from]!, width: cellWidth, line: i, texts: wrap(cell.text, room) };
    });
  });
}

/** Lines that each line of the grid takes: those of its tallest cell; cells over several lines stretch the last of them. */
function heightsOf({ lines }: Grid, blocks: readonly Block[]): number[] {
  const heights = lines.map(() => 1);
  for (const { cell, line, texts } of blocks)
    if (cell.rows === 1) heights[line] = Math.max(heights[line]!, texts.length);
  for (const { cell, line, texts } of blocks) {
    const last = line + cell.rows - 1;
    const height = heights.slice(line, last + 1).reduce((sum, one) => sum + one, 0);
    if (texts.length > height) heights[last]! += texts.length - height;
  }
  return heights;
}

function place(block: Block, tops: readonly number[], heights: readonly number[], canvas: Placed[][], random: Random) {
  const { cell, line, texts, left, width } = block;
  const last = line + cell.rows - 1;
  const top = tops[line]!;
  const height = tops[last]! + heights[last]! - top;
  const spread = texts.length > 3 && cell.rows > 8 && texts.every((text) => text.length === 1);
  const step = spread ? Math.max(1, Math.floor(height / texts.length)) : 1;
  const first = top + Math.floor((height - 1 - (texts.length - 1) * step) / 2);
  for (const [i, text] of texts.entries()) {
    const room = Math.max(0, width - text.length);
    const isValue = cell.kind === 'value' || cell.kind === 'head';
    const at = left + (isValue ? Math.floor(room / 2) : random.chance(0.1) ? 1 : 0);
    canvas[first + i * step]!.push({ at, text });
  }
}

/** One line of text; what would touch is pushed to the right. */
function compose(placed: readonly Placed[]): string {
  let line = '';
  for (const { at, text } of [...placed].sort((one, other) => one.at - other.at)) {
    if (text === '') continue;
    line = line === '' ? ' '.repeat(at) : line.padEnd(Math.max(at, line.length + 2));
    line += text;
  }
  return line;
}

/** Page breaks before the lines that begin a row, with the page's number at the foot. */
function withPages(lines: readonly string[], rowTops: readonly number[], style: PdfStyle, random: Random): string[] {
  const breaks = new Set(random.shuffled(rowTops.slice(1)).slice(0, random.integer(0, 2)));
  let page = random.integer(1, 4);
  let shift = 0;
  return lines.flatMap((line, i) => {
    const shifted = line === '' ? '' : ' '.repeat(shift) + line;
    if (!breaks.has(i)) return [shifted];
    const foot = ' '.repeat(page % 2 === 0 ? 4 : 60) + style.pageNumber(page);
    page += 1;
    shift = shift === 0 ? style.shift : 0;
    return ['', foot, `\f${line === '' ? '' : ' '.repeat(shift)}${line}`];
  });
}

/** The text in pieces of at most `room` characters, without white space at their ends. */
export function wrap(text: string, room: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > room) {
    pieces.push(rest.slice(0, room).trim());
    rest = rest.slice(room).trim();
  }
  pieces.push(rest);
  return pieces.filter((piece, i) => piece !== '' || i === 0);
}
