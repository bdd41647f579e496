// Explains articles of the 条例 for hovers and the command line: as Markdown, in our own words, with the official text linked.

import { writeChineseNumeral } from '../text/chineseNumerals.ts';
import { type ArticlePlace, articleOf, nameOf, partName, placeOf } from './articles.ts';
import { articles2007, type FormerArticle } from './articles2007.ts';
import { type Article, articles2019, OFFICIAL_TEXT } from './articles2019.ts';
import type { ArticleCitation } from './citations.ts';

const LINK = `[《中华人民共和国政府信息公开条例》官方全文](${OFFICIAL_TEXT})`;

/** More lines do not fit into a hover without scrolling. */
const MOST_LINES = 15;

/**
 * What a hover on a citation says, as Markdown; undefined for an article of another law. Where it would become long,
 * paragraphs, items and the articles inside a range are left out or named only.
 */
export function articleExplanation(citation: ArticleCitation): string | undefined {
  if (citation.law === 'other') return undefined;
  const inFull = joined([...partsOf(citation, 'full'), LINK]);
  return inFull.split('\n').length <= MOST_LINES ? inFull : joined([...partsOf(citation, 'short'), LINK]);
}

/** Whether an article stands with its paragraphs and items, and an article of a list with what it says. */
type Detail = 'full' | 'short';

function partsOf(citation: ArticleCitation, detail: Detail): string[] {
  const { article, through, edition } = citation;
  const former = edition === '2007' ? articles2007[article - 1] : undefined;
  if (through !== undefined)
    return former ? formerRangeParts(article, through, detail) : rangeParts(article, through, detail);
  return former ? formerParts(former, citation, detail) : placeParts(citation, detail);
}

/** An article with all its paragraphs and items, as Markdown; undefined where the 条例 has none of this number. */
export function explainArticle(number: number): string | undefined {
  return articleOf(number) && joined([...placeParts({ article: number }, 'full'), LINK]);
}

function joined(parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** A cited place: the article in short, the paragraph and item that are cited, what it means for the report. */
function placeParts(place: ArticlePlace, detail: Detail): string[] {
  const article = articleOf(place.article);
  if (!article) {
    return [
      `**${nameOf({ article: place.article })}**`,
      `《条例》共${writeChineseNumeral(articles2019.length)}条，没有这一条。`,
    ];
  }
  const cited = citedPart(article, place);
  return [
    `**${nameOf(place)}　${article.theme}**（${article.chapter}）`,
    ...(cited === undefined ? [article.explanation] : [cited, `全条：${article.explanation}`]),
    ...(cited === undefined && detail === 'full' ? contents(article) : []),
    ...(article.forReport ? [`**对年报**：${article.forReport}`] : []),
  ];
}

/** What the cited paragraph or item says; undefined where the whole article is cited. */
function citedPart(article: Article, { paragraph, item }: ArticlePlace): string | undefined {
  if (paragraph === undefined && item === undefined) return undefined;
  const paragraphs = article.paragraphs ?? [{ explanation: article.explanation }];
  const missing = `${nameOf({ article: article.number })}没有${partName(paragraph, item)}。`;
  if (paragraph !== undefined && item === undefined) {
    const cited = paragraphs[paragraph - 1];
    return cited?.explanation ?? missing;
  }
  const holders = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  const cited = holders.map(({ items }) => items?.[item! - 1]).find((text) => text !== undefined);
  return cited ?? missing;
}

/** The paragraphs and items of an article as lists. */
function contents({ paragraphs = [] }: Article): string[] {
  return paragraphs.flatMap(({ explanation, items = [] }, index) => {
    const list = items.map((item, i) => `- ${partName(undefined, i + 1)}：${item}`).join('\n');
    const head = paragraphs.length > 1 ? [`${partName(index + 1)}：${explanation}`] : [];
    return list === '' ? head : [...head, list];
  });
}

function rangeParts(first: number, last: number, detail: Detail): string[] {
  const places = articles2019.slice(first - 1, last).map(({ number }) => ({ article: number }));
  return [
    `**${nameOf({ article: first })}至${nameOf({ article: last })}**`,
    detail === 'full' ? lines(places) : themes(places),
  ];
}

/** Several places as a list, each with its cited part, else its article in short. */
function lines(places: readonly ArticlePlace[]): string {
  return places
    .map((place) => {
      const article = articleOf(place.article)!;
      return `- **${nameOf(place)}　${article.theme}**：${citedPart(article, place) ?? article.explanation}`;
    })
    .join('\n');
}

/** Several articles in one paragraph, by what each is about. */
function themes(places: readonly ArticlePlace[]): string {
  return `${places.map((place) => `${nameOf(place)}（${articleOf(place.article)!.theme}）`).join('、')}。`;
}

/** A number of the text of 2007: what it was, where it stands today, and what today's article of this number is about. */
function formerParts(former: FormerArticle, citation: ArticleCitation, detail: Detail): string[] {
  const places = placesNow(former, citation.paragraph, citation.item);
  const today = articleOf(citation.article)!;
  return [
    `**${nameOf(citation)}　${former.theme}**（2007年文本的条号）`,
    `这里说的是2007年文本的条号，${whereNow(places)}${former.change ?? ''}现行《条例》的${nameOf({ article: today.number })}讲的是“${today.theme}”。`,
    ...(places.length > 1 ? [lines(places)] : places.flatMap((place) => placeParts(place, detail))),
  ];
}

function formerRangeParts(first: number, last: number, detail: Detail): string[] {
  const moved = articles2007
    .slice(first - 1, last)
    .map((former) => `- **${nameOf({ article: former.number })}　${former.theme}**：${whereNow(placesNow(former))}`);
  return [
    `**${nameOf({ article: first })}至${nameOf({ article: last })}**（2007年文本的条号）`,
    '这里说的是2007年文本的条号，2019年修订后已经变动。',
    ...(detail === 'full' ? [moved.join('\n')] : []),
  ];
}

function whereNow(places: readonly ArticlePlace[]): string {
  return places.length === 0
    ? '2019年修订时删去，没有对应的条款。'
    : `2019年修订后在${places.map(nameOf).join('、')}。`;
}

/** Where an article of 2007, or the cited paragraph or item of it, stands in the text of 2019; empty where it was dropped. */
export function placesNow(former: FormerArticle, paragraph?: number, item?: number): ArticlePlace[] {
  const key = item === undefined ? `${paragraph ?? ''}` : `(${item})`;
  return (former.parts?.[key] ?? former.now).map(placeOf);
}
