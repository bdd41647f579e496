// Known documents under a wrong name, with a wrong number, or two under one short name.

import type { NumberCitation } from '../../regulation/documentCitations.ts';
import { documentsCalled, type Misnomer, misnomerIn, misnomerOf, titleKey } from '../../regulation/documentNames.ts';
import type { SerialNumber } from '../../regulation/documentNumbers.ts';
import { type CitedDocument, documents, REGULATION_NAME, REPORT_FORM_NAME } from '../../regulation/documents.ts';
import { findShortNames, type Title } from '../../regulation/titles.ts';
import type { Report } from '../../report/model.ts';
import { editDistance } from '../../text/similarity.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Rule } from '../rule.ts';
import { type CitingParagraph, citingParagraphs, renumbering, reportYear, rewording } from './paragraphs.ts';

/**
 * 《中华人民共和国信息公开条例》, 国办公开办〔2021〕30号, 《…格式》（以下简称《条例》）. In order are: brackets of any shape,
 * 国令第711号, 《条例》, 新《条例》, remarks such as （试行） and everything that local bodies issued.
 */
export const rule: Rule = {
  id: 'cite/regulation',
  severity: 'warning',
  title: '条例或其他文件的名称、文号、简称有误',
  *check({ report }) {
    const shortNames = new Map<string, PlacedShortName>();
    for (const paragraph of citingParagraphs(report)) {
      const { titles, numbers } = paragraph.citations;
      const misnomers = [...misnamed(report, paragraph, titles)];
      yield* misnomers;
      for (const citation of numbers) {
        const byNumber = misnamedBeside(report, paragraph, citation);
        if (byNumber && !misnomers.some(({ span }) => overlap(span, byNumber.span))) yield byNumber;
        const right = rightNumber(report, paragraph.text, citation);
        if (right) yield misnumbered(report, paragraph, citation, right);
      }
      for (const { name, title, span } of findShortNames(paragraph.text, titles)) {
        const shortName = { name, title, place: paragraph.place(span.start, span.end) };
        yield* ambiguous(report, shortName, shortNames.get(name));
        if (!shortNames.has(name)) shortNames.set(name, shortName);
      }
    }
  },
};

/** The name of the 条例 without brackets around it, as far as its slip reaches. */
const UNQUOTED = /中华人民共和国[^，。；、：《》〈〉<>()“”]{0,14}?条[例列]|(?:政府|政务)?信息公开条列/g;

