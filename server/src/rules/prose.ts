// The prose of a report as rules read it: the paragraphs of a section without its heading, and the words in them.

import type { SectionId } from '../form/schema.ts';
import type { Paragraph, Report, Section } from '../report/model.ts';
import { Recent } from '../text/recent.ts';

interface Prose {
  readonly bySection: ReadonlyMap<Section, readonly Paragraph[]>;
  readonly byId: ReadonlyMap<SectionId, readonly Paragraph[]>;
  /** What `wordsOf` has put together. */
  readonly words: Map<SectionId, string>;
}

const proseOfReports = new Recent<Report, Prose>();

/**
 * The paragraphs of the sections with this id, sub-headings and notes included, in the order of the text;
 * not the headings, no signature.
 */
export function proseOf(report: Report, id: SectionId): readonly Paragraph[] {
  return proseOfReport(report).byId.get(id) ?? [];
}

/** The same of one section, where another with its id may stand elsewhere. */
export function proseIn(report: Report, section: Section): readonly Paragraph[] {
  return proseOfReport(report).bySection.get(section) ?? [];
}

/** All that is written in a section, white space taken out: words are found in it although lines were broken. */
export function wordsOf(report: Report, id: SectionId): string {
  const { byId, words: known } = proseOfReport(report);
  let words = known.get(id);
  if (words === undefined) {
    words = (byId.get(id) ?? []).map((paragraph) => paragraph.content.text.replace(/\s+/g, '')).join('\n');
    known.set(id, words);
  }
  return words;
}

function proseOfReport(report: Report): Prose {
  let prose = proseOfReports.get(report);
  if (!prose) {
    prose = collectProse(report);
    proseOfReports.set(report, prose);
  }
  return prose;
}

function collectProse({ sections, paragraphs }: Report): Prose {
  const bySection = new Map<Section, Paragraph[]>(sections.map((section) => [section, []]));
  const byId = new Map<SectionId, Paragraph[]>(sections.map(({ id }) => [id, []]));
  let place = -1;
  for (const paragraph of paragraphs) {
    const { kind, span } = paragraph;
    while (place + 1 < sections.length && sections[place + 1]!.span.start <= span.start) place += 1;
    const section = sections[place];
    if (!section || kind === 'title' || kind === 'signature' || span.start === section.heading.span.start) continue;
    bySection.get(section)!.push(paragraph);
    byId.get(section.id)!.push(paragraph);
  }
  return { bySection, byId, words: new Map() };
}
