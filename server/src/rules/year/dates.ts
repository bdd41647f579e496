// The date on which a report was signed.

import type { Report } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { findNumbers } from '../../text/numbersInText.ts';
import type { Span } from '../../text/span.ts';

export interface SignedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The whole date. */
  readonly span: Span;
  /** The digits of its year. */
  readonly yearSpan: Span;
  /** True where the year is written in Arabic digits. */
  readonly inDigits: boolean;
}

/** A line that holds a date in digits and nothing else. */
const DATE_ALONE = /^\s*\d{4}[-./]\d{1,2}[-./]\d{1,2}\s*$/;

/** The date of the signature, 2024年1月20日, 2024-01-20 or 二〇二四年一月二十日; undefined where none is signed. */
export function signedDate({ paragraphs }: Report): SignedDate | undefined {
  for (const { content, kind } of paragraphs.slice(-4).reverse()) {
    if (kind !== 'signature' && !DATE_ALONE.test(content.text)) continue;
    const numbers = findNumbers(content.text);
    const [year, month, day] = [...numbers.slice(-3)];
    if (year?.kind === 'year' && month?.kind === 'month' && day?.kind === 'day') {
      return {
        year: year.value,
        month: month.value,
        day: day.value,
        span: sourceSpan(content, year.start, day.unitEnd),
        yearSpan: sourceSpan(content, year.start, year.end),
        inDigits: !year.chinese,
      };
    }
    const date = numbers.at(-1);
    const written =
      date?.kind === 'date' ? /^(\d{4})\D(\d{1,2})\D(\d{1,2})$/.exec(content.text.slice(date.start, date.end)) : null;
    if (date && written) {
      return {
        year: Number(written[1]),
        month: Number(written[2]),
        day: Number(written[3]),
        span: sourceSpan(content, date.start, date.end),
        yearSpan: sourceSpan(content, date.start, date.start + 4),
        inDigits: true,
      };
    }
  }
  return undefined;
}
