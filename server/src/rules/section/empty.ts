// Nothing stands under the title of a section of prose.

import type { Section } from '../../report/model.ts';
import { labelKey } from '../../text/characters.ts';
import { contains } from '../../text/span.ts';
import { headingName, headingPlace, visiblePart } from '../places.ts';
import { proseIn } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** What fills a place and says nothing, as label keys: 略, ……, 待补充. */
const FILLER = new Set([
  '',
  '略',
  '无',
  '暂无',
  '没有',
  '同上',
  '见上',
  '待补充',
  '待完善',
  '待定',
  '空',
  '具体内容略',
]);
/** What is an answer to 其他需要报告的事项. */
const NOTHING_TO_REPORT = new Set(['无', '暂无', '没有']);

/**
 * A section of prose (一、五、六) with nothing, or nothing but filler, under its title. 无 is an answer in section six.
 * What the blank form printed there is `content/residue`, and a table that is gone is `table/missing`.
 */
export const rule: Rule = {
  id: 'section/empty',
  severity: 'error',
  title: '部分标题下没有内容',
  *check({ report, form }) {
    for (const { id, table } of form.sections) {
      if (table) continue;
      for (const section of report.sections.filter((candidate) => candidate.id === id)) {
        if (report.tables.some(({ span }) => contains(section.span, span))) continue;
        const paragraphs = proseIn(report, section);
        if (!paragraphs.every(({ content }) => isFiller(content.text, section))) continue;
        const written = paragraphs.map(({ span }) => visiblePart(report.text, span));
        yield {
          span: written[0] ?? headingPlace(section),
          message:
            written.length === 0
              ? `“${headingName(section)}”下没有内容。`
              : `“${headingName(section)}”下没有实际内容。`,
        };
      }
    }
  },
};

const LONGEST_FILLER = Math.max(...Array.from(FILLER, (words) => words.length));
/** What is beyond so many characters is looked at only where these hold hardly any words. */
const BEGINNING = 60;

function isFiller(text: string, { id }: Section): boolean {
  if (text.length > BEGINNING && labelKey(text.slice(0, BEGINNING)).length > LONGEST_FILLER) return false;
  const words = labelKey(text);
  return FILLER.has(words) && !(id === 'other' && NOTHING_TO_REPORT.has(words));
}
