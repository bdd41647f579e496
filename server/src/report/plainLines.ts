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
  let tabs = 0;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 0x0a;
    if (code === TAB) tabs++;
    if (code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x2028) continue;
    // A tab before a single cell: some copies write a cell a line so. Several tabs part cells, blank ones at the ends too.
    const tabBefore = tabs === 1 && text.charCodeAt(start) === TAB;
    let first = start;
    let last = i;
    while (first < last && isTrimmed(text.charCodeAt(first), tabs < 2)) first++;
    // Behind words a tab opens a cell, a blank one at the end of its row too.
    while (last > first && isTrimmed(text.charCodeAt(last - 1), tabBefore)) last--;
    if (first === last && !tabBefore) {
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
    tabs = 0;
  }
  return lines;
}

const TAB = 0x09;

function isTrimmed(code: number, tabsToo: boolean): boolean {
  return isSpace(code) && (code !== TAB || tabsToo);
}
