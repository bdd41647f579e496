// Plain text as visible lines.

import { isSpace } from '../text/characters.ts';
import { mappedSlice } from '../text/mapped.ts';
import { isSilencingLine } from '../text/silencingLine.ts';
import type { Line } from './line.ts';

/** The lines of the source's [from, to), read as plain text. */
export function readPlainLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let gapBefore = false;
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x2028) continue;
    let first = start;
    let last = i;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    // A line of a tab and nothing else is a blank cell in layouts that write a cell a line.
    const tabBefore = text.charCodeAt(start) === 0x09;
    if (first === last && !(tabBefore && i > start)) {
      if (i > start || code !== 0x0a || text.charCodeAt(i - 1) !== 0x0d) gapBefore = true;
    } else if (isSilencingLine(text, first, last)) {
      gapBefore = true;
    } else {
      if (first === last) first = last = start + 1;
      lines.push({ start: first, end: last, content: mappedSlice(text, first, last), gapBefore, tabBefore });
      gapBefore = false;
    }
    if (code === 0x0c) gapBefore = true;
    start = i + 1;
  }
  return lines;
}
