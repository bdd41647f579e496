// 总体情况 lacks one of the five topics that it must treat.

import type { Report } from '../../report/model.ts';
import { headingPlace, sectionOf } from '../places.ts';
import { wordsOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** The topics that the notice names, and the words by which a report treats them under another name. */
const TOPICS: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: '主动公开',
    words: /主动公开|信息发布|公开(?:各类)?(?:政府|政务)?信息|政策解读|发布(?:各类)?(?:政府|政务)?信息/,
  },
  { name: '依申请公开', words: /依申请|信息公开申请|公开申请|申请公开|(?:受理|收到|办理)\D{0,12}申请/ },
  {
    name: '政府信息管理',
    words:
      /信息管理|信息资源管理|源头管理|(?:信息|内容|发布)(?:的)?(?:审核|审查|把关|更新)|审核发布|发布审核|先审后发|先审查|先审核|三审|三级审核|保密审查|动态(?:调整|更新|管理)|公开目录|公开属性|信息归集|(?:文件|制度)(?:的)?(?:清理|废止)|内容保障|谁公开.{0,3}谁(?:审|负责)/,
  },
  {
    name: '平台建设',
    words: /平台|网站|专栏|栏目|新媒体|公众号|微博|微信|公报|公示栏|公告栏|公开栏|专区|客户端|热线|查阅(?:点|场所)/,
  },
  {
    name: '监督保障',
    words:
      /监督|考核|评议|评估|责任追究|问责|检查|督导|督查|督促|培训|组织领导|领导小组|机制保障|保障机制|监管|通报|整改/,
  },
];

/**
 * One finding at the heading that lists the topics of which no word is said in the section. Silent while section one is
 * the last of the text (it is being written) and where it is empty.
 */
export const rule: Rule = {
  id: 'content/overview-topic',
  severity: 'warning',
  title: '总体情况缺少应报告的方面',
  *check({ report }) {
    const section = sectionOf(report, 'overview');
    if (!section || isLast(report)) return;
    if (wordsOf(report, 'overview').length < FEWEST_WORDS) return;
    const absent = missingTopics(report);
    if (absent.length === 0) return;
    yield {
      span: headingPlace(section),
      message: `总体情况没有写到${absent.join('、')}。`,
    };
  },
};

/** The topics in the order of the notice. */
export const TOPIC_NAMES: readonly string[] = TOPICS.map(({ name }) => name);

/** The topics of which 总体情况 says no word, all of them where it is absent. */
export function missingTopics(report: Report): string[] {
  const words = wordsOf(report, 'overview');
  return TOPICS.filter((topic) => !topic.words.test(words)).map(({ name }) => name);
}

/** Below this the section is a blank, a filler or a placeholder, and other rules say so. */
const FEWEST_WORDS = 15;

function isLast(report: Report): boolean {
  return report.sections.at(-1)?.id === 'overview';
}
