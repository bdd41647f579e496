// The paragraphs of a report as the cite rules read them, and places and fixes in them.

import { compact } from '../../regulation/compact.ts';
import { type DocumentCitations, findDocumentCitations } from '../../regulation/documentCitations.ts';
import type { DocumentNumber } from '../../regulation/documentNumbers.ts';
import type { Paragraph, Report } from '../../report/model.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';
import { Recent } from '../../text/recent.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../rule.ts';

/** A paragraph that may cite something, in compact text. */
export interface CitingParagraph {
  readonly text: string;
  readonly citations: DocumentCitations;
  /** The place in the report of a range of the compact text. */
  place(start: number, end: number): Span;
}

const paragraphsOf = new Recent<Report, readonly CitingParagraph[]>();

/** The paragraphs that hold a title or the number of a document, in the order of the report. Found once a report. */
export function citingParagraphs(report: Report): readonly CitingParagraph[] {
  let citing = paragraphsOf.get(report);
  if (!citing) {
    citing = report.paragraphs.filter(({ content }) => /[《号]|条[例列]/.test(content.text)).map(citingParagraph);
    paragraphsOf.set(report, citing);
  }
  return citing;
}

function citingParagraph({ content }: Paragraph): CitingParagraph {
  const dense = compact(content.text);
  return {
    text: dense.text,
    citations: findDocumentCitations(dense.text),
    place: (start, end) => placeIn(content, dense, start, end),
  };
}

function placeIn(content: Paragraph['content'], dense: MappedText, start: number, end: number): Span {
  const inside = sourceSpan(dense, start, end);
  return sourceSpan(content, inside.start, inside.end);
}

/** The year that the report is for; 2021 where only its form is known to be that of 2021 or later. */
export function reportYear({ year, edition }: Report): number | undefined {
  return year?.value ?? (edition === '2021' ? 2021 : undefined);
}

/** A fix that writes other words at a place; none where markup stands between the words there. */
export function rewording(report: Report, span: Span, newText: string, title: string): Fix[] {
  if (/<[a-z/]/i.test(report.text.slice(span.start, span.end))) return [];
  return [{ title, safe: false, edits: [{ span, newText }] }];
}

/** A fix that gives a document its official number; of a decree only the numeral changes: 国令第492号 → 国令第711号. */
export function renumbering(
  report: Report,
  paragraph: CitingParagraph,
  number: DocumentNumber,
  official: string,
): Fix[] {
  const { start, end } = number.kind === 'decree' ? number.numeralSpan : number.span;
  const newText = number.kind === 'decree' ? /\d+/.exec(official)![0] : official;
  return rewording(report, paragraph.place(start, end), newText, `改为“${official}”`);
}
