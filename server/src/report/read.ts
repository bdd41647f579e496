// From text to report: the one door to reading. Goes once over the visible lines and gives each to the table that it
// belongs to, to a heading, or to the prose.

import { formForYear, forms, tableIds } from '../form/index.ts';
import type { EditionId, Form, SectionId, TableId } from '../form/schema.ts';
import { mappedPart, sourceSpan } from '../text/mapped.ts';
import { bindTable } from './bindTable.ts';
import { type HeadingMatch, matchExactHeading, matchHeading } from './headings.ts';
import type { Line } from './line.ts';
import type {
  Cell,
  Heading,
  Paragraph,
  ParagraphKind,
  ReadingProblem,
  Report,
  Section,
  Table,
  Title,
} from './model.ts';
import { beginsWithNumber, endsSentence, hasBrokenLines, isNote, isPageNumber, joinLines } from './prose.ts';
import { readLines, splitLine } from './surface.ts';
import { type EditionVotes, type FirstWords, firstWords, TableReader } from './tableReader.ts';
import {
  agencyOfSentences,
  agencyOfSignature,
  agencyOfTitle,
  beginsTitle,
  endsTitle,
  isSignature,
  yearOf,
} from './title.ts';

/**
 * Reads a report. Any string gives one: what is not there is absent, what could not be read is a problem with a place.
 * Spans are half-open UTF-16 offsets of `text`. Work grows with the length of the text.
 */
export function readReport(text: string): Report {
  const lines = readLines(text);
  return new Reader(text, lines).read();
}

interface OpenSection {
  readonly id: SectionId;
  readonly heading: Heading;
  readonly start: number;
  /** Lines below the heading. */
  lines: number;
}

