// The sum of reports: the numbers of a report that is made out of those of its parts.

import { cellKeys } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import type { PartReport } from './model.ts';

export interface RolledUp {
  readonly numbers: ReadonlyMap<CellKey, number>;
  /** Cells that have no sum, because the number is not known in these parts. */
  readonly unknown: ReadonlyMap<CellKey, readonly PartReport[]>;
}

/** Adds up every cell of the form over all parts. A cell that one of them does not tell has no sum. */
export function rollUp(form: Form, parts: readonly PartReport[]): RolledUp {
  const numbers = new Map<CellKey, number>();
  const unknown = new Map<CellKey, readonly PartReport[]>();
  for (const key of cellKeys(form)) {
    const silent = parts.filter((part) => part.number(key) === undefined);
    if (silent.length > 0) unknown.set(key, silent);
    else numbers.set(key, sumOfParts(parts, key)!);
  }
  return { numbers, unknown };
}

/** The sum of a cell over all parts; undefined where one of them does not tell it. */
export function sumOfParts(parts: readonly PartReport[], key: CellKey): number | undefined {
  let sum = 0;
  for (const part of parts) sum += part.number(key) ?? Number.NaN;
  // To fifteen digits: 0.1 + 0.2 is 0.3 in a report.
  return Number.isNaN(sum) ? undefined : Number(sum.toPrecision(15));
}
