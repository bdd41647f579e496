// The shape of every hover: a bold line that says what it is, then a few short paragraphs.

import type { ArticleReference } from '../form/schema.ts';
import { nameOf, placeOf } from '../regulation/articles.ts';
import { OFFICIAL_TEXT } from '../regulation/articles2019.ts';
import type { Span } from '../text/span.ts';

export interface HoverText {
  /** What the hover is about; the place that the editor marks. */
  readonly span: Span;
  readonly markdown: string;
}

/** Puts a hover together: the name in bold, then each block below a blank line. Empty blocks are left out. */
export function hoverText(span: Span, name: string, blocks: readonly string[]): HoverText {
  return { span, markdown: [`**${name}**`, ...blocks.filter((block) => block !== '')].join('\n\n') };
}

/** A Markdown list, one item a line; empty for no items. */
export function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The articles behind a part of the form and a link to the official text; empty where there is none. */
export function basisOf(articles: readonly ArticleReference[]): string {
  if (articles.length === 0) return '';
  const names = articles.map((reference) => nameOf(placeOf(reference)));
  return `依据：[《条例》](${OFFICIAL_TEXT})${names.join('、')}`;
}