class Reader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #broken: boolean;
  readonly #votes: EditionVotes = { '2019': 0, '2021': 0 };
  readonly #tables = new Map<TableId, TableReader>();
  #table: TableReader | undefined;
  readonly #sections: OpenSection[] = [];
  #seen = new Set<SectionId>();
  readonly #paragraphs: Paragraph[] = [];
  /** Lines of the paragraph that is being read. */
  #open: Line[] = [];

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
    this.#broken = hasBrokenLines(lines);
  }

  read(): Report {
    for (const line of this.#lines) this.#take(line);
    this.#endParagraph();
    const sections = this.#finishSections();
    const paragraphs = this.#finishParagraphs(sections);
    const titleParagraph = paragraphs.find(({ kind }) => kind === 'title');
    const title = titleParagraph && { span: titleParagraph.span, content: titleParagraph.content };
    const year = yearOf(title, paragraphs);
    const agency = (title && agencyOfTitle(title)) ?? agencyOfSentences(paragraphs) ?? agencyOfSignature(paragraphs);
    const edition = this.#edition(year?.value);
    return {
      text: this.#text,
      ...(title && { title }),
      ...(year && { year }),
      ...(agency && { agency }),
      ...(edition && { edition }),
      sections,
      paragraphs,
      ...this.#bindTables(edition ?? '2021'),
    };
  }

  // ---- one line ----

  #take(line: Line): void {
    const split = isTableLike(line) ? splitLine(line) : undefined;
    if (this.#table && split && !isHeading(line) && this.#table.take(line, split)) return;
    const heading = line.cells ? undefined : matchHeading(line.content.text, this.#seen);
    // 一、本年新收政府信息公开申请数量 looks like a heading and is a row of table three.
    const words = split && firstWords(split);
    if (heading && !(words && this.#reader('requests').begins(words, false))) {
      this.#beginSection(line, heading);
      return;
    }
    const table = words && this.#tableBegunBy(words);
    if (table) {
      this.#endParagraph();
      this.#table = table;
      if (table.take(line, split!)) return;
    }
    if (this.#table) {
      this.#table.pause();
      this.#table = undefined;
    }
    this.#takeProse(line);
  }

  #reader(id: TableId): TableReader {
    let reader = this.#tables.get(id);
    if (!reader) {
      reader = new TableReader(id, this.#votes);
      this.#tables.set(id, reader);
    }
    return reader;
  }

  #tableBegunBy(words: FirstWords): TableReader | undefined {
    const section = this.#sections.at(-1)?.id;
    for (const id of tableIds) {
      const reader = this.#reader(id);
      if (reader.begins(words, section === id)) return reader;
    }
    return undefined;
  }

  #beginSection(line: Line, match: HeadingMatch): void {
    this.#endParagraph();
    this.#table?.pause();
    this.#table = undefined;
    this.#seen.add(match.id);
    const { content } = line;
    const span = sourceSpan(content, 0, match.end);
    const heading: Heading = {
      span,
      text: content.text.slice(0, match.end).replace(/[\s　]/g, ''),
      ...(match.numeral && { numeral: match.numeral }),
      titleSpan: sourceSpan(content, match.titleAt, match.end),
    };
    this.#sections.push({ id: match.id, heading, start: span.start, lines: 0 });
    this.#addParagraph('heading', [{ ...line, content: mappedPart(content, 0, match.end), end: span.end }]);
    if (match.end < content.text.length && /[^\s　。：:*#]/.test(content.text.slice(match.end))) {
      const rest = mappedPart(content, match.end, content.text.length);
      this.#takeProse({ ...line, content: rest, start: span.end, gapBefore: true });
    }
  }

  #takeProse(line: Line): void {
    const section = this.#sections.at(-1);
    if (section) section.lines += 1;
    if (line.cells) {
      // A table that is none of the form's: its cells are prose, each by itself.
      this.#endParagraph();
      for (const cell of line.cells) {
        if (cell.end > cell.start)
          this.#addParagraph('prose', [{ ...line, start: cell.start, end: cell.end, content: cell.content }]);
      }
      return;
    }
    const { text } = line.content;
    if (text === '' || isPageNumber(text)) return;
    if (this.#open.length > 0 && !this.#continuesParagraph(line)) this.#endParagraph();
    this.#open.push(line);
  }

  #continuesParagraph(line: Line): boolean {
    if (!this.#broken) return false;
    const previous = this.#open.at(-1)!.content.text;
    if (endsSentence(previous) || beginsWithNumber(line.content.text) || endsTitle(line)) return false;
    return !endsTitle(this.#open.at(-1)!) && (previous.length > 14 || /[，、]$/.test(previous));
  }

  #endParagraph(): void {
    if (this.#open.length === 0) return;
    const lines = this.#open;
    this.#open = [];
    const { text } = lines[0]!.content;
    this.#addParagraph(isNote(text) ? 'note' : 'prose', lines);
  }

  #addParagraph(kind: ParagraphKind, lines: readonly Line[]): void {
    const section = this.#sections.at(-1)?.id;
    this.#paragraphs.push({
      kind,
      span: { start: lines[0]!.start, end: lines.at(-1)!.end },
      content: joinLines(lines),
      ...(section && { section }),
    });
  }

  // ---- the whole ----

  /** A table of contents repeats the headings with nothing below them: those are no sections. */
  #finishSections(): Section[] {
    const counted: OpenSection[] = [];
    const repeated = new Set<string>();
    for (let i = this.#sections.length - 1; i >= 0; i--) {
      const section = this.#sections[i]!;
      const name = `${section.id} ${section.heading.text}`;
      if (section.lines > 0 || this.#hasTable(section, i) || !repeated.has(name)) counted.push(section);
      repeated.add(name);
    }
    counted.reverse();
    const end = this.#lines.at(-1)?.end ?? 0;
    return counted.map(({ id, heading, start }, i) => ({
      id,
      heading,
      span: { start, end: counted[i + 1]?.start ?? Math.max(end, heading.span.end) },
    }));
  }

  #hasTable({ start }: OpenSection, i: number): boolean {
    const end = this.#sections[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    return [...this.#tables.values()].some((table) => table.started && table.start >= start && table.start < end);
  }

  /** Marks titles, headings inside of sections, and the signature. */
  #finishParagraphs(sections: readonly Section[]): Paragraph[] {
    const firstHeading = sections[0]?.span.start ?? Number.POSITIVE_INFINITY;
    const paragraphs: Paragraph[] = [];
    for (const paragraph of this.#paragraphs) {
      if (paragraph.span.start < firstHeading && paragraph.kind === 'prose' && endsTitle(asLine(paragraph))) {
        const before = paragraphs.at(-1);
        if (before?.kind === 'prose' && beginsTitle(asLine(before), asLine(paragraph))) {
          paragraphs[paragraphs.length - 1] = joinTitle(before, paragraph);
        } else paragraphs.push({ ...paragraph, kind: 'title' });
        continue;
      }
      paragraphs.push(
        paragraph.kind === 'prose' && isSubheading(paragraph) ? { ...paragraph, kind: 'heading' } : paragraph,
      );
    }
    for (let i = paragraphs.length - 1; i >= 0 && i >= paragraphs.length - 3; i--) {
      const paragraph = paragraphs[i]!;
      if (paragraph.kind !== 'prose' || !isSignature(paragraph.content.text)) break;
      paragraphs[i] = { ...paragraph, kind: 'signature' };
    }
    return paragraphs;
  }

  /** The edition that most labels are of; where they tell nothing, the one for the report's year. */
  #edition(year: number | undefined): EditionId | undefined {
    if (this.#votes['2019'] !== this.#votes['2021']) return this.#votes['2019'] > this.#votes['2021'] ? '2019' : '2021';
    if (![...this.#tables.values()].some(({ started }) => started)) return undefined;
    return year === undefined ? newestForm().edition : formForYear(year).edition;
  }

  #bindTables(edition: EditionId): Pick<Report, 'tables' | 'cells' | 'problems'> {
    const lastLine = this.#lines.at(-1) ?? { start: 0, end: 0 };
    const tables: Table[] = [];
    const cells = new Map<string, Cell>();
    const problems: ReadingProblem[] = [];
    for (const id of tableIds) {
      const reader = this.#tables.get(id);
      if (!reader?.started) continue;
      const bound = bindTable(reader.finish(), edition, lastLine);
      tables.push(bound.table);
      // One by one: a call cannot take as many arguments as a long text can have problems.
      for (const problem of bound.problems) problems.push(problem);
      for (const row of bound.table.rows) for (const cell of row.cells) cells.set(cell.key, cell);
    }
    return { tables, cells, problems };
  }
}

