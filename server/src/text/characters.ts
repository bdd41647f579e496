// Character classes of Chinese reports, and the key by which two wordings are compared.

const SPACE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** White space of any width, zero-width characters and direction marks included. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x80 || (code > 0x3000 && code < 0xfe00)) return false; // nearly every character of a report
  return SPACE.has(code) || (code >= 0x2000 && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
}

/** A Chinese character, of the basic plane or (by its first half) beyond it. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd888);
}

/** ASCII 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * The key of a label or title: white space, punctuation, brackets, quotes and marks of Markdown removed, letters and digits
 * in half width, ①, ⑴ and ⒈ as digits, ㈠ as a numeral, radicals as characters. Two wordings with one key differ in spacing, width and punctuation only.
 * `（三）不予公开` → `三不予公开`; `1、属于国家秘密` → `1属于国家秘密`.
 */
export function labelKey(text: string): string {
  let key = '';
  let from = 0; // start of the run that needs no change
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (staysInKey(code)) continue;
    key += text.slice(from, i) + foldedCharacter(code);
    if (code === LESS_THAN) i += breakTagLength(text, i);
    from = i + 1;
  }
  return from === 0 ? text : key + text.slice(from);
}

/** The code of the first character of a text's `labelKey`, which is not made for it; NaN where the key is empty. */
export function firstOfLabelKey(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (staysInKey(code)) return code;
    const folded = foldedCharacter(code);
    if (folded !== '') return folded.charCodeAt(0);
    if (code === LESS_THAN) i += breakTagLength(text, i);
  }
  return Number.NaN;
}

function staysInKey(code: number): boolean {
  return isHan(code) || isDigit(code) || (code >= 0xdc00 && code <= 0xdfff);
}

const LESS_THAN = 0x3c;
/** The first of nine: ①, ⑴, ⒈; and of ten: ㈠. */
const NUMBERED_FROM = [0x2460, 0x2474, 0x2488];
const BRACKETED_NUMERAL_ONE = 0x3220;

function foldedCharacter(code: number): string {
  if (code >= 0x61 && code <= 0x7a) return String.fromCharCode(code);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  if (code < 0x2460) return '';
  for (const first of NUMBERED_FROM) if (code >= first && code < first + 9) return String(code - first + 1);
  const numeral = code - BRACKETED_NUMERAL_ONE;
  if (numeral >= 0 && numeral < 10) return '一二三四五六七八九十'[numeral]!;
  return isRadical(code) ? String.fromCharCode(code).normalize('NFKC') : '';
}

/** A radical in place of the character that looks the same, as text out of a PDF has them: ⼀ for 一, ⾏ for 行. */
export function isRadical(code: number): boolean {
  return code >= 0x2e80 && code <= 0x2fdf;
}

/** How many units of `<br>`, `<br/>` or `<br />`, which is white space in a cell, follow the `<` at `at`; else none. */
function breakTagLength(text: string, at: number): number {
  if (text.slice(at + 1, at + 3).toLowerCase() !== 'br') return 0;
  const end = text.indexOf('>', at);
  return end !== -1 && end - at <= 6 ? end - at : 0;
}

/** Columns that a character takes on a screen with a fixed-width font: two for full-width ones, none for marks. */
export function displayWidth(code: number): number {
  if (code < 0x300) return 1;
  if (code >= 0x200b && code <= 0x200f) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return 0; // second half of a pair
  return isHan(code) || (code >= 0x3000 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xff60) || code >= 0xd800
    ? 2
    : 1;
}
