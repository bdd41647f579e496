// HTML as visible lines: blocks of text, and rows of tables with their cells. Works for whole pages, for the body
// of a published page, and for Markdown or plain text that holds a table as HTML.

import { Tokenizer } from 'htmlparser2';
import { isSpace } from '../text/characters.ts';
import { type MappedText, MappedTextBuilder } from '../text/mapped.ts';
import type { Line, Piece } from './line.ts';
import { readPlainLines } from './plainLines.ts';

/** True where a text holds elements that lay out a page: tables, paragraphs, divisions. A lone `<br>` does not. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && /<(?:!doctype|html|body|table|tr|td|p|div|section|article|h[1-6]|li)[\s>/]/i.test(text);
}

const BLOCKS = new Set(
  'html head body header footer main nav aside section article div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd form fieldset center blockquote pre hr table caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
);
const INLINE = new Set('span a b i u s em strong font sub sup small big label abbr mark ins del o:p'.split(' '));
/** Their content is nothing that a reader of the page sees. */
const HIDDEN = new Set('script style noscript template svg select textarea title head'.split(' '));
const VOID = new Set('br hr img input meta link col area base embed source track wbr'.split(' '));

/** Above this a cell with several blocks is taken for a part of the page's layout and not for a cell. */
const LONGEST_CELL = 300;

/** The lines of a text with markup, in its order; what stands outside of all elements is read as plain text. Never throws. */
export function readHtmlLines(text: string): Line[] {
  const reader = new HtmlReader(text);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  tokenizer.write(text);
  tokenizer.end();
  return reader.finish();
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

/** Takes the tokenizer's calls; offsets in them are offsets of the text. */
class HtmlReader {
  readonly #text: string;
  readonly #lines: Line[] = [];
  readonly #open: string[] = [];
  readonly #openCount = new Map<string, number>();
  readonly #tables: OpenTable[] = [];
  readonly #block = new MappedTextBuilder();
  /** White space was seen since the last visible character; its place, else −1. */
  #space = -1;
  #hidden = 0;
  /** Start of the plain text outside of all elements; −1 inside. */
  #plainFrom = 0;
  #tagStart = 0;
  #tag = '';

  constructor(text: string) {
    this.#text = text;
  }

  finish(): Line[] {
    this.#leavePlain(this.#text.length);
    while (this.#tables.length > 0) this.#closeTable();
    this.#flush();
    return this.#lines;
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#tag = this.#text.slice(start, end).toLowerCase();
  }

  onopentagend(end: number): void {
    const name = this.#tag;
    if (name === 'br') this.#break(end);
    if (VOID.has(name)) {
      if (name === 'hr') this.#flush();
      return;
    }
    const block = BLOCKS.has(name);
    if (!block && !INLINE.has(name) && !HIDDEN.has(name)) return;
    if (block && this.#open.at(-1) === 'p') this.#close('p');
    this.#leavePlain(this.#tagStart);
    this.#open.push(name);
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
    if (HIDDEN.has(name)) this.#hidden += 1;
    if (block) this.#enterBlock(name, end + 1);
  }

  onselfclosingtag(end: number): void {
    if (this.#tag === 'br') this.#break(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    if ((this.#openCount.get(name) ?? 0) === 0) return;
    while (this.#open.at(-1) !== name) this.#close(this.#open.at(-1)!);
    this.#close(name);
    if (this.#open.length === 0) {
      const tagEnd = this.#text.indexOf('>', end);
      this.#plainFrom = tagEnd === -1 ? this.#text.length : tagEnd + 1;
    }
  }

  ontext(start: number, end: number): void {
    // Where the text ends within a closing tag, the tokenizer calls once more, with a start of −1.
    if (this.#plainFrom >= 0 || this.#hidden > 0 || start < 0) return;
    const text = this.#text;
    let newlines = 0;
    let from = -1; // start of the run of visible characters
    for (let i = start; i <= end; i++) {
      const code = i < end ? text.charCodeAt(i) : 0x20;
      if (!isSpace(code)) {
        newlines = 0;
        if (from === -1) {
          from = i;
          this.#separate();
        }
        continue;
      }
      if (from !== -1) this.#block.append(text, from, i);
      from = -1;
      if (i < end && this.#space === -1) this.#space = i;
      // Outside of tables a blank line parts two paragraphs, as it does in Markdown around HTML.
      if (code === 0x0a && ++newlines === 2 && this.#tables.length === 0) this.#flush();
    }
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#plainFrom >= 0 || this.#hidden > 0) return;
    const start = Math.max(0, this.#text.lastIndexOf('&', end - 1));
    if (isSpace(codepoint)) {
      if (this.#space === -1) this.#space = start;
      return;
    }
    this.#separate();
    this.#block.appendAs(String.fromCodePoint(codepoint), start, end);
  }

  onend(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  /** Writes one space for the white space that was seen between two visible characters. */
  #separate(): void {
    if (this.#space !== -1 && this.#block.length > 0) this.#block.append(this.#text, this.#space, this.#space + 1);
    this.#space = -1;
  }

  #break(at: number): void {
    if (this.#plainFrom >= 0) return;
    if (this.#tables.at(-1)?.cell) {
      if (this.#space === -1) this.#space = Math.max(0, at - 1);
    } else {
      this.#flush();
    }
  }

  #leavePlain(end: number): void {
    if (this.#plainFrom === -1) return;
    for (const line of readPlainLines(this.#text, this.#plainFrom, end)) this.#lines.push(line);
    this.#plainFrom = -1;
  }

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
    if (HIDDEN.has(name)) this.#hidden -= 1;
    if (!BLOCKS.has(name)) return;
    const table = this.#tables.at(-1);
    this.#flush();
    if (name === 'table' && table) this.#closeTable();
    else if (name === 'tr' && table) this.#closeRow(table);
    else if ((name === 'td' || name === 'th') && table) this.#closeCell(table);
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
    table.cells = [];
    if (cells.length === 0) return;
    if (cells.some(isLayout)) {
      for (const cell of cells) for (const block of cell.blocks) this.#lines.push(lineOf(block));
      return;
    }
    const pieces = cells.map(pieceOfCell);
    this.#lines.push({
      start: pieces[0]!.start,
      end: pieces.at(-1)!.end,
      content: { text: '', segments: [] },
      cells: pieces,
      gapBefore: false,
      tabBefore: false,
    });
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

function isLayout(cell: OpenCell): boolean {
  if (cell.container) return true;
  return cell.blocks.length > 2 && cell.blocks.reduce((sum, block) => sum + block.text.length, 0) > LONGEST_CELL;
}

function pieceOfCell(cell: OpenCell): Piece {
  const builder = new MappedTextBuilder();
  for (const block of cell.blocks) {
    if (builder.length > 0) builder.appendAs(' ', builder.sourceEnd, block.segments[0]!.source);
    builder.appendMapped(block);
  }
  const content = builder.take();
  const start = content.segments[0]?.source ?? cell.start;
  return { content, start, end: content.segments.length > 0 ? endOf(content) : start, column: 0 };
}

function lineOf(content: MappedText): Line {
  return { start: content.segments[0]!.source, end: endOf(content), content, gapBefore: false, tabBefore: false };
}

function endOf(content: MappedText): number {
  const last = content.segments.at(-1)!;
  return last.source + (last.sourceLength ?? last.length);
}
