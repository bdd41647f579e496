// The one number reader: cells, sentences, fixes and the preview all read numbers with it.

import { isSpace } from './characters.ts';
import {
  digitOf,
  isChineseNumeral,
  isThousandsSeparator,
  MOST_DIGITS,
  properGroups,
  readChineseNumeral,
} from './numerals.ts';

/** What a string says when it is read as a number. */
export type NumberReading = NumberRead | BlankRead | UnreadableRead;

export interface NumberRead {
  readonly kind: 'number';
  /** Its value in the unit as written is `value × scale(unit)`; 1.2万件 has value 12000. Never NaN. */
  readonly value: number;
  /** How it departs from plain digits; absent where it is plain. */
  readonly form?: NumberForm;
  /** 件, 条, 万元, 元 … behind the digits, where one stands there. */
  readonly unit?: string;
}

export type NumberForm =
  | 'fullWidth' // １２
  | 'spaced' // 1 136
  | 'separated' // 1,136
  | 'unit' // 12件
  | 'annotated' // 22（其中修订16件）
  | 'chinese' // 二十一
  | 'padded'; // 007, +5 in a count, 12.0

/** Nothing, or a mark that stands for nothing: `/`, `-`, `—`, `无`. */
export interface BlankRead {
  readonly kind: 'blank';
  /** The mark as written; empty for a cell with nothing in it. */
  readonly mark: string;
}

export interface UnreadableRead {
  readonly kind: 'unreadable';
}

const UNREADABLE: UnreadableRead = Object.freeze({ kind: 'unreadable' });
const EMPTY: BlankRead = Object.freeze({ kind: 'blank', mark: '' });
/** Most cells hold one of these: their readings are shared. */
const SMALL: readonly NumberRead[] = Array.from({ length: 100 }, (_, value) =>
  Object.freeze({ kind: 'number', value }),
);

/**
 * What the text of a table cell says, white space around it left out.
 * Plain digits, `20587.3303`, `-3`, and what is readable but not plain (`NumberForm`) are numbers; nothing,
 * a run of `/`, `\` or dashes, and 无 are blank; everything else (`若干`, `1-2`, `约5`, `1,23`, `l2`) is unreadable.
 * 万 and 亿 before a counting unit are worked into the value (1.2万件 is 12000 件); an amount of money keeps
 * its unit (1.2万元 is 1.2 with the unit 万元). Never throws.
 */
export function readCell(text: string): NumberReading {
  return readPlain(text) ?? readTrimmed(trim(text));
}

/** Digits alone, as nearly every cell has them. */
function readPlain(text: string): NumberRead | undefined {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return undefined;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (length > 1 && text.charCodeAt(0) === 0x30) return undefined;
  return SMALL[value] ?? { kind: 'number', value };
}

function readTrimmed(text: string): NumberReading {
  if (text === '') return EMPTY;
  const plain = readPlain(text);
  if (plain) return plain;
  if (isBlankMark(text)) return { kind: 'blank', mark: text };

  const annotated = withoutAnnotation(text);
  const measured = withoutUnit(annotated.rest);
  // 22（其中修订16）件: the unit may stand behind the annotation.
  const bare = annotated.found ? annotated : withoutAnnotation(measured.rest);
  const numeral = readNumeral(annotated.found ? measured.rest : bare.rest);
  if (!numeral) return UNREADABLE;

  const form = bare.found ? 'annotated' : measured.found ? 'unit' : numeral.form;
  return {
    kind: 'number',
    value: numeral.value(measured.exponent),
    ...(form && { form }),
    ...(measured.unit && { unit: measured.unit }),
  };
}

const BLANK_MARKS = '/／\\＼-－—–―−─﹣';

function isBlankMark(text: string): boolean {
  if (text === '无') return true;
  for (let index = 0; index < text.length; index += 1) {
    if (!BLANK_MARKS.includes(text[index]!)) return false;
  }
  return true;
}

/** The text before a closing bracket's partner: `8` of `8(历史累计)`. A text that is all bracket has none. */
function withoutAnnotation(text: string): { rest: string; found: boolean } {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x29 || last === 0xff09) {
    let depth = 0;
    for (let index = text.length - 1; index > 0; index -= 1) {
      const code = text.charCodeAt(index);
      if (code === 0x29 || code === 0xff09) depth += 1;
      else if (code === 0x28 || code === 0xff08) depth -= 1;
      if (depth === 0) return { rest: trim(text.slice(0, index)), found: true };
    }
  }
  return { rest: text, found: false };
}

