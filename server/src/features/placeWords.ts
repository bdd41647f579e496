// Where a finding is, in the words of people who have the report before them on paper: by section, table, row and column.

import { columnOf, rowOf, splitKey, tableIdOf } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import type { Report, Row } from '../report/model.ts';
import { rowNameWithGroup } from '../rules/tables.ts';
import type { ReadReport } from '../series/model.ts';
import { contains, type Span } from '../text/span.ts';

export interface FindingPlace {
  readonly span: Span;
  readonly cell?: CellKey;
}

/**
 * `表三第 5 行“（三）不予公开 1.属于国家秘密”的“自然人”列`, `“五、存在的主要问题及改进情况”第 2 段`, `标题`; the number of a row
 * counts in the form's table. A place that is none of these is told by its line.
 */
export function placeWords(
  { report, form }: Pick<ReadReport, 'report' | 'form'>,
  { span, cell }: FindingPlace,
): string {
  if (cell !== undefined && rowOf(form, cell)) return cellWords(form, cell);
  const row = report.tables.flatMap(({ rows }) => rows).find((candidate) => contains(candidate.span, span));
  if (row) return rowWords(report, form, row);
  if (report.title && contains(report.title.span, span)) return '标题';
  return proseWords(report, span);
}

/** `表三第 5 行“（三）不予公开 1.属于国家秘密”的“自然人”列`; the cell must be one of the form's. */
export function cellWords(form: Form, cell: CellKey): string {
  const { row } = splitKey(cell);
  return `${numberedRow(form, row)}的“${columnOf(form, cell)!.label}”列`;
}

function numberedRow(form: Form, rowKey: string): string {
  const table = form.tables[tableIdOf(rowKey)!];
  const place = table.rows.findIndex(({ key }) => key === rowKey) + 1;
  return `${tableName(form, rowKey)}第 ${place} 行“${rowNameWithGroup(form, rowKey)}”`;
}

/** By the number of the section that holds it: 表三. */
function tableName(form: Form, key: string): string {
  const id = tableIdOf(key);
  return `表${form.sections.find(({ table }) => table === id)!.numeral}`;
}

/** A row that the form does not have is called as the text calls it. */
function rowWords(report: Report, form: Form, { key, label }: Row): string {
  if (key !== undefined && rowOf(form, key)) return numberedRow(form, key);
  const table = report.tables.find(({ rows }) => rows.some((row) => row.label === label))!;
  return `${tableName(form, `${table.id}.`)}“${label.text}”一行`;
}

function proseWords({ sections, paragraphs, text }: Report, span: Span): string {
  const section = sections.findLast((candidate) => candidate.span.start <= span.start);
  if (!section) return lineWords(text, span.start);
  if (contains(section.heading.span, span)) return `“${section.heading.text}”的标题`;
  const inside = paragraphs.filter(
    (paragraph) => contains(section.span, paragraph.span) && paragraph.span.start > section.heading.span.start,
  );
  const place = inside.findIndex((paragraph) => contains(paragraph.span, span));
  const name = `“${section.heading.text}”`;
  return place === -1 ? name : `${name}第 ${place + 1} 段`;
}

function lineWords(text: string, offset: number): string {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return `正文之前（第 ${line} 行）`;
}
