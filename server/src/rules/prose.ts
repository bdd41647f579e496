// The prose of a report as rules read it: the paragraphs of a section without its heading, and places in them.

import type { SectionId } from '../form/schema.ts';
import type { Paragraph, Report } from '../report/model.ts';
import { sourceSpan } from '../text/mapped.ts';
import type { Span } from '../text/span.ts';

/** The paragraphs of a section, sub-headings and notes included, in the order of the text; not its heading, no signature. */
export function proseOf(report: Report, id: SectionId): Paragraph[] {
  const headings = new Set(report.sections.map(({ heading }) => heading.span.start));
  return report.paragraphs.filter(
    ({ section, kind, span }) =>
      section === id && kind !== 'title' && kind !== 'signature' && !headings.has(span.start),
  );
}

/** All that is written in a section, white space taken out: words are found in it although lines were broken. */
export function wordsOf(report: Report, id: SectionId): string {
  return proseOf(report, id)
    .map((paragraph) => paragraph.content.text.replace(/\s+/g, ''))
    .join('\n');
}

/** The place of a match in a paragraph. */
export function matchSpan({ content }: Paragraph, match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index!;
  return sourceSpan(content, start, start + match[0].length);
}
