// Offers what a report cites: articles of the 条例 with what they are about, documents with their numbers.

import { nameOf } from '../../regulation/articles.ts';
import { articles2019 } from '../../regulation/articles2019.ts';
import { type CitedDocument, documents } from '../../regulation/documents.ts';
import type { Report } from '../../report/model.ts';
import { type Completion, type CursorLine, replaceTyped, typedOf } from './model.ts';

/** The articles of the 条例 behind its name and behind 第, in their order. */
export function articles(line: CursorLine): Completion[] {
  const { before } = line;
  const isBegun = /第[一二三四五六七八九十]{0,3}$/.test(before);
  if (!isBegun && !/条例》?$/.test(before)) return [];
  return articles2019.flatMap(({ number, theme, explanation, forReport }) => {
    const label = nameOf({ article: number });
    const typed = typedOf(before, label);
    if (isBegun && !startsAtNumeral(before, typed)) return [];
    return {
      kind: 'article',
      label,
      detail: theme,
      documentation: forReport === undefined ? explanation : `${explanation}\n\n${forReport}`,
      edit: replaceTyped(line, typed, label),
    };
  });
}

/** True where what was typed of an article begins at its 第. */
function startsAtNumeral(before: string, typed: number): boolean {
  return before.length - typed === before.lastIndexOf('第');
}

/**
 * Documents by their names behind 《, by their numbers where one is begun, and the number of the title that was just
 * written behind its bracket. What was no longer in force in the report's year comes last, and is said to be so.
 */
export function citedDocuments({ year }: Report, line: CursorLine): Completion[] {
  const inForce = (document: CitedDocument) =>
    document.lastReportYear === undefined || (year !== undefined && year.value <= document.lastReportYear);
  const ordered = [...documents.filter(inForce), ...documents.filter((document) => !inForce(document))];
  return ordered.flatMap((document) => {
    const offered = byName(line, document) ?? byNumber(line, document);
    if (!offered) return [];
    const detail = inForce(document) ? document.issuer : `已由${document.replacedBy ?? '其他文件'}取代`;
    return [{ kind: 'document', detail, ...offered } satisfies Completion];
  });
}

type Offered = Pick<Completion, 'label' | 'edit'>;

function byName(line: CursorLine, { name, number, otherNames = [] }: CitedDocument): Offered | undefined {
  const open = line.before.lastIndexOf('《');
  if (open === -1 || line.before.indexOf('》', open) !== -1) return undefined;
  const typed = line.before.slice(open + 1);
  if (![name, ...otherNames].some((one) => one.startsWith(typed))) return undefined;
  const isClosed = line.after.startsWith('》');
  const words = isClosed ? name : `${name}》${number === undefined ? '' : `（${number}）`}`;
  return { label: `《${name}》`, edit: replaceTyped(line, typed.length, words) };
}

/** Fewer characters of a number could be the beginning of anything. */
const FEWEST_TYPED = 2;

function byNumber(line: CursorLine, { name, number, otherNames = [] }: CitedDocument): Offered | undefined {
  if (number === undefined) return undefined;
  const typed = typedOf(line.before, number);
  const isInBracket = [name, ...otherNames].some((one) => line.before.endsWith(`《${one}》（`));
  if (typed < FEWEST_TYPED && !isInBracket) return undefined;
  return { label: number, edit: replaceTyped(line, typed, number) };
}
