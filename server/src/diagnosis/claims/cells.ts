// Turns the cells of a saying into keys of a form: `requests.denied` into the totals of its eight rows, `@row.$applicant`
// into the columns that the words name.

import { cellOf, groupOf, rowOf } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import { orders, type Saying, sayings } from './sayings.ts';

/** What `$tag`, `@row` and `@group` stand for in a sentence: names of rows, groups or columns. */
export type Bindings = ReadonlyMap<string, readonly string[]>;

/**
 * The sums of cells that a notation of sayings.ts means in a form, the likeliest first. A reading that needs a part
 * which the form does not have, or a name that is not bound, falls away.
 */
export function readingsOf(form: Form, notation: string, bindings: Bindings): CellKey[][] {
  const readings: CellKey[][] = [];
  for (const reading of notation.split(' | ')) {
    const keys: CellKey[] = [];
    let known = true;
    for (const path of reading.split(' + ')) {
      const names = expand(path, bindings);
      const cells = names.map((name) => keysOf(form, name));
      if (names.length === 0 || cells.some((found) => found.length === 0)) known = false;
      for (const found of cells) keys.push(...found);
    }
    if (known) readings.push(keys);
  }
  return readings;
}

/** `@row.$applicant` with every row and every column that is bound. */
function expand(path: string, bindings: Bindings): string[] {
  const parts = path.match(/[$@][a-zA-Z]+|[^$@]+/g) ?? [];
  return parts.reduce<string[]>(
    (begun, part) => {
      const isBound = part.startsWith('$') || part.startsWith('@');
      const endings = isBound ? (bindings.get(part) ?? []) : [part];
      return begun.flatMap((beginning) => endings.map((ending) => beginning + ending));
    },
    [''],
  );
}

/** The cells of a name: a cell, the total of a row, or those of all rows of a group, in the column that it names. */
function keysOf(form: Form, name: string): CellKey[] {
  if (cellOf(form, name)) return [name];
  const row = rowsOf(form, name);
  if (row) return row.map((key) => `${key}.total`).filter((key) => cellOf(form, key));
  const dot = name.lastIndexOf('.');
  const column = name.slice(dot + 1);
  return (rowsOf(form, name.slice(0, dot)) ?? []).map((key) => `${key}.${column}`).filter((key) => cellOf(form, key));
}

/** The rows that a key of a row or group stands for; undefined where the form has neither. */
export function rowsOf(form: Form, key: string): string[] | undefined {
  if (cellOf(form, key)) return undefined;
  const group = groupOf(form, key);
  if (!group) return rowOf(form, key) ? [key] : undefined;
  const rows = Object.values(form.tables).flatMap((table) => table.rows);
  return rows.filter((row) => row.group === key).map((row) => row.key);
}

/** Sayings by their tags in order, joined by blanks. The first saying of an order counts. */
const sayingsByOrder: ReadonlyMap<string, Saying> = (() => {
  const byOrder = new Map<string, Saying>();
  for (const saying of sayings) {
    for (const tags of orders(saying.say)) {
      const order = tags.join(' ');
      if (!byOrder.has(order)) byOrder.set(order, saying);
    }
  }
  return byOrder;
})();

/** The saying whose tags stand in exactly this order, joined by blanks; undefined where there is none. */
export function sayingOf(order: string): Saying | undefined {
  return sayingsByOrder.get(order);
}

/** The most words that one saying has. */
export const longestSaying = Math.max(...[...sayingsByOrder.keys()].map((order) => order.split(' ').length));
