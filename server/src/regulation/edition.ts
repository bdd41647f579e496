// Tells whether a citation of an article means the text of 2007 or that of 2019, by what the sentence is about.
// Careful on purpose: 2007 only where the sentence plainly speaks of the old article and nothing in it of today's.

import type { Span } from '../text/span.ts';
import type { ArticleNumber } from './articleNumbers.ts';
import { hasPart, type RegulationText } from './articles.ts';
import { articles2007, type FormerArticle } from './articles2007.ts';

const OLD_TEXT = /[原旧老](?:《|条例)|修订前|修改前|2007|492/g;
const NEW_TEXT = /新《|新条例|新修订|修订后|现行|711|2019/g;
const NAME_WINDOW = 40;

/** True where the sentence names the old text before the citation at `at`: 原《条例》, 《条例》（国务院令第492号）. */
export function namesOldText(text: string, at: number): boolean {
  const from = Math.max(0, at - NAME_WINDOW);
  const before = text.slice(from + startOfSentence(text.slice(from, at)), at);
  return lastMatch(before, OLD_TEXT) > lastMatch(before, NEW_TEXT);
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/**
 * The text that the numbers of a group cited together mean. `neighbours` are the ends of the groups beside it: what
 * stands nearer to them is said of them. The numbers of a group are of one text: one that cannot be old makes all new.
 */
export function editionOf(
  text: string,
  numbers: readonly ArticleNumber[],
  group: Span,
  neighbours: { readonly before: number | undefined; readonly after: number | undefined },
): RegulationText {
  const sentence = sentenceAround(text, group);
  const words = wordsAbout(text, group, sentence, neighbours);
  const whole = text.slice(sentence.start, sentence.end);
  const cited = numbers.flatMap((number) => formerArticles(number).map((former) => ({ number, former })));
  const areOld = cited.every(({ number, former }) => {
    const telling = [...(former?.words ?? []), ...(cited.length > 1 ? (former?.wordsInList ?? []) : [])];
    if (!former || !telling.some((word) => words.includes(word))) return false;
    // What only the old text has under this number needs no further proof: 第十四条第四款.
    return isOnlyFormer(former, number) || !former.unless.some((word) => whole.includes(word));
  });
  return areOld ? '2007' : '2019';
}

/** The old articles of a number or a range; one that is none stands as undefined. */
function formerArticles({ article, through = article }: ArticleNumber): (FormerArticle | undefined)[] {
  const last = Math.min(through, articles2007.length + 1);
  return Array.from({ length: Math.max(1, last - article + 1) }, (_, i) => articles2007[article + i - 1]);
}

function isOnlyFormer(former: FormerArticle, { paragraph, item }: ArticleNumber): boolean {
  if (paragraph === undefined && item === undefined) return false;
  return !hasPart('2019', former.number, paragraph, item) && hasPart('2007', former.number, paragraph, item);
}

const SENTENCE_ENDS = ['。', '；', '！', '？', ';', '\n'];
const SENTENCE_END = /[。；！？;\n]/;
const LONGEST_SENTENCE = 400;

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - LONGEST_SENTENCE);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  const length = after.search(SENTENCE_END);
  return { start: from + startOfSentence(text.slice(from, start)), end: end + (length === -1 ? after.length : length) };
}

function startOfSentence(before: string): number {
  return Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1;
}

/** The part of the sentence that speaks of a group: up to the last comma before the next one, and behind the last after the one before. */
function wordsAbout(
  text: string,
  group: Span,
  sentence: Span,
  neighbours: { readonly before: number | undefined; readonly after: number | undefined },
): string {
  let { start, end } = sentence;
  if (neighbours.before !== undefined && neighbours.before > start) {
    const comma = text.slice(neighbours.before, group.start).lastIndexOf('，');
    start = comma === -1 ? group.start : neighbours.before + comma;
  }
  if (neighbours.after !== undefined && neighbours.after < end) {
    const comma = text.slice(group.end, neighbours.after).lastIndexOf('，');
    end = comma === -1 ? group.end : group.end + comma;
  }
  return text.slice(start, group.start) + text.slice(group.end, end);
}
