// A grid as lines of single cells: what becomes of merged cells when a table is copied as text.

import type { Grid, GridCell } from './printGrid.ts';

export interface MatrixCell {
  readonly text: string;
  readonly kind: GridCell['kind'];
  readonly rowKey?: string | undefined;
}

export interface MatrixStyle {
  /** What stands for the further columns of a merged cell, and for its further lines. */
  readonly across: 'blank' | 'omit';
  readonly down: 'blank' | 'omit';
  /** True where a label over several rows stands at its middle row and not at its first. */
  readonly moved: boolean;
}

interface Occupied {
  readonly cell: GridCell;
  linesLeft: number;
  line: number;
}

/** The lines of a grid cell by cell; lines are of different lengths where merged cells are omitted. */
export function matrixOf({ lines, width }: Grid, { across, down, moved }: MatrixStyle): MatrixCell[][] {
  const above: (Occupied | undefined)[] = new Array(width).fill(undefined);
  return lines.map((line) => {
    const cells: MatrixCell[] = [];
    const next = [...line];
    for (let column = 0; column < width; ) {
      const open = above[column];
      const occupied: Occupied | undefined =
        open && open.linesLeft > 0 ? open : next[0] && { cell: next.shift()!, linesLeft: 0, line: -1 };
      if (!occupied) {
        column += 1;
        continue;
      }
      const { cell } = occupied;
      if (occupied.linesLeft === 0) occupied.linesLeft = cell.rows;
      occupied.linesLeft -= 1;
      occupied.line += 1;
      for (let i = 0; i < cell.columns; i++) above[column + i] = occupied;
      const shownAt = moved && cell.kind === 'group' ? Math.floor((cell.rows - 1) / 2) : 0;
      const isShown = occupied.line === shownAt;
      const { kind, rowKey } = cell;
      if (isShown || down === 'blank') {
        cells.push({ text: isShown ? cell.text : '', kind, rowKey });
        if (across === 'blank') for (let i = 1; i < cell.columns; i++) cells.push({ text: '', kind: 'head', rowKey });
      }
      column += cell.columns;
    }
    return cells;
  });
}
