// What a hover says of the form's own parts: section titles, row labels, heads of columns, and cells.

import { cellOf, groupOf, rowOf, sectionOf, splitKey, tableIdOf } from '../form/index.ts';
import type { ColumnForm, TableForm } from '../form/schema.ts';
import type { Cell, Label, Table } from '../report/model.ts';
import { rowNameWithGroup } from '../rules/tables.ts';
import { touches } from '../text/span.ts';
import { cellAt, labelAt } from './atOffset.ts';
import { claimLinesOfCell } from './claims.ts';
import { type CheckedReport, equationLineOfRow, equationLinesOfCell } from './equationLines.ts';
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
  const cell = cellAt(checked.report, offset);
  if (cell) return hoverCell(checked, cell);
  const found = labelAt(checked.report, offset);
  return found && hoverLabel(checked, found.table, found.label);
}

function hoverCell(checked: CheckedReport, cell: Cell): HoverText | undefined {
  const { form } = checked;
  const place = cellOf(form, cell.key);
  if (!place) return undefined;
  const { row, column } = place;
  return hoverText(
    cell.span,
    `${rowNameWithGroup(form, row.key)}｜${column.label}：${valueName(checked, cell, column)}`,
    [
      row.explanation,
      `${column.label}：${column.explanation}`,
      correctionOf(checked, cell),
      listOf([...equationLinesOfCell(checked, cell.key), ...claimLinesOfCell(checked, cell.key)]),
      basisOf(row.articles),
    ],
  );
}

function valueName({ diagnosis }: CheckedReport, { key, reading }: Cell, column: ColumnForm): string {
  if (reading.kind === 'number') return `${reading.value} ${column.unit}`;
  if (reading.kind === 'unreadable') return '无法识别';
  return diagnosis.blankIsZero.has(tableIdOf(key)!) ? '空白，按 0 计' : '空白';
}

/** What the cell should hold, where the equations say so. */
function correctionOf({ diagnosis }: CheckedReport, { key }: Cell): string {
  const determined = diagnosis.determined.get(key);
  if (determined !== undefined) return `由等式推出：应为 ${determined}。`;
  for (const { certain, explanations, repairs } of diagnosis.mistakes)
    for (const { corrections } of repairs) {
      const correction = corrections.find((candidate) => candidate.key === key);
      if (!correction) continue;
      if (certain) return `应为 **${correction.to}**：改后受影响的等式全部成立。`;
      return `可能应为 ${correction.to}${Number.isFinite(explanations) ? `（共 ${explanations} 种可能）` : ''}。`;
    }
  return '';
}

function hoverLabel(checked: CheckedReport, table: Table, label: Label): HoverText | undefined {
  const { form } = checked;
  switch (label.kind) {
    case 'row': {
      const row = rowOf(form, label.key);
      if (!row) return undefined;
      const equation = equationLineOfRow(checked, row.key) ?? '';
      return hoverText(label.span, rowNameWithGroup(form, row.key), [row.explanation, equation, basisOf(row.articles)]);
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