/** Longer lines without cells are sentences. */
const LONGEST_LOOSE_LINE = 240;

function isTableLike({ content, cells }: Line): boolean {
  const { text } = content;
  return cells !== undefined || text.length <= LONGEST_LOOSE_LINE || text.includes('\t') || text.includes('|');
}

function isHeading({ content, cells }: Line): boolean {
  return cells === undefined && matchExactHeading(content.text) !== undefined;
}

function newestForm(): Form {
  return forms.at(-1)!;
}

const LONGEST_SUBHEADING = 40;

/** A short numbered line without a full stop: （一）主动公开情况. */
function isSubheading({ content }: Paragraph): boolean {
  const { text } = content;
  return (
    text.length <= LONGEST_SUBHEADING &&
    beginsWithNumber(text.replace(/^[#*>\s]+/, '')) &&
    !/[。；，]/.test(text.slice(0, -1))
  );
}

function asLine({ content, span }: Paragraph): Line {
  return { start: span.start, end: span.end, content, gapBefore: false, tabBefore: false };
}

function joinTitle(first: Paragraph, second: Paragraph): Paragraph {
  const content: Title['content'] = joinLines([asLine(first), asLine(second)]);
  return { ...second, kind: 'title', span: { start: first.span.start, end: second.span.end }, content };
}
