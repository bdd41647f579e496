// Section six says nothing of 信息处理费.

import { headingPlace, lineBreakOf, sectionOf, visiblePart } from '../places.ts';
import { proseOf, wordsOf } from '../prose.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/** The fee exists since 1 January 2021. */
const FIRST_YEAR = 2021;
const FEE = /处理费|收费|费用|收取|缴费|未收.{0,6}费/;

/**
 * Reports for 2021 and later tell in section six whether and how much 信息处理费 was charged; 无 alone does not tell it.
 * Silent where there is no section six or nothing in it: `section/missing` and `section/empty` say so.
 */
export const rule: Rule = {
  id: 'content/fee-statement',
  severity: 'warning',
  title: '其他需要报告的事项没有写信息处理费',
  *check(context) {
    const { report } = context;
    const year = report.year?.value ?? Number(report.edition ?? 0);
    const section = sectionOf(report, 'other');
    if (!section || year < FIRST_YEAR) return;
    const words = wordsOf(report, 'other');
    if (words === '' || FEE.test(words)) return;
    yield {
      span: headingPlace(section),
      message: `没有写收取信息处理费的情况，没有收取也要写明。`,
      fixes: [statementFix(context)],
    };
  },
};

/** The sentence takes the place of 无, else it is a paragraph behind what is written. */
function statementFix({ report }: RuleContext): Fix {
  const paragraphs = proseOf(report, 'other');
  const statement = `${report.year ? `${report.year.value}年，` : ''}本机关未收取信息处理费。`;
  const last = visiblePart(report.text, paragraphs.at(-1)!.span);
  const only = paragraphs.length === 1 && /^[\s（(]*(?:暂无|没有|无)[\s。.）)]*$/.test(paragraphs[0]!.content.text);
  const edit = only
    ? { span: last, newText: statement }
    : { span: { start: last.end, end: last.end }, newText: lineBreakOf(report.text) + statement };
  return { title: `写明“${statement}”（请先核实）`, safe: false, edits: [edit] };
}
