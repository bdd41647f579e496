// The prose of a report, line by line as it is found, and the paragraphs that its lines make: broken lines of a PDF
// joined again, titles, sub-headings, notes and the signature known as such.

import type { SectionId } from '../../form/schema.ts';
import { labelKey } from '../../text/characters.ts';
import type { MappedText } from '../../text/mapped.ts';
import type { Line } from '../lines/line.ts';
import type { Paragraph } from '../model.ts';
import { beginsWithNumber, endsSentence, hasBrokenLines, isBareNumber, isNote, isVisible, joinLines } from './prose.ts';
import { beginsTitle, endsTitle, isSignature, ownTitle } from './title.ts';

interface ProseLine {
  readonly line: Line;
  readonly section: SectionId | undefined;
  readonly isHeading: boolean;
  /** True where something else than prose stands before it. */
  readonly isApart: boolean;
}

export class Prose {
  readonly #lines: ProseLine[] = [];
  #isApart = true;

  /** The last line, where nothing but prose came since; a heading is none. */
  get lastLine(): Line | undefined {
    const last = this.#isApart ? undefined : this.#lines.at(-1);
    return last?.isHeading ? undefined : last?.line;
  }

  add(line: Line, section: SectionId | undefined): void {
    const { text } = line.content;
    if (!isVisible(text) || (line.pageEdge && isBareNumber(text))) return;
    this.#lines.push({ line, section, isHeading: false, isApart: this.#isApart });
    this.#isApart = false;
  }

  addHeading(line: Line, section: SectionId): void {
    this.#lines.push({ line, section, isHeading: true, isApart: true });
    this.#isApart = true;
  }

  /** A table stands here: the paragraph before it has ended. */
  break(): void {
    this.#isApart = true;
  }

  /** The paragraphs in their order; titles are looked for before `firstHeading` only. */
  finish(firstHeading: number): Paragraph[] {
    return withSignature(withTitles(this.#paragraphs(), firstHeading));
  }

  #paragraphs(): Paragraph[] {
    const broken = hasBrokenLines(this.#lines.filter(({ isHeading }) => !isHeading).map(({ line }) => line));
    const paragraphs: Paragraph[] = [];
    let open: Line[] = [];
    for (const [i, { line, section, isHeading }] of this.#lines.entries()) {
      if (broken && !isHeading && isBareNumber(line.content.text)) continue;
      open.push(line);
      const next = this.#lines[i + 1];
      const goesOn = broken && next !== undefined && !next.isApart && !isHeading && continues(open, next.line);
      if (goesOn) continue;
      paragraphs.push(paragraphOf(open, isHeading, section));
      open = [];
    }
    return paragraphs;
  }
}

/** Shorter lines are titles and the like, where a paragraph would begin with them. */
const SHORTEST_FIRST_LINE = 14;

/** True where the line belongs to the paragraph of the lines before it, in a text whose lines were broken. */
function continues(lines: readonly Line[], next: Line): boolean {
  const previous = lines.at(-1)!;
  const { text } = previous.content;
  if (endsSentence(text) || beginsWithNumber(next.content.text) || isNote(next.content.text)) return false;
  if (endsTitle(next) || endsTitle(previous)) return false;
  return lines.length > 1 || text.length > SHORTEST_FIRST_LINE || '，、'.includes(text.at(-1) ?? ' ');
}

function paragraphOf(lines: readonly Line[], isHeading: boolean, section: SectionId | undefined): Paragraph {
  const content = joinLines(lines);
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const kind = isHeading || isSubheading(content) ? 'heading' : isNote(content.text) ? 'note' : 'prose';
  return section === undefined ? { kind, span, content } : { kind, span, content, section };
}

const LONGEST_SUBHEADING = 40;

/** A short numbered line without a full stop: （一）主动公开情况. */
function isSubheading({ text }: MappedText): boolean {
  if (text.length > LONGEST_SUBHEADING) return false;
  return beginsWithNumber(text.replace(/^[#*>\s]+/, '')) && !/[。；，]/.test(text.slice(0, -1));
}

/** The body, the year, and the words that every title has. */
const MOST_TITLE_LINES = 3;

function withTitles(all: readonly Paragraph[], firstHeading: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const paragraph of all) {
    const isTitle = paragraph.span.start < firstHeading && paragraph.kind === 'prose' && endsTitle(paragraph);
    if (!isTitle) {
      paragraphs.push(paragraph);
      continue;
    }
    let title: Paragraph = { ...paragraph, kind: 'title' };
    for (let line = 1; line < MOST_TITLE_LINES; line++) {
      const before = paragraphs.at(-1);
      if (before?.kind !== 'prose' || !beginsTitle(before, title)) break;
      paragraphs.pop();
      title = joined(before, title);
    }
    paragraphs.push(title);
  }
  return withOwnTitle(paragraphs);
}

/** Titles of other reports above the report's own are prose; its own, or a part of it with the year, may stand twice. */
function withOwnTitle(paragraphs: readonly Paragraph[]): Paragraph[] {
  const titles = paragraphs.filter(({ kind }) => kind === 'title');
  const keys = new Set(titles.map(({ content }) => labelKey(content.text)));
  const own = keys.size > 1 ? ownTitle(titles, paragraphs) : undefined;
  if (!own) return [...paragraphs];
  const ownKey = labelKey(own.content.text);
  return paragraphs.map((paragraph) => {
    if (paragraph.kind !== 'title') return paragraph;
    const key = labelKey(paragraph.content.text);
    return key === ownKey || (ownKey.includes(key) && /20\d\d/.test(key)) ? paragraph : { ...paragraph, kind: 'prose' };
  });
}

function joined(first: Paragraph, second: Paragraph): Paragraph {
  const span = { start: first.span.start, end: second.span.end };
  return { ...second, kind: 'title', span, content: joinLines([first, second]) };
}

const LONGEST_SIGNATURE = 3;

function withSignature(all: readonly Paragraph[]): Paragraph[] {
  const paragraphs = [...all];
  for (let i = paragraphs.length - 1; i >= 0 && i >= paragraphs.length - LONGEST_SIGNATURE; i--) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind !== 'prose' || !isSignature(paragraph.content.text)) break;
    paragraphs[i] = { ...paragraph, kind: 'signature' };
  }
  return paragraphs;
}
