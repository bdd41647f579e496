// Tables whose cells are glued together, written out in columns as far as the reading is certain.

import { formOf, rowOf } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import { rowSkeleton, tableSkeleton } from '../form/skeleton.ts';
import type { Report, Row, Table } from '../report/model.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { lineEnd, lineStart } from '../rules/places.ts';
import type { Edit } from '../rules/rule.ts';
import { labelKey } from '../text/characters.ts';
import { applyEdits } from '../text/edits.ts';

export interface Splitting {
  /** In the order of the text, not overlapping. */
  readonly edits: readonly Edit[];
  /** Rows whose cells stand apart afterwards. */
  readonly split: number;
  /** Rows that are left as they are because their digits can be told apart in several ways or in none. */
  readonly undecided: number;
}

/**
 * How the glued tables of a report are written out: a stripped page gets a line for each heading and row, with tabs between
 * cells; a row that is glued by itself gets its separators. No character is lost, none but white space and separators is
 * added, and every cell reads afterwards as it does now: where that cannot be had, the table stays as it is.
 */
export function splitGlued(analysis: Analysis): Splitting {
  const { report } = analysis;
  const undecided = report.problems.filter(({ kind }) => kind === 'tableGlued').length;
  const pieces = report.tables.flatMap((table) => piecesOf(table, analysis) ?? []);
  const page = pieces.some(({ isWhole }) => isWhole);
  const edits = [...pieces.flatMap((piece) => piece.edits), ...(page ? headingBreaks(report, pieces) : [])];
  edits.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  const split = pieces.reduce((sum, { rows }) => sum + rows, 0);
  if (!readsTheSame(report, edits)) return { edits: [], split: 0, undecided: undecided + split };
  return { edits, split, undecided };
}

interface Piece {
  readonly edits: readonly Edit[];
  readonly rows: number;
  /** True where the whole table is written anew. */
  readonly isWhole: boolean;
}

function piecesOf(table: Table, { report, form }: Analysis): Piece | undefined {
  const { text } = report;
  const own = text.slice(table.span.start, table.span.end);
  if (table.layout === 'unreadable' || own.includes('<')) return undefined;
  // A whole table in one line is one of a page that was stripped of its markup.
  if (own.includes('\n')) {
    const glued = table.rows.filter((row) => gapsIn(row).length > 0);
    if (glued.length === 0) return undefined;
    const separator = table.layout === 'tabs' ? '\t' : table.layout === 'pipes' ? ' | ' : ' ';
    const edits = glued.flatMap(gapsIn).map((at) => ({ span: { start: at, end: at }, newText: separator }));
    return { edits, rows: glued.length, isWhole: false };
  }
  // Table four has its values in one line of their own: undecided it stays where its readings are offered.
  if (report.problems.some(({ kind, table: id, rowKey }) => kind === 'tableGlued' && id === table.id && !rowKey))
    return undefined;
  const written = writtenTable(table, report, form);
  if (labelKeys(written) !== labelKeys(own)) return undefined;
  const rows = table.rows.filter((row) => row.cells.length === row.expected).length;
  const before = table.span.start === lineStart(text, table.span.start) ? '' : '\n';
  const behind = table.span.end === lineEnd(text, table.span.end) ? '' : '\n';
  return { edits: [{ span: table.span, newText: before + written + behind }], rows, isWhole: true };
}

/** Places between cells of a row with nothing between them. */
function gapsIn({ cells }: Row): number[] {
  return cells.flatMap(({ span }, i) => (i > 0 && cells[i - 1]!.span.end === span.start ? [span.start] : []));
}

/** The table in the form's layout with tabs: its own wordings of rows, and of undecided rows the digits as they stand. */
function writtenTable(table: Table, { text, cells, problems }: Report, form: Form): string {
  const numbers = new Map<CellKey, number>();
  for (const { key } of table.rows.flatMap((row) => row.cells)) {
    const reading = cells.get(key)?.reading;
    if (reading?.kind === 'number') numbers.set(key, reading.value);
  }
  const lines = tableSkeleton(form, table.id, 'tabs', numbers).split('\n');
  for (const { kind, table: id, rowKey, span } of problems) {
    if (kind !== 'tableGlued' || id !== table.id) continue;
    const blank = rowKey === undefined ? undefined : rowSkeleton(form, rowKey, 'tabs');
    const at = blank === undefined ? -1 : lines.indexOf(blank);
    if (at !== -1) lines[at] = `${blank!.replace(/\t+$/, '')}\t${text.slice(span.start, span.end)}`;
  }
  for (const { key, label } of table.rows) {
    const official = key === undefined ? undefined : (rowOf(form, key) ?? rowOf(formOf('2019'), key))?.label;
    if (official === undefined || label.official) continue;
    const at = lines.findIndex((line) => line.split('\t').includes(official));
    if (at !== -1) lines[at] = lines[at]!.replace(official, label.text);
  }
  return lines.join('\n');
}

/** What a text says, whatever stands between it, in an order of its own. */
function labelKeys(text: string): string {
  return [...labelKey(text)].sort().join('');
}

/** Line breaks around the headings of sections, where a table that is written anew does not make them. */
function headingBreaks({ text, sections }: Report, pieces: readonly Piece[]): Edit[] {
  const spans = pieces.filter(({ isWhole }) => isWhole).map(({ edits }) => edits[0]!.span);
  return sections.flatMap(({ heading: { span } }) => {
    const begins = span.start === lineStart(text, span.start) || spans.some(({ end }) => end === span.start);
    const ends = span.end === lineEnd(text, span.end) || spans.some(({ start }) => start === span.end);
    const breaks = [...(begins ? [] : [span.start]), ...(ends ? [] : [span.end])];
    return breaks.map((at) => ({ span: { start: at, end: at }, newText: '\n' }));
  });
}

function readsTheSame({ text, cells }: Report, edits: readonly Edit[]): boolean {
  const after = analyse(applyEdits(text, edits)).report.cells;
  return after.size === cells.size && [...cells].every(([key, { text: value }]) => after.get(key)?.text === value);
}
