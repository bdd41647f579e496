// Writes the values of a table as people write them: full-width digits, separators, spaces, units, annotations, marks for
// none and blanks. The value that must be read goes with the text.

import type { CellKind } from '../../server/src/form/schema.ts';
import type { Random } from './random.ts';

/** A value as it is printed; null where it is printed as a blank or a mark for none. */
export interface WrittenValue {
  readonly text: string;
  readonly value: number | null;
}

export interface ValueStyle {
  /** Share of values that are not plain digits. */
  readonly odd: number;
  /** Share of zeros that are left blank. */
  readonly blank: number;
  /** What stands for zero in place of a blank; empty for nothing. */
  readonly mark: string;
  /** True where white space inside of a value does not part it. */
  readonly spaces: boolean;
}

export const plainValues: ValueStyle = { odd: 0, blank: 0, mark: '', spaces: false };

/** `cells` is true where the layout shows its cells: blanks and spaces are seen as such only there. */
export function randomValueStyle(random: Random, cells: boolean): ValueStyle {
  if (random.chance(0.4)) return plainValues;
  const mark = random.pick([...(cells ? ['', '', ''] : []), '/', '-', '—', '——', '无']);
  return {
    odd: random.pick([0, 0.05, 0.3]),
    blank: random.pick([0, 0, 0.1, 0.5, 1]),
    mark,
    spaces: cells,
  };
}

export function writeValue(value: number, kind: CellKind, style: ValueStyle, random: Random): WrittenValue {
  if (value === 0 && random.chance(style.blank)) return { text: style.mark, value: null };
  if (!random.chance(style.odd)) return { text: String(value), value };
  const plain = String(value);
  const ways: (() => string)[] = [() => fullWidth(plain), () => annotated(value)];
  if (kind === 'count') ways.push(() => `${plain}件`);
  if (value >= 1000)
    ways.push(
      () => separated(plain, ','),
      () => separated(plain, '，'),
    );
  if (style.spaces && Math.abs(value) >= 10)
    ways.push(
      () => separated(plain, ' '),
      () => `${plain[0]} ${plain.slice(1)}`,
    );
  if (kind === 'amount') ways.push(() => `${plain}万元`);
  const text = random.pick(ways)();
  // -1 2: a sign alone before a space is no number.
  return /^-\s/.test(text) ? { text: plain, value } : { text, value };
}

function fullWidth(plain: string): string {
  return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
}

function separated(plain: string, separator: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function annotated(value: number): string {
  return value > 1 ? `${value}（其中修订${Math.floor(value / 2)}件）` : `${value}(历史累计)`;
}
