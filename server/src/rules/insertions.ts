// Where and how a missing section, table or row is written into a report, in the layout that its tables have.

import { rowOf, sectionOf } from '../form/index.ts';
import type { Form, SectionId, TableId } from '../form/schema.ts';
import { rowSkeleton, tableSkeleton } from '../form/skeleton.ts';
import { hasMarkup } from '../report/lines/html.ts';
import type { Report, Row, Table } from '../report/model.ts';
import { beforeOpeningTags, behindClosingTags, markupOf, rowMarkup } from './markup.ts';
import { lineBreakOf, lineEnd, lineStart } from './places.ts';
import type { Edit } from './rule.ts';

/** True where the text ends in a table that has not all of its rows: what is written behind it would be taken for them. */
function endsInTable(report: Report, form: Form): boolean {
  const last = report.tables.reduce<Table | undefined>(
    (latest, table) => (latest && latest.span.end > table.span.end ? latest : table),
    undefined,
  );
  if (!last || report.paragraphs.some(({ span }) => span.start >= last.span.end)) return false;
  const keys = new Set(last.rows.map((row) => row.key));
  return last.rows.some((row) => row.cut) || form.tables[last.id].rows.some((row) => !keys.has(row.key));
}

/**
 * The edit that writes a missing section with its blank table at its place: before the next section of the form, else
 * before the signature, else at the end. Undefined where it belongs to the end and the text ends in an unfinished table.
 */
export function insertSection(report: Report, form: Form, id: SectionId): Edit | undefined {
  const { numeral, title, table } = sectionOf(form, id);
  return insertBlock(report, form, id, `${numeral}、${title}`, table);
}

/** The edit that writes a blank table at the end of its section; undefined where it would touch an unfinished table. */
export function insertTable(report: Report, form: Form, id: TableId, section: SectionId): Edit | undefined {
  return insertBlock(report, form, section, undefined, id);
}

/** Writes a heading, a blank table or both before what follows the section `id` in the form's order. */
function insertBlock(
  report: Report,
  form: Form,
  id: SectionId,
  heading: string | undefined,
  table: TableId | undefined,
): Edit | undefined {
  const { text } = report;
  const lineBreak = lineBreakOf(text);
  const isPage = hasMarkup(text);
  const rows = table ? tableSkeleton(form, table, isPage ? 'tabs' : skeletonLayout(report)).split('\n') : [];
  const headingLine = heading === undefined ? [] : [headingMarks(report) + heading];
  const gap = heading !== undefined && rows.length > 0 ? [''] : [];
  const block = isPage ? markupOf(heading, rows, lineBreak) : [...headingLine, ...gap, ...rows].join(lineBreak);

  const next = followingBlock(report, form, id);
  if (next !== undefined) {
    const at = isPage ? beforeOpeningTags(text, next) : lineStart(text, next);
    return { span: { start: at, end: at }, newText: block + lineBreak + lineBreak };
  }
  if (endsInTable(report, form)) return undefined;
  const end = isPage ? behindClosingTags(report) : text.trimEnd().length;
  return { span: { start: end, end }, newText: end === 0 ? block : lineBreak + lineBreak + block };
}

