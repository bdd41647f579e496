// Where a finding is shown that is about something absent, and where lines can be put in and taken out.

import type { Form, SectionId, TableId } from '../form/schema.ts';
import type { Report, Section, Table } from '../report/model.ts';
import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** The first section with this id; undefined where the report has none. */
export function sectionOf(report: Report, id: SectionId): Section | undefined {
  return report.sections.find((section) => section.id === id);
}

/** The words of a section's heading, or all of it where it has no words. */
export function headingPlace({ heading }: Section): Span {
  return heading.titleSpan.end > heading.titleSpan.start ? heading.titleSpan : heading.span;
}

/** A section's heading as it is called in messages: without the marks of Markdown. */
export function headingName({ heading }: Section): string {
  return heading.text.replace(/^[#*>]+/, '');
}

/**
 * Where the absence of a section is shown: at the heading of the section before it in the form's order,
 * else at the title, else at the first line that shows anything.
 */
export function placeBeforeSection(report: Report, form: Form, id: SectionId): Span {
  const order = form.sections.map((section) => section.id);
  for (let index = order.indexOf(id) - 1; index >= 0; index -= 1) {
    const section = sectionOf(report, order[index]!);
    if (section) return headingPlace(section);
  }
  return titlePlace(report);
}

/** The title, else the first words of the text that are seen; an empty text has only its start. */
export function titlePlace(report: Report): Span {
  if (report.title) return report.title.span;
  const { text, paragraphs, tables } = report;
  const start = Math.min(paragraphs[0]?.span.start ?? text.length, tables[0]?.span.start ?? text.length);
  if (start === text.length) return { start: 0, end: 0 };
  const words = /^[^，。；：,;:|\t<\r\n]{0,40}/.exec(text.slice(start, start + 40))![0];
  return visiblePart(text, { start, end: start + Math.max(1, words.length) });
}

/** Where a table as a whole is shown: at its section's heading, else at its first label, else at its first line. */
export function tablePlace(report: Report, form: Form, table: Table): Span {
  const section = sectionOf(report, sectionIdOf(form, table.id));
  return section ? headingPlace(section) : tableStart(report, table);
}

/** The first label of a table, else its first line. */
export function tableStart(report: Report, table: Table): Span {
  const label = table.labels.find(({ span }) => span.end > span.start);
  if (label) return label.span;
  const { start, end } = table.span;
  return visiblePart(report.text, { start, end: Math.min(end, lineEnd(report.text, start)) });
}

/** The section that holds a table in the form. */
export function sectionIdOf(form: Form, table: TableId): SectionId {
  return form.sections.find((section) => section.table === table)!.id;
}

/** A span without the white space at its ends; where nothing else is in it, the span itself. */
export function visiblePart(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Start of the line that the offset stands in. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** End of the line that the offset stands in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Start of the line after the one that the offset stands in; the end of the text behind the last. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/**
 * The lines of a span, to be taken out, with the blank lines behind them where blank lines stand on both sides.
 * Undefined where something else stands in the lines.
 */
export function ownLines(text: string, { start, end }: Span): Span | undefined {
  const from = lineStart(text, start);
  let to = nextLine(text, end);
  if (text.slice(from, start).trim() !== '' || text.slice(end, to).trim() !== '') return undefined;
  if (isBlankLine(text, lineStart(text, Math.max(0, from - 1)))) {
    while (to < text.length && isBlankLine(text, to)) to = nextLine(text, to);
  }
  return { start: from, end: to };
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}
