// Short names of cells, for places where there is little room: 表三 新收, 表三 不予公开, 表四 行政复议 结果维持.

import { rowsOf } from '../diagnosis/claims/cells.ts';
import { columnOf, groupOf, rowOf, splitKey, tableIdOf } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';

/** The table by its number and what its cells are called in short; of several cells their common row, group or number. */
export function shortNameOf(form: Form, keys: readonly CellKey[]): string {
  const table = tableIdOf(keys[0]!)!;
  const numeral = form.sections.find((section) => section.table === table)!.numeral;
  return `表${numeral} ${nameOf(form, keys)}`;
}

function nameOf(form: Form, keys: readonly CellKey[]): string {
  const [first] = keys;
  if (keys.length === 1) {
    const { row, column } = splitKey(first!);
    const rowName = shortened(rowOf(form, row)!.label);
    if (column === 'total') return rowName;
    return `${rowName} ${shortened(columnOf(form, first!)!.label)}`;
  }
  const rows = new Set(keys.map((key) => splitKey(key).row));
  const group = groupOf(form, rowOf(form, [...rows][0]!)?.group ?? '');
  const members = group ? (rowsOf(form, group.key) ?? []) : [];
  const isGroup = members.length === rows.size && members.every((row) => rows.has(row));
  if (group && isGroup && keys.length === rows.size) return shortened(group.label);
  return rows.size === 1 ? shortened(rowOf(form, first!)!.label) : `${keys.length}格之和`;
}

/** Without number, brackets and what every label of the table has. */
function shortened(label: string): string {
  return label
    .replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '')
    .replace(/（[^）]*）/g, '')
    .replace(/政府信息公开申请数量$/, '')
    .replace(/^本年(?!度)/, '')
    .replace(/件数$/, '');
}
