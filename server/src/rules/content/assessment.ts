// The report of a government says nothing of how the work was assessed.

import { headingPlace, sectionOf } from '../places.ts';
import { proseOf, wordsOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

const RESULTS: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '工作考核', words: /考核|考评|绩效|评估|测评/ },
  { name: '社会评议', words: /评议|社会评价|群众评价|公众评价|满意度|好差评|第三方评|社会评估|问卷/ },
  { name: '责任追究', words: /责任追究|追究.{0,8}责任|追责|问责|责任人|通报批评/ },
];

/** Names of governments and of what stands for one: 青禾县人民政府, 青禾高新区管委会, 青禾县; not their offices and departments. */
const GOVERNMENT = /(?:政府|管理委员会|管委会|省|市|县|自治[区州旗县]|[^小校园城辖]区|乡|镇|州|盟|旗)$/;

/**
 * Article 50 item 4 of the Regulation asks governments of all levels for the results of assessment, public appraisal and
 * accountability. One note at the heading of section one with what no word is said of.
 */
export const rule: Rule = {
  id: 'content/assessment',
  severity: 'info',
  title: '政府年报没有写工作考核、社会评议和责任追究',
  *check({ report }) {
    const section = sectionOf(report, 'overview');
    if (!section || report.sections.at(-1) === section) return;
    if (!report.agency || !GOVERNMENT.test(report.agency.name)) return;
    if (proseOf(report, 'overview').length === 0) return;
    const words = wordsOf(report, 'overview');
    const absent = RESULTS.filter((result) => !result.words.test(words)).map((result) => result.name);
    if (absent.length === 0) return;
    yield {
      span: headingPlace(section),
      message: `政府年报应写明工作考核、社会评议和责任追究结果，总体情况没有写到${absent.join('、')}。`,
    };
  },
};
