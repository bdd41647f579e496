// The report lacks one of its six sections.

import type { SectionForm } from '../../form/schema.ts';
import { insertSection } from '../insertions.ts';
import { lineBreakOf, lineStart, placeBeforeSection, sectionOf } from '../places.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/**
 * One finding for each absent section, at the heading before its place. A table that stands there without its section's
 * heading is no excuse: only the heading is missing then, and only that is written by the fix.
 */
export const rule: Rule = {
  id: 'section/missing',
  severity: 'error',
  title: '缺少六个部分中的一个',
  *check(context) {
    const { report, form } = context;
    for (const section of form.sections) {
      if (sectionOf(report, section.id)) continue;
      const fix = missingSectionFix(context, section);
      yield {
        span: placeBeforeSection(report, form, section.id),
        message: `缺少第${section.numeral}部分“${section.title}”。`,
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

function missingSectionFix({ report, form }: RuleContext, section: SectionForm): Fix | undefined {
  const heading = `${section.numeral}、${section.title}`;
  const table = report.tables.find((candidate) => candidate.id === section.table);
  if (table) {
    if (table.layout === 'html') return undefined;
    const at = lineStart(report.text, table.span.start);
    const newText = `${heading}${lineBreakOf(report.text).repeat(2)}`;
    return { title: `在表格前补写“${heading}”`, safe: false, edits: [{ span: { start: at, end: at }, newText }] };
  }
  const edit = insertSection(report, form, section.id);
  return edit && { title: `补写“${heading}”`, safe: false, edits: [edit] };
}
