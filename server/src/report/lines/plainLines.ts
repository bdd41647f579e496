// Plain text as visible lines.

import { isSpace } from '../../text/characters.ts';
import { mappedSlice } from '../../text/mapped.ts';
import { isSilencingLine } from '../../text/silencingLine.ts';
import { mayHoldMarks, withoutMarks } from './inlineMarks.ts';
import type { Line } from './line.ts';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const VERTICAL_TAB = 0x0b;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;

/** The lines of the source's [from, to) that show anything, read as plain text. Lines that silence findings are left out. */
export function readPlainLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let blankLines = 0;
  let newPage = false;
  for (let start = from; start < to; ) {
    let end = start;
    let tabs = 0;
    for (; end < to; end++) {
      const code = text.charCodeAt(end);
      if (code === TAB) tabs++;
      else if (code > CARRIAGE_RETURN ? code === LINE_SEPARATOR : code >= LINE_FEED && code !== VERTICAL_TAB) break;
    }
    // A tab before a single cell: some copies write a cell a line so. Several tabs part cells, blank ones at the ends too.
    const tabBefore = tabs === 1 && text.charCodeAt(start) === TAB;
    let first = start;
    let last = end;
    while (first < last && isTrimmed(text.charCodeAt(first), tabBefore)) first++;
    while (last > first && isTrimmed(text.charCodeAt(last - 1), false)) last--;
    if (first === last && !tabBefore) {
      blankLines++;
    } else if (!isSilencingLine(text, first, last)) {
      if (first === last) first = last = start + 1;
      const content = mappedSlice(text, first, last);
      const indent = first - start;
      const line: Line = { start: first, end: last, content, indent, blankLines, tabBefore, pageEdge: newPage };
      if (mayHoldMarks(content.text)) lines.push(...withoutMarks(line, text));
      else lines.push(line);
      blankLines = 0;
      newPage = false;
    }
    const code = end < to ? text.charCodeAt(end) : LINE_FEED;
    if (code === FORM_FEED) {
      blankLines = Math.max(blankLines, 1);
      newPage = true;
      const line = lines.at(-1);
      if (line) lines[lines.length - 1] = { ...line, pageEdge: true };
    }
    start = end + (code === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1);
  }
  return lines;
}

function isTrimmed(code: number, withTabs: boolean): boolean {
  return isSpace(code) && (code !== TAB || withTabs);
}
