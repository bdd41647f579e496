// Cuts a table into small tables, one a group of rows, with the group's label as a heading above: what text recognition
// makes of a page.

import type { Grid, GridCell } from './printGrid.ts';
import type { Random } from './random.ts';

export interface GridPart {
  /** The labels of the groups that begin here. */
  readonly headings: readonly string[];
  readonly grid: Grid;
}

/** The parts of a table in its order; a table that is not cut is one part without a heading. */
export function partsOf(grid: Grid, random: Random): GridPart[] {
  if (grid.table === 'proactive') return partsOfProactive(grid);
  return grid.table === 'requests' ? partsOfRequests(grid, random) : partsOfDisputes(grid);
}

function partsOfProactive({ table, lines, width }: Grid): GridPart[] {
  const parts: { headings: string[]; lines: (readonly GridCell[])[] }[] = [];
  for (const line of lines) {
    const group = line.find(({ kind }) => kind === 'group');
    if (group || parts.length === 0) parts.push({ headings: group ? [group.text] : [], lines: [] });
    if (!group) parts.at(-1)!.lines.push(line);
  }
  return parts.map(({ headings, lines: own }) => ({ headings, grid: { table, width, lines: own } }));
}

/** Each part of table three has eight columns: a label and seven values. Heads stand above some parts only. */
function partsOfRequests({ table, lines }: Grid, random: Random): GridPart[] {
  const heads = lines.filter((line) => line.every(({ kind }) => kind === 'head'));
  const columns = heads.flat().filter((cell) => cell.columns === 1);
  // 自然人, 总计 and the five between them stand in two lines of the form's head.
  const ordered = columns.length === 7 ? [columns[0]!, ...columns.slice(2), columns[1]!] : columns;
  const headLine = ordered.length === 7 ? [headCell(''), ...ordered.map(({ text }) => headCell(text))] : undefined;
  const parts: { headings: string[]; lines: GridCell[][] }[] = [];
  for (const line of lines.slice(heads.length)) {
    const groups = line.filter(({ kind, text }) => kind === 'group' && text !== '');
    const row = line.find(({ kind }) => kind === 'row');
    const isOuter = row !== undefined && row.columns > 1;
    const begins = groups.length > 0 || parts.length === 0 || (isOuter && random.chance(0.5));
    if (begins) parts.push({ headings: groups.map(({ text }) => text), lines: [] });
    const values = line.filter(({ kind }) => kind === 'value');
    parts.at(-1)!.lines.push([{ ...row!, columns: 1 }, ...values]);
  }
  return parts.map(({ headings, lines: own }) => {
    const withHead = headLine && random.chance(0.7) ? [headLine, ...own] : own;
    return { headings, grid: { table, width: 8, lines: withHead } };
  });
}

/** Three tables of five columns. */
function partsOfDisputes({ table, lines }: Grid): GridPart[] {
  const values = lines.at(-1)!;
  const labels = lines.slice(0, -1).flat();
  const groups = labels.filter(({ columns }) => columns === 5).map(({ text }) => text);
  const heads = labels.filter(({ columns }) => columns === 1).slice(0, 5);
  return groups.map((label, i) => ({
    headings: [label],
    grid: {
      table,
      width: 5,
      lines: [...(heads.length === 5 ? [heads.map(({ text }) => headCell(text))] : []), values.slice(i * 5, i * 5 + 5)],
    },
  }));
}

function headCell(text: string): GridCell {
  return { kind: 'head', text, rows: 1, columns: 1 };
}
