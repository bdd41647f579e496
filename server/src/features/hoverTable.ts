// What a hover says of the form's own parts: section titles, row labels, heads of columns, and cells.

import { cellOf, groupOf, rowOf, sectionOf, splitKey } from '../form/index.ts';
import type { ColumnForm, Form, GroupForm, RowForm, TableForm } from '../form/schema.ts';
import type { Cell, Label, Row, Table } from '../report/model.ts';
import { type Span, touches } from '../text/span.ts';
import { type CheckedReport, equationLinesOfCell } from './equationLines.ts';
import { basisOf, type HoverText, hoverText, listOf } from './hoverText.ts';

/** The hover for a section's title; undefined where the offset is at none. */
export function hoverHeading({ report, form, diagnosis }: CheckedReport, offset: number): HoverText | undefined {
  const section = report.sections.find(({ heading }) => touches(heading.span, offset));
  if (!section) return undefined;
  const { numeral, title, table, explanation, articles } = sectionOf(form, section.id);
  const equations = diagnosis.equations.filter(({ equation }) => equation.at.startsWith(`${table}.`));
  const holding = equations.filter(({ state }) => state === 'holds').length;
  return hoverText(section.heading.span, `${numeral}、${title}`, [
    explanation,
    equations.length === 0 ? '' : `本表等式：${equations.length} 个中 ${holding} 个成立。`,
    basisOf(articles),
  ]);
}

/** The hover for a cell or a label of a table; undefined where the offset is at neither. */
export function hoverTable(checked: CheckedReport, offset: number): HoverText | undefined {
  for (const table of checked.report.tables) {
    if (!touches(table.span, offset)) continue;
    const cell = nearest(
      table.rows.flatMap((row) => row.cells),
      offset,
    );
    if (cell) return hoverCell(checked, cell);
    const label = nearest([...table.rows.map((row: Row) => row.label), ...table.labels], offset);
    if (label) return hoverLabel(checked, table, label);
  }
  return undefined;
}

/** The part that holds the offset; else one that ends at it, so that a cursor behind a number is still on it. */
function nearest<Part extends { readonly span: Span }>(parts: readonly Part[], offset: number): Part | undefined {
  return (
    parts.find(({ span }) => span.start <= offset && offset < span.end) ??
    parts.find(({ span }) => touches(span, offset))
  );
}

function hoverCell(checked: CheckedReport, cell: Cell): HoverText | undefined {
  const { form } = checked;
  const place = cellOf(form, cell.key);
  if (!place) return undefined;
  const { row, column } = place;
  return hoverText(cell.span, `${rowName(form, row)}｜${column.label}：${valueName(cell, column)}`, [
    row.explanation + (column.explanation && `\n\n${column.label}：${column.explanation}`),
    correctionOf(checked, cell),
    listOf(equationLinesOfCell(checked, cell.key)),
    basisOf(row.articles),
  ]);
}

function valueName({ reading }: Cell, column: ColumnForm): string {
  if (reading.kind === 'number') return `${reading.value} ${column.unit}`;
  return reading.kind === 'blank' ? '空白' : '无法识别';
}

/** What the cell should hold, where the equations say so. */
function correctionOf({ diagnosis }: CheckedReport, { key }: Cell): string {
  const determined = diagnosis.determined.get(key);
  if (determined !== undefined) return `由等式推出：应为 ${determined}。`;
  for (const { certain, repairs } of diagnosis.mistakes)
    for (const { corrections } of repairs) {
      const correction = corrections.find((candidate) => candidate.key === key);
      if (correction) return `${certain ? '应为' : '可能应为'} ${correction.to}。`;
    }
  return '';
}

function hoverLabel(checked: CheckedReport, table: Table, label: Label): HoverText | undefined {
  const { form } = checked;
  switch (label.kind) {
    case 'row': {
      const row = rowOf(form, label.key);
      if (!row) return undefined;
      const equations = equationLinesOfCell(checked, `${row.key}.total`).slice(0, 1);
      return hoverText(label.span, rowName(form, row), [row.explanation, listOf(equations), basisOf(row.articles)]);
    }
    case 'group': {
      const group = groupOf(form, label.key);
      return group && hoverText(label.span, group.label, [group.explanation, basisOf(group.articles)]);
    }
    case 'column': {
      const column = columnWithId(form.tables[table.id], splitKey(label.key).column);
      return column && hoverText(label.span, column.label, [column.explanation]);
    }
    case 'head': {
      const head = form.tables[table.id].heads.find(({ key }) => key === label.key);
      return head && hoverText(label.span, head.label, [head.explanation]);
    }
  }
}

function columnWithId(table: TableForm, id: string): ColumnForm | undefined {
  return table.rows.flatMap((row) => row.columns).find((column) => column.id === id);
}

/** A row's label behind that of the group that it needs to be understood: （三）不予公开 › 1.属于国家秘密. */
function rowName(form: Form, row: RowForm): string {
  const group = row.group === undefined ? undefined : groupOf(form, row.group);
  return group && needsGroup(row, group) ? `${group.label} › ${row.label}` : row.label;
}

/** Rows of the outermost group number on by themselves: （一）予以公开 needs no 三、本年度办理结果 before it. */
function needsGroup(row: RowForm, group: GroupForm): boolean {
  return group.group !== undefined || row.key.startsWith('disputes.');
}
