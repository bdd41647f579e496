// The grammar of article numbers: 第三十六条第（三）项, 第二十、二十一条, 第十条至第十二条, 第39条第1款.
// Knows how they are written, not whose they are. Works on compact text (see compact.ts).

import { digitOf, isChineseNumeral, readChineseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** One number of an article as it is written, with what of it is cited. */
export interface ArticleNumber {
  /** `第三十六条第（三）项`; of a list `第二十、二十一条` each its own part. */
  readonly span: Span;
  /** The numeral alone: 三十六. */
  readonly numeralSpan: Span;
  readonly article: number;
  /** Last article of a range 第十条至第十二条. */
  readonly through?: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** What stands behind 条: `第一款第（二）项`. */
  readonly partSpan?: Span;
}

interface Numeral extends Span {
  readonly value: number;
}

const SEPARATORS = ['以及', '、', '和', '及', '与', '或'];
/** Between two that each have their 第; `第三十六条，2条建议` goes on with something else. */
const LOOSE_SEPARATORS = [...SEPARATORS, '，', ',', '并'];
const RANGE_MARKS = ['至', '到', '—', '-', '–', '~', '～', '－'];
const PART_MARKS = [...SEPARATORS, ...RANGE_MARKS];

/** No law has more articles. */
const MOST = 9999;

/** No list of articles is longer; keeps the work linear in texts that are no reports. */
const LONGEST_LIST = 60;

/**
 * The numbers that begin with the 第 at `at`, lists, ranges and their parts included, and the offset behind them all;
 * undefined where no 第…条 stands there. `第二十条、第二十一条` is one run of two.
 */
export function readArticleNumbers(text: string, at: number): { numbers: ArticleNumber[]; end: number } | undefined {
  const numbers: ArticleNumber[] = [];
  let end = at;
  for (let start = at; ; ) {
    const read = readOneRun(text, start, start > at);
    if (!read) break;
    numbers.push(...read.numbers);
    end = read.end;
    const separator = readMark(text, end, LOOSE_SEPARATORS);
    start = end + separator;
    if (separator === 0 || (readMark(text, end, SEPARATORS) === 0 && text[start] !== '第')) break;
  }
  return numbers.length > 0 ? { numbers, end } : undefined;
}

/** `第二十、二十一条第（一）项`: numerals up to one 条, and the parts behind it. Inside a list 第 may be left out. */
function readOneRun(text: string, at: number, inside: boolean): { numbers: ArticleNumber[]; end: number } | undefined {
  if (text[at] !== '第' && !inside) return undefined;
  const heads: { start: number; numeral: Numeral; last?: Numeral }[] = [];
  let start = at;
  let position = at;
  for (;;) {
    const numeral = readNumeral(text, text[position] === '第' ? position + 1 : position);
    if (!numeral) return undefined;
    const closed = text[numeral.end] === '条';
    const behind = closed ? numeral.end + 1 : numeral.end;
    const mark = readMark(text, behind, RANGE_MARKS);
    const last = mark > 0 ? readNumeral(text, behind + mark + (text[behind + mark] === '第' ? 1 : 0)) : undefined;
    if (last && last.value > numeral.value && (text[last.end] === '条' || !closed)) {
      heads.push({ start, numeral, last });
      position = last.end;
    } else {
      heads.push({ start, numeral });
      position = numeral.end;
    }
    if (text[position] === '条') break;
    const separator = readMark(text, position, SEPARATORS);
    if (separator === 0 || heads.length === LONGEST_LIST) return undefined;
    position += separator;
    start = position;
  }
  const behind = position + 1;
  // 条例, 条款 and 条目 are words of their own.
  if ('例款目'.includes(text[behind] ?? '.')) return undefined;

  const numbers = heads.map(({ start, numeral, last }, index): ArticleNumber => {
    const isLast = index === heads.length - 1;
    return {
      span: { start, end: isLast ? behind : (last ?? numeral).end },
      numeralSpan: { start: numeral.start, end: numeral.end },
      article: numeral.value,
      ...(last && { through: last.value }),
    };
  });
  const parts = readParts(text, behind);
  if (!parts) return { numbers, end: behind };
  const owner = numbers.at(-1)!;
  if (owner.through !== undefined) return { numbers, end: parts.end };
  numbers.pop();
  parts.parts.forEach(({ span, ...part }, index) => {
    const partSpan = index === 0 ? { start: behind, end: span.end } : span;
    numbers.push({
      ...owner,
      ...part,
      partSpan,
      span: index === 0 ? { start: owner.span.start, end: span.end } : span,
    });
  });
  return { numbers, end: parts.end };
}

interface Part {
  readonly span: Span;
  readonly paragraph?: number;
  readonly item?: number;
}

/** `第一款第（二）项`, `第（一）、（二）项`, `第一款、第二款` behind an article: each item, else each paragraph. */
function readParts(text: string, at: number): { parts: Part[]; end: number } | undefined {
  const parts: Part[] = [];
  let paragraph: number | undefined;
  let end = at;
  for (let position = at; ; ) {
    const unit = readUnit(text, position);
    if (!unit) break;
    for (const numeral of unit.numerals) {
      const before = parts.at(-1);
      if (unit.word === '款') {
        paragraph = numeral.value;
        parts.push({ span: numeral, paragraph });
      } else if (before && before.item === undefined && before.span.end === position) {
        // 第一款第（二）项 is one place.
        parts[parts.length - 1] = {
          ...before,
          item: numeral.value,
          span: { start: before.span.start, end: numeral.end },
        };
      } else {
        parts.push({ span: numeral, ...(paragraph !== undefined && { paragraph }), item: numeral.value });
      }
    }
    end = unit.end;
    position = end + readMark(text, end, PART_MARKS);
  }
  return parts.length > 0 ? { parts, end } : undefined;
}

/** `第一款`, `第（一）项`, `第一、二款`, `第（一）（二）项`, `（三）项`. The word belongs to the last numeral's span. */
function readUnit(text: string, at: number): { numerals: Numeral[]; word: '款' | '项'; end: number } | undefined {
  const numerals: Numeral[] = [];
  for (let position = at; ; ) {
    const behindMark = text[position] === '第' ? position + 1 : position;
    const bracket = text[behindMark] === '(' ? 1 : 0;
    // 第三十六条3项 does not occur; 第二十条2款 could be 2 things behind a full stop lost.
    if (behindMark === position && bracket === 0 && numerals.length === 0) return undefined;
    const numeral = readNumeral(text, behindMark + bracket);
    if (!numeral || (bracket === 1 && text[numeral.end] !== ')')) return undefined;
    const end = numeral.end + bracket;
    const word = text[end];
    if (word === '款' || word === '项') {
      numerals.push({ start: position, end: end + 1, value: numeral.value });
      return { numerals, word, end: end + 1 };
    }
    numerals.push({ start: position, end, value: numeral.value });
    const mark = readMark(text, end, PART_MARKS);
    if (mark === 0 && text[end] !== '(') return undefined;
    position = end + mark;
  }
}

/** The numeral at `at`, in Chinese characters or digits; undefined where none stands there. */
function readNumeral(text: string, at: number): Numeral | undefined {
  let end = at;
  while (end < text.length && digitOf(text.charCodeAt(end)) !== -1) end++;
  if (end > at) return end - at > 4 ? undefined : { start: at, end, value: Number(text.slice(at, end)) };
  while (end < text.length && end - at <= LONGEST_LIST && isChineseNumeral(text[end]!)) end++;
  const value = end > at ? readChineseNumeral(text.slice(at, end)) : undefined;
  return value === undefined || value > MOST ? undefined : { start: at, end, value };
}

/** Length of the one of `marks` that stands at `at`; 0 where none does. */
function readMark(text: string, at: number, marks: readonly string[]): number {
  return marks.find((mark) => text.startsWith(mark, at))?.length ?? 0;
}
