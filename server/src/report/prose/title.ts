// The report's title, and from it (else from the sentences that introduce the report) the agency and the year.

import { isSpace, labelKey } from '../../text/characters.ts';
import { type MappedText, mappedPart, sourceSpan } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import type { Dated, Named, Paragraph, Title } from '../model.ts';
import { isProse } from './prose.ts';

/** A line or a paragraph. */
type HasContent = Pick<Paragraph, 'content'>;

const LONGEST_TITLE = 70;
const LONGEST_AGENCY_LINE = 32;

/** …信息公开工作年度报告; with the year before it also …信息公开工作报告, …信息公开情况的报告. */
const NAMES_REPORT =
  /(?:(?:信息公开|政务公开).*年度?(?:报告?|工作报告)|20\d\d年.*(?:信息公开|政务公开)(?:工作)?(?:情况)?的?(?:报告|总结))(?:全文|正文)?$/;

/** What a page says of itself and of the way to it, with a title in it: 名　称：…年度报告, 首页 > 年报 > …年度报告. */
const ABOUT_PAGE = /^(?:(?:文件|信息)?\s*[名标]\s*[称题]|主\s*题)\s*[:：|]|[>＞»›].*[>＞»›]|^(?:当前|您[^\s]{0,6})位置/;

/** True for a line that is a report's title or the last line of one: …政府信息公开工作年度报告. */
export function endsTitle({ content }: HasContent): boolean {
  const text = withoutMarks(content.text);
  if (text.length > LONGEST_TITLE || /[。，；]$/.test(text) || ABOUT_PAGE.test(text)) return false;
  const key = labelKey(text);
  return NAMES_REPORT.test(key) && !isProse(text.replace(/[:：]/g, ''));
}

/** True for a line that may be the first part of a title whose last line names no agency: a body's name, a year. */
export function beginsTitle({ content }: HasContent, last: HasContent): boolean {
  const text = withoutMarks(content.text);
  if (text.length > LONGEST_AGENCY_LINE || isProse(text) || endsTitle({ content })) return false;
  if (/[:：]|来源|发布|时间|索引|首页|日期/.test(text) || labelKey(text).length < 3) return false;
  // A title that names its agency in its own line needs no other.
  const own = agencyIn(last.content.text);
  return own === undefined || own.length < 2;
}

/** The title that a paragraph is, without the marks by which Markdown makes it one. */
export function titleOf({ content, span }: Pick<Paragraph, 'content' | 'span'>): Title {
  const { start, end } = bare(content.text);
  if (start === 0 && end === content.text.length) return { content, span };
  return { content: mappedPart(content, start, end), span: sourceSpan(content, start, end) };
}

const PERIOD = /(20\d\d)\s*年\s*1\s*月\s*1\s*日[^。]{0,8}(?:至|到|—|-|－|起)/;

/**
 * Which of several different titles before the report is its own: on a page stand those of other years, and menus, as well.
 * It says the year of the period that the report tells, else it is the last that says a year and a body; undefined where
 * none does.
 */
export function ownTitle(titles: readonly Paragraph[], paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const complete = titles.filter(({ content: { text } }) => /20\d\d\s*年/.test(text) && agencyIn(text) !== undefined);
  const period = paragraphs.map(({ content }) => PERIOD.exec(content.text)?.[1]).find((year) => year !== undefined);
  const ofPeriod = complete.filter(({ content }) => period !== undefined && content.text.includes(period));
  return ofPeriod.at(-1) ?? complete.at(-1);
}

function withoutMarks(text: string): string {
  const { start, end } = bare(text);
  return text.slice(start, end);
}

function bare(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && '#*> '.includes(text[start]!)) start++;
  while (end > start && '#* '.includes(text[end - 1]!)) end--;
  return { start, end };
}

