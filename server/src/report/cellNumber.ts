// The number in a cell as it can be compared with others of its column.

import { columnOf } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import type { Cell } from './model.ts';

const MONEY_DECIMALS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * The number in a cell in the unit of its column: an amount in 万元 is 10 000 times as much where the column counts 元.
 * Null where the cell is blank or cannot be read.
 */
export function cellNumber({ key, reading }: Pick<Cell, 'key' | 'reading'>, form: Form): number | null {
  if (reading.kind !== 'number') return null;
  const written = MONEY_DECIMALS[reading.unit ?? ''];
  const wanted = MONEY_DECIMALS[columnOf(form, key)?.unit ?? ''];
  if (written === undefined || wanted === undefined || written === wanted) return reading.value;
  // By shifting the decimal point, because multiplying 25.13 by 10000 gives 251299.99999999997.
  return Number(`${reading.value}e${written - wanted}`);
}
