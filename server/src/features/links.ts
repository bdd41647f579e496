// Which words of a report lead to the official text of the 条例. Only that text has an address that is known for sure.

import { articleOf } from '../regulation/articles.ts';
import { OFFICIAL_TEXT } from '../regulation/articles2019.ts';
import { findArticleCitations } from '../regulation/citations.ts';
import { compact } from '../regulation/compact.ts';
import { REGULATION_NAME } from '../regulation/documents.ts';
import { findTitles } from '../regulation/titles.ts';
import type { Report } from '../report/model.ts';
import { type MappedText, sourceSpan } from '../text/mapped.ts';
import type { Span } from '../text/span.ts';

export interface ReportLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/** More than these no report has; a text with more is no report that anybody follows links in. */
const MOST_LINKS = 500;

/** The links of the prose of a report, in the order of the text: the name of the 条例 of 2019, and its articles. */
export function reportLinks({ paragraphs }: Report): ReportLink[] {
  const links: ReportLink[] = [];
  for (const { content } of paragraphs) {
    if (links.length > MOST_LINKS) break;
    links.push(...titleLinks(content), ...articleLinks(content));
  }
  return links.sort((one, other) => one.span.start - other.span.start).slice(0, MOST_LINKS);
}

function articleLinks(content: MappedText): ReportLink[] {
  return findArticleCitations(content.text).flatMap(({ law, edition, named, article, span }) => {
    const cited = articleOf(article);
    if (law !== 'regulation' || edition !== '2019' || !named || !cited) return [];
    const tooltip = `${cited.theme}（打开《条例》官方文本）`;
    return [{ span: sourceSpan(content, span.start, span.end), target: OFFICIAL_TEXT, tooltip }];
  });
}

/** Names of the 条例 that no other document has. */
const NAMES: readonly string[] = [REGULATION_NAME, '政府信息公开条例'];
/** A paragraph with one of these may mean the text of 2007. */
const OLD_TEXT = /492|2007|2008|原条例|修订前/;

function titleLinks(content: MappedText): ReportLink[] {
  if (!content.text.includes('条例') || OLD_TEXT.test(content.text)) return [];
  const dense = compact(content.text);
  return findTitles(dense.text).flatMap(({ name, nested, span }) => {
    if (nested || !NAMES.includes(name)) return [];
    const inContent = sourceSpan(dense, span.start, span.end);
    const source = sourceSpan(content, inContent.start, inContent.end);
    return [{ span: source, target: OFFICIAL_TEXT, tooltip: '打开《条例》官方文本' }];
  });
}
