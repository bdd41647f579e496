// How the cells that a sentence speaks of are called in messages, and where they stand.

import { rowsOf } from '../../diagnosis/claims/cells.ts';
import { knownNumber } from '../../diagnosis/claims/judge.ts';
import { columnOf, groupOf, rowOf, splitKey } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Related, RuleContext } from '../rule.ts';
import { cellName } from '../tables.ts';

/** One cell by its labels; a whole group or several cells as their sum: `“（三）不予公开”各行“总计”之和`. */
export function sumName(form: Form, keys: readonly CellKey[]): string {
  const [first] = keys;
  if (keys.length === 1) return cellName(form, first!);
  const { column } = splitKey(first!);
  const rows = keys.map((key) => splitKey(key).row);
  const group = rowOf(form, rows[0]!)?.group;
  if (group && keys.every((key) => key.endsWith(`.${column}`)) && isWholeGroup(form, group, rows)) {
    return `“${groupOf(form, group)!.label}”各行“${columnOf(form, first!)!.label}”之和`;
  }
  if (new Set(rows).size === 1) {
    return `“${rowOf(form, rows[0]!)!.label}”的${quoted(keys.map((key) => columnOf(form, key)!.label))}之和`;
  }
  if (keys.every((key) => key.endsWith(`.${column}`)) && keys.length <= MOST_NAMED) {
    return `${quoted(rows.map((row) => withoutNote(rowOf(form, row)!.label)))}的“${columnOf(form, first!)!.label}”之和`;
  }
  return '有关各格之和';
}

const MOST_NAMED = 3;

/** （二）部分公开 without what the form explains in brackets behind it. */
function withoutNote(label: string): string {
  return label.replace(/（[^（）]*）$/, '');
}

function isWholeGroup(form: Form, group: string, rows: readonly string[]): boolean {
  const all = rowsOf(form, group) ?? [];
  return all.length === rows.length && all.every((row) => rows.includes(row));
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join('、');
}

/** The numbers of several cells behind their sum, zeros left out: `（5+1）`. Empty for one cell. */
export function addends(context: RuleContext, keys: readonly CellKey[]): string {
  if (keys.length < 2) return '';
  const parts = keys.map((key) => knownNumber(context, key)!).filter((value) => value !== 0);
  return parts.length < 2 ? '' : `（${parts.map(plainNumber).join('+')}）`;
}

/** The cells as related places, those with zero left out where others have more. */
export function cellPlaces(context: RuleContext, keys: readonly CellKey[]): Related[] {
  const { report, form } = context;
  const numbered = keys.filter((key) => keys.length === 1 || knownNumber(context, key) !== 0);
  return numbered.flatMap((key) => {
    const cell = report.cells.get(key);
    const value = knownNumber(context, key);
    if (!cell || value === undefined) return [];
    return [{ span: cell.span, message: `${cellName(form, key)}：${plainNumber(value)}` }];
  });
}
