// Finds where a sentence cites articles, and tells which law, and which text of the 条例, it means.
// A citation is taken for the 条例's where it is named before it or nothing is; another law's name takes it away.

import { type MappedText, sourceSpan } from '../text/mapped.ts';
import type { Span } from '../text/span.ts';
import { type ArticleNumber, readArticleNumbers } from './articleNumbers.ts';
import type { RegulationText } from './articles.ts';
import { compact } from './compact.ts';
import { editionOf, namesOldText } from './edition.ts';
import { findTitles, type Title, titleBefore, withoutBrackets } from './titles.ts';

/** A cited article: `第三十六条第（三）项`. Spans lead into the text that was searched. */
export interface ArticleCitation {
  readonly span: Span;
  /** The numeral of the article alone: 三十六. */
  readonly numeralSpan: Span;
  /** `第（三）项` behind the article, where a paragraph or an item is cited. */
  readonly partSpan?: Span;
  readonly article: number;
  /** Last article of a range: 第十条至第十二条 is article 10 through 12. */
  readonly through?: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** `other`: an article of another law, of which nothing is known here. */
  readonly law: 'regulation' | 'other';
  /** True where the text plainly names the law before it; false where it is only assumed: 合同第二十条第三款. */
  readonly named: boolean;
  /** The text of the 条例 that is meant: 2019 unless the sentence names the old one or speaks of what only that has there. */
  readonly edition: RegulationText;
  /** True where the sentence itself says that it means the old text: 原《条例》第二十四条. */
  readonly editionNamed: boolean;
}

/**
 * The citations of articles in a paragraph or a label, in its order; of a list, each number is one. Linear in the text.
 * `《条例》第三十六条第（三）项`, `条例第二十、二十一条`, `第十条至第十二条`, `第 36 条`; `发布第36条微博` is none.
 */
export function findArticleCitations(text: string): ArticleCitation[] {
  if (!text.includes('条') || !text.includes('第')) return [];
  const dense = compact(text);
  return findInCompact(dense.text).map((citation) => toText(dense, citation));
}

function findInCompact(text: string): ArticleCitation[] {
  const groups: Group[] = [];
  let titles: readonly Title[] | undefined;
  let law: Law = { kind: 'regulation', named: false };
  let nextTitle = 0;
  for (let at = text.indexOf('第'); at !== -1; ) {
    const read = readArticleNumbers(text, at);
    if (!read) {
      at = text.indexOf('第', at + 1);
      continue;
    }
    titles ??= findTitles(text);
    for (; titles[nextTitle] && titles[nextTitle]!.span.end <= at; nextTitle++) {
      law = lawOfTitle(titles[nextTitle]!) ?? law;
    }
    const rightBefore = lawRightBefore(text, titles, at);
    law = rightBefore ?? law;
    const isCiting = CITING_BEFORE.test(text.slice(Math.max(0, at - 1), at));
    if (rightBefore || isCiting || CITING_AFTER.test(text.slice(read.end, read.end + 1)) || hasPart(read.numbers)) {
      const named = law.named && (rightBefore !== undefined || isCiting);
      groups.push({ start: at, end: read.end, numbers: read.numbers, law: { kind: law.kind, named } });
    }
    at = text.indexOf('第', read.end);
  }
  return groups.flatMap((group, index) => citationsOf(text, groups, index, group));
}

interface Group extends Span {
  readonly numbers: readonly ArticleNumber[];
  readonly law: Law;
}

interface Law {
  readonly kind: 'regulation' | 'other';
  readonly named: boolean;
}

function citationsOf(text: string, groups: readonly Group[], index: number, group: Group): ArticleCitation[] {
  const { kind, named } = group.law;
  const editionNamed = kind === 'regulation' && namesOldText(text, group.start);
  const neighbours = { before: groups[index - 1]?.end, after: groups[index + 1]?.start };
  const bySubject = kind === 'regulation' ? editionOf(text, group.numbers, group, neighbours) : '2019';
  const edition = editionNamed ? '2007' : bySubject;
  return group.numbers.map((number) => ({ ...number, law: kind, named, edition, editionNamed }));
}

const WITH_ARTICLES = /(?:法|条例|条列|办法|规定|细则|解释|规则|章程|准则|规范|决定|制度)(?:\([^()]*\))?$/;
const THE_REGULATION =
  /^(?:新|旧|原|新修订的?|修订后的?)?(?:中华人民共和国)?(?:政府信息公开|信息公开|政务信息公开)?条[例列](?:\([^()]*\)|修订版|修订)?$/;

/** The law that a title names; undefined for a title that leaves open of what law the text goes on to speak. */
function lawOfTitle({ name, nested }: Title): Law | undefined {
  if (nested) return undefined;
  if (THE_REGULATION.test(name)) return { kind: 'regulation', named: true };
  return WITH_ARTICLES.test(name) ? { kind: 'other', named: true } : undefined;
}

const BARE_NAME = /(?:法|办法|规定|细则|解释|规则|章程|准则|规范|决定|制度|意见|通知|方案|宪法)$/;
const BARE_REGULATION =
  /(?:^|[^一-鿿]|[新旧原老本该的照据合反行彻实用按和及与以对在因由经依])(?:中华人民共和国)?(?:政府信息公开|信息公开)?条[例列]$/;

/** The law whose name ends right before the 第 at `at`; undefined where none does. */
function lawRightBefore(text: string, titles: readonly Title[], at: number): Law | undefined {
  let end = at;
  while (end > 0 && '的中之”"’」』'.includes(text[end - 1]!)) end--;
  const title = titleBefore(text, titles, end);
  if (title) return lawOfTitle(title) ?? { kind: 'other', named: true };
  const nameEnd = withoutBrackets(text, end);
  const before = text.slice(Math.max(0, nameEnd - 20), nameEnd);
  if (before.endsWith('条例') || before.endsWith('条列')) {
    return { kind: BARE_REGULATION.test(before) ? 'regulation' : 'other', named: true };
  }
  return BARE_NAME.test(before) ? { kind: 'other', named: true } : undefined;
}

/** What stands before an article that is cited and not counted: 依据第三十六条, 其中第三十六条; not 发布第36条微博, 合同第三条. */
const CITING_BEFORE = /(?:[据照按依合反用于见和及与或中，。；：、(“《]|^)$/;
const CITING_AFTER = /^(?:[，。；：、)之规要所中明等”]|$)/;

function hasPart(numbers: readonly ArticleNumber[]): boolean {
  return numbers.some((number) => number.partSpan);
}

function toText(dense: MappedText, citation: ArticleCitation): ArticleCitation {
  const { span, numeralSpan, partSpan } = citation;
  return {
    ...citation,
    span: sourceSpan(dense, span.start, span.end),
    numeralSpan: sourceSpan(dense, numeralSpan.start, numeralSpan.end),
    ...(partSpan && { partSpan: sourceSpan(dense, partSpan.start, partSpan.end) }),
  };
}
