// Where a text says which year the report is for: its title, its period, the sentences that introduce it and that sum up
// the year, its headings and the date of its signature.

import type { Paragraph, Report } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { contains, type Span } from '../../text/span.ts';
import { signedDate } from './dates.ts';

export type YearPlace = 'title' | 'period' | 'introduction' | 'sentence' | 'heading' | 'signature';

export interface YearTold {
  readonly place: YearPlace;
  /** The year that the report is for, if the place is right: one less than the year of a signature. */
  readonly year: number;
  /** The digits as written. */
  readonly span: Span;
}

/** Every place of a report that says which year it is for, in no order. `year` is the one that it most likely is for. */
export function yearsTold(report: Report, year: number): YearTold[] {
  const told: YearTold[] = [];
  if (report.title && report.year && contains(report.title.span, report.year.span)) {
    told.push({ place: 'title', year: report.year.value, span: report.year.span });
  }
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind === 'title' || paragraph.kind === 'signature') continue;
    if (paragraph.kind === 'heading') told.push(...yearOfHeading(paragraph, year));
    told.push(...yearsOfPeriod(paragraph), ...yearsOfIntroduction(paragraph), ...yearsOfSentences(paragraph, year));
  }
  const date = signedDate(report);
  // A report signed in December is for the year that ends.
  if (date && !(date.year === year && date.month === 12)) {
    told.push({ place: 'signature', year: date.year - 1, span: date.yearSpan });
  }
  return told;
}

/** 统计期限自2023年1月1日起至2023年12月31日止. */
const PERIOD =
  /(\d{4,6})\s{0,3}年\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日\s{0,3}起?\s{0,3}(?:至|到|—|-|－|~|～){1,2}\s{0,3}(?:(\d{4,6})\s{0,3}年\s{0,3})?12\s{0,3}月\s{0,3}31\s{0,3}日/g;
const PERIOD_WORDS = /统计|期限|期间|时限|数据|起止|涵盖/;

function yearsOfPeriod({ content, section }: Paragraph): YearTold[] {
  const { text } = content;
  if (!text.includes('12') || (section !== undefined && !PERIOD_WORDS.test(text))) return [];
  const told: YearTold[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const [whole, first, last] = match;
    const end = match.index + whole.length;
    const add = (digits: string, at: number) =>
      told.push({ place: 'period', year: Number(digits), span: sourceSpan(content, at, at + digits.length) });
    add(first!, match.index);
    if (last !== undefined) add(last, text.lastIndexOf(last, end));
  }
  return told;
}

/** 现将2023年度政府信息公开工作情况报告如下, 编制2023年政府信息公开工作年度报告. */
const INTRODUCTION =
  /(?:现将|现公布|编制(?:完成)?了?|特编制|公布|汇报|发布)([^，。；《》“”]{0,30}?)(20\d\d)\s{0,3}年度?\s{0,3}(?:的?政府)?信息公开/g;

function yearsOfIntroduction({ content, section }: Paragraph): YearTold[] {
  if ((section !== undefined && section !== 'overview') || !content.text.includes('信息公开')) return [];
  const told: YearTold[] = [];
  for (const match of content.text.matchAll(INTRODUCTION)) {
    // 关于做好2024年…编制公布工作的要求 names a notice, not the report.
    const isNotice = /关于$/.test(content.text.slice(0, match.index)) || /关于|做好|要求|通知/.test(match[1]!);
    if (isNotice || isQuoted(content.text, match.index)) continue;
    const at = content.text.indexOf(match[2]!, match.index + match[0].length - 20);
    told.push({ place: 'introduction', year: Number(match[2]), span: sourceSpan(content, at, at + 4) });
  }
  return told;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** 二、2023年主动公开政府信息情况; the headings of problems and plans may name the next year. */
function yearOfHeading({ content, section }: Paragraph, year: number): YearTold[] {
  const match = /(20\d\d)\s{0,3}年/.exec(content.text);
  if (!match || content.text.length > 40 || /计划|打算|下一步|安排|改进|[与比较]/.test(content.text)) return [];
  const told = Number(match[1]);
  if (told === year + 1 && (section === 'problems' || section === 'other')) return [];
  return [{ place: 'heading', year: told, span: sourceSpan(content, match.index, match.index + 4) }];
}

/** Words of sentences that sum up a year. */
const SUMMARY =
  /坚持以|认真贯彻|认真落实|严格落实|严格执行|深入贯彻|全面贯彻|全面落实|严格按照|主动公开|公开(?:各类)?政府信息|收到|受理|收取|未发生|全年|办结|结转/;
/** Words of sentences about plans, or that compare years. */
const OTHER_YEAR =
  /将|计划|打算|下一步|拟|力争|目标|继续|较|比上|同比|相比|以来|年底|年初|年末|上一年|去年|上年|以前|曾|印发|评估|考核/;
const SENTENCE_YEAR = /(20\d\d)\s{0,3}年(?:度|全年)?\s{0,3}[，,]/;

/** 2023年，我县…: sentences that begin with a year and sum it up, between sentences that name no other. */
function yearsOfSentences({ content, section, kind }: Paragraph, year: number): YearTold[] {
  const { text } = content;
  if (section === 'problems' || kind === 'heading' || !SENTENCE_YEAR.test(text)) return [];
  const told: YearTold[] = [];
  const sentences = text.split(/(?<=[。！？])/);
  let start = 0;
  for (const [index, sentence] of sentences.entries()) {
    const match = SENTENCE_YEAR.exec(sentence);
    if (match && opensSentence(sentence.slice(0, match.index))) {
      const around = [sentences[index - 1] ?? '', sentences[index + 1] ?? ''];
      if (sumsUp(sentence, Number(match[1]), year, around)) {
        const at = start + match.index;
        told.push({ place: 'sentence', year: Number(match[1]), span: sourceSpan(content, at, at + 4) });
      }
    }
    start += sentence.length;
  }
  return told;
}

/** True for what may stand before the year of a sentence: nothing, or an item's heading that ran into it. */
function opensSentence(before: string): boolean {
  return (
    /^[\s　]*$/.test(before) || /^[\s　]*[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．][^，,。；]{0,25}$/.test(before)
  );
}

function sumsUp(sentence: string, told: number, year: number, around: readonly string[]): boolean {
  if (told === year) return SUMMARY.test(sentence);
  if (OTHER_YEAR.test(sentence) || !SUMMARY.test(sentence)) return false;
  if (
    sentence.includes(String(year)) ||
    around.some((other) => other.includes(String(year)) || OTHER_NOW.test(other))
  ) {
    return false;
  }
  if (told === year - 1) return true;
  return told === year + 1 ? /\d\s*[件条次份]|未|无/.test(sentence) : false;
}

/** Words that tell of the report's year without its number. */
const OTHER_NOW = /今年|本年|较上|同比|比上/;
