// Cells of a grid (a workbook, a CSV file) by the labels of their rows and the heads of their columns. Nothing is taken by
// its place alone: columns may stand in another order, and a column without a head has no cells.

import { forms, rowOf, tableIds } from '../form/index.ts';
import type { CellKey, ColumnForm, TableId } from '../form/schema.ts';
import { exactLabel, formRow, type LabelEntry, labelIndex } from '../report/labels/labels.ts';
import { nearestLabel } from '../report/labels/nearLabels.ts';
import type { Value } from '../report/model.ts';
import { labelKey } from '../text/characters.ts';
import { readCell } from '../text/numbers.ts';

export type GridValue = Pick<Value, 'text' | 'reading'>;

export interface GridCells {
  readonly cells: ReadonlyMap<CellKey, GridValue>;
  /** What could not be read, in Chinese: a line each. */
  readonly unread: readonly string[];
}

/** Reads lines with tabs between their cells; undefined where no row of the form is in them. */
export function readGrid(text: string): GridCells | undefined {
  const reader = new GridReader();
  for (const line of text.split('\n')) reader.read(line.split('\t').map((cell) => cell.trim()));
  return reader.finish();
}

/** What the columns of a grid are, as far as their heads have been read. */
type Heads = Map<number, string>;

class GridReader {
  readonly #cells = new Map<CellKey, GridValue>();
  readonly #unread: string[] = [];
  readonly #rows = new Set<string>();
  /** Of tables two and three: ids of the columns. */
  #heads: Heads = new Map();
  /** Of table four, where rows stand side by side: keys of the rows, and ids of the columns below them. */
  #groups: Heads = new Map();
  #below: Heads = new Map();
  #table: TableId | undefined;
  #lastWasHead = false;

  read(cells: readonly string[]): void {
    const head = headsIn(cells);
    if (head) this.#readHead(head);
    else if (this.#table === 'disputes') this.#readDisputes(cells);
    else this.#readRow(cells);
    if (cells.some((cell) => cell !== '')) this.#lastWasHead = head !== undefined;
  }

  finish(): GridCells | undefined {
    if (this.#rows.size === 0) return undefined;
    return { cells: this.#cells, unread: this.#unread };
  }

  #readHead({ table, columns, rows }: HeadLine): void {
    if (!this.#lastWasHead || this.#table !== table) {
      this.#heads = new Map();
      this.#groups = new Map();
      this.#below = new Map();
    }
    this.#table = table;
    const heads = table === 'disputes' ? this.#below : this.#heads;
    for (const [column, id] of columns) heads.set(column, id);
    for (const [column, key] of rows) this.#groups.set(column, key);
  }

  #readRow(cells: readonly string[]): void {
    const label = labelOf(cells, this.#heads);
    if (!label) return;
    const { entry, text } = label;
    const values = cells.filter((cell, column) => this.#heads.has(column) && cell !== '');
    if (!entry) {
      if (values.some((value) => readCell(value).kind === 'number')) this.#unread.push(`“${text}”不是格式里的行`);
      return;
    }
    const { key, kind } = entry;
    // （六）其他处理 is a row where numbers stand behind it, else the group of three.
    if (kind === 'group' && (values.length === 0 || !formRow(key, '2019'))) return;
    if (this.#rows.has(key)) {
      this.#unread.push(`“${text}”有两行，只读第一行`);
      return;
    }
    this.#rows.add(key);
    const { columns, missing } = this.#columnsOf(key);
    if (missing.length > 0) {
      const names = missing.map((column) => `“${column.label}”`).join('、');
      this.#unread.push(`“${text}”：没有找到列名${names}`);
    }
    for (const { id, label: name } of columns) {
      const places = [...this.#heads].filter(([, head]) => head === id).map(([column]) => column);
      if (places.length > 1) this.#unread.push(`“${text}”：有 ${places.length} 列名为“${name}”，无法确定是哪一列`);
      if (places.length === 1) this.#put(`${key}.${id}`, cells[places[0]!] ?? '');
    }
  }

  /** The columns of a row in the edition of which the most have a head. */
  #columnsOf(rowKey: string): Record<'columns' | 'missing', readonly ColumnForm[]> {
    const heads = new Set(this.#heads.values());
    const editions = forms.flatMap((form) => {
      const columns = rowOf(form, rowKey)?.columns;
      return columns ? [{ columns, missing: columns.filter(({ id }) => !heads.has(id)) }] : [];
    });
    return editions.sort((one, other) => one.missing.length - other.missing.length)[0]!;
  }

  #readDisputes(cells: readonly string[]): void {
    if (!cells.some((cell) => readCell(cell).kind === 'number') || this.#rows.has('disputes')) return;
    this.#rows.add('disputes');
    for (const [column, id] of this.#below) {
      const group = [...this.#groups].filter(([start]) => start <= column).sort(([one], [other]) => other - one)[0];
      if (group) this.#put(`${group[1]}.${id}`, cells[column] ?? '');
    }
  }

  #put(key: CellKey, text: string): void {
    this.#cells.set(key, { text, reading: readCell(text) });
  }
}

interface HeadLine {
  readonly table: TableId;
  readonly columns: Heads;
  /** Of table four only. */
  readonly rows: Heads;
}

/** The heads in a line, where it has any and no number. */
function headsIn(cells: readonly string[]): HeadLine | undefined {
  if (cells.some((cell) => /^\d/.test(cell) && readCell(cell).kind === 'number')) return undefined;
  for (const table of tableIds) {
    const names = columnNames(table);
    const columns: Heads = new Map();
    const rows: Heads = new Map();
    for (const [column, cell] of cells.entries()) {
      const id = names.get(labelKey(cell));
      if (id) columns.set(column, id);
      else if (table === 'disputes' && cell !== '') {
        const entry = labelIn(table, cell);
        if (entry?.kind === 'row') rows.set(column, entry.key);
      }
    }
    // 总计 alone may be a row's label; 其他 stands in two tables.
    const telling = [...columns.values()].filter((id) => id !== 'total').length;
    if (telling > 0 || rows.size > 0) return { table, columns, rows };
  }
  return undefined;
}

const namesOfColumns = new Map<TableId, ReadonlyMap<string, string>>();

function columnNames(table: TableId): ReadonlyMap<string, string> {
  let names = namesOfColumns.get(table);
  if (!names) {
    names = new Map(
      forms.flatMap(({ tables }) =>
        tables[table].rows.flatMap(({ columns }) =>
          columns.flatMap(({ id, label, aliases = [] }) =>
            [label, ...aliases].map((name) => [labelKey(name), id] as const),
          ),
        ),
      ),
    );
    namesOfColumns.set(table, names);
  }
  return names;
}

/** The innermost label of a line, left of its values; without `entry` where it is none of the form's. */
function labelOf(cells: readonly string[], heads: Heads): { entry?: LabelEntry; text: string } | undefined {
  const labels = cells.filter((cell, column) => cell !== '' && !heads.has(column) && readCell(cell).kind !== 'number');
  for (const text of labels.toReversed()) {
    for (const table of ['requests', 'proactive'] as const) {
      const entry = labelIn(table, text);
      if (entry && entry.kind !== 'head' && entry.kind !== 'column') return { entry, text };
    }
  }
  const text = labels.at(-1);
  return text === undefined ? undefined : { text };
}

function labelIn(table: TableId, text: string): LabelEntry | undefined {
  const index = labelIndex(table);
  return (exactLabel(index, text) ?? nearestLabel(index, text))?.entry;
}
