// Cuts a paragraph into tokens: numbers, known words, marks, and what stands between them. The text is gone through once.

import { isHan, isSpace } from '../../text/characters.ts';
import type { NumberInText } from '../../text/numberKinds.ts';
import { digitOf, isChineseNumeral } from '../../text/numerals.ts';
import { longestWordAt, type Tag, type Word } from './words.ts';

/** A piece of a paragraph; offsets are those of the paragraph's content. */
export interface Token {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
  /** What of the form it names; several where names were joined: 予以公开和部分公开. */
  readonly words: readonly Word[] | undefined;
  readonly number: NumberInText | undefined;
}

/** The closing mark of each opening one, by their codes. */
const QUOTES: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '「」', '『』', '《》', '〈〉', '""', '〔〕', '【】'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** A quotation longer than this is a mark that nobody closed. */
const LONGEST_QUOTATION = 80;

/**
 * The tokens of a text between two offsets, in order; `numbers` are those of the whole text. White space belongs to no
 * token; what is quoted is one token, not read any further.
 */
export function tokensOf(text: string, numbers: readonly NumberInText[], from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let nextNumber = numbers.findIndex((number) => number.start >= from);
  let at = from;
  let unknownFrom = -1;
  while (at < to) {
    const code = text.charCodeAt(at);
    while (nextNumber >= 0 && nextNumber < numbers.length && numbers[nextNumber]!.start < at) nextNumber += 1;
    const number = numbers[nextNumber];
    const counted = number !== undefined && number.start === at ? numberToken(number) : undefined;
    const word = counted && counted.end - at > 2 ? undefined : wordAt(text, at);
    // 一年来 is a word, 一年 a number.
    const token = word && counted ? longer(word, counted) : (counted ?? word ?? quotationAt(text, at, code));
    if (token && !(unknownFrom >= 0 && isInsideName(text, token))) {
      if (unknownFrom >= 0) tokens.push(newToken('unknown', unknownFrom, at));
      unknownFrom = -1;
      tokens.push(token);
      at = token.end;
    } else {
      if (unknownFrom < 0 && !isSpace(code)) unknownFrom = at;
      at += 1;
    }
  }
  if (unknownFrom >= 0) tokens.push(newToken('unknown', unknownFrom, to));
  return tokens;
}

/** Every token has all its parts, so that reading them is quick. */
function newToken(tag: Tag, start: number, end: number, words?: readonly Word[], number?: NumberInText): Token {
  return { tag, start, end, words, number };
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
  return newToken(NUMBER_TAGS[number.kind] ?? 'unknown', number.start, number.unitEnd, undefined, number);
}

function wordAt(text: string, at: number): Token | undefined {
  const word = longestWordAt(text, at);
  return word && newToken(word.tag, at, at + word.text.length, word.names === undefined ? undefined : [word]);
}

function quotationAt(text: string, at: number, code: number): Token | undefined {
  const end = QUOTES.has(code) ? quotationEnd(text, at) : undefined;
  if (end === undefined) return undefined;
  // “予以公开” in quotes says what it says without them.
  const word = wordAt(text, at + 1);
  return word?.words && word.end === end - 1 ? newToken(word.tag, at, end, word.words) : newToken('quoted', at, end);
}

/** Behind the quotation that begins here; undefined where none does, or nobody closed it. */
export function quotationEnd(text: string, at: number): number | undefined {
  const closing = QUOTES.get(text.charCodeAt(at));
  if (closing === undefined) return undefined;
  const last = Math.min(text.length, at + LONGEST_QUOTATION);
  for (let end = at + 1; end < last; end += 1) {
    if (text.charCodeAt(end) === closing) return end + 1;
  }
  return undefined;
}
