// Where a block can be put into the markup of a page, and how a heading and a table are written in it.

import type { Report } from '../report/model.ts';

/** A heading and the rows of a table, their cells held apart by tabs, as elements; one element a line. */
export function markupOf(heading: string | undefined, rows: readonly string[], lineBreak: string): string {
  const elements = heading === undefined ? [] : [`<p>${heading}</p>`];
  if (rows.length > 0) elements.push('<table>', ...rows.map((row) => rowMarkup(row.split('\t'))), '</table>');
  return elements.join(lineBreak);
}

/** A row of a table with these cells. */
export function rowMarkup(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The place before the tags that open right before a piece of text. */
export function beforeOpeningTags(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    let end = at;
    while (end > 0 && /\s/.test(text[end - 1]!)) end -= 1;
    if (text[end - 1] !== '>') return at;
    const open = text.lastIndexOf('<', end - 1);
    if (open === -1 || !/^<(?:p|span|strong|b|font|h[1-6]|em)[\s>]/i.test(text.slice(open, open + 8))) return at;
    at = open;
  }
}

/** The place behind the last text of a report that is seen, and behind the tags that close right behind it. */
export function behindClosingTags({ text, paragraphs, tables }: Report): number {
  let at = Math.max(0, paragraphs.at(-1)?.span.end ?? 0, ...tables.map(({ span }) => span.end));
  const closing = /\s*<\/(?:p|span|strong|b|font|h[1-6]|em|td|th|tr|tbody|table)>/iy;
  for (;;) {
    closing.lastIndex = at;
    const match = closing.exec(text);
    if (!match) return at;
    at += match[0].length;
  }
}
