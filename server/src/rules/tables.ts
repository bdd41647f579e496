// What several rules about tables ask: is a table filled in, which of its rows may be judged, how is a row called.

import { columnOf, groupOf, rowOf } from '../form/index.ts';
import type { CellKey, ColumnForm, Form } from '../form/schema.ts';
import type { Cell, Label, Report, Row, Table } from '../report/model.ts';

/** True where a table has rows and not one of them says anything but that it is blank: nobody filled it in yet. */
export function isUnfilled({ layout, rows }: Table): boolean {
  const isBlank = ({ label, values }: Row) =>
    !holdsNumbers(label) && values.every(({ reading }) => reading.kind === 'blank');
  return layout !== 'unreadable' && rows.every(isBlank);
}

/** True for a label whose row's numbers ran into it: no label of the form ends in a digit. */
export function holdsNumbers({ text }: Label): boolean {
  return /\d$/.test(text);
}

/** The tables whose cells can be judged: read, and filled in at least in part. */
export function filledTables(report: Report): Table[] {
  return report.tables.filter((table) => table.layout !== 'unreadable' && !isUnfilled(table));
}

/** The tables of which it can be judged which rows they have: filled in, and their values not all one row that nobody could part. */
export function partedTables(report: Report): Table[] {
  const isOneRow = (id: Table['id']) =>
    report.problems.some(({ kind, table, rowKey }) => kind === 'cellCount' && table === id && rowKey === undefined);
  return filledTables(report).filter(({ id }) => !isOneRow(id));
}

/** The cells of the tables that can be judged, in the order of the text. */
export function filledCells(report: Report): Cell[] {
  const cells: Cell[] = [];
  for (const { rows } of filledTables(report)) for (const row of rows) cells.push(...row.cells);
  return cells;
}

/** True where a number is of the kind that a column asks for: a count is a whole number, only a change may be negative. */
export function fitsColumn(value: number, { kind }: ColumnForm): boolean {
  return (kind === 'change' || value >= 0) && (kind === 'amount' || Number.isInteger(value));
}

/** A row by its label, behind that of its group where there is one: `（三）不予公开 1.属于国家秘密`. */
export function rowNameWithGroup(form: Form, key: string): string {
  const row = rowOf(form, key);
  const group = row?.group === undefined ? undefined : groupOf(form, row.group);
  const isNumbered = row !== undefined && /^\d/.test(row.label);
  return group && isNumbered ? `${group.label} ${row.label}` : (row?.label ?? key);
}

/** A cell by the labels of its row and column: `“（一）予以公开”的“自然人”`. */
export function cellName(form: Form, key: CellKey): string {
  return `“${rowOf(form, key)?.label ?? key}”的“${columnOf(form, key)?.label ?? key}”`;
}
