// Whether a sentence speaks of the reporting body as a whole and of the report's year, or of something narrower, wider
// or else. What says so stands before the number; in doubt the sentence is not compared.

import type { Report } from '../../report/model.ts';
import type { Time } from './context.ts';
import type { Token } from './tokens.ts';
import type { Tag } from './words.ts';

/** The body that reports, as far as its name tells. */
export interface Reporter {
  /** Name with 政府 for 人民政府 and 办 for 办公室, so that short names are ends of it; empty where unknown. */
  readonly name: string;
  /** True for a government or what stands for one in its area: 全县 is all of it. */
  readonly isGovernment: boolean;
}

export function reporterOf(report: Report): Reporter {
  const name = shortBodyName(report.agency?.name ?? introducedBody(report) ?? '');
  return { name, isGovernment: name === '' || GOVERNMENT.test(name) };
}

const GOVERNMENT = /(?:政府|管委会|街道|街道办事处|镇|乡|县|市|区|州|旗|省)$/;

/** The body with which the text begins to tell of the year, where neither title nor signature names one. */
function introducedBody({ paragraphs }: Report): string | undefined {
  for (const { content } of paragraphs.slice(0, 6)) {
    const match = INTRODUCTION.exec(content.text);
    if (match && ENDS_BODY.test(match[1]!) && !/[本我各]/.test(match[1]!)) return match[1];
  }
  return undefined;
}

const INTRODUCTION = /^\s*20\d\d\s*年度?[，,]\s*([^\s，,。、]{2,24}?)(?:认真|坚持|严格|积极|深入|按照|始终|全面|高度)/;

/** A name of a body in the form in which names are compared. */
export function shortBodyName(name: string): string {
  return name
    .replace(/\s/g, '')
    .replaceAll('人民政府', '政府')
    .replace(/办公[室厅]/g, '办')
    .replaceAll('管理委员会', '管委会')
    .replaceAll('委员会', '委');
}

/** Last characters of names of bodies and places. */
const ENDS_BODY =
  /(?:局|厅|委|委员会|办|办公室|办公厅|政府|管委会|街道|街道办事处|办事处|乡|镇|村|社区|县|市|区|州|旗|部门|单位|中心|机关|支队|大队|公司|学校|医院|银行|法院|检察院|党委|企业|协会|系统)$/;
const HOLDS_BODY =
  /局|厅|委员会|办公室|政府|管委会|街道|乡镇|部门|单位|机关|大队|公司|学校|医院|企业|系统|[县镇乡][^级域]/;

/** A body's or place's name at the start of a clause, with what follows it left out. */
const STARTS_WITH_BODY =
  /^.{1,14}?(?:局|厅|委员会|办公室|办公厅|政府办|政府|管委会|街道办?|部门|中心|支队|大队)|^.{1,4}?[县镇乡区市州旗](?!场|民)/;

/** True where words that nobody knows are the name of a body or place other than the reporter. */
export function isOtherBody(words: string, reporter: Reporter): boolean {
  const plain = words.replace(/\s/g, '');
  if (!ENDS_BODY.test(plain) && !HOLDS_BODY.test(plain)) return false;
  return !isReporter(shortBodyName(plain), reporter);
}

/** 市政府 for 濮阳市人民政府, and 柳溪镇 for 青禾县柳溪镇人民政府: the end of its name, or of its area's. */
function isReporter(name: string, { name: reporter, isGovernment }: Reporter): boolean {
  if (reporter === '') return /^(?:本|我)/.test(name);
  return reporter.endsWith(name) || name.endsWith(reporter) || (isGovernment && areaOf(reporter).endsWith(name));
}

/** True where 全县, 我市 … is the area that the reporter governs; every area is where nothing is known of the reporter. */
function isOwnArea(words: string, { name, isGovernment }: Reporter): boolean {
  if (!isGovernment) return false;
  if (name === '') return true;
  return words.startsWith('各') || words.endsWith('部门') || areaOf(name).endsWith(words.at(-1)!);
}

/** The place that a government governs: 濮阳市政府 → 濮阳市. */
function areaOf(name: string): string {
  return name.replace(/(?:政府|党工委|管委会|办事处)+$/, '');
}