function* misnamed(report: Report, paragraph: CitingParagraph, titles: readonly Title[]): Iterable<Finding> {
  const { text } = paragraph;
  const names = titles.map(({ span }) => ({ start: span.start + 1, end: span.end - 1 }));
  const unquoted = [...text.matchAll(UNQUOTED)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const seen = new Set<number>();
  for (const { start, end } of [...names, ...unquoted]) {
    const name = text.slice(start, end);
    const misnomer = misnomerIn(name);
    if (!misnomer) continue;
    const { written } = misnomer;
    const from = start + name.indexOf(written);
    // A title inside another, and a name inside a title, are met twice.
    if (seen.has(from)) continue;
    seen.add(from);
    yield wrongName(report, paragraph.place(from, from + written.length), misnomer);
  }
}

/** A title that nobody knows, before or behind the number of a document whose name is nearly the same. */
function misnamedBeside(
  report: Report,
  paragraph: CitingParagraph,
  { number, title }: NumberCitation,
): Finding | undefined {
  const written =
    number.kind === 'decree' ? `国务院令第${number.serial}号` : `${number.code}〔${number.year}〕${number.serial}号`;
  const document = documents.find((known) => known.numberProven && known.number === written);
  const misnomer = title && document && misnomerOf(title.name, document);
  if (!misnomer) return undefined;
  const from = title.span.start + 1 + title.name.indexOf(misnomer.written);
  return wrongName(report, paragraph.place(from, from + misnomer.written.length), misnomer);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function wrongName(report: Report, span: Span, { written, right }: Misnomer): Finding {
  return {
    span,
    message: `名称应为《${right}》，现为《${written}》。`,
    fixes: rewording(report, span, right, `改为“${right}”`),
  };
}

function misnumbered(report: Report, paragraph: CitingParagraph, citation: NumberCitation, right: Right): Finding {
  const { start, end } = citation.number.span;
  const span = paragraph.place(start, end);
  return {
    span,
    message: `《${right.document.name}》的文号应为${right.document.number}，现为${paragraph.text.slice(start, end)}${right.remark}。`,
    fixes: renumbering(report, paragraph, citation.number, right.document.number!),
  };
}

/** The document that was meant, and what else can be said of the slip. */
interface Right {
  readonly document: CitedDocument;
  readonly remark: string;
}

/** The document whose number was meant; undefined where the number is right or cannot be known to be wrong. */
function rightNumber(report: Report, text: string, { number, title }: NumberCitation): Right | undefined {
  const known = documentsCalled(title?.name ?? '').filter((document) => document.numberProven);
  const isRegulation = known[0]?.name === REGULATION_NAME;
  if (number.kind === 'decree') {
    const isRight = known.some((document) => document.number === `国务院令第${number.serial}号`);
    return isRegulation && !isRight ? { document: forYear(report, title!, known), remark: '' } : undefined;
  }
  const slip = slipIn(number, known);
  if (slip === 'none') return undefined;
  if (slip) return slip;
  // A title and a number that are both right, but not of each other.
  if (known.length > 0 && !isRegulation) return { document: forYear(report, title!, known), remark: '' };
  if (title || !speaksOfReportForm(text, number.span)) return undefined;
  const form = documents.find((document) => document.name === REPORT_FORM_NAME && hasSameDigits(document, number));
  return form && { document: form, remark: '' };
}

/** The document that a number means by itself, where it has a slip; `none` where it is one that the title may have. */
function slipIn(number: SerialNumber, known: readonly CitedDocument[]): Right | 'none' | undefined {
  const { code, year, serial } = number;
  const written = `${code}〔${year}〕${serial}号`;
  const candidates = known.length > 0 ? known : documents;
  if (candidates.some((document) => document.number === written || document.otherNumber === written)) return 'none';
  const exchanged = documents.find((document) => document.number === `${code}〔${serial}〕${year}号`);
  if (exchanged) return { document: exchanged, remark: '，年份与序号对调了' };
  const misspelt = documents.find((document) => isMisspelt(document, number));
  return misspelt && { document: misspelt, remark: '' };
}

function hasSameDigits({ number = '' }: CitedDocument, { year, serial }: SerialNumber): boolean {
  return number.endsWith(`〔${year}〕${serial}号`);
}

const OFFICE_CODE = '国办公开办函';
const OTHER_CODES = ['国办发', '国办函', '国办秘函', '国办字', '国发', '国函'];

/** 国办公开办〔2021〕30号: not a code that anyone uses, and year and number are those of a document of the office. */
function isMisspelt(document: CitedDocument, number: SerialNumber): boolean {
  if (!document.number?.startsWith(OFFICE_CODE) || !hasSameDigits(document, number)) return false;
  return ![OFFICE_CODE, ...OTHER_CODES].includes(number.code) && editDistance(number.code, OFFICE_CODE, 2) <= 2;
}

/** True where the sentence of a number speaks of the form of annual reports: 按照国办发〔2021〕30号规定的年度报告格式. */
function speaksOfReportForm(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const sentence = before.slice(before.lastIndexOf('。') + 1) + text.slice(end, end + 60).split('。', 1)[0]!;
  return /年度?报告?(?:的|统一)?格式/.test(sentence);
}

/** Of documents under one name the one that was in force for the report; the trial form where the title says so. */
function forYear(report: Report, title: Title, known: readonly CitedDocument[]): CitedDocument {
  const year = title.name.includes('试行') ? 2019 : (reportYear(report) ?? Number.POSITIVE_INFINITY);
  const replaced = known.find(({ lastReportYear }) => lastReportYear !== undefined && year <= lastReportYear);
  return replaced ?? known.find(({ lastReportYear }) => lastReportYear === undefined) ?? known[0]!;
}

/** A short name, the title that it stands for, and where the report gives it. */
interface PlacedShortName {
  readonly name: string;
  readonly title: Title;
  readonly place: Span;
}

/** A short name that is another document's: 《条例》 for the form, or one that was given to another document before. */
function* ambiguous(
  report: Report,
  { name, title, place }: PlacedShortName,
  first: PlacedShortName | undefined,
): Iterable<Finding> {
  if (name === '条例' && !/条[例列]/.test(title.name)) {
    const kind = /(?:格式|办法|规定|细则|意见|通知|方案)$/.exec(titleKey(title.name))?.[0];
    yield {
      span: place,
      message: `《条例》通常是《${REGULATION_NAME}》的简称，这里却指《${title.name}》。`,
      fixes: kind ? rewording(report, place, kind, `简称改为“${kind}”`) : [],
    };
  } else if (first && !isSameDocument(first.title, title)) {
    yield {
      span: place,
      message: `简称“${name}”前面已用于《${first.title.name}》，这里又用于《${title.name}》。`,
      related: [{ span: first.place, message: `这里简称《${first.title.name}》` }],
    };
  }
}

/** Two wordings of one document: known to be, or so alike that one is likely a slip of the other. */
function isSameDocument(one: Title, other: Title): boolean {
  const [oneKey, otherKey] = [titleKey(one.name), titleKey(other.name)];
  if (documentsCalled(one.name).some((document) => documentsCalled(other.name).includes(document))) return true;
  return oneKey.endsWith(otherKey) || otherKey.endsWith(oneKey) || editDistance(oneKey, otherKey, 3) <= 3;
}
