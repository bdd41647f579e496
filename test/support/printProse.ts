// The words of a printed report: title, introduction, headings as people write them, and prose about an invented county
// with all that may look like a table and is none.

import type { SectionForm, SectionId } from '../../server/src/form/schema.ts';
import type { Random } from './random.ts';

export type Block =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly section: SectionId; readonly text: string; readonly rest: string }
  | { readonly kind: 'prose' | 'subheading' | 'note' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly lines: readonly string[]; readonly headings?: readonly string[] };

export const agencies = ['澄湖县人民政府', '澄湖县教育局', '澄湖县柳溪镇人民政府', '澄湖县人民政府办公室'];

export function openingBlocks(agency: string, year: number, random: Random): Block[] {
  const words = random.pick(['政府信息公开工作年度报告', '政府信息公开年度报告', '政府信息公开工作年度报告']);
  const lines = random.pick([
    [`${agency}${year}年${words}`],
    [`${agency} ${year} 年${words}`],
    [agency, `${year}年${words}`],
    [`${year}年${agency}${words}`],
    [`${agency}${year}年度${words}`],
  ]);
  const period = `本报告按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  const parts = '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。';
  return [
    { kind: 'title', lines },
    ...(random.chance(0.2) ? [prose(`发布日期：${year + 1}-01-20 来源：县政府办公室`)] : []),
    prose(random.chance(0.5) ? period : period + parts),
  ];
}

/** A section's heading; `markup` allows Markdown's marks around it. */
export function headingBlock(form: SectionForm, markup: boolean, random: Random): Block {
  const title = random.chance(0.3) ? random.pick([form.title, ...form.aliases]) : form.title;
  const number = random.pick(['、', '、', '、', '、', '.', '．', '、 ', ' 、', ':']);
  const words = form.numeral + number + title;
  const text = !markup
    ? words
    : random.pick([words, `## ${words}`, `### ${words}`, `**${words}**`, `## **${words}**`, `# ${words} #`]);
  const plain = text === words && form.table === undefined && random.chance(0.15);
  const rest = plain ? random.pick(['。', '：', ' ']) : '';
  return { kind: 'heading', section: form.id, text, rest };
}

function prose(text: string): Block {
  return { kind: 'prose', text };
}

/** Prose of a section; `year` is the report's. */
export function proseOfSection(id: SectionId, year: number, random: Random): Block[] {
  const some = (texts: readonly string[], least: number, most: number) =>
    random
      .shuffled(texts.map((text, i) => ({ text: text.replaceAll('YEAR', String(year)), i })))
      .slice(0, random.integer(least, most))
      .sort((one, other) => one.i - other.i)
      .map(({ text }): Block => (/[。；：）]/.test(text) ? prose(text) : { kind: 'subheading', text }));
  if (id === 'overview')
    return [prose(`${year}年，县里继续把信息公开做细做实，现将情况报告如下。`), ...some(OVERVIEW, 2, 12)];
  if (id === 'problems') return [prose('对照群众的期待，工作还有差距，主要是答复不够及时。'), ...some(PROBLEMS, 1, 5)];
  if (id === 'other') return some(OTHER, 1, 1);
  return random.chance(0.3) ? some(BEFORE_TABLES[id], 1, 2) : [];
}

/** What may stand below a table. */
export function blocksBehindTable(id: SectionId, random: Random): Block[] {
  const roll = random.next();
  if (roll < 0.7 || !(id === 'proactive' || id === 'requests' || id === 'disputes')) return [];
  if (roll < 0.85) return [{ kind: 'note', text: random.pick(NOTES) }];
  return [prose(random.pick(BEHIND_TABLES))];
}

export function signatureBlocks(agency: string, year: number, random: Random): Block[] {
  if (random.chance(0.6)) return [];
  return [
    { kind: 'signature', text: agency },
    { kind: 'signature', text: `${year + 1}年1月20日` },
  ];
}

const OVERVIEW = [
  '（一）主动公开情况',
  'YEAR年主动公开政府信息1136条，其中政策文件27件、公告通知318条，行政规范性文件全部公开。',
  '（二）依申请公开情况。全年收到申请21件，办结21件，予以公开8件，部分公开4件，无法提供9件，总计21件。',
  '（三）政府信息管理情况',
  '一是落实三审三校；二是清理失效文件12件；三是规范性文件统一编号。',
  '（四）平台建设情况',
  '县政府门户网站更新2150条，政务新媒体发布图文 480 篇，阅读量 12.6 万次。',
  '（五）监督保障情况',
  '组织培训3次，考核结果占年度绩效的4%，社会评议满意度98.5%，没有责任追究情形。',
  '1.加强领导。调整领导小组，由分管副县长任组长。',
  '2.明确责任。各单位确定专人负责。',
  '行政复议、行政诉讼情况：全年没有发生因政府信息公开引起的行政复议和行政诉讼。',
];

const PROBLEMS = [
  '（一）存在的主要问题',
  '一是公开的内容还不够全面，二是队伍还不够稳定。',
  '（二）改进情况',
  '1.加强学习，YEAR年底前完成全员培训。',
  '下一步，将从三个方面改进：抓培训、抓督查、抓考核。',
];

const OTHER = [
  '按照《政府信息公开信息处理费管理办法》的规定，YEAR年没有收取信息处理费。',
  '无。',
  'YEAR年发出收费通知0件，收取信息处理费0元，没有其他需要报告的事项。',
];

const BEFORE_TABLES: Readonly<Record<'proactive' | 'requests' | 'disputes', readonly string[]>> = {
  proactive: ['YEAR年公开规范性文件5件，行政许可、行政处罚等信息按时公示。', '具体数据见下表。'],
  requests: ['YEAR年共收到申请8件，均为自然人提出，其中予以公开5件、部分公开1件、不予公开2件。', '办理情况如下：'],
  disputes: ['YEAR年因政府信息公开引起的行政复议1件，结果维持；没有行政诉讼。', '具体情况见下表。'],
};

const NOTES = [
  '注：本表数据由各单位汇总，统计到12月31日。',
  '备注：1.规章由设区的市以上人民政府制定。',
  '（注：结转的3件已于次年1月办结。）',
  '说明：其他处理3件均为申请人撤回。',
];

const BEHIND_TABLES = [
  '以上数据不含乡镇，与上年相比增加3件。',
  '申请人情况以自然人为主，总计21件中有20件由个人提出。',
  '上述案件均已审结，没有被纠正的。',
];
