// The title of a section departs from the form's wording.

import { sectionOf } from '../../form/index.ts';
import { labelKey } from '../../text/characters.ts';
import type { Rule } from '../rule.ts';

/**
 * A title in other words than the form's: 一、工作基本情况 for 一、总体情况. Wordings in use that say the same (及 or 和,
 * 措施 for 情况, 行政机关 before the title, 工作 or 主要 left out or added) are in order.
 */
export const rule: Rule = {
  id: 'section/title',
  severity: 'warning',
  title: '部分标题与格式的用语不同',
  *check({ report, form }) {
    for (const { id, heading } of report.sections) {
      const { numeral, title, aliases } = sectionOf(form, id);
      const words = report.text.slice(heading.titleSpan.start, heading.titleSpan.end);
      if (words === '' || words === title) continue;
      const meaning = titleMeaning(words);
      if ([title, ...aliases].some((wording) => titleMeaning(wording) === meaning)) continue;
      yield {
        span: heading.titleSpan,
        message: `标题应为“${numeral}、${title}”。`,
        fixes: [{ title: `改为“${title}”`, safe: true, edits: [{ span: heading.titleSpan, newText: title }] }],
      };
    }
  },
};

/** A title without the words that may come and go: two titles with one meaning are both in use. */
function titleMeaning(title: string): string {
  return labelKey(title.replace(/<[^>]{0,200}>|&nbsp;/g, ''))
    .replace(/^(?:行政机关|本机关)/, '')
    .replace(/其它/g, '其他')
    .replace(/措施/g, '情况')
    .replace(/以及|[及和与的因被]|工作|主要|申请行政|提起/g, (word) => (word === '申请行政' ? '行政' : ''));
}
