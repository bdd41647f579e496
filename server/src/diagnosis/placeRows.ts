// Rows with too few or too many values: those of their values whose column the equations decide find their place.

import type { CellKey, Form } from '../form/schema.ts';
import { keysOfRow } from '../report/labels/labels.ts';
import type { Cell, Report, Row } from '../report/model.ts';
import { alignRow } from './alignRow.ts';
import { cellValue } from './diagnose.ts';
import type { CellValue } from './model.ts';

/**
 * The report with the cells of such rows that have one and the same value in every way that the equations allow.
 * The report itself where it has no such row. That the row is short or long stays among its problems.
 */
export function placeRows(report: Report, form: Form): Report {
  if (!report.problems.some(({ kind, rowKey }) => kind === 'cellCount' && rowKey)) return report;
  const cells = new Map(report.cells);
  const read = new Map([...cells].map(([key, cell]) => [key, cellValue(cell)]));
  const tables = report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => placeRow(row, form, read)),
  }));
  for (const { rows } of tables) for (const row of rows) for (const cell of row.cells) cells.set(cell.key, cell);
  return { ...report, tables, cells };
}

function placeRow(row: Row, form: Form, others: ReadonlyMap<CellKey, CellValue>): Row {
  if (!row.key || row.cells.length > 0 || row.cut) return row;
  const values = row.values.map(({ reading }) => (reading.kind === 'number' ? reading.value : null));
  const { assignments, agreed } = alignRow(form, row.key, values, others);
  const sources = assignments[0]?.sources;
  if (!sources) return row;
  const placed = keysOfRow(row.key, form.edition).flatMap((key, column): Cell[] => {
    const value = row.values[sources[column] ?? -1];
    return value && agreed.has(key) ? [{ key, ...value }] : [];
  });
  return { ...row, cells: placed };
}
