// Lines in a text that silence findings: `<!-- nianbao-ignore sum/balance -->`, `// nianbao-ignore-file`.
// Such a line is no part of the report: the reader steps over it, the runner obeys it.

import { isSpace } from './characters.ts';

/** What a line silences: the next line, everything up to the matching `end`, or the whole file. */
export type SilencingKind = 'next' | 'start' | 'end' | 'file';

export interface SilencingDirective {
  readonly kind: SilencingKind;
  /** Rule ids and patterns (`sum/*`) as written; none means every rule. Whether such rules exist is not known here. */
  readonly rules: readonly string[];
}

/** What every such line holds: a text without it needs no look at its lines. */
export const SILENCING_WORD = 'nianbao-ignore';

/**
 * True where the line [start, end), without its line break, is a silencing comment and nothing else.
 * The reader must step over it. Linear in the length of the line.
 */
export function isSilencingLine(text: string, start: number, end: number): boolean {
  return commentBody(text, start, end) !== undefined;
}

/**
 * The directive in the line [start, end), without its line break; undefined where the line is none.
 * Ids are told apart by white space or commas; what follows them (`nianbao-ignore sum/balance 已与来件核对`) is a reason
 * and left unread.
 */
export function readSilencingLine(text: string, start: number, end: number): SilencingDirective | undefined {
  const body = commentBody(text, start, end);
  if (body === undefined) return undefined;
  const [word, ...words] = body.split(/[\s,，、]+/).filter((part) => part !== '');
  const reasonAt = words.findIndex((part) => !isRulePattern(part));
  return { kind: KINDS.get(word!)!, rules: reasonAt === -1 ? words : words.slice(0, reasonAt) };
}

const KINDS: ReadonlyMap<string, SilencingKind> = new Map([
  [SILENCING_WORD, 'next'],
  [`${SILENCING_WORD}-start`, 'start'],
  [`${SILENCING_WORD}-end`, 'end'],
  [`${SILENCING_WORD}-file`, 'file'],
]);

const LONGEST_KIND = SILENCING_WORD.length + '-start'.length;

/** What stands inside the comment, from `nianbao-ignore` on; undefined where the line is no silencing comment. */
function commentBody(text: string, start: number, end: number): string | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  const isMarkup = text.startsWith('<!--', from);
  if (!isMarkup && !text.startsWith('//', from)) return undefined;
  from += isMarkup ? 4 : 2;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  if (!text.startsWith(SILENCING_WORD, from)) return undefined;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (isMarkup) {
    // A comment that is not closed, or with text behind it, is not a line of its own.
    if (text.slice(from, to).indexOf('-->') !== to - from - 3) return undefined;
    to -= 3;
  }
  let wordEnd = from + SILENCING_WORD.length;
  while (wordEnd < to && wordEnd - from <= LONGEST_KIND && isWordCode(text.charCodeAt(wordEnd))) wordEnd++;
  return KINDS.has(text.slice(from, wordEnd)) ? text.slice(from, to) : undefined;
}

function isWordCode(code: number): boolean {
  return code === 0x2d || (code >= 0x61 && code <= 0x7a);
}

/** `sum/balance`, `sum/*`, `*`, and a misspelt id: ASCII letters, `/`, `-` and `*` only. */
function isRulePattern(word: string): boolean {
  return /^[a-z*/-]+$/i.test(word);
}
