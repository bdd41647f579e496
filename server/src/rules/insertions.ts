// Where and how a missing section, table or row is written into a report, in the layout that its tables have.

import { rowOf } from '../form/index.ts';
import type { Form, SectionId, TableId } from '../form/schema.ts';
import { rowSkeleton, sectionSkeleton, tableSkeleton } from '../form/skeleton.ts';
import type { Report, Row, Table } from '../report/model.ts';
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
  return insertBlock(report, form, id, sectionSkeleton(form, id, skeletonLayout(report)));
}

/** The edit that writes a blank table at the end of its section; undefined where it would touch an unfinished table. */
export function insertTable(report: Report, form: Form, id: TableId, section: SectionId): Edit | undefined {
  return insertBlock(report, form, section, tableSkeleton(form, id, skeletonLayout(report)));
}

/** Writes a block before what follows the section `id` in the form's order. */
function insertBlock(report: Report, form: Form, id: SectionId, block: string): Edit | undefined {
  const { text } = report;
  const lineBreak = lineBreakOf(text);
  const lines = block.split('\n');
  const written = isHtml(report) ? htmlBlock(lines, lineBreak) : lines.join(lineBreak);

  const next = followingBlock(report, form, id);
  if (next !== undefined) {
    const at = isHtml(report) ? beforeOpeningTags(text, next) : lineStart(text, next);
    return { span: { start: at, end: at }, newText: `${written}${lineBreak}${lineBreak}` };
  }
  if (endsInTable(report, form)) return undefined;
  const end = isHtml(report) ? contentEnd(report) : text.trimEnd().length;
  return { span: { start: end, end }, newText: `${end === 0 ? '' : lineBreak + lineBreak}${written}` };
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
  if (table.layout === 'html') return `<tr><td>${label}</td>${'<td></td>'.repeat(columns.length)}</tr>`;
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

function isHtml(report: Report): boolean {
  return report.tables.some((table) => table.layout === 'html');
}

function skeletonLayout(report: Report): 'tabs' | 'pipes' {
  return report.tables.some((table) => table.layout === 'pipes') ? 'pipes' : 'tabs';
}

/** Lines of a heading and of a table whose cells tabs hold apart, as elements. */
function htmlBlock(lines: readonly string[], lineBreak: string): string {
  const rows = lines
    .filter((line) => line.includes('\t') || /^第二十条/.test(line))
    .map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
  const heading = lines.filter((line) => line !== '' && !line.includes('\t') && !/^第二十条/.test(line));
  const elements = heading.map((line) => `<p>${line}</p>`);
  if (rows.length > 0) elements.push('<table>', ...rows, '</table>');
  return elements.join(lineBreak);
}

/** The place before the tags that open around a piece of text. */
function beforeOpeningTags(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    let end = at;
    while (end > 0 && /\s/.test(text[end - 1]!)) end -= 1;
    if (text[end - 1] !== '>') return at;
    const open = text.lastIndexOf('<', end - 1);
    if (open === -1 || !/^<(?:p|span|strong|b|font|h[1-6]|em)[\s>]/i.test(text.slice(open, open + 8))) return at;
    at = open;
  }
}

/** The place behind the last visible text and the tags of its paragraph or table that close behind it. */
function contentEnd(report: Report): number {
  const { text } = report;
  let at = Math.max(0, ...report.paragraphs.map(({ span }) => span.end), ...report.tables.map(({ span }) => span.end));
  const closing = /\s*<\/(?:p|span|strong|b|font|h[1-6]|em|td|th|tr|tbody|table)>/iy;
  for (;;) {
    closing.lastIndex = at;
    const match = closing.exec(text);
    if (!match) return at;
    at += match[0].length;
  }
}
