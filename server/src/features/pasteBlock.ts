// A block of numbers without labels, as it is copied out of a spreadsheet: it goes to the cells from the cursor on, to the
// right and down, as a spreadsheet would put it.

import { columnOf, rowOf, splitKey } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import { readLines } from '../report/lines/surface.ts';
import { valueIn } from '../report/lines/values.ts';
import type { Cell, Table } from '../report/model.ts';
import { plainNumber } from '../text/numbers.ts';

/** A number and the cell that it goes to. */
export interface PlacedNumber {
  readonly cell: Cell;
  readonly text: string;
}

export interface PlacedBlock {
  readonly numbers: readonly PlacedNumber[];
  /** Where its first number goes: “一、本年新收政府信息公开申请数量”的“自然人”. */
  readonly from: string;
}

/**
 * Where the numbers of `html` go with the cursor at an offset in a table. Undefined where it holds anything but numbers in
 * rows of one length, a single number only, or more of them than the table has cells from there on.
 */
export function placedBlock(form: Form, table: Table, offset: number, html: string): PlacedBlock | undefined {
  const block = numbersOf(html);
  if (!block) return undefined;
  const lines = cellLines(table);
  const at = lines.findLastIndex((cells) => cells[0] !== undefined && lineBegin(table, cells[0]) <= offset);
  const column = Math.max(0, lines[at]?.findLastIndex(({ span }) => span.start <= offset) ?? 0);
  const numbers: PlacedNumber[] = [];
  for (const [index, texts] of block.entries()) {
    const cells = lines[at + index]?.slice(column, column + texts.length) ?? [];
    if (at === -1 || cells.length < texts.length) return undefined;
    numbers.push(...texts.map((text, place) => ({ cell: cells[place]!, text })));
  }
  const { key } = numbers[0]!.cell;
  return { numbers, from: `“${rowOf(form, key)!.label}”的“${columnOf(form, key)!.label}”` };
}

/** The numbers of a table of HTML row by row, as they are written plainly. */
function numbersOf(html: string): string[][] | undefined {
  const rows = readLines(html).map(({ cells = [] }) => cells.map((piece) => valueIn(piece)?.reading));
  const texts = rows.map((readings) =>
    readings.map((reading) =>
      reading?.kind === 'number' && reading.unit === undefined ? plainNumber(reading.value) : undefined,
    ),
  );
  const width = texts[0]?.length ?? 0;
  const isBlock = texts.every((row) => row.length === width && row.every((text) => text !== undefined));
  return isBlock && width * texts.length > 1 ? (texts as string[][]) : undefined;
}

/** The cells in lines as a reader sees them: the rows of table four stand side by side. */
function cellLines({ id, rows }: Table): readonly (readonly Cell[])[] {
  const known = rows.filter(({ cells }) => cells.length > 0);
  return id === 'disputes' ? [known.flatMap(({ cells }) => cells)] : known.map(({ cells }) => cells);
}

/** Where the row of a cell begins, its label included. */
function lineBegin({ rows }: Table, { key }: Cell): number {
  return rows.find((row) => row.key === splitKey(key).row)!.span.start;
}