/** What stands before the number of the headings: white space, the marks of Markdown. */
function headingMarks({ text, sections }: Report): string {
  const heading = sections[0]?.heading;
  if (!heading) return '';
  const at =
    heading.numeral === undefined ? heading.titleSpan.start : text.indexOf(heading.numeral, heading.span.start);
  const marks = text.slice(lineStart(text, heading.span.start), at);
  return /^[\s#]*$/.test(marks) ? marks : '';
}

/** Start of the first section that stands behind `id` in the form, or of the signature. */
function followingBlock(report: Report, form: Form, id: SectionId): number | undefined {
  const order = form.sections.map((section) => section.id);
  for (const later of order.slice(order.indexOf(id) + 1)) {
    const section = report.sections.find((candidate) => candidate.id === later);
    if (section) return section.span.start;
  }
  const lastHeading = report.sections.at(-1)?.heading.span.end ?? 0;
  return report.paragraphs.find(({ kind, span }) => kind === 'signature' && span.start > lastHeading)?.span.start;
}

/**
 * The edit that writes blank rows behind a row of their table, or before it. Undefined where the row is cut off by
 * the end of the text, and in table four, whose rows stand side by side.
 */
export function insertRows(
  report: Report,
  form: Form,
  table: Table,
  keys: readonly string[],
  beside: { readonly row: Row; readonly side: 'before' | 'after' },
): Edit | undefined {
  if (table.id === 'disputes' || beside.row.cut) return undefined;
  const rows = keys.map((key) => rowText(report, form, table, key, beside.row));
  const lineBreak = lineBreakOf(report.text);
  const block = rows.join(lineBreak);
  const { text } = report;
  const { span } = beside.row;
  if (beside.side === 'before') {
    const start = table.layout === 'html' ? text.lastIndexOf('<tr', span.start) : lineStart(text, span.start);
    return start === -1 ? undefined : { span: { start, end: start }, newText: block + lineBreak };
  }
  const end = table.layout === 'html' ? endOfHtmlRow(text, span.end) : lineEnd(text, span.end);
  return end === -1 ? undefined : { span: { start: end, end }, newText: lineBreak + block };
}

/**
 * The edit that writes the rows with these keys in place of a row, with zeros but for the last, which takes its values.
 * Undefined where the row does not stand in lines of its own, or lacks values.
 */
export function divideRow(
  report: Report,
  form: Form,
  table: Table,
  row: Row,
  keys: readonly string[],
): Edit | undefined {
  if (table.layout === 'html' || row.values.length !== row.expected) return undefined;
  const { text } = report;
  const lineBreak = lineBreakOf(text);
  const numbers = row.values.map((value) => value.text);
  const zeros = numbers.map(() => '0');
  const valuesOf = (key: string) => (key === keys.at(-1) ? numbers : zeros);
  if (table.layout === 'pipes' || table.layout === 'tabs') {
    const separator = table.layout === 'tabs' ? '\t' : '|';
    const lines = keys.map((key) => fillLast(rowSkeleton(form, key, 'tabs')!.split('\t'), valuesOf(key)));
    const written = lines.map((cells) => (separator === '|' ? `| ${cells.join(' | ')} |` : cells.join('\t')));
    const span = { start: lineStart(text, row.span.start), end: lineEnd(text, row.span.end) };
    return { span, newText: written.join(lineBreak) };
  }
  const behindLabel = between(text, row.label.span.end, row.values[0]!.span.start, ' ');
  const behindValue = between(text, row.values[0]!.span.end, row.values[1]?.span.start ?? 0, ' ');
  const written = keys.map((key) => rowOf(form, key)!.label + behindLabel + valuesOf(key).join(behindValue));
  return { span: row.span, newText: [row.label.text, ...written].join(lineBreak) };
}

/** The cells of a blank row with values in place of the last of them. */
function fillLast(cells: readonly string[], values: readonly string[]): string[] {
  return [...cells.slice(0, cells.length - values.length), ...values];
}

function endOfHtmlRow(text: string, from: number): number {
  const close = text.indexOf('</tr>', from);
  return close === -1 ? -1 : close + '</tr>'.length;
}

function rowText(report: Report, form: Form, table: Table, key: string, pattern: Row): string {
  const { label, columns } = rowOf(form, key)!;
  if (table.layout === 'tabs' || table.layout === 'pipes') return rowSkeleton(form, key, table.layout)!;
  if (table.layout === 'html') return rowMarkup([label, ...columns.map(() => '')]);
  // Without a grid a blank cannot be seen: a stroke stands for it.
  const [first, second] = pattern.values;
  const behindLabel = first ? between(report.text, pattern.label.span.end, first.span.start, '\t') : '\t';
  const behindValue = first && second ? between(report.text, first.span.end, second.span.start, '\t') : behindLabel;
  return label + behindLabel + new Array<string>(columns.length).fill('/').join(behindValue);
}

/** What stands between two cells, where it is nothing but white space and pipes. */
function between(text: string, start: number, end: number, otherwise: string): string {
  const separator = text.slice(start, Math.max(start, end));
  return separator !== '' && /^[\s|]*$/.test(separator) ? separator : otherwise;
}

function skeletonLayout(report: Report): 'tabs' | 'pipes' {
  return report.tables.some((table) => table.layout === 'pipes') ? 'pipes' : 'tabs';
}
