// Aligns the columns of tables by the width that their characters have on the screen, full-width ones two columns.
// Nothing but white space changes, and no number moves to another cell.

import type { Report, Row, Table } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { lineEnd, lineStart } from '../rules/places.ts';
import type { Edit } from '../rules/rule.ts';
import { displayWidth } from '../text/characters.ts';
import { applyEdits } from '../text/edits.ts';
import { contains, type Span } from '../text/span.ts';

/** That of editors where nobody has set another. */
export const USUAL_TAB_SIZE = 4;

export interface FormattingOptions {
  /** How many columns apart the stops of tabs are. */
  readonly tabSize: number;
  /** Only lines that it touches are changed; still all lines of a table tell how wide its columns are. */
  readonly range?: Span;
}

/**
 * The edits that align the tables of a report, in the order of the text. Tables of other layouts than tabs, pipes and
 * spaces stay as they are, and so does one in spaces whose blank cells only their place tells. Formatting again gives none.
 */
export function formattingEdits(report: Report, { tabSize, range }: FormattingOptions): Edit[] {
  const stop = Math.max(1, tabSize);
  // Tables come in the form's order; a line that two of them share is aligned by one.
  const tables = [...report.tables].sort((one, other) => one.span.start - other.span.start);
  const edits: Edit[] = [];
  for (const table of tables) {
    const last = edits.at(-1)?.span.end ?? 0;
    edits.push(...alignTable(report.text, table, stop).filter(({ span }) => span.start >= last));
  }
  const inRange = range ? edits.filter(({ span }) => span.start <= range.end && range.start <= span.end) : edits;
  // In a table without a grid the place of a number can be all that tells its column.
  return inRange.length === 0 || readsTheSame(report, inRange) ? inRange : [];
}

/** No table of the form has as many columns; what has more is left alone. */
const MOST_COLUMNS = 100;

function alignTable(text: string, table: Table, stop: number): Edit[] {
  const lines = linesOf(text, table.span);
  switch (table.layout) {
    case 'tabs':
      return alignTabs(
        lines.filter((line) => line.text.includes('\t')),
        table.rows,
        stop,
      );
    case 'pipes':
      return alignPipes(lines.filter((line) => line.text.includes('|')));
    case 'spaces':
      return alignSpaces(text, table);
    default:
      return [];
  }
}

interface TextLine {
  readonly span: Span;
  readonly text: string;
}

function linesOf(text: string, span: Span): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = lineStart(text, span.start); start < span.end; ) {
    const end = lineEnd(text, start);
    lines.push({ span: { start, end }, text: text.slice(start, end) });
    const newline = text.indexOf('\n', end);
    if (newline === -1) break;
    start = newline + 1;
  }
  return lines;
}

/** The edit that writes a line anew; none where it is so already. */
function rewritten({ span, text }: TextLine, newText: string): Edit[] {
  return text === newText ? [] : [{ span, newText }];
}

/**
 * Every column begins at a stop behind all that stands before it. A label may reach over the blank cells behind it, as it
 * does over the merged cells of the printed form. Blank cells at the end of a row of the form stand in their columns, too:
 * there a number is to be typed.
 */
function alignTabs(lines: readonly TextLine[], formRows: readonly Row[], stop: number): Edit[] {
  const rows = lines.map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const columns = most(rows.map((cells) => cells.length));
  if (columns > MOST_COLUMNS) return [];
  const isFormRow = ({ span }: TextLine) => formRows.some((row) => contains(span, row.span));
  const lasts = lines.map((line, row) => (isFormRow(line) ? columns : rows[row]!.findLastIndex((cell) => cell !== '')));
  const written = rows.map(() => '');
  const ends = rows.map(() => 0);
  let start = 0;
  for (let column = 0; column < columns; column += 1) {
    if (column > 0) {
      const reached = rows.map((cells, row) => (cells[column] ? nextStop(ends[row]!, stop) : 0));
      start = Math.max(start + stop, most(reached));
    }
    for (const [row, cells] of rows.entries()) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (column > 0) {
        // Behind the last words of a line there is nothing to align.
        const padding = column > lasts[row]! ? 0 : Math.max(0, start - stop - ends[row]!);
        written[row] += `${' '.repeat(padding)}\t`;
        ends[row] = nextStop(ends[row]! + padding, stop);
      }
      written[row] += cell;
      ends[row]! += widthOf(cell);
    }
  }
  return lines.flatMap((line, row) => rewritten(line, written[row]!));
}

function nextStop(column: number, stop: number): number {
  return Math.floor(column / stop) * stop + stop;
}

