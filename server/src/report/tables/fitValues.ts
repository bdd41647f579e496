// Which of the cells behind a row's label are its values: merged cells may stand before them, closing cells behind them.

import type { EditionId } from '../../form/schema.ts';
import { columnsOfRow, formRow } from '../labels/labels.ts';
import type { Slot } from '../lines/values.ts';
import type { RawRow } from './rawTable.ts';

/** Where the values of the rows of one table begin, as far as single rows leave no doubt about it. */
export class ValuePlaces {
  /** By the number of cells of a line: places of the first value among them, with how many rows have it. */
  readonly #byWidth = new Map<string, Map<number, number>>();
  /** For labels of several columns, by what they are part of: numbers of cells of their lines, with how many rows have each. */
  readonly #widths = new Map<string, Map<number, number>>();
  /** By the number of slots behind the label, for lines whose cells are of no fixed number. */
  readonly #bySlots = new Map<string, Map<number, number>>();
  readonly #edition: EditionId;

  constructor(rows: readonly RawRow[], edition: EditionId) {
    this.#edition = edition;
    for (const row of rows) this.#learn(row);
  }

  #learn(row: RawRow): void {
    const expected = this.#expected(row);
    if (!takesOneColumn(row)) count(this.#widths, this.#groupOf(row), widthOf(row));
    if (!row.grid || row.slots.length < expected) return;
    const { least, most } = possibleStarts(row.slots, expected);
    if (least !== most) return;
    count(this.#byWidth, `${row.width} ${expected}`, row.firstSlot + least);
    count(this.#bySlots, this.#levelOf(row), least);
  }

  /** Rows of one level have the same merged cells. */
  #levelOf(row: RawRow): string {
    return `${row.slots.length} ${this.#expected(row)} ${takesOneColumn(row)}`;
  }

  #expected({ key }: RawRow): number {
    return columnsOfRow(key ?? '', this.#edition).length;
  }

  /**
   * The row's slots in the order of its columns; undefined where there are too few or too many values, or where it
   * cannot be told which blank cells are the form's.
   */
  valuesOf(row: RawRow): readonly Slot[] | undefined {
    const expected = this.#expected(row);
    const plain = withoutRemarks(row.slots, expected);
    const slots = plain !== row.slots && this.#endsInWordsOfItsOwn(row, expected) ? row.slots : plain;
    if (expected === 0 || slots.length < expected) return undefined;
    if (expected === 1 && row.grid && isRepeated(slots)) return slots.slice(0, 1);
    const { least, most } = possibleStarts(slots, expected);
    if (least > most) return undefined;
    const start = least === most ? least : this.#likeliest(row, expected, least, most);
    // A line with fewer cells than others: whether its last value is gone or its first is blank, cannot be told.
    if (start === undefined || (slots[start]!.text === '' && this.#isNarrow(row))) return undefined;
    return slots.slice(start, start + expected);
  }

  /** True where words at the end of a row, 若干 or 见附件, stand where other rows have their last value. */
  #endsInWordsOfItsOwn(row: RawRow, expected: number): boolean {
    const { least, most } = possibleStarts(row.slots, expected);
    return least === most && this.#support(row, expected, least) > OF_ITSELF;
  }

  /** True for a row whose label has several columns, where most rows of its kind have more cells. */
  #isNarrow(row: RawRow): boolean {
    if (takesOneColumn(row)) return false;
    const widths = this.#widths.get(this.#groupOf(row))!;
    const own = widths.get(widthOf(row))!;
    return [...widths].some(([width, rows]) => width > widthOf(row) && rows > own);
  }

  /** Labels of one group are as wide as each other. */
  #groupOf({ key }: RawRow): string {
    return formRow(key ?? '', this.#edition)?.group ?? '';
  }

  #likeliest(row: RawRow, expected: number, least: number, most: number): number | undefined {
    // Without a grid a blank cell is only seen behind the label, so that the first is the row's.
    if (!row.grid) return least;
    const isBlank = row.slots.every(({ text }) => text === '');
    return this.#learnt(row, expected, least, most) ?? (isBlank || takesOneColumn(row) ? least : undefined);
  }

  #learnt(row: RawRow, expected: number, least: number, most: number): number | undefined {
    const starts = Array.from({ length: most - least + 1 }, (_, i) => least + i);
    const supportOf = (start: number) => this.#support(row, expected, start);
    const best = starts.reduce((one, other) => (supportOf(other) > supportOf(one) ? other : one));
    return supportOf(best) > 0 ? best : undefined;
  }

  /** How often values were seen to begin at this slot of a row, itself counted. */
  #support(row: RawRow, expected: number, start: number): number {
    const byWidth = this.#byWidth.get(`${row.width} ${expected}`);
    return (byWidth?.get(row.firstSlot + start) ?? 0) + (this.#bySlots.get(this.#levelOf(row))?.get(start) ?? 0);
  }
}

/** The support that a row has for the only place that it leaves: once by its width, once by its slots. */
const OF_ITSELF = 2;

/** True where every cell holds the same: converters write what a merged cell holds into each of its columns. */
function isRepeated(slots: readonly Slot[]): boolean {
  const text = slots[0]!.text;
  return text !== '' && slots.every((slot) => slot.text === text);
}

/** The visible slots of a row of which no place is known, and what stands between them. */
export function looseValues({ grid, slots, key }: RawRow): readonly Slot[] {
  let first = 0;
  // What is blank right behind a label of several columns may be the label's.
  if (grid && !takesOneColumn({ key })) while (first < slots.length && slots[first]!.text === '') first++;
  let last = slots.length;
  while (last > first && slots[last - 1]!.text === '') last--;
  return slots.slice(first, last);
}

/** The cells of its line; of rows with a cell a line those behind its label. */
function widthOf({ grid, width, slots }: RawRow): number {
  return grid ? width : slots.length;
}

/** True for the labels behind which the form has no merged cells: all but 一、本年新收, （一）予以公开 and their like. */
function takesOneColumn({ key }: Pick<RawRow, 'key'>): boolean {
  return key !== undefined && (!key.startsWith('requests.') || key.indexOf('.') !== key.lastIndexOf('.'));
}

/** Where the first value may stand, so that all that is visible is among the values; `least` above `most` for too many. */
function possibleStarts(slots: readonly Slot[], expected: number): { least: number; most: number } {
  let first = 0;
  while (first < slots.length && slots[first]!.text === '') first++;
  let last = slots.length - 1;
  while (last >= 0 && slots[last]!.text === '') last--;
  const latest = slots.length - expected;
  return { least: Math.max(0, last - expected + 1), most: Math.min(first, latest) };
}

/** The slots without words behind the last value: a remark in a column of its own. */
function withoutRemarks(slots: readonly Slot[], expected: number): readonly Slot[] {
  let end = slots.length;
  while (end > expected && slots[end - 1]!.reading.kind === 'unreadable' && slots[end - 1]!.text.length > 1) end--;
  return end === slots.length ? slots : slots.slice(0, end);
}

function count(counts: Map<string, Map<number, number>>, key: string, place: number): void {
  const places = counts.get(key) ?? new Map<number, number>();
  places.set(place, (places.get(place) ?? 0) + 1);
  counts.set(key, places);
}
