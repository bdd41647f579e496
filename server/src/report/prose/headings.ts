// Headings of the six sections, as people write them.

import { forms } from '../../form/index.ts';
import type { SectionId } from '../../form/schema.ts';
import { isRadical, labelKey } from '../../text/characters.ts';
import { editDistance } from '../../text/similarity.ts';

export interface HeadingMatch {
  readonly id: SectionId;
  /** Offset behind the number: where the title's words begin. */
  readonly titleAt: number;
  /** Offset behind the title; before the end of the line where prose goes on in it. */
  readonly end: number;
  readonly numeral?: string;
  /** True where the title's words are the form's or a usual variant. */
  readonly exact: boolean;
}

const LONGEST_HEADING = 60;
const NUMERALS = '一二三四五六七八九十';

interface KnownTitle {
  readonly id: SectionId;
  readonly numeral: string;
}

const titles: ReadonlyMap<string, KnownTitle> = new Map(
  forms.flatMap(({ sections }) =>
    sections.flatMap(({ id, numeral, title, aliases }) =>
      [title, ...aliases].map((wording) => [labelKey(wording), { id, numeral }] as const),
    ),
  ),
);
/** Official titles and variants, the longest first: a title is looked for at the beginning of a line with prose behind it. */
const wordings = [...titles.keys()].sort((one, other) => other.length - one.length);
const beginnings = new Set(wordings.map((wording) => wording.charCodeAt(0)));
const orderOfSections: readonly SectionId[] = forms[0]!.sections.map(({ id }) => id);

/**
 * The section that a line is the heading of; `seen` are those that the text had before it.
 * 一、总体情况 and its usual variants are headings wherever they stand; other words only where the number is the
 * section's, the words speak of its matter, and the section was not there yet (一、工作基本情况).
 */
export function matchHeading(line: string, seen: ReadonlySet<SectionId>): HeadingMatch | undefined {
  const text = withoutRadicals(line);
  const number = readNumber(text, markupLength(text));
  if (!number) return undefined;
  const { end: titleAt, numeral } = number;
  const beforeProse = headingBeforeProse(text, titleAt, numeral) ?? headingRunIntoProse(text, titleAt, numeral, seen);
  if (beforeProse || text.length > LONGEST_HEADING || /[。；]/.test(text) || isContentsEntry(text)) return beforeProse;
  const id = similarSection(labelKey(text.slice(titleAt)), numeral, seen);
  return id && { id, titleAt, end: trimmedEnd(text), exact: false, numeral };
}

/** `一、总体情况……1` in a table of contents. */
function isContentsEntry(text: string): boolean {
  return /(?:[.…·．]{2}|\s)\s*\d{1,3}$/.test(text.slice(-8));
}

/** As `matchHeading`, but only for the form's titles and their usual variants, in a line of their own. */
export function matchExactHeading(line: string): HeadingMatch | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const text = withoutRadicals(line);
  const start = markupLength(text);
  const number = readNumber(text, start);
  const titleAt = number?.end ?? start;
  if (!beginnings.has(text.charCodeAt(titleAt))) return undefined;
  const key = labelKey(text.slice(titleAt));
  const known = titles.get(key);
  // Without a number only words that are hardly anything else make a heading, and no sentence does.
  if (!known || !(number || start > 0 || key.length >= 6 || key === '总体情况')) return undefined;
  if (!number && text.endsWith('。')) return undefined;
  const { id } = known;
  return { id, titleAt, end: trimmedEnd(text), exact: true, ...(number && { numeral: number.numeral }) };
}

/** The text with characters in place of the radicals that look the same; offsets stay. */
function withoutRadicals(text: string): string {
  if (!isRadical(text.charCodeAt(0)) && !isRadical(text.charCodeAt(2))) return text;
  let folded = '';
  for (const character of text) folded += isRadical(character.charCodeAt(0)) ? character.normalize('NFKC') : character;
  return folded;
}

const MARKUP: ReadonlySet<number> = new Set(Array.from('#*> \t　', (mark) => mark.charCodeAt(0)));

/** Length of Markdown's marks before a heading: `## `, `**`, `> `. */
function markupLength(text: string): number {
  let at = 0;
  while (MARKUP.has(text.charCodeAt(at))) at++;
  return at;
}

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && '*# \t　。：:'.includes(text[end - 1]!)) end--;
  return end;
}

/** 一、 or 一. or 1、 at `at`; the numeral is the Chinese one. */
function readNumber(text: string, at: number): { numeral: string; end: number } | undefined {
  const first = text[at] ?? '';
  let numeral = first;
  if (first >= '1' && first <= '6') numeral = NUMERALS[Number(first) - 1]!;
  if (!NUMERALS.includes(numeral) || numeral === '') return undefined;
  let end = at + 1;
  while (text[end] === ' ' || text[end] === '　') end++;
  if (!'、.．，,：:'.includes(text[end] ?? ' ') || text[end] === undefined) return undefined;
  end++;
  while (text[end] === ' ' || text[end] === '　') end++;
  return { numeral, end };
}

/**
 * True where a title of the form or a usual variant of one, with its section's number, stands at `at` in a line of prose
 * and begins a section there; in an enumeration of the sections it does not.
 */
export function titleInProse(line: string, at: number): boolean {
  const { end } = titleAt(line, at) ?? {};
  if (end === undefined || '。：:“《'.includes(line[end] ?? ' ')) return false;
  const behind = end + line.slice(end).search(/[^\s　]|$/);
  return titleAt(line, behind) === undefined;
}

