// Digits and Chinese numerals as people write them: full width, grouped, spaced, 二十一.
// Knows nothing of units, cells or sentences.

/** Value of an ASCII or full-width digit given by its UTF-16 code; -1 for anything else. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Most digits before the point that are read: more cannot be held exactly. */
export const MOST_DIGITS = 15;

const COMMA = 0x2c;
const FULL_WIDTH_COMMA = 0xff0c;

export function isThousandsSeparator(code: number): boolean {
  return code === COMMA || code === FULL_WIDTH_COMMA;
}

/**
 * True where digits held apart by separators are proper groups: one to three, then threes.
 * `lengths` are the lengths of the groups in order; a single group is always proper.
 */
export function properGroups(lengths: readonly number[], startsWithZero: boolean): boolean {
  if (lengths.length < 2) return true;
  if (lengths[0] === 0 || lengths[0]! > 3 || startsWithZero) return false;
  return lengths.every((length, index) => index === 0 || length === 3);
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const CHINESE_PLACES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  亿: 1e8,
};

/** True for a character that a Chinese numeral may hold: a digit or a place. */
export function isChineseNumeral(character: string): boolean {
  return CHINESE_NUMERALS.has(character);
}

const CHINESE_NUMERALS: ReadonlySet<string> = new Set([...Object.keys(CHINESE_DIGITS), ...Object.keys(CHINESE_PLACES)]);

/**
 * Value of a Chinese numeral: 二十一 → 21, 十 → 10, 一百零三 → 103, 两千 → 2000, 三万五 → 35000, 二〇二三 → 2023.
 * `undefined` for anything that is not one (十百, 一二十, ○ alone).
 */
export function readChineseNumeral(text: string): number | undefined {
  if (text === '' || text === '○' || text.length > MOST_DIGITS) return undefined;
  if (!isChineseNumeral(text[0]!)) return undefined; // most of what is asked for: words, and numbers in digits
  if (isDigitByDigit(text)) return readDigitByDigit(text);

  let whole = 0; // closed by 亿
  let myriads = 0; // closed by 万
  let section = 0; // below 万
  let digit: number | undefined;
  let place = Number.POSITIVE_INFINITY; // the last place below 万: they must descend
  let lastPlace = 0;
  let zero = false;
  for (const character of text) {
    const value = CHINESE_DIGITS[character];
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) zero = true;
      else digit = value;
      continue;
    }
    const weight = CHINESE_PLACES[character];
    if (weight === undefined) return undefined;
    if (weight < 1e4) {
      if (weight >= place) return undefined;
      // 十 alone is 10 at the start of a numeral and after 零 or a higher place; 百 and 千 need their digit.
      if (digit === undefined && weight > 10) return undefined;
      section += (digit ?? 1) * weight;
      place = weight;
    } else {
      section += digit ?? 0;
      if (weight === 1e4) {
        if (section === 0 || myriads > 0) return undefined;
        myriads = section * 1e4;
      } else {
        if (section + myriads === 0 || whole > 0) return undefined;
        whole = (myriads + section) * 1e8;
        myriads = 0;
      }
      section = 0;
      place = Number.POSITIVE_INFINITY;
    }
    lastPlace = weight;
    digit = undefined;
    zero = false;
  }
  // 一百二 is 120 and 三万五 is 35000, but 一百零二 is 102.
  const last = digit === undefined ? 0 : zero || lastPlace <= 10 ? digit : (digit * lastPlace) / 10;
  return whole + myriads + section + last;
}

function isDigitByDigit(text: string): boolean {
  for (const character of text) if (!(character in CHINESE_DIGITS)) return false;
  return true;
}

function readDigitByDigit(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    // 两 counts things; it is never a digit among others.
    if (character === '两' && text.length > 1) return undefined;
    value = value * 10 + CHINESE_DIGITS[character]!;
  }
  return value;
}

/** Digits or a Chinese numeral, before anything is known of what they mean. */
export interface Numeral {
  readonly start: number;
  /** Behind 万 and 亿 where they belong to it. */
  readonly end: number;
  readonly value: number;
  readonly chinese: boolean;
  readonly decimals: number;
  /** Number of digits before the point; of the characters of a Chinese numeral. */
  readonly length: number;
  readonly startsWithZero: boolean;
}

/** The end of a word of Latin letters with the digits, dots and slashes inside it: an address, H5, hzzwgk@126.com. */
export function latinEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOfAddress(text.charCodeAt(end))) end += 1;
  return end;
}

/** Printable ASCII but for the marks that end an address in a sentence: `( ) , ; < > [ ]` and quotes. */
function isOfAddress(code: number): boolean {
  return code > 0x20 && code < 0x7f && !'(),;<>[]"\''.includes(String.fromCharCode(code));
}
