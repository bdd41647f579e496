// What kind of number a numeral in a sentence is, told by what stands before and behind it:
// a count, a share, a year, the number of an article or a document, a telephone number.

import { isSpace } from './characters.ts';
import { digitOf, latinEnd, type Numeral, readChineseNumeral } from './numerals.ts';

export type NumberKind =
  | 'quantity' // 21件, 3.5万元, and a bare number
  | 'percent' // 33.9%, 百分之五
  | 'points' // 2个百分点
  | 'times' // 1.5倍
  | 'year' // 2023年
  | 'month' // 3月
  | 'day' // 31日
  | 'date' // 2023-01-31
  | 'duration' // 20个工作日, 近三年
  | 'ordinal' // 第36条, 1.（number of an item）
  | 'code' // 711号, 〔2021〕, 电话, 邮编, 7楼
  | 'other'; // 9:00, a number that cannot be told from its neighbour

export interface NumberNature {
  readonly kind: NumberKind;
  readonly unit: string;
  readonly unitEnd: number;
  readonly approximate: boolean;
  /** True for the first number of 3至5件. */
  readonly rangeBegins: boolean;
  /** Where the number reaches further than its digits (2023-01-31), or less far. */
  readonly end?: number;
  /** Where it is worth something else than its digits (百分之五). */
  readonly value?: number;
}

/** A number in a string; offsets are UTF-16 units of that string, half open. */
export interface NumberInText {
  readonly start: number;
  /** Behind the digits and their 万 or 亿, before the unit: what a correction replaces. */
  readonly end: number;
  /** Behind the unit and what belongs to it: 件, 余件, 条以上. */
  readonly unitEnd: number;
  /** 1.2万件 is 12000 with the unit 件; 1.2万元 is 1.2 with the unit 万元; 33.9% is 33.9. */
  readonly value: number;
  /** 件, 条, 万元, 年, % …; empty where none follows. */
  readonly unit: string;
  readonly kind: NumberKind;
  /** True for 二十一, false for digits. */
  readonly chinese: boolean;
  /** 余, 多, 约, 近, 超, 以上, or one end of a range: the number is not meant exactly. */
  readonly approximate: boolean;
  /** Digits behind the point as written. */
  readonly decimals: number;
}

/** Units by their first character, the longest first: each list is tried in order. */
type UnitTable = ReadonlyMap<string, readonly (readonly [unit: string, kind: NumberKind])[]>;

function unitTable(kinds: Partial<Record<NumberKind, string>>): UnitTable {
  const table = new Map<string, [string, NumberKind][]>();
  for (const [kind, units] of Object.entries(kinds)) {
    for (const unit of units.split(' ')) {
      const list = table.get(unit[0]!) ?? [];
      list.push([unit, kind as NumberKind]);
      table.set(unit[0]!, list);
    }
  }
  for (const list of table.values()) list.sort(([one], [other]) => other.length - one.length);
  return table;
}

const UNITS = unitTable({
  quantity:
    '件次 件 条次 条 次 项 宗 个 份 起 篇 期 场 场次 部 人 人次 家 类 例 批 页 幅 张 位 名 则 户 所 处 台 套 本 册 块 款 ' +
    '万元 亿元 元 个部分 大部分 部分 个方面 方面',
  percent: '% ％',
  points: '个百分点 百分点',
  times: '倍',
  year: '年度 年',
  month: '月份 月',
  day: '日',
  duration: '个工作日 工作日 个自然日 自然日 天 个小时 小时 分钟 周年 周岁 个月 个季度 周 季度 岁',
  code: '号 楼 室 栋 层 单元 路 幢 座 弄 巷 米 平方米 公里 ‰ ℃',
});

/** What a numeral means where it stands; undefined for a Chinese numeral that is part of a word. */
export function natureOf(text: string, numeral: Numeral, before: NumberInText | undefined): NumberNature | undefined {
  return numeral.chinese ? natureOfChinese(text, numeral) : natureOfDigits(text, numeral, before);
}