function titleAt(line: string, at: number): HeadingMatch | undefined {
  const number = readNumber(line, at);
  return number && headingBeforeProse(line, number.end, number.numeral);
}

/** The last words of a title that is none of the form's, in a line of their own. */
const END_OF_TITLE = /^的?(?:情况|况|事项|项|措施|施)$/;
/** Longer lines are no rest of a title. */
const LONGEST_REST = 24;

/**
 * True where two lines are one title of a section with its number, and the first alone is none: 四、……行政复议、行政诉讼情
 * and 况. Of a title that is only like the form's the second line must be the last words of one.
 */
export function isTitleOverLines(line: string, next: string): boolean {
  const number = readNumber(line, markupLength(line));
  if (!number || line.length > LONGEST_HEADING || next.length > LONGEST_REST) return false;
  if (/[。；]/.test(line + next) || matchExactHeading(line) || readNumber(next, 0)) return false;
  const key = labelKey(line.slice(number.end) + next);
  const known = titles.get(key);
  if (known) return known.numeral === number.numeral;
  return END_OF_TITLE.test(next) && similarSection(key, number.numeral, new Set()) !== undefined;
}

/** What may stand right behind a title without a space: a year, the number of the section's first part, or 无 alone. */
const BEGINS_PROSE = /^(?:\d{4}\s*年|[（(][一1][）)]|无。?$)/;

/** `一、总体情况 2023年，……`: a heading with prose behind it in one line. */
function headingBeforeProse(text: string, titleAt: number, numeral: string): HeadingMatch | undefined {
  if (!beginnings.has(text.charCodeAt(titleAt))) return undefined;
  for (const wording of wordings) {
    const end = matchesAt(text, titleAt, wording);
    if (end === -1 || titles.get(wording)!.numeral !== numeral) continue;
    // Other words behind it make another title of it; an enumeration of the six titles is no heading.
    if (!' 　\t。：:*#“《'.includes(text[end] ?? ' ') && !BEGINS_PROSE.test(text.slice(end, end + 8))) continue;
    if (isContentsEntry(text) && text.length <= LONGEST_HEADING) continue;
    return { id: titles.get(wording)!.id, titleAt, end, exact: true, numeral };
  }
  return undefined;
}

/**
 * `五、存在的主要问题及改进情况公开还不够及时。……`: a title that lost its line end, where its section was not there yet. Short
 * titles are left alone: 一、总体情况良好 is a sentence.
 */
function headingRunIntoProse(
  text: string,
  titleAt: number,
  numeral: string,
  seen: ReadonlySet<SectionId>,
): HeadingMatch | undefined {
  if (!beginnings.has(text.charCodeAt(titleAt))) return undefined;
  for (const wording of wordings) {
    if (wording.length < LEAST_RUN_ON) break;
    const known = titles.get(wording)!;
    const end = known.numeral === numeral && !seen.has(known.id) ? matchesAt(text, titleAt, wording) : -1;
    // A whole sentence behind it is prose; a few words make another title of it.
    if (end !== -1 && /^[^。、，；：]{4,}[，。；：].*。/s.test(text.slice(end))) {
      return { id: known.id, titleAt, end, exact: true, numeral };
    }
  }
  return undefined;
}

/** So many characters of a key make a title that begins no sentence. */
const LEAST_RUN_ON = 8;

/** Offset behind the words of a key that stand at `at`, whatever punctuation is between them; −1 where they do not. */
function matchesAt(text: string, at: number, wording: string): number {
  let matched = 0;
  let i = at;
  while (i < text.length && matched < wording.length) {
    const key = labelKey(text[i]!);
    if (key !== '' && key !== wording[matched]) return -1;
    if (key !== '') matched++;
    i++;
  }
  return matched === wording.length ? i : -1;
}

/** Words by which a section's title is known when it is worded otherwise. */
const matters: Readonly<Record<SectionId, (key: string) => boolean>> = {
  overview: (key) => /(?:总体|基本|工作|概)(?:情况|概况|述)$/.test(key),
  proactive: (key) => key.includes('主动公开'),
  requests: (key) => key.includes('申请') && /收到|处理|办理|依申请/.test(key),
  disputes: (key) => key.includes('复议') || key.includes('诉讼'),
  problems: (key) => key.includes('问题') && /改进|措施|整改|打算|下一步|不足/.test(key),
  other: (key) => /其[他它]/.test(key) && /事项|报告|情况|说明/.test(key),
};

function similarSection(key: string, numeral: string, seen: ReadonlySet<SectionId>): SectionId | undefined {
  if (key.length < 2 || key.length > 40) return undefined;
  const last = orderOfSections.findLastIndex((id) => seen.has(id));
  for (const [place, id] of orderOfSections.entries()) {
    if (seen.has(id)) continue;
    const numbered = NUMERALS[place] === numeral;
    if (!numbered && (id === 'overview' || place <= last)) continue;
    if (matters[id](key) && (numbered || similarToTitle(key, id))) return id;
    if (numbered && similarToTitle(key, id)) return id;
  }
  return undefined;
}

function similarToTitle(key: string, id: SectionId): boolean {
  return wordings.some(
    (wording) =>
      titles.get(wording)!.id === id &&
      wording.length >= 4 &&
      editDistance(wording, key, Math.ceil(wording.length / 4)) <= Math.ceil(wording.length / 4),
  );
}
