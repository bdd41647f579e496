// Numbers in sentences: where they stand, what they are worth, and what kind of number they are.
// Years, articles, document numbers, telephone numbers and addresses are told apart, so that nobody takes them for counts.

import { isSpace } from './characters.ts';
import { type NumberInText, type NumberNature, natureOf } from './numberKinds.ts';
import {
  digitOf,
  isChineseNumeral,
  isThousandsSeparator,
  latinEnd,
  MOST_DIGITS,
  type Numeral,
  readChineseNumeral,
} from './numerals.ts';

const DIGIT = 1;
const CHINESE = 2;
const LATIN = 3;

/** What may begin at a character, by its code; zero for nearly all. */
const beginnings = new Uint8Array(0x10000);
for (let code = 0; code < 10; code += 1) {
  beginnings[0x30 + code] = DIGIT;
  beginnings[0xff10 + code] = DIGIT;
}
for (let code = 0; code < 26; code += 1) {
  beginnings[0x41 + code] = LATIN;
  beginnings[0x61 + code] = LATIN;
}
for (const character of '零〇一二两三四五六七八九十百千') beginnings[character.charCodeAt(0)] = CHINESE;

/**
 * All numbers of a sentence or paragraph, in order. Chinese numerals count only where a unit follows (二十一件) or 第
 * goes before; those in words (统一, 一事一审) are left out. Linear in the length of the text; never throws.
 */
export function findNumbers(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  let rangeOpen = false; // the number before was the first of a range: 3至5件
  let at = 0;
  while (at < text.length) {
    const beginning = beginnings[text.charCodeAt(at)];
    if (beginning === 0) {
      at += 1;
      continue;
    }
    if (beginning === LATIN) {
      at = latinEnd(text, at);
      continue;
    }
    const numeral = beginning === DIGIT ? digitsAt(text, at) : chineseAt(text, at);
    const nature = natureOf(text, numeral, numbers.at(-1));
    if (nature) {
      const approximate = nature.approximate || nature.rangeBegins || rangeOpen;
      numbers.push(numberOf(numeral, { ...nature, approximate }));
      rangeOpen = nature.rangeBegins;
    }
    at = Math.max(numeral.end, nature?.end ?? 0);
  }
  return numbers;
}

function numberOf(numeral: Numeral, nature: NumberNature): NumberInText {
  const end = nature.end ?? numeral.end;
  return {
    start: numeral.start,
    end,
    unitEnd: Math.max(end, nature.unitEnd),
    value: nature.value ?? numeral.value,
    unit: nature.unit,
    kind: nature.kind,
    chinese: numeral.chinese,
    approximate: nature.approximate,
    decimals: numeral.decimals,
  };
}

function digitsAt(text: string, start: number): Numeral {
  let whole = 0; // exact up to MOST_DIGITS
  let length = 0;
  let at = start;
  let grouped = false;
  for (;;) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= 0) {
      whole = whole * 10 + digit;
      length += 1;
      at += 1;
    } else if (isGroupBehind(text, at, length, grouped)) {
      grouped = true;
      at += 1;
    } else break;
  }
  let fraction = '';
  const point = text.charCodeAt(at);
  if ((point === 0x2e || point === 0xff0e) && digitOf(text.charCodeAt(at + 1)) >= 0 && !isYearBehind(text, at + 1)) {
    at += 1;
    for (let digit = digitOf(text.charCodeAt(at)); digit >= 0; digit = digitOf(text.charCodeAt(at))) {
      fraction += digit;
      at += 1;
    }
  }
  const scale = scaleAt(text, at);
  const readable = length <= MOST_DIGITS && fraction.length <= MOST_DIGITS;
  return {
    start,
    end: at + scale.length,
    value: readable ? Number(`${whole}.${fraction}e${scale.exponent}`) : 0,
    chinese: false,
    decimals: fraction.length,
    length,
    startsWithZero: length > 1 && digitOf(text.charCodeAt(start)) === 0,
  };
}

/** True where a separator stands here with exactly three digits behind it, after a first group of one to three. */
function isGroupBehind(text: string, at: number, lengthBefore: number, grouped: boolean): boolean {
  if (!isThousandsSeparator(text.charCodeAt(at)) || (lengthBefore > 3 && !grouped)) return false;
  for (let offset = 1; offset <= 3; offset += 1) {
    if (digitOf(text.charCodeAt(at + offset)) < 0) return false;
  }
  return digitOf(text.charCodeAt(at + 4)) < 0;
}

/** `1.2023年` is the first item of a list and a year. */
function isYearBehind(text: string, at: number): boolean {
  const first = text.charCodeAt(at) - 0x30;
  return (first === 1 || first === 2) && text[at + 4] === '年' && digitOf(text.charCodeAt(at + 3)) >= 0;
}

function scaleAt(text: string, at: number): { length: number; exponent: number } {
  const spaces = isSpace(text.charCodeAt(at)) ? 1 : 0;
  const character = text[at + spaces];
  // 万元 and 亿元 are units of money.
  if ((character === '万' || character === '亿') && text[at + spaces + 1] !== '元') {
    return { length: spaces + 1, exponent: character === '万' ? 4 : 8 };
  }
  return { length: 0, exponent: 0 };
}

function chineseAt(text: string, start: number): Numeral {
  let end = start;
  while (isChineseNumeral(text.charAt(end))) end += 1;
  const value = readChineseNumeral(text.slice(start, end));
  return {
    start,
    end,
    value: value ?? Number.NaN,
    chinese: true,
    decimals: 0,
    length: end - start,
    startsWithZero: false,
  };
}
