// Prints a grid as `pdftotext -raw` does, and as copying out of a viewer gives it: a row a line with single spaces, wrapped
// labels in lines of their own, upright labels one character a line, page numbers between rows.

import type { Grid, GridCell } from './printGrid.ts';
import { wrap } from './printPdf.ts';
import type { Random } from './random.ts';

export interface RawStyle {
  readonly pageNumber: (page: number) => string;
  readonly upright: boolean;
  /** Characters of a label in one line. */
  readonly groupWidth: number;
  readonly rowWidth: number;
  /** Where the values of a row stand whose label takes several lines. */
  readonly values: 'behind' | 'middle';
}

export function randomRawStyle(pageNumber: (page: number) => string, random: Random): RawStyle {
  return {
    pageNumber,
    upright: random.chance(0.6),
    groupWidth: random.pick([4, 5, 7, 40]),
    rowWidth: random.pick([10, 14, 20, 40]),
    values: random.pick(['behind', 'behind', 'middle']),
  };
}

export function printRaw(grid: Grid, style: RawStyle, random: Random): string[] {
  let page = random.integer(1, 5);
  const lines: string[] = [];
  for (const line of grid.lines) {
    const values = line.filter(({ kind }) => kind === 'value').map(({ text }) => text);
    if (values.length === 0) {
      lines.push(...headLines(line, style, random));
      continue;
    }
    if (random.chance(0.06)) {
      lines.push(`${random.chance(0.5) ? '\f' : ''}${style.pageNumber(page)}`);
      page += 1;
    }
    for (const cell of line) if (cell.kind === 'group' && cell.text !== '') lines.push(...groupLines(cell, style));
    const row = line.find(({ kind }) => kind === 'row');
    lines.push(...rowLines(row?.text ?? '', values.join(' '), style));
  }
  return lines;
}

function rowLines(label: string, values: string, { rowWidth, values: place }: RawStyle): string[] {
  if (label === '') return [values];
  const pieces = wrap(label, rowWidth);
  if (pieces.length === 1) return [`${label} ${values}`];
  if (place === 'behind') return [...pieces, values];
  const middle = Math.floor((pieces.length - 1) / 2);
  return pieces.map((piece, i) => (i === middle ? `${piece} ${values}` : piece));
}

function groupLines({ text, rows }: GridCell, { upright, groupWidth }: RawStyle): string[] {
  if (upright && rows > 8) return [...text.replace(/\s/g, '')];
  return wrap(text, groupWidth);
}

function headLines(line: readonly GridCell[], style: RawStyle, random: Random): string[] {
  const texts = line.map(({ text }) => text).filter((text) => text !== '');
  const inOneLine = texts.every((text) => text.length < 12) && (texts.length < 3 || random.chance(0.5));
  if (inOneLine && style.rowWidth > 12) return [texts.join(' ')];
  return texts.flatMap((text) => wrap(text, text.length > 12 ? 26 : random.pick([2, 3, 20])));
}
