// From text to report: the one door to reading. Goes once over the visible lines and gives each to the table that it
// belongs to, to a heading, or to the prose.

import { formForYear, forms, tableIds } from '../form/index.ts';
import type { EditionId, SectionId, TableId } from '../form/schema.ts';
import { isSpace } from '../text/characters.ts';
import { mappedPart, sourceSpan } from '../text/mapped.ts';
import type { Line, SplitLine } from './lines/line.ts';
import { LineSplitter, readLines } from './lines/surface.ts';
import type { Cell, Heading, Paragraph, ReadingProblem, Report, Section, Table } from './model.ts';
import { type HeadingMatch, matchExactHeading, matchHeading } from './prose/headings.ts';
import { Prose } from './prose/paragraphs.ts';
import { endsSentence, isNote, isPageNumber, isVisible } from './prose/prose.ts';
import { agencyOfSentences, agencyOfSignature, agencyOfTitle, titleOf, yearOf } from './prose/title.ts';
import { bindTable } from './tables/bindTable.ts';
import { DisputesTable } from './tables/disputesTable.ts';
import { EditionVotes, type TableReader } from './tables/rawTable.ts';
import { RowTable } from './tables/rowTable.ts';
import { beginsRow, tableBegunBy } from './tables/tableStart.ts';

/**
 * Reads a report. Any string gives one: what is not there is absent, what could not be read is a problem with a place.
 * Spans are half-open UTF-16 offsets of `text`. Work grows with the length of the text.
 */
export function readReport(text: string): Report {
  return new Reader(text, readLines(text)).read();
}

interface OpenSection {
  readonly id: SectionId;
  readonly heading: Heading;
  readonly start: number;
  /** True while nothing stands below the heading. */
  isEmpty: boolean;
}

class Reader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #splitter: LineSplitter;
  readonly #votes = new EditionVotes();
  readonly #tables = new Map<TableId, TableReader>();
  /** The table that is being read. */
  #table: TableReader | undefined;
  /** Its lines as long as none of them holds a value: without any they are prose. */
  #labelLines: Line[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #seen = new Set<SectionId>();
  readonly #prose = new Prose();

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
    this.#splitter = new LineSplitter(lines);
  }

  read(): Report {
    for (let index = 0; index < this.#lines.length; index++) this.#take(this.#lines[index]!, index);
    this.#leaveTable();
    const sections = this.#finishSections();
    const paragraphs = this.#prose.finish(sections[0]?.span.start ?? Number.POSITIVE_INFINITY);
    const found = factsOf(paragraphs);
    const edition = this.#edition(found.year?.value);
    return {
      text: this.#text,
      ...found,
      ...(edition && { edition }),
      sections,
      paragraphs,
      ...this.#bindTables(edition ?? '2021'),
    };
  }

  // ---- one line ----

  #take(line: Line, index: number): void {
    if (!line.cells && isPageNumber(line.content.text)) return;
    const split = isTableLike(line) ? this.#splitter.split(index) : undefined;
    const heading = line.cells ? undefined : this.#headingOf(line, split);
    if (heading) {
      this.#beginSection(line, heading);
      return;
    }
    if (split && !isNoteLine(line, split)) {
      if (this.#table?.take(line, split)) {
        this.#noteLabelLine(line, split);
        return;
      }
      const id = tableBegunBy(line, split, this.#sections.at(-1)?.id);
      if (id) {
        this.#enterTable(id);
        if (this.#table?.take(line, split)) {
          this.#noteLabelLine(line, split);
          return;
        }
      }
    }
    this.#leaveTable();
    this.#takeProse(line, split);
  }

  #headingOf(line: Line, split: SplitLine | undefined): HeadingMatch | undefined {
    const { text } = line.content;
    const exact = matchExactHeading(text);
    if (exact) return exact.numeral === undefined && this.#goesOnWithProse() ? undefined : exact;
    const match = matchHeading(text, this.#seen);
    return match && split && beginsRow(split) ? undefined : match;
  }

  /** True where the line before is prose that is broken off: 没有 before 其他需要报告的事项. */
  #goesOnWithProse(): boolean {
    const before = this.#prose.lastLine;
    return (
      before !== undefined && before.content.text.length >= SHORTEST_BROKEN_LINE && !endsSentence(before.content.text)
    );
  }

  // ---- tables ----

  #enterTable(id: TableId): void {
    this.#leaveTable();
    this.#prose.break();
    let reader = this.#tables.get(id);
    if (!reader) {
      reader = id === 'disputes' ? new DisputesTable(this.#votes) : new RowTable(id, this.#votes);
      this.#tables.set(id, reader);
    }
    this.#table = reader;
    this.#labelLines = [];
  }

  #noteLabelLine(line: Line, { separation }: SplitLine): void {
    if (this.#table?.isBare && separation !== 'html') this.#labelLines.push(line);
  }

  #leaveTable(): void {
    const table = this.#table;
    if (!table) return;
    table.pause();
    this.#table = undefined;
    this.#prose.break();
    if (!table.isBare || this.#labelLines.length > MOST_LABEL_LINES) return;
    // A few labels and no value: a sub-heading (行政复议) and the like.
    this.#tables.delete(table.record.id);
    for (const line of this.#labelLines) this.#prose.add(line, this.#sections.at(-1)?.id);
  }

  // ---- sections and prose ----

  #beginSection(line: Line, match: HeadingMatch): void {
    this.#leaveTable();
    this.#seen.add(match.id);
    const { content } = line;
    const span = sourceSpan(content, 0, match.end);
    const heading: Heading = {
      span,
      text: content.text.slice(0, match.end).replace(/[\s　]/g, ''),
      ...(match.numeral && { numeral: match.numeral }),
      titleSpan: sourceSpan(content, match.titleAt, match.end),
    };
    const section = { id: match.id, heading, start: span.start, isEmpty: true };
    this.#sections.push(section);
    this.#prose.addHeading({ ...line, content: mappedPart(content, 0, match.end), end: span.end }, match.id);
    const rest = match.end + content.text.slice(match.end).search(/[^\s　。：:*#]|$/);
    if (rest === content.text.length) return;
    section.isEmpty = false;
    const { start } = sourceSpan(content, rest, rest + 1);
    this.#prose.add(
      { ...line, content: mappedPart(content, rest, content.text.length), start, blankLines: 1 },
      match.id,
    );
  }

  #takeProse(line: Line, split: SplitLine | undefined): void {
    if (split?.pieces.length === 0) return;
    const section = this.#sections.at(-1);
    const lines = line.cells ? linesOfCells(line) : [withoutPipes(line, split)];
    for (const one of lines) {
      if (!isVisible(one.content.text)) continue;
      if (section) section.isEmpty = false;
      this.#prose.add(one, section?.id);
    }
    // The cells of a table that is none of the form's are paragraphs, each by itself.
    if (line.cells) this.#prose.break();
  }

  // ---- the whole ----

  /** A table of contents repeats the headings with nothing below them: those are no sections. */
  #finishSections(): Section[] {
    const isEmpty = this.#sections.map((section, i) => section.isEmpty && !this.#hasTable(section, i));
    const counted: OpenSection[] = [];
    const filledBelow = new Set<SectionId>();
    for (let i = this.#sections.length - 1; i >= 0; i--) {
      const section = this.#sections[i]!;
      const inRun = isEmpty[i] && (isEmpty[i - 1] || isEmpty[i + 1]);
      if (!inRun || !filledBelow.has(section.id)) counted.push(section);
      if (!isEmpty[i]) filledBelow.add(section.id);
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
    return [...this.#tables.values()].some(({ record }) => record.start >= start && record.start < end);
  }

  /** The edition that most labels are of; where they tell nothing, the one for the report's year. */
  #edition(year: number | undefined): EditionId | undefined {
    if (this.#votes.leading) return this.#votes.leading;
    if (this.#tables.size === 0) return undefined;
    return year === undefined ? forms.at(-1)!.edition : formForYear(year).edition;
  }

  #bindTables(edition: EditionId): Pick<Report, 'tables' | 'cells' | 'problems'> {
    const lastLine = this.#lines.at(-1) ?? { start: 0, end: 0 };
    const tables: Table[] = [];
    const cells = new Map<string, Cell>();
    const problems: ReadingProblem[] = [];
    for (const id of tableIds) {
      const reader = this.#tables.get(id);
      if (!reader) continue;
      const bound = bindTable(reader.finish(), edition, lastLine);
      tables.push(bound.table);
      // One by one: a call cannot take as many arguments as a long text can have problems.
      for (const problem of bound.problems) problems.push(problem);
      for (const row of bound.table.rows) for (const cell of row.cells) cells.set(cell.key, cell);
    }
    return { tables, cells, problems };
  }
}

