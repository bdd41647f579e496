// HTML as visible lines: blocks of text, and rows of tables with their cells. Works for whole pages, for the body
// of a published page, and for Markdown or plain text that holds a table as HTML.

import { isSpace } from '../../text/characters.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped.ts';
import { isSilencingLine } from '../../text/silencingLine.ts';
import { beginsName, characterReference, elementKind, nameEnd, tagEnd } from './htmlTags.ts';
import type { Line, Piece } from './line.ts';
import { readPlainLines } from './plainLines.ts';

/** True where a text holds elements that lay out a page (tables, paragraphs, divisions) or comments. A lone `<br>` does not. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && MARKUP.test(text);
}

const MARKUP = /<(?:!doctype|!--|(?:html|body|table|tr|td|p|div|section|article|h[1-6]|li)[\s>/])/i;

/** Above this a cell with several blocks is taken for a part of the page's layout and not for a cell. */
const LONGEST_CELL = 300;

/** The lines of a text with markup, in its order; what stands outside of all elements is read as plain text. Never throws. */
export function readHtmlLines(text: string): Line[] {
  return new HtmlReader(text).read();
}

interface OpenCell {
  readonly start: number;
  readonly blocks: MappedText[];
  /** True once a table was opened inside: the cell lays out the page. */
  container: boolean;
}

interface OpenTable {
  cells: OpenCell[];
  cell: OpenCell | undefined;
}

