// A page whose markup was stripped: headings, prose and tables stand in one line, the cells without anything between them.
// Such a line is cut into the lines that it was, at the titles of the sections and at the labels of the tables.
// What stands behind a label are the row's digits; which belong to which column, the equations must say (diagnosis/placeGlued.ts).

import { forms } from '../../form/index.ts';
import type { TableId } from '../../form/schema.ts';
import { isSpace, labelKey } from '../../text/characters.ts';
import { mappedPart } from '../../text/mapped.ts';
import { labelIndex } from '../labels/labels.ts';
import { type Line, type Piece, pieceOf } from './line.ts';

/** Words of which a report holds each in another row of its tables: two in one line, and the line is glued. */
const SIGNS = [
  '本年新收政府信息公开申请',
  '行政规范性文件现行',
  '行政事业性收费',
  '结转下年度继续办理',
  '结果维持结果纠正',
  '信息内容本年',
];
/** The heads of table four, which is a line by itself where the others are not glued. */
const DISPUTES = '行政复议行政诉讼结果维持结果纠正';
const SHORTEST = 80;

/** True for a line in which headings, prose and tables stand one behind the other. */
export function isGlued({ cells, content: { text } }: Line): boolean {
  if (cells || text.length < SHORTEST || text.includes('\t') || text.includes('|')) return false;
  return text.includes(DISPUTES) || SIGNS.filter((sign) => text.includes(sign)).length > 1;
}

/** A glued line cut into the lines that it was. */
export function cutGluedLine(line: Line): readonly Line[] {
  return new Cutter(line).cut();
}

/** A text as its label key, and where each character of the key stands in the text. */
interface Keyed {
  readonly key: string;
  readonly offsets: readonly number[];
}

function keyed(text: string): Keyed {
  let key = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const folded = labelKey(text[i]!);
    if (folded === '') continue;
    key += folded;
    offsets.push(i);
  }
  return { key, offsets };
}

const titles = [
  ...new Set(
    forms.flatMap(({ sections }) =>
      sections.flatMap(({ numeral, title, aliases }) => [title, ...aliases].map((words) => numeral + labelKey(words))),
    ),
  ),
].sort((one, other) => other.length - one.length);

/** Where the tables begin, as the keys of their first labels. */
const beginnings: Readonly<Record<TableId, readonly string[]>> = {
  proactive: ['第二十条第一项信息内容'],
  requests: ['本列数据的勾稽关系为', '申请人情况自然人'],
  disputes: ['行政复议行政诉讼结果维持'],
};

class Cutter {
  readonly #line: Line;
  readonly #text: string;
  readonly #keyed: Keyed;
  readonly #lines: Line[] = [];

  constructor(line: Line) {
    this.#line = line;
    this.#text = line.content.text;
    this.#keyed = keyed(this.#text);
  }

  cut(): Line[] {
    const { key } = this.#keyed;
    let from = 0; // in the key: what comes before is in lines already
    for (let at = 0; at < key.length; ) {
      const title = this.#titleAt(at);
      const table = title === undefined ? this.#tableAt(at) : undefined;
      if (title === undefined && table === undefined) {
        at += 1;
        continue;
      }
      this.#prose(from, at);
      if (title !== undefined) {
        this.#push(at, at + title.length);
        at += title.length;
      } else at = this.#table(table!, at);
      from = at;
    }
    this.#prose(from, key.length);
    return this.#lines;
  }

  /** A title with its number, at a place where a sentence or a table has ended; in an enumeration it is none. */
  #titleAt(at: number): string | undefined {
    const { key, offsets } = this.#keyed;
    const title = titles.find((words) => key.startsWith(words, at));
    if (!title) return undefined;
    const offset = offsets[at]!;
    if (!'、.．'.includes(this.#text[offset + 1] ?? ' ')) return undefined;
    const before = this.#text[offset - 1] ?? '。';
    const ends = '。！？；)）>'.includes(before) || isSpace(before.charCodeAt(0)) || /[0-9]/.test(before);
    const behind = this.#text[offsets[at + title.length - 1]! + 1] ?? ' ';
    return ends && !'、，；,;和及'.includes(behind) ? title : undefined;
  }

  #tableAt(at: number): TableId | undefined {
    const { key } = this.#keyed;
    return (Object.keys(beginnings) as TableId[]).find((id) =>
      beginnings[id].some((words) => key.startsWith(words, at)),
    );
  }

