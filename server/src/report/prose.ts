// Prose: which lines are sentences, which are page numbers, and how the broken lines of a PDF become paragraphs again.

import { isDigit, isSpace } from '../text/characters.ts';
import { type MappedText, MappedTextBuilder } from '../text/mapped.ts';
import type { Line } from './line.ts';

/** `-3-`, `— 12 —`, `第 3 页`, `3 / 12`: a page's number in a line of its own. A bare number is none by itself. */
export function isPageNumber(text: string): boolean {
  if (text.length > 24) return false;
  let bare = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) bare += text[i];
  return /^[-–—－─·]{1,3}\d{1,4}[-–—－─·]{1,3}$/.test(bare) || /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/.test(bare);
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

/** The widest line of a text whose lines were broken by a page. */
const WIDEST_BROKEN_LINE = 64;

/** True where the lines of prose were broken at the edge of a page, as text out of a PDF is. */
export function hasBrokenLines(lines: readonly Line[]): boolean {
  let widest = 0;
  let prose = 0;
  let unended = 0;
  for (const { content, cells } of lines) {
    const { text } = content;
    if (cells || text.length < 12 || !startsWithWord(text)) continue;
    if (text.includes('\t') || text.includes('|')) continue;
    widest = Math.max(widest, text.length);
    prose += 1;
    if (!endsSentence(text)) unended += 1;
  }
  return prose >= 8 && widest <= WIDEST_BROKEN_LINE && unended * 2 > prose;
}

function startsWithWord(text: string): boolean {
  return !isDigit(text.charCodeAt(0)) || /[年月]/.test(text);
}

/** True where a line ends a sentence or announces a list. */
export function endsSentence(text: string): boolean {
  return '。！？；：:;”」】'.includes(text.at(-1) ?? '') && !text.endsWith('“');
}

/** Joins the lines of a paragraph; between two letters or digits of a broken line a space stays. */
export function joinLines(lines: readonly Line[]): MappedText {
  if (lines.length === 1) return lines[0]!.content;
  const builder = new MappedTextBuilder();
  for (const line of lines) builder.appendMapped(line.content);
  return builder.take();
}