/** Units that a cell may carry behind its digits; money first, as 万 and 亿 belong to its unit. */
const MONEY_UNITS = ['万元', '亿元', '元'] as const;
const COUNT_UNITS = ['件次', '人次', '件', '条', '次', '项', '宗', '个', '份', '起', '部', '例'] as const;
const SCALES: readonly (readonly [string, number])[] = [
  ['万', 4],
  ['亿', 8],
];

interface Measured {
  readonly rest: string;
  readonly found: boolean;
  readonly unit?: string;
  /** Power of ten that the unit puts on the value. */
  readonly exponent: number;
}

function withoutUnit(text: string): Measured {
  const chinese = isChineseNumeral(text[0] ?? '');
  if (text.endsWith('元')) {
    const unit = chinese ? '元' : MONEY_UNITS.find((money) => text.endsWith(money))!;
    return { rest: trim(text.slice(0, -unit.length)), found: true, unit, exponent: 0 };
  }
  const unit = COUNT_UNITS.find((count) => text.endsWith(count));
  const rest = unit ? trim(text.slice(0, -unit.length)) : text;
  // Chinese numerals hold their own 万 and 亿.
  const scale = chinese ? undefined : SCALES.find(([word]) => rest.endsWith(word));
  return {
    rest: scale ? trim(rest.slice(0, -1)) : rest,
    found: unit !== undefined || scale !== undefined,
    ...(unit && { unit }),
    exponent: scale?.[1] ?? 0,
  };
}

interface Numeral {
  /** The value times a power of ten, exact as decimals go: 1.13 and 4 give 11300. */
  value(exponent: number): number;
  readonly form?: NumberForm;
}

function readNumeral(text: string): Numeral | undefined {
  const chinese = readChineseNumeral(text);
  if (chinese !== undefined) return { value: () => chinese, form: 'chinese' };

  let start = 0;
  let sign = '';
  let fullWidth = false;
  const first = text.charCodeAt(0);
  if (first === 0x2b || first === 0xff0b) sign = '+';
  else if (first === 0x2d || first === 0xff0d || first === 0x2212) sign = '-';
  if (sign) {
    fullWidth = first > 0x7f;
    start = 1;
  }

  let whole = '';
  let fraction: string | undefined;
  let spaced = false;
  const groups: number[] = [0];
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const digit = digitOf(code);
    if (digit >= 0) {
      fullWidth ||= code > 0x7f;
      if (fraction === undefined) {
        whole += digit;
        groups[groups.length - 1]! += 1;
      } else fraction += digit;
    } else if (isSpace(code)) {
      // A space may stand between digits or behind a separator, never at a point.
      if (whole === '' || fraction === '') return undefined;
      spaced = true;
    } else if ((code === 0x2e || code === 0xff0e) && fraction === undefined) {
      if (isSpace(text.charCodeAt(index - 1))) return undefined;
      fullWidth ||= code > 0x7f;
      fraction = '';
    } else if (isThousandsSeparator(code) && fraction === undefined) groups.push(0);
    else return undefined;
  }
  const startsWithZero = whole.startsWith('0');
  if (whole === '' || whole.length > MOST_DIGITS || fraction === '') return undefined;
  if (fraction !== undefined && fraction.length > MOST_DIGITS) return undefined;
  if (!properGroups(groups, startsWithZero)) return undefined;

  const padded =
    sign === '+' || (startsWithZero && whole.length > 1) || (fraction !== undefined && !/[1-9]/.test(fraction));
  const form: NumberForm | undefined =
    groups.length > 1 ? 'separated' : spaced ? 'spaced' : fullWidth ? 'fullWidth' : padded ? 'padded' : undefined;
  const digits = `${sign === '-' ? '-' : ''}${whole}.${fraction ?? '0'}`;
  return {
    // `|| 0` keeps -0 out of sums and messages.
    value: (exponent) => Number(`${digits}e${exponent}`) || 0,
    ...(form && { form }),
  };
}

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** A finite number in plain digits, as it belongs into a cell: 12, -3, 20587.3303; never an exponent. */
export function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
