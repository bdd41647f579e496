// «由六部分组成» with five parts named, or one named twice.

import type { Paragraph } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { findNumbers } from '../../text/numbersInText.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Reported at the count. Only lists of which every name is one of the six sections of the form are judged; other lists,
 * and those without a count, are left alone.
 */
export const rule: Rule = {
  id: 'content/part-count',
  severity: 'warning',
  title: '“由六部分组成”与列出的部分不符',
  *check({ report }) {
    for (const paragraph of report.paragraphs) {
      if (paragraph.kind === 'heading' || !paragraph.content.text.includes('部分')) continue;
      yield* partCounts(paragraph);
    }
  },
};

/** The sections by words of their titles, in the order of the form. */
const SECTIONS: readonly (readonly [title: string, words: RegExp])[] = [
  ['总体情况', /总体情况|工作概述|^概述$|基本情况/],
  ['主动公开政府信息情况', /主动公开/],
  ['收到和处理政府信息公开申请情况', /收到和处理|申请(?:办理|处理)?(?:的)?情况|依申请公开/],
  ['政府信息公开行政复议、行政诉讼情况', /复议|诉讼/],
  ['存在的主要问题及改进情况', /问题|改进/],
  ['其他需要报告的事项', /其[他它].*(?:事项|情况|内容)/],
];

function* partCounts({ content }: Paragraph): Iterable<Finding> {
  const { text } = content;
  for (const { start, end, unitEnd, unit, value } of findNumbers(text)) {
    if (!unit.endsWith('部分') || value < 2) continue;
    const named = partsNamed(text, start, unitEnd);
    if (!named) continue;
    const twice = SECTIONS.find((_, index) => named.filter((section) => section === index).length > 1);
    const different = new Set(named).size;
    const missing = SECTIONS.filter((_, index) => !named.includes(index)).map(([title]) => title);
    const words = twice
      ? `“${twice[0]}”列了两次`
      : different === value
        ? undefined
        : `写了 ${value} 个部分，列出 ${different} 个`;
    if (words === undefined) continue;
    const lacking = missing.length === 0 ? '' : `，缺${missing.map((title) => `“${title}”`).join('、')}`;
    yield { span: sourceSpan(content, start, Math.max(end, unitEnd)), message: `${words}${lacking}。` };
  }
}

/** How far before its count a list may begin. */
const LONGEST_LIST = 400;

/** The sections that the list before a count (由…六部分组成) or behind it (分六部分：…) names; undefined where one is unknown. */
function partsNamed(text: string, start: number, unitEnd: number): number[] | undefined {
  const behind = /^[^，。；：:]{0,6}[：:]([^。；]{10,300})/.exec(text.slice(unitEnd, unitEnd + 320));
  const near = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const sentence = Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1;
  const before = /(?:由|包括|包含|分为|从|内容(?:涵盖|有)?)([^。]{10,300}?)(?:等|共|以及)?$/.exec(near.slice(sentence));
  const list = behind?.[1] ?? before?.[1];
  if (list === undefined) return undefined;
  const named = sectionsOf(list);
  return named && behind === null && isShortened(named, near) ? undefined : named;
}

/** 由总体情况、主动公开政府信息情况等六个部分组成: the first few of them and 等 for the others. */
function isShortened(named: readonly number[], listed: string): boolean {
  return listed.endsWith('等') && named.length <= SECTIONS.length / 2 && named.every((section, i) => section === i);
}

/** The sections that the names of a list mean, in order; names of 复议 and 诉讼 side by side are one. */
function sectionsOf(list: string): number[] | undefined {
  const sections: number[] = [];
  const disputes = 3;
  for (const name of list.split(/[、，,；;]|以及|(?<=情况|概述)[和及与]/)) {
    const bare = name.trim();
    if (bare === '') continue;
    const section = sectionOf(bare);
    if (section === undefined) return undefined;
    // 行政复议、行政诉讼情况 is one part in two pieces.
    const isSecondPiece =
      section === disputes && sections.at(-1) === disputes && /^[“"]?(?:提起|被提起)?行政?诉讼/.test(bare);
    if (!isSecondPiece) sections.push(section);
  }
  return sections.length > 1 ? sections : undefined;
}

function sectionOf(name: string): number | undefined {
  const found = SECTIONS.flatMap(([, words], index) => (words.test(name) ? [index] : []));
  // 主动公开 and 申请 stand in names of disputes and problems too: the later word says more.
  return found.at(-1);
}