const DELIMITER = /^:?-+:?$/;
const NUMBER = /^[-－]?[\d０-９.,，]+$/;

/** Cells are as wide as the widest of their column; numbers stand at its right. */
function alignPipes(lines: readonly TextLine[]): Edit[] {
  const rows = lines.map(({ text }) => splitPipes(text));
  const columns = most(rows.map(({ cells }) => cells.length));
  if (columns > MOST_COLUMNS) return [];
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, most(rows.map(({ cells }) => (isDelimiter(cells) ? 0 : widthOf(cells[column] ?? ''))))),
  );
  return lines.flatMap((line, index) => {
    const { indent, opened, closed, cells } = rows[index]!;
    const padded = cells.map((cell, column) => {
      const space = widths[column]! - widthOf(cell);
      if (isDelimiter(cells)) return dashes(cell, widths[column]!);
      // A line without a pipe before it would grow an indent.
      const toRight = NUMBER.test(cell) && (opened || column > 0);
      return toRight ? ' '.repeat(space) + cell : cell + ' '.repeat(space);
    });
    const inner = padded.join(' | ');
    return rewritten(line, indent + (opened ? '| ' : '') + (closed ? `${inner} |` : inner.trimEnd()));
  });
}

interface PipeRow {
  readonly indent: string;
  /** True where a pipe stands before the first cell, behind the last. */
  readonly opened: boolean;
  readonly closed: boolean;
  readonly cells: readonly string[];
}

function splitPipes(text: string): PipeRow {
  const indent = text.slice(0, text.length - text.trimStart().length);
  // A pipe behind a backslash is part of its cell.
  const pieces = text.trim().split(/(?<!\\)\|/);
  const opened = pieces.length > 1 && pieces[0]!.trim() === '';
  const closed = pieces.length > (opened ? 2 : 1) && pieces.at(-1)!.trim() === '';
  const cells = pieces.slice(opened ? 1 : 0, closed ? -1 : undefined).map((cell) => cell.trim());
  return { indent, opened, closed, cells };
}

function isDelimiter(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => DELIMITER.test(cell));
}

function dashes(cell: string, width: number): string {
  const left = cell.startsWith(':') ? ':' : '';
  const right = cell.length > 1 && cell.endsWith(':') ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}

/** Between two columns that only spaces hold apart. */
const GAP = 2;

/** Rows whose numbers all stand in one line get them one below the other, at the right of their columns. */
function alignSpaces(text: string, { rows }: Table): Edit[] {
  const lines = rows.map((row) => lineOfRow(text, row));
  const known = lines.filter((line) => line !== undefined);
  if (known.length < rows.length) return [];
  if (new Set(known.map(({ span }) => span.start)).size < rows.length) return [];
  const columns = most(known.map(({ values }) => values.length));
  let end = most(known.map(({ label }) => widthOf(label)));
  const written = known.map(({ label }) => label);
  for (let column = 0; column < columns; column += 1) {
    end += GAP + most(known.map(({ values }) => widthOf(values[column] ?? '')));
    for (const [row, { values }] of known.entries()) {
      const value = values[column];
      if (value === undefined) continue;
      written[row] += ' '.repeat(end - widthOf(written[row]!) - widthOf(value)) + value;
    }
  }
  return known.flatMap((line, row) => rewritten(line, written[row]!));
}

interface SpacedRow extends TextLine {
  /** What stands before the values, the indent included. */
  readonly label: string;
  readonly values: readonly string[];
}

/** The line that holds all values of a row and nothing behind them; undefined where there is none. */
function lineOfRow(text: string, { values, expected }: Row): SpacedRow | undefined {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last || values.length !== expected || values.some(({ span }) => span.end === span.start))
    return undefined;
  const span = { start: lineStart(text, first.span.start), end: lineEnd(text, first.span.start) };
  if (last.span.end > span.end || text.slice(last.span.end, span.end).trim() !== '') return undefined;
  const label = text.slice(span.start, first.span.start).trimEnd();
  return {
    span,
    text: text.slice(span.start, span.end),
    label,
    values: values.map((value) => text.slice(value.span.start, value.span.end)),
  };
}

/** The largest of any number of numbers, 0 where there is none; a spread would not bear hundreds of thousands. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += displayWidth(text.charCodeAt(at));
  return width;
}

function readsTheSame(report: Report, edits: readonly Edit[]): boolean {
  const before = readReport(report.text);
  const after = readReport(applyEdits(report.text, edits));
  if (after.cells.size !== before.cells.size) return false;
  return [...before.cells].every(([key, { text }]) => after.cells.get(key)?.text === text);
}