function natureOfDigits(text: string, numeral: Numeral, before: NumberInText | undefined): NumberNature {
  const { start, end } = numeral;
  if (isOrdinal(text, start)) return ordinal(text, end);
  const date = dateEnd(text, numeral);
  if (date !== undefined) return { ...plain('date', date), end: date, value: Math.trunc(numeral.value) };
  const telephone = telephoneEnd(text, numeral);
  if (telephone !== undefined) return { ...plain('code', telephone), end: telephone };
  if (OF_NAMES.test(text.charAt(end))) {
    const word = latinEnd(text, end);
    return { ...plain('code', word), end: word };
  }
  if (isClock(text, numeral)) return plain('other', end);
  if (isBracketed(text, numeral)) return plain(numeral.length === 4 ? 'code' : 'ordinal', end);
  if (isItemNumber(text, numeral)) return plain('ordinal', end);

  const measured = measure(text, numeral);
  if (measured.unit === '') {
    if (numeral.startsWithZero || numeral.length >= 5) return plain('code', end);
    // `2 1 件`: whether these are two numbers or one cannot be told.
    if (digitOf(text.charCodeAt(afterSpaces(text, end))) >= 0) return plain('other', end);
  }
  if (measured.kind === 'year' && numeral.length < 4) return { ...measured, kind: 'duration' };
  const isNext = before !== undefined && isBlank(text, before.unitEnd, start);
  if (measured.unit === '号' && isNext && before.kind === 'month') return { ...measured, kind: 'day' };
  if (isNext && before.kind === 'other') return { ...measured, kind: 'other' };
  return measured;
}

/** Behind digits these make a name of them: 5G, 1234@qq.com, 12_a. */
const OF_NAMES = /[A-Za-z@_]/;

/** A numeral of Chinese characters counts only with a unit behind it, and not as a part of a word. */
function natureOfChinese(text: string, numeral: Numeral): NumberNature | undefined {
  const { start, end } = numeral;
  const share = shareInWords(text, numeral);
  if (share) return share;
  if (Number.isNaN(numeral.value)) return undefined;
  if (isOrdinal(text, start)) return ordinal(text, end);
  if (isOneOf('统唯同单逐进其不每某任另这那上下前后首万专', text, start - 1)) return undefined;
  const measured = measure(text, numeral);
  if (measured.unit === '' || measured.kind === 'code') return undefined;
  // 一次性, 一起, 一件事
  const isWord = measured.unit === '次' || measured.unit === '起' || text[measured.unitEnd] === '事';
  if ((numeral.value === 1 && isWord) || measured.unit === '方面') return undefined;
  if (measured.kind === 'year' && numeral.length !== 4) return { ...measured, kind: 'duration' };
  return isOneOf('数几上成', text, start - 1) ? { ...measured, approximate: true } : measured;
}

function isOrdinal(text: string, start: number): boolean {
  return text[beforeSpace(text, start) - 1] === '第';
}

function plain(kind: NumberKind, unitEnd: number): NumberNature {
  return { kind, unit: '', unitEnd, approximate: false, rangeBegins: false };
}

function ordinal(text: string, end: number): NumberNature {
  const { unit, unitEnd } = unitOf(text, end);
  return { ...plain('ordinal', unitEnd), unit };
}

const BEFORE_ABOUT = [
  '约',
  '近',
  '超',
  '逾',
  '超过',
  '不足',
  '不到',
  '不少于',
  '不低于',
  '不超过',
  '至少',
  '最多',
  '将近',
];
/** The last characters of these words. */
const ABOUT_ENDS = '约近超逾过足到于少多';
const BEHIND_ABOUT = ['以上', '以下', '以内', '左右', '上下', '余', '多'];

/** Unit and approximation of a numeral that is no date, code or item number. */
function measure(text: string, { start, end }: Numeral): NumberNature {
  const before = beforeSpace(text, start);
  let about = isOneOf(ABOUT_ENDS, text, before - 1) && BEFORE_ABOUT.some((word) => text.endsWith(word, before));
  let at = afterSpaces(text, end);
  if (isOneOf('余多几来', text, at)) {
    about = true;
    at += 1;
  }
  const { unit, kind, unitEnd } = unitOf(text, at);
  if (BEHIND_ABOUT.some((word) => text.startsWith(word, unitEnd))) about = true;
  const rangeBegins = isOneOf('至到-－—–~～', text, at) && digitOf(text.charCodeAt(afterSpaces(text, at + 1))) >= 0;
  const kindHere = kind === 'other' ? 'quantity' : kind;
  return { kind: kindHere, unit, unitEnd: unit === '' ? end : unitEnd, approximate: about, rangeBegins };
}