/** What the words before a number say of it, in the order in which they are told. */
const NARROWING: Partial<Record<Tag, string>> = {
  lastYear: '说的是另一年',
  nextYear: '说的是另一年',
  year: '说的是另一年',
  compare: '是与另一个数的比较',
  partOfYear: '只是一年的一部分',
  method: '只是一种渠道',
  until: '是截至某日的数',
  since: '是多年的数',
  plan: '是打算，不是结果',
  ownLevel: '只是本级',
  others: '说的是别的单位',
  asReviewer: '说的是别的单位',
  about: '只是其中一类',
  otherSubject: '说的是别的事',
  lawsuitOfOthers: '是表中没有的结果',
  none: '前面有否定词',
  changeTo: '是与另一个数的比较',
  applicant: '只是一类申请人',
  respectively: '分别对应几项',
};

export interface ScopeQuestion {
  readonly text: string;
  /** The tokens of the clause before the words that say the cell, without those that another number has used. */
  readonly before: readonly Token[];
  readonly reporter: Reporter;
  /** What the sentence was about before this clause. */
  readonly time: Time;
  /** True where 累计 and 以来 count from the year that was just said: no number has been told of it yet. */
  readonly isThisYear: boolean;
  readonly foreign: boolean;
  /** True where the sentence tells the numbers of single levels or bodies. */
  readonly splitsUp: boolean;
  /** True for numbers of things that are there at a day, as 现行有效. */
  readonly isStock: boolean;
}

/** Why a number does not speak of the cell that its words name; undefined where it does. */
export function narrowingOf(question: ScopeQuestion): string | undefined {
  const { before, isStock, isThisYear, time } = question;
  for (const [index, token] of before.entries()) {
    const { tag } = token;
    if (tag === 'since' && isThisYear) continue;
    if (isStock && (tag === 'until' || tag === 'cumulative' || tag === 'time')) continue;
    const reason =
      NARROWING[tag] ??
      (tag === 'cumulative' && !isThisYear ? '是累计的数' : undefined) ??
      (tag === 'time' && !isWholeYear(before) ? '只是一年的一部分' : undefined) ??
      // 区政府办代表区政府: whoever is stood for is no other body.
      (before[index - 1]?.tag === 'onBehalf' ? undefined : placeReason(question, token));
    if (reason) return reason;
  }
  if (time === 'part' && !isStock) return '只是一年的一部分';
  if (time === 'other') return '说的是另一年';
  if (question.splitsUp && !before.some(({ tag }) => tag === 'area' || tag === 'self')) return '句中分开说了几级的数';
  if (question.foreign && !before.some((token) => isSelf(question, token))) return '说的是别的单位';
  return undefined;
}

function placeReason({ text, reporter }: ScopeQuestion, { tag, start, end }: Token): string | undefined {
  const words = text.slice(start, end);
  if (tag === 'area' && !isOwnArea(words, reporter)) return '范围与本报告不同';
  if (tag === 'unknown' && isOtherBody(words, reporter)) return '说的是别的单位';
  return undefined;
}

function isSelf({ text, reporter }: ScopeQuestion, { tag, start, end }: Token): boolean {
  return tag === 'self' || (tag === 'area' && isOwnArea(text.slice(start, end), reporter));
}

/** 1月1日至12月31日 and 1-12月 are the whole year. */
export function isWholeYear(tokens: readonly Token[]): boolean {
  const months = tokens.flatMap(({ number }) => (number?.kind === 'month' ? [number.value] : []));
  if (months.length === 1 && months[0] === 12) {
    const at = tokens.findIndex(({ number }) => number?.kind === 'month');
    return tokens[at - 2]?.number?.value === 1 && tokens[at - 2]!.number!.approximate;
  }
  return months.length === 2 && months[0] === 1 && months[1] === 12;
}

/** True where the clause has another body as its subject, which then holds for the clauses behind it. */
export function hasOtherSubject(text: string, clause: readonly Token[], reporter: Reporter): boolean {
  if (clause.some(({ tag }) => tag === 'asReviewer')) return true;
  let preposition = false;
  for (const { tag, start, end } of clause) {
    if (tag === 'preposition' || tag === 'and') preposition = true;
    const name = tag === 'unknown' && !preposition ? STARTS_WITH_BODY.exec(text.slice(start, end))?.[0] : undefined;
    if (name !== undefined) return !isReporter(shortBodyName(name), reporter);
    if (tag === 'number') return false;
  }
  return false;
}
