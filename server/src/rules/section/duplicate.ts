// A section stands twice.

import type { Section } from '../../report/model.ts';
import { headingName, headingPlace, ownLines, sectionOf } from '../places.ts';
import { proseIn } from '../prose.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/** One finding at each heading of a section that the report already has; a second heading with nothing below can go. */
export const rule: Rule = {
  id: 'section/duplicate',
  severity: 'error',
  title: '同一部分出现两次',
  *check(context) {
    const { report } = context;
    for (const section of report.sections) {
      const first = sectionOf(report, section.id)!;
      if (first === section) continue;
      const fix = emptyHeadingFix(context, section);
      yield {
        span: headingPlace(section),
        message: `“${headingName(section)}”与前面的“${headingName(first)}”是同一部分，每个部分只写一次。`,
        related: [{ span: headingPlace(first), message: `前面的“${headingName(first)}”` }],
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

function emptyHeadingFix({ report }: RuleContext, section: Section): Fix | undefined {
  const { span, heading } = section;
  if (proseIn(report, section).length > 0) return undefined;
  // A table that stands twice is read as one, from its first place to its second.
  if (report.tables.some((table) => table.span.end > heading.span.end && table.span.start < span.end)) return undefined;
  const lines = ownLines(report.text, heading.span);
  return lines && { title: '删去这个空的标题', safe: false, edits: [{ span: lines, newText: '' }] };
}