function unitOf(text: string, at: number): { unit: string; kind: NumberKind; unitEnd: number } {
  const from = afterSpaces(text, at);
  for (const [unit, kind] of UNITS.get(text.charAt(from)) ?? []) {
    if (text.startsWith(unit, from)) return { unit, kind, unitEnd: from + unit.length };
  }
  return { unit: '', kind: 'other', unitEnd: at };
}

/** Dates without 年: 2023-01-31, 2023.1.31, 2023/1/31. The numeral may hold the month as its decimals. */
function dateEnd(text: string, { start, length }: Numeral): number | undefined {
  if (length !== 4 || !isOneOf('-./－', text, start + 4)) return undefined;
  const month = shortDigits(text, start + 5);
  if (month === undefined || text[month] !== text[start + 4]) return undefined;
  return shortDigits(text, month + 1);
}

/** The end of one or two digits that stand here alone. */
function shortDigits(text: string, at: number): number | undefined {
  let end = at;
  while (end - at < 3 && digitOf(text.charCodeAt(end)) >= 0) end += 1;
  return end > at && end - at < 3 ? end : undefined;
}

/** Most groups of digits that a telephone number is written in: 0086-400-123-4567. */
const MOST_GROUPS = 4;

/** 0517-87222589, 400-123-4567, 13812345678: groups of digits of which one is long or begins with zero. */
function telephoneEnd(text: string, { end, startsWithZero, decimals }: Numeral): number | undefined {
  if (decimals > 0) return undefined;
  let last = end;
  let telephone = startsWithZero;
  for (let groups = 1; groups < MOST_GROUPS; groups += 1) {
    if (!isOneOf('-－—–', text, last) || digitOf(text.charCodeAt(last + 1)) < 0) break;
    let next = last + 1;
    while (digitOf(text.charCodeAt(next)) >= 0) next += 1;
    if (next - last > 6 || text[last + 1] === '0') telephone = true;
    last = next;
  }
  return telephone && last > end ? last : undefined;
}

/** 8:30 and 8：30. A colon with text behind it announces something: 共收到申请21件：… */
function isClock(text: string, { start, end }: Numeral): boolean {
  const colon = (at: number) => text[at] === ':' || text[at] === '：';
  if (colon(end) && digitOf(text.charCodeAt(end + 1)) >= 0 && digitOf(text.charCodeAt(end + 2)) >= 0) return true;
  return colon(start - 1) && digitOf(text.charCodeAt(start - 2)) >= 0;
}

/** 〔2021〕 and (2021) of a document's number; (1) and （1） of an item. */
function isBracketed(text: string, { start, end, length, decimals }: Numeral): boolean {
  if (decimals > 0 || (length !== 4 && length > 2)) return false;
  return isOneOf('〔［[【(（', text, start - 1) && isOneOf('〕］]】)）', text, end);
}

/** 1. and 1、 where an item of a list may begin. */
function isItemNumber(text: string, { start, end, length, decimals }: Numeral): boolean {
  if (decimals > 0 || length > 2) return false;
  if (!isOneOf('.．、', text, end)) return false;
  if (isBlank(text, 0, start) || isOneOf('。；;！？\n)）', text, start - 1)) return true;
  return text[end] !== '、' && isOneOf('：:', text, start - 1);
}

/** 百分之五, 百分之九十八; nothing else of that kind is read. */
function shareInWords(text: string, { start }: Numeral): NumberNature | undefined {
  if (!text.startsWith('百分之', start)) return undefined;
  const from = start + 3;
  let last = from;
  while (isOneOf('零〇一二三四五六七八九十百点0123456789.', text, last)) last += 1;
  const value = percentOf(text.slice(from, last));
  if (value === undefined) return { ...plain('other', last), end: last, value: 0 };
  return { ...plain('percent', last), unit: '%', end: last, value };
}

function percentOf(text: string): number | undefined {
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : readChineseNumeral(text);
}

/** True where one of these characters stands at an offset. */
function isOneOf(characters: string, text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && characters.includes(character);
}

function beforeSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
}

function afterSpaces(text: string, at: number): number {
  let to = at;
  while (isSpace(text.charCodeAt(to))) to += 1;
  return to;
}

function isBlank(text: string, start: number, end: number): boolean {
  return afterSpaces(text, start) >= end;
}
