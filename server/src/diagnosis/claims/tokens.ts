// Cuts a paragraph into tokens: numbers, known words, marks, and what stands between them. The text is gone through once.

import { isHan, isSpace } from '../../text/characters.ts';
import type { NumberInText } from '../../text/numberKinds.ts';
import { findNumbers } from '../../text/numbersInText.ts';
import { digitOf, isChineseNumeral } from '../../text/numerals.ts';
import { type Tag, type Word, wordsByFirst } from './words.ts';

/** A piece of a paragraph; offsets are those of the paragraph's content. */
export interface Token {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
  /** What of the form it names; several where names were joined: 予以公开和部分公开. */
  readonly words?: readonly Word[];
  readonly number?: NumberInText;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['"', '"'],
  ['〔', '〕'],
  ['【', '】'],
]);

/** A quotation longer than this is a mark that nobody closed. */
const LONGEST_QUOTATION = 80;

/** The tokens of a text in order. White space belongs to none; what is quoted is one token, not read any further. */
export function tokensOf(text: string): Token[] {
  const numbers = findNumbers(text);
  const tokens: Token[] = [];
  let nextNumber = 0;
  let at = 0;
  let unknownFrom = -1;
  const closeUnknown = (end: number) => {
    if (unknownFrom >= 0) tokens.push({ tag: 'unknown', start: unknownFrom, end });
    unknownFrom = -1;
  };
  while (at < text.length) {
    while (nextNumber < numbers.length && numbers[nextNumber]!.start < at) nextNumber += 1;
    const number = numbers[nextNumber];
    const counted = number && number.start === at ? numberToken(number) : undefined;
    const word = counted && counted.end - at > 2 ? undefined : wordAt(text, at);
    // 一年来 is a word, 一年 a number.
    const token = word && counted ? longer(word, counted) : (counted ?? word ?? quotationAt(text, at));
    if (token && !(unknownFrom >= 0 && isInsideName(text, token))) {
      closeUnknown(at);
      tokens.push(token);
      at = token.end;
    } else {
      if (unknownFrom < 0 && !isSpace(text.charCodeAt(at))) unknownFrom = at;
      at += 1;
    }
  }
  closeUnknown(text.length);
  return tokens;
}

function longer(word: Token, number: Token): Token {
  return word.end > number.end ? word : number;
}

/** True for a word of one character between two that nobody knows: 计 in 统计局 counts nothing. */
function isInsideName(text: string, { tag, start, end }: Token): boolean {
  if (end - start !== 1 || neverInside.has(tag)) return false;
  const next = text.charCodeAt(end);
  return isHan(next) && wordAt(text, end) === undefined && digitOf(next) < 0 && !isChineseNumeral(text[end]!);
}

const neverInside: ReadonlySet<Tag> = new Set<Tag>([
  'number',
  'and',
  'none',
  'each',
  'comma',
  'colon',
  'semicolon',
  'stop',
  'open',
  'close',
  'unknown',
  'quoted',
]);

const NUMBER_TAGS: Partial<Record<NumberInText['kind'], Tag>> = {
  quantity: 'number',
  percent: 'percent',
  year: 'year',
  month: 'time',
  day: 'time',
  date: 'time',
  duration: 'time',
};

function numberToken(number: NumberInText): Token {
  return { tag: NUMBER_TAGS[number.kind] ?? 'unknown', start: number.start, end: number.unitEnd, number };
}

function wordAt(text: string, at: number): Token | undefined {
  const candidates = wordsByFirst[text.charCodeAt(at)];
  if (!candidates) return undefined;
  for (const word of candidates) {
    if (word.text.length === 1 || text.startsWith(word.text, at)) {
      const token = { tag: word.tag, start: at, end: at + word.text.length };
      return word.names === undefined ? token : { ...token, words: [word] };
    }
  }
  return undefined;
}

function quotationAt(text: string, at: number): Token | undefined {
  const closing = QUOTES.get(text[at]!);
  if (closing === undefined) return undefined;
  const last = Math.min(text.length, at + LONGEST_QUOTATION);
  for (let end = at + 1; end < last; end += 1) {
    if (text[end] === closing) return { tag: 'quoted', start: at, end: end + 1 };
  }
  return undefined;
}
