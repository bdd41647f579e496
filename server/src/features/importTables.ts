// Tables out of a filing system: their values go onto the cells of the same rows and columns of the report, by the labels
// of both, never by place. What cannot be read or has no place is told.

import { cellOf, rowOf } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { type CellChange, cellEdit } from '../rules/cellEdit.ts';
import { cellName, rowNameWithGroup } from '../rules/tables.ts';
import { applyEdits } from '../text/edits.ts';
import { plainNumber, readCell } from '../text/numbers.ts';
import { type GridCells, type GridValue, readGrid } from './gridCells.ts';

export interface TableImport {
  /** In the order of the text; together they are the edit. */
  readonly changes: readonly CellChange[];
  /** How many cells the file has the same number for. */
  readonly same: number;
  /** What was not taken over, and why, in Chinese: a line each. */
  readonly unread: readonly string[];
}

/**
 * What `source`, the text of a table, changes in a report: cells of which both are known by their labels and the numbers
 * differ. Undefined where the source has no table of the form. An edit after which the report would not read the
 * number at that very cell is not made, but told.
 */
export function importTables(analysis: Analysis, source: string): TableImport | undefined {
  const imported = cellsByKey(source) ?? readGrid(source);
  if (!imported) return undefined;
  const { report, form } = analysis;
  const wanted: CellChange[] = [];
  const unread = [...imported.unread];
  let same = 0;
  const strange = new Set<string>();
  let blank = 0;
  for (const [key, value] of imported.cells) {
    const own = report.cells.get(key);
    const name = cellOf(form, key) && cellName(form, key);
    if (value.reading.kind === 'blank') blank += 1;
    else if (value.reading.kind !== 'number') unread.push(`${name ?? key}：“${value.text}”不是数字`);
    else if (!own || name === undefined) strange.add(key.slice(0, key.lastIndexOf('.')));
    else if (own.reading.kind === 'number' && own.reading.value === value.reading.value) same += 1;
    else {
      const to = value.reading.unit === undefined ? plainNumber(value.reading.value) : value.text;
      const edit = cellEdit(report, own, to);
      if (edit) wanted.push({ key, name, from: own.text, to, edit });
      else unread.push(unplaced(name));
    }
  }
  for (const row of strange) unread.push(`本报告里没有读到${rowName(form, row)}一行，表里的数没有导入`);
  if (blank > 0) unread.push(`文件里有 ${blank} 格空白，本报告的这些格保持原样`);
  const changes = certain(report, wanted);
  for (const { name } of wanted.filter((change) => !changes.includes(change))) {
    unread.push(unplaced(name));
  }
  return { changes, same, unread };
}

/** The changes of which each is read at its own cell afterwards, whatever the others do. */
function certain(report: Report, wanted: readonly CellChange[]): CellChange[] {
  let changes = [...wanted].sort((one, other) => one.edit.span.start - other.edit.span.start);
  for (;;) {
    const edits = changes.map(({ edit }) => edit);
    const { cells } = analyse(applyEdits(report.text, edits)).report;
    const kept = changes.filter(({ key, to }) => cells.get(key)?.text === to);
    if (kept.length === changes.length) return changes;
    changes = kept;
  }
}

function unplaced(name: string): string {
  return `${name}：无法确定应写在本报告的哪里`;
}

function rowName(form: Form, key: string): string {
  return rowOf(form, key) ? `“${rowNameWithGroup(form, key)}”` : `“${key}”`;
}

/** The list of cells that `nianbao export` writes as CSV: a line a cell, with the cell's key. */
function cellsByKey(source: string): GridCells | undefined {
  const [head = '', ...lines] = source.split('\n');
  const names = head.split('\t');
  const keyAt = names.indexOf('键');
  const valueAt = names.indexOf('值');
  if (keyAt === -1 || valueAt === -1) return undefined;
  const cells = new Map<CellKey, GridValue>();
  for (const line of lines) {
    const fields = line.split('\t');
    const key = fields[keyAt];
    const text = fields[valueAt];
    if (key && text !== undefined) cells.set(key, { text, reading: readCell(text) });
  }
  return { cells, unread: [] };
}
