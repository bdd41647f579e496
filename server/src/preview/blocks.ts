// The report as a sheet of blocks in the order of the text: headings, paragraphs, the official tables, pictures. Each block
// counts its places from its own start, so that a block stays the same while text above it is typed.

import type { CellKey, Form, SectionForm } from '../form/schema.ts';
import type { Paragraph, Report, Table } from '../report/model.ts';
import type { OtherReports } from '../series/model.ts';
import type { Span } from '../text/span.ts';
import { reportFigures } from './figures.ts';
import { type CellMark, type CheckedReport, cellMarks } from './marks.ts';
import { element, escaped } from './markup.ts';
import { type OfficialTable, officialTables } from './officialTables.ts';
import { paragraphHtml } from './proseHtml.ts';
import { tableHtml } from './tableHtml.ts';

export interface Block {
  /** `overview/3`, `table/requests`, `figure/outcomes`; no two are the same, and a block keeps its name while others change. */
  readonly id: string;
  /** Places in it (`data-offset`, `data-end`) are counted from `span.start`. */
  readonly html: string;
  /** What it shows of the text; empty for pictures and for what is missing. */
  readonly span: Span;
}

/** The texts of the cells as the report has them, for `officialTables`. */
export function cellTexts({ cells }: Report): Map<CellKey, string> {
  return new Map([...cells].map(([key, { text }]) => [key, text]));
}

/** The report as it is to be printed: nothing is marked, nothing added. */
export function printBlocks(checked: CheckedReport): Block[] {
  return inOrder(
    checked,
    (paragraph, name) => paragraphHtml(name, paragraph),
    (_, table) => tableHtml(table),
  );
}

/**
 * The report for checking: marks at wrong cells and words, the numbers that should be, the places in the text, what is
 * missing, and pictures, with last year's figures where that report is given.
 */
export function proofBlocks(checked: CheckedReport & Pick<OtherReports, 'previous'>): Block[] {
  const { report, form, findings } = checked;
  const marks = cellMarks(checked);
  const blocks = inOrder(
    checked,
    (paragraph, name) => {
      const { start, end } = paragraph.span;
      const inside = findings.filter(({ span }) => span.start < end && span.end > start);
      return paragraphHtml(name, paragraph, { findings: inside, from: start });
    },
    (table, official) => tableProof(report, table, official, marks),
  );
  const figures = reportFigures(checked).map(({ name, html }) => ({ id: `figure/${name}`, html, span: emptySpan }));
  const afterTable = blocks.findIndex(({ id }) => id === 'table/requests') + 1;
  if (afterTable > 0) blocks.splice(afterTable, 0, ...figures);
  return withMissingSections(blocks, report, form);
}

const emptySpan: Span = { start: 0, end: 0 };

function inOrder(
  { report, form }: CheckedReport,
  writeParagraph: (paragraph: Paragraph, name: string) => string,
  writeTable: (table: Table, official: OfficialTable) => string,
): Block[] {
  const headings = new Set(report.sections.map(({ heading }) => heading.span.start));
  const counts = new Map<string, number>();
  const paragraphs = report.paragraphs.map((paragraph) => {
    const place = paragraph.section ?? 'opening';
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const html = writeParagraph(paragraph, elementOf(paragraph, headings));
    return { id: `${place}/${count}`, html, span: paragraph.span };
  });
  const official = new Map(officialTables(form, cellTexts(report)).map((table) => [table.id, table]));
  const tables = report.tables.map((table) => ({
    id: `table/${table.id}`,
    html: writeTable(table, official.get(table.id)!),
    span: table.span,
  }));
  return [...paragraphs, ...tables].sort((one, other) => one.span.start - other.span.start);
}

function elementOf({ kind, span }: Paragraph, sectionHeadings: ReadonlySet<number>): string {
  if (kind === 'title') return 'h1';
  if (kind === 'heading') return sectionHeadings.has(span.start) ? 'h2' : 'h3';
  return 'p';
}

function tableProof(
  { cells }: Report,
  { layout, rows, labels, span }: Table,
  official: OfficialTable,
  marks: ReadonlyMap<CellKey, CellMark>,
): string {
  const spans = new Map<string, Span>();
  for (const label of labels) if (!spans.has(label.key)) spans.set(label.key, label.span);
  for (const { key, label } of rows) if (key !== undefined) spans.set(key, label.span);
  const html = tableHtml(official, {
    marks,
    place(key) {
      // A cell that the text does not hold is written where its row is, else where its table is.
      const found = cells.get(key)?.span ?? spans.get(key) ?? spans.get(key.slice(0, key.lastIndexOf('.')));
      return found ? { start: found.start - span.start, end: found.end - span.start } : { start: 0, end: 0 };
    },
  });
  return layout === 'unreadable' ? notice('这张表的数字与行名分开了，无法对应，所以是空的。') + html : html;
}

/** What a section of the form that the report lacks leaves behind: a line before the next section that it has. */
function withMissingSections(blocks: readonly Block[], report: Report, form: Form): Block[] {
  const starts = new Map(report.sections.map(({ id, span }) => [id, span.start]));
  const withMissing = [...blocks];
  form.sections.forEach((section, index) => {
    if (starts.has(section.id)) return;
    const next = form.sections.slice(index + 1).find(({ id }) => starts.has(id));
    const before = next ? withMissing.findIndex(({ span }) => span.start === starts.get(next.id)) : -1;
    withMissing.splice(before === -1 ? withMissing.length : before, 0, missingSection(section));
  });
  return withMissing;
}

function missingSection({ id, numeral, title }: SectionForm): Block {
  return { id: `missing/${id}`, html: notice(`缺少“${numeral}、${title}”。`), span: emptySpan };
}

function notice(text: string): string {
  return element('p', { class: 'notice' }, escaped(text));
}
