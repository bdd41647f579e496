// Documents that were replaced, cited as in force in a report for a year when they no longer were.

import { documentsCalled, hasNationalIssuer } from '../../regulation/documentNames.ts';
import type { DocumentNumber } from '../../regulation/documentNumbers.ts';
import { type CitedDocument, documents, REGULATION_NAME } from '../../regulation/documents.ts';
import type { Title } from '../../regulation/titles.ts';
import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Rule } from '../rule.ts';
import { type CitingParagraph, citingParagraphs, renumbering, reportYear } from './paragraphs.ts';

const replaced = documents.filter((document) => document.lastReportYear !== undefined);

/**
 * 国办公开办函〔2019〕60号 in a report for 2021, 国务院令第492号 without 第711号 in one for 2019 and later. Not where the
 * sentence tells of the replacement itself, and not where the year of the report is not known.
 */
export const rule: Rule = {
  id: 'cite/repealed',
  severity: 'warning',
  title: '引用了已被取代的文件',
  *check({ report }) {
    const year = reportYear(report);
    if (year === undefined) return;
    const outdated = replaced.filter((document) => document.lastReportYear! < year);
    if (outdated.length === 0) return;
    for (const paragraph of citingParagraphs(report)) yield* outdatedIn(report, paragraph, year, outdated);
  },
};

function* outdatedIn(
  report: Report,
  paragraph: CitingParagraph,
  year: number,
  outdated: readonly CitedDocument[],
): Iterable<Finding> {
  const { text, citations } = paragraph;
  const { titles, numbers } = citations;
  for (const { number } of numbers) {
    const document = outdated.find((candidate) => candidate.number === officialShape(number));
    if (!document || tellsOfReplacement(text, number.span, document)) continue;
    yield finding(report, paragraph, number, document, year);
  }
  const numbered = new Set(numbers.map((citation) => citation.title));
  for (const title of titles) {
    if (title.nested || !hasNationalIssuer(title.name) || numbered.has(title)) continue;
    // A name that was kept over the revision does not say which is meant.
    const [document, ...others] = documentsCalled(title.name);
    if (!document || others.length > 0 || !outdated.includes(document)) continue;
    if (tellsOfReplacement(text, title.span, document)) continue;
    yield finding(report, paragraph, title, document, year);
  }
}

function officialShape(number: DocumentNumber): string {
  return number.kind === 'decree'
    ? `国务院令第${number.serial}号`
    : `${number.code}〔${number.year}〕${number.serial}号`;
}

/** `at` is the number, or the title where it stands without one. */
function finding(
  report: Report,
  paragraph: CitingParagraph,
  at: DocumentNumber | Title,
  document: CitedDocument,
  year: number,
): Finding {
  const { start, end } = at.span;
  const successor = documents.find(
    (candidate) => candidate.name === document.name && candidate.lastReportYear === undefined,
  )?.number;
  return {
    span: paragraph.place(start, end),
    message: `${paragraph.text.slice(start, end)}已于${chineseDate(document.until!)}被${document.replacedBy}取代，${year}年度的报告不应再作依据。`,
    fixes: successor && 'kind' in at ? renumbering(report, paragraph, at, successor) : [],
  };
}

/** `2019-05-15` → `2019年5月15日`. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const REPLACEMENT = /废止|取代|替代|代替|失效|停止执行|不再|原《|旧|此前|以往/;
const REVISION = /修订|修改|修正|2019年/;
const SENTENCE = 120;

/** True where the sentence says that the document is the old one, or the paragraph names what took its place. */
function tellsOfReplacement(text: string, { start, end }: Span, document: CitedDocument): boolean {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const sentence = before.slice(before.lastIndexOf('。') + 1) + text.slice(end, end + SENTENCE).split('。', 1)[0]!;
  if (REPLACEMENT.test(sentence)) return true;
  if (document.name === REGULATION_NAME && REVISION.test(sentence)) return true;
  return documents.some(
    (other) => other.name === document.name && other !== document && text.includes(serialOf(other)),
  );
}

/** `30号` of `〔2021〕30号`, whatever brackets are written. */
function serialOf({ number = '' }: CitedDocument): string {
  return /\d+号$/.exec(number)![0];
}