/** What a title says before the words that every title has: `2022年永州市人民政府办公室信息公开工作年度报告` → 永州市人民政府办公室. */
function agencyIn(text: string): string | undefined {
  const words = text.search(/(?:20\d\d\s*年?\s*度?\s*)?(?:政府|政务)?信息\s*公开|政务公开/);
  const before = words === -1 ? text : text.slice(0, words);
  const name = before
    .replace(/[#*>\s　]/g, '')
    .replace(/^关于/, '')
    .replace(/20\d\d年?度?(?:的)?$/, '')
    .replace(/^20\d\d年?度?/, '')
    .replace(/(?:关于|的)$/, '');
  return name === '' ? undefined : name;
}

/** The agency of the title, with its place; undefined where the title names none. */
export function agencyOfTitle({ content }: Title): Named | undefined {
  const name = agencyIn(content.text);
  if (!name) return undefined;
  return placed(content, name);
}

/** `现公布兴仁市人民政府2022年政府信息公开工作年度报告`: the agency that an introducing sentence names. */
export function agencyOfSentences(paragraphs: readonly Paragraph[]): Named | undefined {
  for (const { content } of paragraphs.slice(0, 4)) {
    const match = /(?:现?公布|现将|编制了?|发布)([^，。；、《》（）\s]{2,30}?)\s*20\d\d\s*年度?(?:政府)?信息公开/.exec(
      content.text,
    );
    if (match?.[1] && !/^(?:本|我)/.test(match[1])) return placed(content, match[1]);
  }
  return undefined;
}

const BODY =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|局|厅|部|署|院|中心|街道办事处|办事处|大队|支队|分局|总队|公司|学校|站|所|会)$/;

/** The body that signs at the end of the report. */
export function agencyOfSignature(paragraphs: readonly Paragraph[]): Named | undefined {
  for (const { content, kind } of paragraphs.slice(-3).reverse()) {
    if (kind !== 'signature') continue;
    const name = content.text.replace(/\s/g, '').replace(/20\d\d年\d{1,2}月\d{1,2}日$/, '');
    if (BODY.test(name)) return placed(content, name);
  }
  return undefined;
}

/** True for a short line at the end that holds a body's name, a date, or both. */
export function isSignature(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text.replace(/\s/g, '');
  return (
    /^(?:[^，。；：]{2,28})?[（(]?(?:20\d\d|二[〇○零O0]二[一二三四五六七八九〇○零])年.{1,3}月.{1,3}日[）)]?$/.test(
      bare,
    ) ||
    (BODY.test(bare) && !/[，。；：、]/.test(bare))
  );
}

/** The place of a name of the content whose white space was taken out. */
function placed(content: MappedText, name: string): Named {
  let matched = 0;
  let start = -1;
  for (let i = 0; i < content.text.length; i++) {
    const character = content.text[i]!;
    if (character === name[matched]) {
      if (matched === 0) start = i;
      matched++;
      if (matched === name.length) return { name, span: sourceSpan(content, start, i + 1) };
    } else if (!isSpace(content.text.charCodeAt(i)) && !'#*>'.includes(character)) {
      if (matched > 0) i = start;
      matched = 0;
    }
  }
  return { name, span: sourceSpan(content, 0, content.text.length) };
}

const FIRST_YEAR = 2008;

/** The year in a title, else in the sentence that gives the period, else in the first sentence that names one. */
export function yearOf(title: Title | undefined, paragraphs: readonly Paragraph[]): Dated | undefined {
  const inTitle = title && firstYear(title.content, /(20\d\d)\s*年/);
  if (inTitle) return inTitle;
  const head = paragraphs.slice(0, 12);
  for (const pattern of [
    PERIOD,
    /(20\d\d)\s*年度?\s*(?:政府|政务)?\s*信息公开(?:工作)?(?:年度报告|情况|年报)/,
    /^\s*(20\d\d)\s*年/,
    /(20\d\d)\s*年/,
  ]) {
    for (const { content } of head) {
      const found = firstYear(content, pattern);
      if (found) return found;
    }
  }
  return undefined;
}

function firstYear(content: MappedText, pattern: RegExp): Dated | undefined {
  const match = pattern.exec(content.text);
  if (!match) return undefined;
  const at = match.index + match[0].indexOf(match[1]!);
  const value = Number(match[1]);
  return value < FIRST_YEAR ? undefined : { value, span: sourceSpan(content, at, at + 4) };
}
