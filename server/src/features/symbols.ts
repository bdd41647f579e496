// The outline of a report: sections, the tables in them, groups of rows and rows.

import { rowOf } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import type { Report, Row, Table } from '../report/model.ts';
import { contains, type Span } from '../text/span.ts';
import { type RowNode, rowTree } from './rowTree.ts';

export interface ReportSymbol {
  readonly kind: 'section' | 'table' | 'group' | 'row';
  readonly name: string;
  /** What stands behind the name in a lighter shade: the total of a row, the number of rows. */
  readonly detail: string;
  readonly span: Span;
  /** Where a click leads; lies inside `span`. */
  readonly selection: Span;
  /** In the order of the text, each inside `span`. */
  readonly children: readonly ReportSymbol[];
}

/**
 * The symbols of a report in the order of the text. A table that stands in no section is a symbol of the first level.
 * A report without sections and tables gives an empty list.
 */
export function reportSymbols(report: Report, form: Form): ReportSymbol[] {
  const strayTables = new Set(report.tables);
  const sections = report.sections.map((section): ReportSymbol => {
    const tables = report.tables.filter((table) => contains(section.span, table.span));
    for (const table of tables) strayTables.delete(table);
    return {
      kind: 'section',
      name: section.heading.text,
      detail: '',
      span: section.span,
      selection: section.heading.span,
      children: tables.map((table) => tableSymbol(table, form)),
    };
  });
  const tables = [...strayTables].map((table) => tableSymbol(table, form));
  return [...sections, ...tables].sort((one, other) => one.span.start - other.span.start);
}

function tableSymbol(table: Table, form: Form): ReportSymbol {
  const section = form.sections.find((candidate) => candidate.table === table.id);
  return {
    kind: 'table',
    name: `表${section?.numeral ?? ''}`,
    detail: table.layout === 'unreadable' ? '无法读取' : `${table.rows.length} 行`,
    span: table.span,
    selection: { start: table.span.start, end: table.span.start },
    children: rowTree(table, form).map((node) => nodeSymbol(node, table, form)),
  };
}

function nodeSymbol(node: RowNode, table: Table, form: Form): ReportSymbol {
  if ('row' in node) return rowSymbol(node.row, form);
  const { group, span } = node;
  const children = node.children.map((child) => nodeSymbol(child, table, form));
  const label = table.labels.find((candidate) => candidate.key === group.key && contains(span, candidate.span));
  return {
    kind: 'group',
    name: label?.text ?? group.label,
    detail: `${children.length} 行`,
    span,
    selection: label?.span ?? { start: span.start, end: span.start },
    children,
  };
}

function rowSymbol(row: Row, form: Form): ReportSymbol {
  const { key, label, span } = row;
  return {
    kind: 'row',
    name: label.text || (key && rowOf(form, key)?.label) || '（无名称的行）',
    detail: rowDetail(row, form),
    span,
    selection: contains(span, label.span) ? label.span : { start: span.start, end: span.start },
    children: [],
  };
}

/** The total of a row that has one, else its values one by one. */
function rowDetail(row: Row, form: Form): string {
  const columns = row.key === undefined ? [] : (rowOf(form, row.key)?.columns ?? []);
  const total = columns.find((column) => column.id === 'total');
  if (!total) return row.values.map((value) => value.text).join('　');
  const cell = row.cells.find((candidate) => candidate.key === `${row.key}.${total.id}`);
  return cell?.text ? `${total.label} ${cell.text}` : '';
}