  /** Cuts a table at its labels and gives the place behind it: behind the digits of the last label. */
  #table(id: TableId, from: number): number {
    const { key } = this.#keyed;
    const wordings = [...labelIndex(id).byWording.keys()].sort((one, other) => other.length - one.length);
    let at = from;
    while (at < key.length) {
      const label = wordings.find((words) => key.startsWith(words, at));
      if (!label) break;
      const labelEnd = at + label.length;
      const valuesEnd = this.#valuesEnd(labelEnd, wordings);
      this.#row(at, labelEnd, valuesEnd);
      at = valuesEnd;
    }
    return Math.max(at, from + 1);
  }

  /** End of the digits that begin at `from`; the number of a label that follows is not among them. */
  #valuesEnd(from: number, wordings: readonly string[]): number {
    const { key } = this.#keyed;
    let end = from;
    while (end < key.length && key[end]! >= '0' && key[end]! <= '9') {
      // 00000002.其他法律…: the last digit is the next label's, with a point behind it.
      if (this.#pointBehind(end) && wordings.some((words) => /^\d/.test(words) && key.startsWith(words, end))) break;
      end += 1;
    }
    return end;
  }

  #pointBehind(at: number): boolean {
    return '.、．'.includes(this.#text[this.#keyed.offsets[at]! + 1] ?? ' ');
  }

  /** A label and what stands behind it, as a row with cells; white space between digits parts them. */
  #row(from: number, labelEnd: number, valuesEnd: number): void {
    const { offsets } = this.#keyed;
    const cells: Piece[] = [this.#piece(from, labelEnd)];
    let start = -1;
    const last = valuesEnd > labelEnd ? offsets[valuesEnd - 1]! + 1 : 0;
    for (let i = offsets[labelEnd] ?? last; i <= last && valuesEnd > labelEnd; i++) {
      const gap = i === last || isSpace(this.#text.charCodeAt(i));
      if (gap && start !== -1) {
        cells.push(pieceOf(this.#line, start, i));
        start = -1;
      } else if (!gap && start === -1) start = i;
    }
    this.#lines.push(this.#lineOf(cells[0]!, cells.at(-1)!, cells));
  }

  /** The key's [from, to) as a piece, with a bracket that the key leaves out. */
  #piece(from: number, to: number): Piece {
    const { offsets } = this.#keyed;
    let start = offsets[from]!;
    let end = offsets[to - 1]! + 1;
    while (start > 0 && '（(“"'.includes(this.#text[start - 1]!)) start--;
    while (end < this.#text.length && '）)”"'.includes(this.#text[end]!)) end++;
    return pieceOf(this.#line, start, end);
  }

  #push(from: number, to: number): void {
    const piece = this.#piece(from, to);
    this.#lines.push(this.#lineOf(piece, piece, undefined));
  }

  /** Prose between two tables or headings; sub-headings begin a line. */
  #prose(from: number, to: number): void {
    if (to <= from) return;
    const { offsets } = this.#keyed;
    let start = this.#lines.length > 0 ? this.#behindLast() : 0;
    const end = to < offsets.length ? this.#startOf(to) : this.#text.length;
    for (let i = start + 1; i <= end; i++) {
      if (i < end && !(beginsSubheading(this.#text, i) && '。 　'.includes(this.#text[i - 1]!))) continue;
      this.#proseLine(start, i);
      start = i;
    }
  }

  #proseLine(from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isSpace(this.#text.charCodeAt(start))) start++;
    while (end > start && isSpace(this.#text.charCodeAt(end - 1))) end--;
    if (end === start) return;
    const piece = pieceOf(this.#line, start, end);
    this.#lines.push(this.#lineOf(piece, piece, undefined));
  }

  #behindLast(): number {
    const last = this.#lines.at(-1)!;
    return last.end - this.#line.start;
  }

  #startOf(at: number): number {
    let start = this.#keyed.offsets[at]!;
    while (start > 0 && '（('.includes(this.#text[start - 1]!)) start--;
    return start;
  }

  #lineOf(first: Piece, last: Piece, cells: readonly Piece[] | undefined): Line {
    const from = first.column - this.#line.indent;
    const base = {
      ...this.#line,
      start: first.start,
      end: last.end,
      content: mappedPart(this.#line.content, from, from + first.text.length),
      indent: first.column,
      blankLines: 0,
      tabBefore: false,
    };
    return cells ? { ...base, cells } : base;
  }
}

function beginsSubheading(text: string, at: number): boolean {
  return /^[（(][一二三四五六七八九十][）)]/.test(text.slice(at, at + 3));
}
