// Finds where a text cites documents by number, and which title stands with each number:
// 《…格式》的通知（国办公开办函〔2021〕30号）, 国办函〔2020〕109号《…办法》. Works on compact text.

import { type DocumentNumber, findDocumentNumbers } from './documentNumbers.ts';
import { findTitles, type Title } from './titles.ts';

export interface DocumentCitations {
  /** Every title, those inside others included. */
  readonly titles: readonly Title[];
  readonly numbers: readonly NumberCitation[];
}

export interface NumberCitation {
  readonly number: DocumentNumber;
  /** The title whose number this plainly is; absent where the number stands alone or it cannot be told. */
  readonly title?: Title;
}

/** The titles and numbers of a paragraph. Linear in the text. */
export function findDocumentCitations(text: string): DocumentCitations {
  const titles = findTitles(text);
  const outer = titles.filter((title) => !title.nested);
  let next = 0;
  const numbers = findDocumentNumbers(text).map((number): NumberCitation => {
    while (outer[next] && outer[next]!.span.end <= number.span.start) next++;
    const title = titleOf(text, number, outer[next - 1], outer[next]);
    return title ? { number, title } : { number };
  });
  return { titles, numbers };
}

/** Between a title and its number: nothing, or the beginning of a bracket with no other number in it. */
const BEFORE_NUMBER = /^(?:的通知)?(?:\([^()号]{0,20})?$/;
const LONGEST_BRACKET = 80;

function titleOf(
  text: string,
  { span }: DocumentNumber,
  before: Title | undefined,
  after: Title | undefined,
): Title | undefined {
  if (before && span.start - before.span.end <= LONGEST_BRACKET) {
    const between = text.slice(before.span.end, span.start);
    if (BEFORE_NUMBER.test(between)) return sharesBracket(text, span.end, between) ? undefined : before;
  }
  const behind = text.startsWith('文件', span.end) ? span.end + 2 : span.end;
  return after?.span.start === behind ? after : undefined;
}

/** True where the bracket holds another number: which title is whose cannot be told. */
function sharesBracket(text: string, from: number, between: string): boolean {
  if (!between.includes('(')) return false;
  const rest = text.slice(from, from + LONGEST_BRACKET);
  const close = rest.indexOf(')');
  return (close === -1 ? rest : rest.slice(0, close)).includes('号');
}
