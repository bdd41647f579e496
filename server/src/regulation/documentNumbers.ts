// Finds the numbers of documents (文号) in a text: 国办公开办函〔2021〕30号, 国务院令第711号, in brackets of any shape.
// Knows how they are written, not which there are. Works on compact text (see compact.ts).

import { isHan } from '../text/characters.ts';
import { digitOf, isChineseNumeral, readChineseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

export type DocumentNumber = SerialNumber | DecreeNumber;

/** `国办公开办函〔2021〕30号`: the issuer's code, what stands in the bracket, what stands behind it. */
export interface SerialNumber {
  readonly kind: 'serial';
  readonly span: Span;
  readonly code: string;
  /** In the bracket; the year unless the two were exchanged. */
  readonly year: number;
  readonly serial: number;
}

/** `国务院令第711号`, `国令第711号`, `国务院第711号令`. */
export interface DecreeNumber {
  readonly kind: 'decree';
  readonly span: Span;
  /** The number's digits alone. */
  readonly numeralSpan: Span;
  readonly serial: number;
}

const OPENING = '〔［[(【〖﹝〈<《｛{「『';
const CLOSING = '〕］])】〗﹞〉>》｝}」』';
const LONGEST_CODE = 14;

/** The numbers in the order of the text. Only codes of national issuers (国…, 中办…, 法释…) and decrees of the State Council. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (let at = text.indexOf('号'); at !== -1; at = text.indexOf('号', at + 1)) {
    const number = readDecree(text, at) ?? readSerial(text, at);
    if (number) found.push(number);
  }
  return found;
}

function readSerial(text: string, at: number): SerialNumber | undefined {
  const serialStart = digitsBefore(text, at);
  const close = text[serialStart - 1] === '第' ? serialStart - 2 : serialStart - 1;
  if (serialStart === at || !CLOSING.includes(text[close] ?? ' ')) return undefined;
  const yearStart = digitsBefore(text, close);
  const open = yearStart - 1;
  if (yearStart === close || !OPENING.includes(text[open] ?? ' ')) return undefined;
  let start = open;
  while (start > 0 && open - start < LONGEST_CODE && isHan(text.charCodeAt(start - 1))) start--;
  const code = NATIONAL_CODE.exec(text.slice(start, open))?.[0];
  if (code === undefined) return undefined;
  return {
    kind: 'serial',
    span: { start: open - code.length, end: at + 1 },
    code,
    year: Number(text.slice(yearStart, close)),
    serial: Number(text.slice(serialStart, at)),
  };
}

/** The last beginning of a national code up to the bracket: 根据国办公开办函 → 国办公开办函. */
const NATIONAL_CODE = /(?:国(?!国)[^国]*|中办[^中]*|法释)$/;

function readDecree(text: string, at: number): DecreeNumber | undefined {
  let start = digitsBefore(text, at);
  if (start === at) while (start > 0 && at - start < LONGEST_CODE && isChineseNumeral(text[start - 1]!)) start--;
  if (start === at) return undefined;
  const numeral = text.slice(start, at);
  const serial = digitOf(numeral.charCodeAt(0)) === -1 ? readChineseNumeral(numeral) : Number(numeral);
  if (serial === undefined) return undefined;
  const before = text[start - 1] === '第' ? start - 1 : start;
  const code = DECREE_CODE.exec(text.slice(Math.max(0, before - 5), before))?.[0] ?? '';
  const isReversed = code === '国务院' && text[at + 1] === '令';
  if (!isReversed && !code.includes('令')) return undefined;
  return {
    kind: 'decree',
    span: { start: before - code.length, end: isReversed ? at + 2 : at + 1 },
    numeralSpan: { start, end: at },
    serial,
  };
}

const DECREE_CODE = /(?:国务院令|国令|国务院)\(?$/;

/** Where the run of digits begins that ends at `at`; `at` where none does. No number has more than four. */
function digitsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 4 && digitOf(text.charCodeAt(start - 1)) !== -1) start--;
  return start;
}
