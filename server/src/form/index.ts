// The editions of the form and what is looked up in them by key. Every table of lookups is built once a form.

import { edition2019 } from './editions/edition2019.ts';
import { edition2021 } from './editions/edition2021.ts';
import { equationsOf } from './equations.ts';
import type {
  CellKey,
  ColumnForm,
  EditionId,
  Equation,
  Form,
  FormVariant,
  GroupForm,
  RowForm,
  SectionForm,
  SectionId,
  TableForm,
  TableId,
} from './schema.ts';

/** All editions, the oldest first. */
export const forms: readonly Form[] = [edition2019, edition2021];

/** The names of the tables in the order of the form. */
export const tableIds: readonly TableId[] = ['proactive', 'requests', 'disputes'];

/** The form of an edition, as its notice published it. */
export function formOf(edition: EditionId): Form {
  return forms.find((form) => form.edition === edition)!;
}

/** The form that a report for this year must use; the oldest for the years before there was one. */
export function formForYear(year: number): Form {
  return forms.findLast((form) => form.years.from <= year) ?? forms[0]!;
}

const variantForms = new Map<string, Form>();

/**
 * The form of the same edition with the rows that a report really has: a variant stands in place of the published rows
 * where one of its rows is among `rowKeys` and none of those that it replaces. Equal choices give the same object,
 * so that nothing is built anew for a report; the published form itself where no variant is chosen.
 */
export function withRows(form: Form, rowKeys: ReadonlySet<string>): Form {
  const published = formOf(form.edition);
  const chosen = published.variants.filter(
    ({ rows, instead }) => rows.some((row) => rowKeys.has(row.key)) && !instead.some((key) => rowKeys.has(key)),
  );
  if (chosen.length === 0) return published;
  const name = [form.edition, ...chosen.map((variant) => variant.id)].join('/');
  let variantForm = variantForms.get(name);
  if (!variantForm) {
    variantForm = chosen.reduce(applyVariant, published);
    variantForms.set(name, variantForm);
  }
  return variantForm;
}

function applyVariant(form: Form, { table: id, rows, groups, instead }: FormVariant): Form {
  const table = form.tables[id];
  const newRows = table.rows.flatMap((row) => {
    if (row.key === instead[0]) return rows;
    return instead.includes(row.key) ? [] : [row];
  });
  const newGroups = [...table.groups, ...groups];
  const inUse = new Set([...newRows, ...newGroups].map((part) => part.group));
  const tables = {
    ...form.tables,
    [id]: { ...table, rows: newRows, groups: newGroups.filter((group) => inUse.has(group.key)) },
  };
  return { ...form, tables, equations: equationsOf(tables) };
}

/** A row's key and a column's id: `requests.granted.total` → `requests.granted` and `total`. */
export function splitKey(key: CellKey): { row: string; column: string } {
  const dot = key.lastIndexOf('.');
  return { row: key.slice(0, dot), column: key.slice(dot + 1) };
}

/** The table that a key of a cell, row, group or head belongs to; undefined where it is none of the form's. */
export function tableIdOf(key: string): TableId | undefined {
  return tableIds.find((id) => key.startsWith(`${id}.`));
}

/** A cell of the form: what stands to its left and above it. */
export interface CellForm {
  readonly key: CellKey;
  readonly table: TableForm;
  readonly row: RowForm;
  readonly column: ColumnForm;
}

interface FormIndex {
  readonly cellKeys: readonly CellKey[];
  readonly cells: ReadonlyMap<CellKey, CellForm>;
  readonly rows: ReadonlyMap<string, RowForm>;
  readonly groups: ReadonlyMap<string, GroupForm>;
  readonly sections: ReadonlyMap<SectionId, SectionForm>;
  readonly equationsOfCell: ReadonlyMap<CellKey, readonly Equation[]>;
}

const indexes = new WeakMap<Form, FormIndex>();

function indexOf(form: Form): FormIndex {
  let index = indexes.get(form);
  if (!index) {
    index = buildIndex(form);
    indexes.set(form, index);
  }
  return index;
}

function buildIndex(form: Form): FormIndex {
  const tables = tableIds.map((id) => form.tables[id]);
  const cells = new Map<CellKey, CellForm>();
  for (const table of tables)
    for (const row of table.rows)
      for (const column of row.columns) {
        const key = `${row.key}.${column.id}`;
        cells.set(key, { key, table, row, column });
      }
  const equationsOfCell = new Map<CellKey, Equation[]>();
  for (const equation of form.equations)
    for (const { key } of equation.terms) {
      const known = equationsOfCell.get(key);
      if (known) known.push(equation);
      else equationsOfCell.set(key, [equation]);
    }
  return {
    cellKeys: [...cells.keys()],
    cells,
    rows: new Map(tables.flatMap((table) => table.rows).map((row) => [row.key, row])),
    groups: new Map(tables.flatMap((table) => table.groups).map((group) => [group.key, group])),
    sections: new Map(form.sections.map((section) => [section.id, section])),
    equationsOfCell,
  };
}

/** The keys of all cells in the order of the form. */
export function cellKeys(form: Form): readonly CellKey[] {
  return indexOf(form).cellKeys;
}

/** The cell with this key; undefined where the form has none. */
export function cellOf(form: Form, key: CellKey): CellForm | undefined {
  return indexOf(form).cells.get(key);
}

/** The column that the cell with this key stands in; undefined where the form has no such cell. */
export function columnOf(form: Form, key: CellKey): ColumnForm | undefined {
  return cellOf(form, key)?.column;
}

/** The row with this key, or with a cell of this key; undefined where the form has neither. */
export function rowOf(form: Form, key: string): RowForm | undefined {
  return indexOf(form).rows.get(key) ?? cellOf(form, key)?.row;
}

/** The group with this key; undefined where the form has none. */
export function groupOf(form: Form, key: string): GroupForm | undefined {
  return indexOf(form).groups.get(key);
}

/** The section with this id: every edition has all six. */
export function sectionOf(form: Form, id: SectionId): SectionForm {
  return indexOf(form).sections.get(id)!;
}

/** The equations that the cell with this key takes part in, in the order of the form; none for table two. */
export function equationsOfCell(form: Form, key: CellKey): readonly Equation[] {
  return indexOf(form).equationsOfCell.get(key) ?? [];
}
