// Titles of documents in 《》 and the short names that a text gives them: 《…条例》（以下简称《条例》）.
// All functions work on compact text (see compact.ts).

import type { Span } from '../text/span.ts';

/** A title in brackets: 《…》, or 〈…〉 and <…> inside another. */
export interface Title {
  /** Brackets included. */
  readonly span: Span;
  /** What stands between them. */
  readonly name: string;
  /** True where it stands inside another title. */
  readonly nested: boolean;
}

/** A short name and the title that stands before its bracket. */
export interface ShortName {
  readonly name: string;
  /** Where the short name stands, its own brackets or quotes left out. */
  readonly span: Span;
  readonly title: Title;
}

const BRACKETS = /[《》〈〉<>﹤﹥]/g;
const OPENED_BY: Readonly<Record<string, string>> = { '》': '《', '〉': '〈', '>': '<', '﹥': '﹤' };

/** Longer stretches between brackets are no titles and no remarks behind one. */
const LONGEST = 120;

/** The titles of a text in the order of their ends, those inside others included. A bracket that is not closed is none. */
export function findTitles(text: string): Title[] {
  const open: number[] = [];
  let openTitles = 0; // how many 《 are among them
  const titles: { span: Span; name: string; nested: boolean }[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(BRACKETS)) {
    const opening = OPENED_BY[bracket];
    if (opening === undefined) {
      // Outside of 《》 a < is a sign of comparison.
      if (bracket === '<' && openTitles === 0) continue;
      open.push(at);
      if (bracket === '《') openTitles++;
      continue;
    }
    if (bracket === '》') {
      while (open.length > 0 && text[open.at(-1)!] !== opening) open.pop();
      openTitles = Math.max(0, openTitles - 1);
    }
    const start = open.at(-1);
    if (start === undefined || text[start] !== opening) continue;
    open.pop();
    if (at - start > LONGEST) continue;
    for (let i = titles.length - 1; i >= 0 && titles[i]!.span.start > start; i--) titles[i]!.nested = true;
    titles.push({ span: { start, end: at + 1 }, name: text.slice(start + 1, at), nested: false });
  }
  return titles;
}

/** The title that ends right before `at`, round brackets in between left out; undefined where none does. */
export function titleBefore(text: string, titles: readonly Title[], at: number): Title | undefined {
  const end = withoutBrackets(text, at);
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.span.end < end) low = middle + 1;
    else high = middle;
  }
  const title = titles[low];
  return title?.span.end === end && !title.nested ? title : undefined;
}

/** The offset before the round brackets that end right before `at`: behind 》 in `…》（国务院令第711号）`. */
export function withoutBrackets(text: string, at: number): number {
  let end = at;
  while (text[end - 1] === ')') {
    const open = lastIndexNear(text, '(', end - 1);
    if (open === -1) break;
    end = open;
  }
  return end;
}

/** The last place of a character in the LONGEST units before `at`; -1 where it does not stand there. */
export function lastIndexNear(text: string, character: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  const index = text.slice(from, at).lastIndexOf(character);
  return index === -1 ? -1 : from + index;
}

const QUOTED_NAME = /[《“"「『]([^《》“”"「」『』()]{1,20})[》”"」』]/y;

/**
 * The short names that a text gives to titles: 《政府信息公开条例》（国务院令第711号，以下简称《条例》）.
 * A bracket that gives several at once is left out: which is whose cannot be told.
 */
export function findShortNames(text: string, titles: readonly Title[]): ShortName[] {
  const found: ShortName[] = [];
  for (let at = text.indexOf('简称'); at !== -1; at = text.indexOf('简称', at + 2)) {
    const open = lastIndexNear(text, '(', at);
    if (open === -1 || text.slice(open, at).includes(')')) continue;
    const title = titleBefore(text, titles, open);
    if (!title) continue;
    const start = '为:：'.includes(text[at + 2] ?? '.') ? at + 3 : at + 2;
    QUOTED_NAME.lastIndex = start;
    const match = QUOTED_NAME.exec(text);
    if (!match || text[start + match[0].length] !== ')') continue;
    found.push({ name: match[1]!, span: { start: start + 1, end: start + 1 + match[1]!.length }, title });
  }
  return found;
}
