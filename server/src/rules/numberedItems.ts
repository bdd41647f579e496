// Paragraphs that begin with a number: `一、`, `（一）`. Knows how such numbers are written and read, not what they should be.

import type { Paragraph } from '../report/model.ts';
import { sourceSpan } from '../text/mapped.ts';
import { readChineseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

export interface NumberedItem {
  /** `section`: 一、; `part`: （一）. */
  readonly level: 'section' | 'part';
  readonly number: number;
  /** The numeral itself, without 、 or brackets. */
  readonly numeralSpan: Span;
  /** The numeral with 、 or brackets. */
  readonly span: Span;
  /** Place of its paragraph among those that were searched. */
  readonly paragraph: number;
}

const PART = /^([\s#*>]*[（(]\s*)([一二三四五六七八九十]{1,3})\s*[)）]/;
const SECTION = /^([\s#*>]*)([一二三四五六七八九十]{1,3})\s*[、．.]/;

/** The paragraphs that begin with `一、` or `（一）`, in their order. */
export function numberedItems(paragraphs: readonly Paragraph[]): NumberedItem[] {
  return paragraphs.flatMap(({ content }, paragraph) => {
    const part = PART.exec(content.text);
    const match = part ?? SECTION.exec(content.text);
    const number = match ? readChineseNumeral(match[2]!) : undefined;
    if (!match || number === undefined) return [];
    const at = match[1]!.length;
    const first = match[0].search(/[^\s#*>]/);
    return [
      {
        level: part ? 'part' : 'section',
        number,
        numeralSpan: sourceSpan(content, at, at + match[2]!.length),
        span: sourceSpan(content, first, match[0].length),
        paragraph,
      },
    ];
  });
}
