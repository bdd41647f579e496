// Writes the form of an edition as text: a whole report to begin with, or the section, table or row that a fix inserts.
// The labels are the form's own; every value is blank but those that are given.

import { plainNumber } from '../text/numbers.ts';
import { sectionOf, tableIdOf } from './index.ts';
import type { CellKey, Form, GroupForm, RowForm, SectionId, TableForm, TableId } from './schema.ts';

/** Columns held apart by tabs, as a table is copied out of Word, or a Markdown table. */
export type SkeletonLayout = 'tabs' | 'pipes';

export interface SkeletonOptions {
  readonly layout: SkeletonLayout;
  /** The body that reports: 青禾县人民政府. */
  readonly agency?: string;
  /** The year that is reported on. */
  readonly year?: number;
  /** What stands in the cells already. */
  readonly numbers?: Numbers;
}

type Numbers = ReadonlyMap<CellKey, number>;

const noNumbers: Numbers = new Map();

/**
 * A whole report without a word of prose: title, the period sentence where the year is known, six sections.
 * Lines end in `\n`, the last one too.
 */
export function skeleton(form: Form, options: SkeletonOptions): string {
  const { layout, agency = '', year, numbers } = options;
  const title = `${agency}${year === undefined ? '' : `${year}年`}政府信息公开工作年度报告`;
  const period =
    year === undefined
      ? []
      : [`本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`];
  const sections = form.sections.map(({ id }) => sectionSkeleton(form, id, layout, numbers));
  return `${[title, ...period, ...sections].join('\n\n')}\n`;
}

/** A section's heading and, below a blank line, its table where it has one; no line break at the end. */
export function sectionSkeleton(form: Form, id: SectionId, layout: SkeletonLayout, numbers = noNumbers): string {
  const { numeral, title, table } = sectionOf(form, id);
  const heading = `${numeral}、${title}`;
  return table ? `${heading}\n\n${tableSkeleton(form, table, layout, numbers)}` : heading;
}

/** A table; no line break at the end. */
export function tableSkeleton(form: Form, id: TableId, layout: SkeletonLayout, numbers = noNumbers): string {
  const lines = linesOf(form.tables[id], numbers);
  const width = widthOf(lines);
  const written = lines.map((line) => write(line, width, layout));
  if (layout === 'pipes') written.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return written.join('\n');
}

/**
 * The line of a row in its blank table, the labels of the groups that begin with it included; no line break at the end.
 * Undefined for a row that the form does not have, and in table four, whose rows stand side by side in one line.
 */
export function rowSkeleton(form: Form, rowKey: string, layout: SkeletonLayout): string | undefined {
  const tableId = tableIdOf(rowKey);
  if (!tableId) return undefined;
  const lines = linesOf(form.tables[tableId], noNumbers);
  const line = lines.find(({ row }) => row?.key === rowKey);
  return line && write(line, widthOf(lines), layout);
}

/** A line of a table: its cells from the left, merged cells blank behind their first. */
interface Line {
  readonly cells: readonly string[];
  /** The row that it is, where it is the line of one row. */
  readonly row?: RowForm;
}

function linesOf(table: TableForm, numbers: Numbers): Line[] {
  if (table.id === 'proactive') return linesOfParts(table, numbers);
  return table.id === 'requests' ? linesWithLabels(table, numbers) : linesWithoutLabels(table, numbers);
}

function valuesOf(row: RowForm, numbers: Numbers): string[] {
  return row.columns.map(({ id }) => {
    const number = numbers.get(`${row.key}.${id}`);
    return number === undefined ? '' : plainNumber(number);
  });
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ cells }) => cells.length));
}

function write({ cells }: Line, width: number, layout: SkeletonLayout): string {
  if (layout === 'tabs') return cells.join('\t');
  const filled = [...cells, ...blanks(width - cells.length)];
  return `|${filled.map((cell) => (cell ? ` ${cell} |` : '  |')).join('')}`;
}

function blanks(count: number): string[] {
  return new Array<string>(count).fill('');
}

/** Table two: each group is a small table of its own, with its label and its heads above it. */
function linesOfParts({ groups, heads, rows }: TableForm, numbers: Numbers): Line[] {
  const content = heads.map((head) => head.label);
  return groups.flatMap((group) => {
    const members = rows.filter((row) => row.group === group.key);
    const columnLabels = members[0]!.columns.map((column) => column.label);
    return [
      { cells: [group.label] },
      { cells: [...content, ...columnLabels] },
      ...members.map((row) => ({ cells: [row.label, ...valuesOf(row, numbers)], row })),
    ];
  });
}

/** Table three: the labels of groups and rows take a column for each level, and heads stand over heads. */
function linesWithLabels(table: TableForm, numbers: Numbers): Line[] {
  const paths = table.rows.map((row) => [...groupsOf(table, row), row]);
  const labelColumns = Math.max(...paths.map((path) => path.length));
  const { columns } = table.rows[0]!;
  const placeOf = (columnId: string) => labelColumns + columns.findIndex((column) => column.id === columnId);
  const headsOver = (columnId: string) => table.heads.filter((head) => head.columns.includes(columnId));
  const headLines = layHeads([
    ...table.heads.map((head) => {
      const [first] = head.columns;
      if (first === undefined) return { label: head.label, level: 0, column: 0 };
      return { label: head.label, level: headsOver(first).indexOf(head), column: placeOf(first) };
    }),
    ...columns.map(({ id, label }) => ({ label, level: headsOver(id).length, column: placeOf(id) })),
  ]);
  const written = new Set<string>();
  const rowLines = table.rows.map((row, index) => {
    const labels = paths[index]!.map(({ key, label }) => {
      if (written.has(key)) return '';
      written.add(key);
      return label;
    });
    return { cells: [...labels, ...blanks(labelColumns - labels.length), ...valuesOf(row, numbers)], row };
  });
  return [...headLines, ...rowLines];
}

/** Table four: the labels of groups and rows are heads, and all values stand in one line. */
function linesWithoutLabels(table: TableForm, numbers: Numbers): Line[] {
  const heads: Head[] = [];
  const laid = new Set<string>();
  let column = 0;
  for (const row of table.rows) {
    const path = [...groupsOf(table, row), row];
    path.forEach(({ key, label }, level) => {
      if (!laid.has(key)) heads.push({ label, level, column });
      laid.add(key);
    });
    for (const { label } of row.columns) heads.push({ label, level: path.length, column: column++ });
  }
  return [...layHeads(heads), { cells: table.rows.flatMap((row) => valuesOf(row, numbers)) }];
}

/** The groups that a row stands in, the outermost first. */
function groupsOf(table: TableForm, row: RowForm): GroupForm[] {
  const groups: GroupForm[] = [];
  let group = table.groups.find(({ key }) => key === row.group);
  while (group) {
    groups.unshift(group);
    const outer = group.group;
    group = table.groups.find(({ key }) => key === outer);
  }
  return groups;
}

interface Head {
  readonly label: string;
  /** How many heads stand over it. */
  readonly level: number;
  readonly column: number;
}

function layHeads(heads: readonly Head[]): Line[] {
  const lines: string[][] = [];
  for (const { label, level, column } of heads) {
    while (lines.length <= level) lines.push([]);
    const line = lines[level]!;
    line.push(...blanks(Math.max(0, column + 1 - line.length)));
    line[column] = label;
  }
  return lines.map((cells) => ({ cells }));
}
