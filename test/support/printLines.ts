// Prints a grid as plain text: rows of cells with tabs between, or one cell a line.

import type { Grid } from './printGrid.ts';
import { type MatrixCell, matrixOf } from './printMatrix.ts';
import type { Random } from './random.ts';

/** Rows with tabs between the cells, as out of Word or a web page. */
export function printTabs(grid: Grid, moved: boolean, closings: boolean, random: Random): string[] {
  const across = random.pick(['blank', 'omit'] as const);
  const down = random.pick(['blank', 'blank', 'omit'] as const);
  const closing = closings ? random.pick(['', '', '\t', '\t\t']) : '';
  const cut = random.chance(0.3);
  return matrixOf(grid, { across, down, moved }).flatMap((cells) => {
    const line = cells.map(({ text }) => text).join('\t') + closing;
    return cut && random.chance(0.15) ? [random.pick(['', '\t'.repeat(cells.length)]), line] : [line];
  });
}

export type CellLines = 'tab' | 'pipe' | 'pipeBetween' | 'bare' | 'blankLines';

/** True for the layouts of one cell a line that show a blank cell. */
export function showsBlanks(layout: CellLines): boolean {
  return layout === 'tab' || layout === 'pipe' || layout === 'pipeBetween';
}

/** One cell a line. */
export function printCellLines(grid: Grid, layout: CellLines, moved: boolean, random: Random): string[] {
  const style = { across: 'omit', down: layout === 'tab' ? 'blank' : 'omit', moved } as const;
  const broken = random.chance(0.3);
  return matrixOf(grid, style).flatMap((cells) => {
    const texts = cells.map((cell) => (broken ? withLineBreak(cell, layout, random) : cell.text));
    const merged = '|'.repeat(Math.max(2, grid.width - cells.length + 1));
    switch (layout) {
      case 'tab':
        return [...texts.map((text) => `\t${text}`), ''];
      case 'pipe':
        return [...texts.map((text) => (text === '' ? '|' : `${text} |`)), merged];
      case 'pipeBetween':
        return ['|', ...texts.map((text, i) => `${text} ${i === texts.length - 1 ? `| ${merged}` : '|'}`.trim())];
      case 'bare':
        return texts.filter((text) => text !== '');
      default:
        return texts.filter((text) => text !== '').flatMap((text) => [text, '']);
    }
  });
}

/** A head that is broken over two lines inside its cell. */
function withLineBreak({ text, kind }: MatrixCell, layout: CellLines, random: Random): string {
  if (kind !== 'head' || text.length < 4 || text.length > 8 || random.chance(0.5)) return text;
  const middle = Math.ceil(text.length / 2);
  const lineBreak = layout === 'blankLines' ? '\n\n' : layout === 'tab' ? random.pick(['\n', '\n\n']) : ' ';
  return text.slice(0, middle).trim() + lineBreak + text.slice(middle).trim();
}