/** Title, year and agency, as far as the prose says them. */
function factsOf(paragraphs: readonly Paragraph[]): Pick<Report, 'title' | 'year' | 'agency'> {
  const titleParagraph = paragraphs.find(({ kind }) => kind === 'title');
  const title = titleParagraph && titleOf(titleParagraph);
  const year = yearOf(title, paragraphs);
  const agency = (title && agencyOfTitle(title)) ?? agencyOfSentences(paragraphs) ?? agencyOfSignature(paragraphs);
  return { ...(title && { title }), ...(year && { year }), ...(agency && { agency }) };
}

/** Lines without cells that hold more characters are sentences; white space and strokes may make wide columns. */
const LONGEST_LOOSE_LINE = 240;
/** Shorter lines of prose are not broken at the edge of a page. */
const SHORTEST_BROKEN_LINE = 14;
/** So many labels without a value may stand in prose. */
const MOST_LABEL_LINES = 2;

function isTableLike({ content, cells }: Line): boolean {
  const { text } = content;
  return (
    cells !== undefined ||
    text.length <= LONGEST_LOOSE_LINE ||
    /[\t|]/.test(text) ||
    !isLongerThan(text, LONGEST_LOOSE_LINE)
  );
}

function isLongerThan(text: string, most: number): boolean {
  let length = 0;
  for (let i = 0; i < text.length && length <= most; i++) {
    if (!isSpace(text.charCodeAt(i)) && text[i] !== '-') length++;
  }
  return length > most;
}

/** 注：… in a line or in a cell of its own. */
function isNoteLine({ content, cells }: Line, { pieces }: SplitLine): boolean {
  if (cells === undefined && pieces.length === 1) return isNote(content.text);
  const visible = pieces.filter(({ text }) => text !== '');
  return visible.length === 1 && isNote(visible[0]!.text);
}

function linesOfCells(line: Line): Line[] {
  return line.cells!.flatMap(({ content, start, end }) =>
    content && end > start ? [{ ...lineOfCell(line), start, end, content }] : [],
  );
}

function lineOfCell({ cells: _, ...line }: Line): Line {
  return line;
}

/** A paragraph that stands in a cell of its own, without the pipes around it. */
function withoutPipes(line: Line, split: SplitLine | undefined): Line {
  const visible = split?.pieces.filter(({ text }) => text !== '') ?? [];
  const [only] = visible;
  if (visible.length !== 1 || !only || split?.separation === 'words') return line;
  const from = line.content.text.indexOf(only.text);
  const content = mappedPart(line.content, from, from + only.text.length);
  return { ...line, content, start: only.start, end: only.end };
}
