// Prose: which lines are sentences, which are page numbers, and how the broken lines of a PDF become paragraphs again.

import { isSpace } from '../../text/characters.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped.ts';
import type { Line } from '../lines/line.ts';

/** `-3-`, `— 12 —`, `第 3 页`, `3 / 12`: a page's number in a line of its own. A bare number is none by itself. */
export function isPageNumber(text: string): boolean {
  if (text.length > 24 || !/[-–—－─·页]/.test(text)) return false;
  let bare = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) bare += text[i];
  // A row of marks for none around one number (— — 0 — —) has white space between its marks.
  return (
    /^[-–—－─·]{1,3}\s{0,8}\d{1,4}\s{0,8}[-–—－─·]{1,3}$/.test(text.trim()) ||
    /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/.test(bare)
  );
}

/** A page's number and nothing else. */
export function isBareNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

/** True where a text holds anything but white space, pipes and strokes. */
export function isVisible(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code) && !'|-:'.includes(text[i]!)) return true;
  }
  return false;
}

/** True for words that are sentences: a full stop in them, or long with commas. What stands in brackets does not count. */
export function isProse(text: string): boolean {
  let depth = 0;
  let commas = 0;
  let length = 0;
  for (const character of text) {
    if ('（(【[〔'.includes(character)) depth += 1;
    else if ('）)】]〕'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      length += 1;
      if ('。；！？'.includes(character)) return true;
      if ('，,：:'.includes(character)) commas += 1;
    }
  }
  return (commas > 0 && length > 12) || length > 40;
}

/** 注：… below a table. */
export function isNote(text: string): boolean {
  return /^[（(]?(?:注|备注|说明|填报说明|注释)\s*\d?\s*[：:]/.test(text);
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部])/;

/** True for a line that begins with the number of a heading or an item: 一、 （一） 1. 1、 */
export function beginsWithNumber(text: string): boolean {
  return NUMBERED.test(text);
}

/** Characters of the widest line of a text whose lines were broken by a page, white space not counted. */
const WIDEST_BROKEN_LINE = 90;
/** The width of the page is that of all lines but this share: digits make lines longer. */
const WIDER_LINES = 0.2;
/** Lines at least this wide, as a share of the page's width, reach to its edge. */
const FULL = 0.75;
const FEWEST_FULL_LINES = 4;
/** Share of the lines that reach to the edge without ending a sentence there. */
const FEWEST_UNENDED = 0.4;

/** True where the lines of prose were broken at the edge of a page, as text out of a PDF is. */
export function hasBrokenLines(lines: readonly Line[]): boolean {
  const widths = lines.map(({ content }) => visibleLength(content.text));
  const sorted = [...widths].sort((one, other) => one - other);
  if ((sorted.at(-1) ?? 0) > WIDEST_BROKEN_LINE) return false;
  const edge = (sorted[Math.floor(sorted.length * (1 - WIDER_LINES))] ?? 0) * FULL;
  const full = lines.filter(({ cells }, i) => !cells && widths[i]! >= edge);
  const unended = full.filter(({ content }) => !endsSentence(content.text)).length;
  return full.length >= FEWEST_FULL_LINES && unended >= full.length * FEWEST_UNENDED;
}

function visibleLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) length++;
  return length;
}

/** True where a line ends a sentence or announces a list. */
export function endsSentence(text: string): boolean {
  const last = text.at(-1) ?? '';
  return '。！？；：:;'.includes(last) || ('”」』）)'.includes(last) && '。！？；'.includes(text.at(-2) ?? ' '));
}

/** Joins the lines of a paragraph; between two letters or digits of a broken line a space stays. */
export function joinLines(lines: readonly Pick<Line, 'content'>[]): MappedText {
  if (lines.length === 1) return lines[0]!.content;
  const builder = new MappedTextBuilder();
  for (const line of lines) builder.appendMapped(line.content);
  return builder.take();
}
