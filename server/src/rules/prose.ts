// The prose of a report as rules read it: the paragraphs of a section without its heading, and the words in them.

import type { SectionId } from '../form/schema.ts';
import type { Paragraph, Report } from '../report/model.ts';

const proseOfReports = new WeakMap<Report, ReadonlyMap<SectionId, readonly Paragraph[]>>();

/** The paragraphs of a section, sub-headings and notes included, in the order of the text; not its heading, no signature. */
export function proseOf(report: Report, id: SectionId): readonly Paragraph[] {
  let prose = proseOfReports.get(report);
  if (!prose) {
    prose = proseBySection(report);
    proseOfReports.set(report, prose);
  }
  return prose.get(id) ?? [];
}

function proseBySection({ sections, paragraphs }: Report): Map<SectionId, Paragraph[]> {
  const headings = new Set(sections.map(({ heading }) => heading.span.start));
  const prose = new Map<SectionId, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const { section, kind, span } = paragraph;
    if (!section || kind === 'title' || kind === 'signature' || headings.has(span.start)) continue;
    const known = prose.get(section);
    if (known) known.push(paragraph);
    else prose.set(section, [paragraph]);
  }
  return prose;
}

/** All that is written in a section, white space taken out: words are found in it although lines were broken. */
export function wordsOf(report: Report, id: SectionId): string {
  return proseOf(report, id)
    .map((paragraph) => paragraph.content.text.replace(/\s+/g, ''))
    .join('\n');
}
