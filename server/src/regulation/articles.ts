// Looks up articles, paragraphs and items of both texts of the 条例, and writes and reads their names.

import type { ArticleReference } from '../form/schema.ts';
import { writeChineseNumeral } from '../text/chineseNumerals.ts';
import { readChineseNumeral } from '../text/numerals.ts';
import { articles2007 } from './articles2007.ts';
import { type Article, articles2019 } from './articles2019.ts';
import { compact } from './compact.ts';

/** The two texts that reports cite: as published in 2007 and as revised in 2019. */
export type RegulationText = '2007' | '2019';

/** A place in one text of the 条例. */
export interface ArticlePlace {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** The article of this number in the text of 2019; undefined where there is none. */
export function articleOf(number: number): Article | undefined {
  return articles2019[number - 1];
}

/** How many items each paragraph of an article has: [5, 0] for article 50; empty for an article that does not exist. */
export function itemCounts(text: RegulationText, number: number): readonly number[] {
  if (text === '2007') {
    const former = articles2007[number - 1];
    return former ? (former.items ?? [0]) : [];
  }
  const article = articleOf(number);
  if (!article) return [];
  return article.paragraphs?.map((paragraph) => paragraph.items?.length ?? 0) ?? [0];
}

/** True where the article has this paragraph and this item; where only the item is given, any paragraph may hold it. */
export function hasPart(text: RegulationText, number: number, paragraph?: number, item?: number): boolean {
  const counts = itemCounts(text, number);
  if (paragraph === undefined)
    return item === undefined ? counts.length > 0 : counts.some((count) => within(item, count));
  if (!within(paragraph, counts.length)) return false;
  return item === undefined || within(item, counts[paragraph - 1]!);
}

function within(number: number, count: number): boolean {
  return number >= 1 && number <= count;
}

/** `第三十六条第（三）项`, `第三十九条第一款`. */
export function nameOf({ article, paragraph, item }: ArticlePlace): string {
  return `第${writeChineseNumeral(article)}条${partName(paragraph, item)}`;
}

/** `第一款第（三）项`; empty where neither is given. */
export function partName(paragraph?: number, item?: number): string {
  const paragraphName = paragraph === undefined ? '' : `第${writeChineseNumeral(paragraph)}款`;
  return item === undefined ? paragraphName : `${paragraphName}第（${writeChineseNumeral(item)}）项`;
}

const REFERENCE = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/;

/** The place that a reference of the form means: `50.1(4)` → article 50, paragraph 1, item 4. Throws on anything else. */
export function placeOf(reference: ArticleReference): ArticlePlace {
  const match = REFERENCE.exec(reference);
  if (!match) throw new Error(`No reference to an article: ${reference}`);
  const [, article, paragraph, item] = match;
  return {
    article: Number(article),
    ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
    ...(item !== undefined && { item: Number(item) }),
  };
}

const ARTICLE_NAME = /^第?(\d{1,3}|[^\d第条]{1,5})条?$/;

/** The number of an article as people type it: `第三十六条`, `36`, `三十六`, `第36条`. Undefined for anything else. */
export function readArticleName(text: string): number | undefined {
  const match = ARTICLE_NAME.exec(compact(text).text);
  if (!match) return undefined;
  const numeral = match[1]!;
  return /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
}