class HtmlReader {
  readonly #text: string;
  readonly #lines: Line[] = [];
  /** Names of the open elements, and how many there are of each. */
  readonly #open: string[] = [];
  readonly #openCount = new Map<string, number>();
  readonly #tables: OpenTable[] = [];
  readonly #block = new MappedTextBuilder();
  /** White space was seen since the last visible character; its place, else −1. */
  #space = -1;
  #hidden = 0;
  /** True once no `-->` follows any more. */
  #lastComment = false;
  /** Start of the plain text outside of all elements; −1 inside. */
  #plainFrom = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Line[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const markup = text.indexOf('<', at);
      this.#takeText(at, markup === -1 ? text.length : markup);
      at = markup === -1 ? text.length : this.#takeMarkup(markup);
    }
    this.#leavePlain(text.length);
    while (this.#tables.length > 0) this.#closeTable();
    this.#flush();
    return this.#lines;
  }

  // ---- marks ----

  /** Reads what begins with the `<` at `at`; gives the offset behind it. */
  #takeMarkup(at: number): number {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (beginsName(next)) return this.#takeOpeningTag(at);
    if (next === SLASH && beginsName(text.charCodeAt(at + 2))) return this.#takeClosingTag(at);
    if (next === EXCLAMATION_MARK || next === QUESTION_MARK) return this.#takeComment(at);
    this.#takeText(at, at + 1);
    return at + 1;
  }

  #takeOpeningTag(at: number): number {
    const nameStop = nameEnd(this.#text, at + 1);
    const name = this.#text.slice(at + 1, nameStop).toLowerCase();
    const end = tagEnd(this.#text, nameStop);
    const kind = elementKind(name);
    if (kind === 'void') this.#takeVoid(name, at);
    // In plain text the marks of inline elements are taken out line by line.
    if (kind === undefined || kind === 'void' || (kind === 'inline' && this.#plainFrom >= 0)) return end;
    if (kind === 'raw') {
      this.#leavePlain(at);
      const behind = this.#skipRaw(name, end);
      if (this.#open.length === 0) this.#plainFrom = behind;
      return behind;
    }
    if (kind === 'block' && this.#open.at(-1) === 'p') this.#close('p');
    this.#leavePlain(at);
    this.#open.push(name);
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
    if (kind === 'hidden') this.#hidden += 1;
    if (kind === 'block') this.#enterBlock(name, end);
    return name === 'pre' ? this.#takePreformatted(end) : end;
  }

  #takeVoid(name: string, at: number): void {
    if (this.#plainFrom >= 0) return;
    if (name === 'hr' || (name === 'br' && !this.#tables.at(-1)?.cell)) this.#flush();
    else if (name === 'br' && this.#space === -1) this.#space = at;
  }

  /** Text without markup in `<pre>` keeps its lines and columns. */
  #takePreformatted(from: number): number {
    const end = this.#text.indexOf('<', from);
    if (end === -1 || !this.#text.startsWith('</', end) || this.#tables.length > 0 || this.#hidden > 0) return from;
    for (const line of readPlainLines(this.#text, from, end)) this.#lines.push(line);
    return end;
  }

  /** Offset behind the closing tag of an element whose content is no markup. */
  #skipRaw(name: string, from: number): number {
    const text = this.#text;
    let at = text.indexOf('</', from);
    while (at !== -1 && text.slice(at + 2, at + 2 + name.length).toLowerCase() !== name)
      at = text.indexOf('</', at + 2);
    return at === -1 ? text.length : tagEnd(text, at + 2);
  }

  #takeClosingTag(at: number): number {
    const nameStop = nameEnd(this.#text, at + 2);
    const name = this.#text.slice(at + 2, nameStop).toLowerCase();
    const end = tagEnd(this.#text, nameStop);
    if ((this.#openCount.get(name) ?? 0) > 0) {
      while (this.#open.at(-1) !== name) this.#close(this.#open.at(-1)!);
      this.#close(name);
      if (this.#open.length === 0) this.#plainFrom = end;
    }
    return end;
  }

  #takeComment(at: number): number {
    const text = this.#text;
    const end = text.startsWith('<!--', at) ? this.#commentEnd(at) : tagEnd(text, at + 2);
    // In plain text a silencing comment is a line of its own.
    if (this.#plainFrom >= 0 && !isSilencingLine(text, at, end)) {
      this.#leavePlain(at);
      this.#plainFrom = end;
    }
    return end;
  }

  /** A comment that is not closed ends with its line: it is still being written. */
  #commentEnd(at: number): number {
    const close = this.#lastComment ? -1 : this.#text.indexOf('-->', at + 4);
    if (close !== -1) return close + 3;
    this.#lastComment = true;
    const lineEnd = this.#text.indexOf('\n', at);
    return lineEnd === -1 ? this.#text.length : lineEnd;
  }

  // ---- text ----

  #takeText(start: number, end: number): void {
    if (this.#plainFrom >= 0 || this.#hidden > 0) return;
    const text = this.#text;
    let newlines = 0;
    let from = -1; // start of the run of visible characters
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const reference = code === AMPERSAND ? characterReference(text, i) : undefined;
      if (!reference && !isSpace(code)) {
        newlines = 0;
        if (from === -1) from = i;
        continue;
      }
      if (from !== -1) this.#append(from, i);
      from = -1;
      if (!reference || isSpace(reference.text.charCodeAt(0))) {
        if (this.#space === -1) this.#space = i;
        // Outside of tables a blank line parts two paragraphs, as it does in Markdown around HTML.
        if (code === LINE_FEED && ++newlines === 2 && this.#tables.length === 0) this.#flush();
      } else {
        this.#separate();
        this.#block.appendAs(reference.text, i, reference.end);
      }
      if (reference) i = reference.end - 1;
    }
    if (from !== -1) this.#append(from, end);
  }

  #append(from: number, to: number): void {
    this.#separate();
    this.#block.append(this.#text, from, to);
  }

  /** Writes one space for the white space that was seen between two visible characters. */
  #separate(): void {
    const at = this.#space;
    this.#space = -1;
    if (at === -1 || this.#block.length === 0) return;
    // `&nbsp;` and `<br>` are white space too.
    if (isSpace(this.#text.charCodeAt(at))) this.#block.append(this.#text, at, at + 1);
    else this.#block.appendAs(' ', at, at + 1);
  }

  #leavePlain(end: number): void {
    if (this.#plainFrom === -1) return;
    for (const line of readPlainLines(this.#text, this.#plainFrom, end)) this.#lines.push(line);
    this.#plainFrom = -1;
  }

  // ---- elements ----

  #enterBlock(name: string, start: number): void {
    this.#flush();
    const table = this.#tables.at(-1);
    if (name === 'table') {
      if (table?.cell) {
        table.cell.container = true;
        // The row lays out the page: what stands in it so far comes before the lines of the table inside.
        for (const cell of [...table.cells, table.cell]) {
          for (const block of cell.blocks.splice(0)) this.#lines.push(lineOf(block));
        }
        table.cells = [];
      } else if (table) {
        // Between two cells there is no place for a table: the row ends, for lines keep the order of the text.
        this.#closeRow(table);
      }
      this.#tables.push({ cells: [], cell: undefined });
    } else if (name === 'tr' && table) {
      this.#closeRow(table);
    } else if ((name === 'td' || name === 'th') && table) {
      this.#closeCell(table);
      table.cell = { start, blocks: [], container: false };
    }
  }

  #close(name: string): void {
    this.#open.pop();
    this.#openCount.set(name, this.#openCount.get(name)! - 1);
    const kind = elementKind(name);
    if (kind === 'hidden') this.#hidden -= 1;
    if (kind !== 'block') return;
    const table = this.#tables.at(-1);
    this.#flush();
    if (!table) return;
    if (name === 'table') this.#closeTable();
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'td' || name === 'th') this.#closeCell(table);
  }

  #closeTable(): void {
    this.#flush();
    this.#closeRow(this.#tables.at(-1)!);
    this.#tables.pop();
  }

  #closeCell(table: OpenTable): void {
    if (table.cell) table.cells.push(table.cell);
    table.cell = undefined;
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell(table);
    const cells = table.cells;
    if (cells.length === 0) return;
    table.cells = [];
    if (cells.some(isLayout)) {
      for (const cell of cells) for (const block of cell.blocks) this.#lines.push(lineOf(block));
    } else this.#lines.push(rowOf(cells.map(pieceOfCell)));
  }

  /** Ends the block that is being written: it becomes a line, or a block of its cell. */
  #flush(): void {
    this.#space = -1;
    if (this.#block.length === 0) return;
    const content = this.#block.take();
    const table = this.#tables.at(-1);
    // What stands behind a cell that was closed belongs to it: its row is not there yet, and lines keep their order.
    const cell = table?.cell ?? table?.cells.at(-1);
    if (cell) cell.blocks.push(content);
    else this.#lines.push(lineOf(content));
  }
}

const SLASH = 0x2f;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const AMPERSAND = 0x26;
const LINE_FEED = 0x0a;
const NO_TEXT: MappedText = { text: '', segments: [] };

function isLayout({ container, blocks }: OpenCell): boolean {
  if (container) return true;
  return blocks.length > 2 && blocks.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL;
}

function pieceOfCell({ blocks, start }: OpenCell): Piece {
  if (blocks.length === 0) return { text: '', start, end: start, column: 0, content: NO_TEXT };
  const content = blocks.length === 1 ? blocks[0]! : joined(blocks);
  return { text: content.text, start: startOf(content), end: endOf(content), column: 0, content };
}

function joined(blocks: readonly MappedText[]): MappedText {
  const builder = new MappedTextBuilder();
  for (const block of blocks) {
    if (builder.length > 0) builder.appendAs(' ', builder.sourceEnd, startOf(block));
    builder.appendMapped(block);
  }
  return builder.take();
}

function rowOf(cells: readonly Piece[]): Line {
  const start = cells[0]!.start;
  const { end } = cells.at(-1)!;
  return { start, end, content: NO_TEXT, indent: 0, cells, blankLines: 0, tabBefore: false, pageEdge: false };
}

function lineOf(content: MappedText): Line {
  const start = startOf(content);
  const end = endOf(content);
  return { start, end, content, indent: 0, blankLines: 0, tabBefore: false, pageEdge: false };
}

function startOf({ segments }: MappedText): number {
  return segments[0]!.source;
}

function endOf({ segments }: MappedText): number {
  const last = segments.at(-1)!;
  return last.source + (last.sourceLength ?? last.length);
}
