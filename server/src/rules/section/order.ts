// The six sections stand in another order than the form's.

import type { Section } from '../../report/model.ts';
import { headingName, headingPlace, lineBreakOf, lineStart } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

/**
 * The fewest sections whose moving brings the form's order are reported, each at its heading. A section that stands
 * twice counts at its first place.
 */
export const rule: Rule = {
  id: 'section/order',
  severity: 'error',
  title: '六个部分的次序与格式不同',
  *check({ report, form }) {
    const order = form.sections.map((section) => section.id);
    const sections = report.sections.filter(
      (section, index) => report.sections.findIndex((other) => other.id === section.id) === index,
    );
    const inPlace = longestAscending(sections, (section) => order.indexOf(section.id));
    for (const section of sections) {
      if (inPlace.includes(section)) continue;
      const place = order.indexOf(section.id);
      const before = inPlace.findLast((other) => order.indexOf(other.id) < place);
      const neighbour = before ?? inPlace[0]!;
      const where = `“${headingName(neighbour)}”之${before ? '后' : '前'}`;
      const fix = moveFix(report.text, section, before ? neighbour.span.end : neighbour.span.start, where);
      yield {
        span: headingPlace(section),
        message: `“${headingName(section)}”应在${where}。`,
        related: [{ span: headingPlace(neighbour), message: `“${headingName(neighbour)}”在这里` }],
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

/** The longest run of sections, others left out, whose ranks ascend; of several the one that ends first. */
function longestAscending(sections: readonly Section[], rank: (section: Section) => number): readonly Section[] {
  const runs: Section[][] = [];
  for (const section of sections) {
    const before = runs.filter((run) => rank(run.at(-1)!) < rank(section));
    runs.push([...longest(before), section]);
  }
  return longest(runs);
}

function longest(runs: readonly Section[][]): Section[] {
  return runs.reduce((one, other) => (other.length > one.length ? other : one), []);
}

/** Moves a section's lines to the line that holds `target`; undefined where the section does not begin a line. */
function moveFix(text: string, { span }: Section, target: number, where: string): Fix | undefined {
  const beginsLine = (offset: number) =>
    offset === text.length || text.slice(lineStart(text, offset), offset).trim() === '';
  if (!beginsLine(span.start) || !beginsLine(span.end) || !beginsLine(target)) return undefined;
  const from = lineStart(text, span.start);
  const to = span.end === text.length ? span.end : lineStart(text, span.end);
  const at = target === text.length ? target : lineStart(text, target);
  const lines = text.slice(from, to).trimEnd();
  const gap = lineBreakOf(text).repeat(2);
  const insert = {
    span: { start: at, end: at },
    newText: at === text.length ? gap + lines : lines + gap,
  };
  const remove = { span: { start: from, end: to }, newText: '' };
  const edits = at <= from ? [insert, remove] : [remove, insert];
  return { title: `移到${where}`, safe: false, edits };
}
