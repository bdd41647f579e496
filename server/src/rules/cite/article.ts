// Articles of the 条例 that do not exist, and articles of the text of 2007 cited for what the revision of 2019 moved.

import { articleOf, hasPart, itemCounts, nameOf, partName } from '../../regulation/articles.ts';
import { articles2007 } from '../../regulation/articles2007.ts';
import { articles2019 } from '../../regulation/articles2019.ts';
import { type ArticleCitation, findArticleCitations } from '../../regulation/citations.ts';
import { documentsCalled, misnomerIn } from '../../regulation/documentNames.ts';
import { placesNow } from '../../regulation/explain.ts';
import { findShortNames } from '../../regulation/titles.ts';
import type { Paragraph, Report } from '../../report/model.ts';
import { writeChineseNumeral } from '../../text/chineseNumerals.ts';
import { sourceSpan } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { citingParagraphs, rewording } from './paragraphs.ts';

const FIRST_YEAR_OF_REVISION = 2019;

/** The report itself, its dates and contents: the only articles that a report for 2019 must cite by their new numbers. */
const ABOUT_THE_REPORT = [31, 32];

/**
 * 《条例》第五十七条, 第二十条第二款, 《条例》第三十一条 for the annual report. Only where the paragraph names the 条例, the
 * sentence does not say that it means the old text, and the report is for 2019 or later.
 */
export const rule: Rule = {
  id: 'cite/article',
  severity: 'warning',
  title: '引用的条例条款不存在，或用了2007年文本的条号',
  *check({ report }) {
    const year = report.year?.value ?? Number.POSITIVE_INFINITY;
    if (year < FIRST_YEAR_OF_REVISION) return;
    const findings = report.paragraphs.flatMap((paragraph) =>
      findArticleCitations(paragraph.content.text).flatMap((citation) => check(report, year, paragraph, citation)),
    );
    if (findings.length > 0 && !callsOtherRegulation(report)) yield* findings;
  },
};

function check(report: Report, year: number, paragraph: Paragraph, citation: ArticleCitation): Finding[] {
  if (citation.law === 'other' || !citation.named || citation.editionNamed) return [];
  if (citation.edition === '2019') return missing(report, paragraph, citation);
  const isCertain = year > FIRST_YEAR_OF_REVISION || ABOUT_THE_REPORT.includes(citation.article);
  return isCertain ? [moved(report, paragraph, citation)] : [];
}

/** True where the report gives the short name 《条例》 to another regulation: whose articles it cites cannot be told. */
function callsOtherRegulation(report: Report): boolean {
  return citingParagraphs(report).some(({ text, citations }) =>
    findShortNames(text, citations.titles).some(({ name, title }) => {
      const isRegulation = documentsCalled(title.name).length > 0 || misnomerIn(title.name) !== undefined;
      return name === '条例' && /条[例列]/.test(title.name) && !isRegulation;
    }),
  );
}

/** What is wrong with a citation of an article, paragraph or item that is not there. */
function missing(report: Report, paragraph: Paragraph, citation: ArticleCitation): Finding[] {
  const { article, through = article, paragraph: part, item } = citation;
  const last = articles2019.length;
  const span = place(paragraph, citation.span);
  if (article < 1 || through > last) {
    const number = through > last ? through : article;
    return [{ span, message: `《条例》共${writeChineseNumeral(last)}条，没有${nameOf({ article: number })}。` }];
  }
  if (hasPart('2019', article, part, item)) return [];
  const name = nameOf({ article });
  return [
    {
      span,
      message: `《条例》${name}${contentsOf(article, part)}，没有${partName(part, item)}。`,
      fixes: otherPart(report, paragraph, citation),
    },
  ];
}

/** `只有一款`, `共十五项`, `不分项`: what the article has of what was cited. */
function contentsOf(article: number, paragraph?: number): string {
  const counts = itemCounts('2019', article);
  if (paragraph !== undefined && counts[paragraph - 1] === undefined) {
    return counts.length === 1 ? '只有一款' : `共${count(counts.length)}款`;
  }
  const items = paragraph === undefined ? Math.max(...counts) : (counts[paragraph - 1] ?? 0);
  const where = paragraph === undefined || counts.length === 1 ? '' : partName(paragraph);
  return items === 0 ? `${where}不分项` : `${where}共${count(items)}项`;
}

function count(number: number): string {
  return number === 2 ? '两' : writeChineseNumeral(number);
}

/** 第二款 for 第（二）项 and the reverse: the usual slip, offered where the article has the other. */
function otherPart(report: Report, paragraph: Paragraph, citation: ArticleCitation): Fix[] {
  const { article, paragraph: part, item, partSpan } = citation;
  if (!partSpan) return [];
  const asItem = part !== undefined && item === undefined && hasPart('2019', article, undefined, part);
  const asParagraph = item !== undefined && part === undefined && hasPart('2019', article, item);
  if (!asItem && !asParagraph) return [];
  const right = asItem ? partName(undefined, part) : partName(item);
  return rewording(report, place(paragraph, partSpan), right, `改为“${right}”`);
}

/** An article of 2007 cited for what stands elsewhere since 2019. */
function moved(report: Report, paragraph: Paragraph, citation: ArticleCitation): Finding {
  const { article, through, paragraph: part, item } = citation;
  const span = place(paragraph, citation.span);
  if (through !== undefined) {
    return {
      span,
      message: `${nameOf({ article })}至${nameOf({ article: through })}是2007年文本的条号，2019年修订后已经变动。`,
    };
  }
  const former = articles2007[article - 1]!;
  const places = placesNow(former, part, item);
  const today = places.length === 0 ? '2019年修订时已经删去' : `2019年修订后在${places.map(nameOf).join('、')}`;
  return {
    span,
    message: `${nameOf({ article })}是2007年文本的条号，“${former.theme}”${today}；现行${nameOf({ article })}讲的是“${articleOf(article)!.theme}”。`,
    fixes: places.flatMap((now) => {
      const right = nameOf(now);
      // In a list of items the article stands with the first alone.
      if (citation.numeralSpan.start < citation.span.start || right === nameOf(citation)) return [];
      if (part === undefined && item === undefined && now.paragraph === undefined && now.item === undefined) {
        const numeral = place(paragraph, citation.numeralSpan);
        const isDigits = /\d/.test(report.text.slice(numeral.start, numeral.end));
        return rewording(
          report,
          numeral,
          isDigits ? `${now.article}` : writeChineseNumeral(now.article),
          `改为“${right}”`,
        );
      }
      return rewording(report, span, right, `改为“${right}”`);
    }),
  };
}

function place({ content }: Paragraph, { start, end }: Span): Span {
  return sourceSpan(content, start, end);
}
