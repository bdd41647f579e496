// What would become of the equations if cells without a value were filled in.

import { equationsOfCell } from '../form/index.ts';
import type { CellKey } from '../form/schema.ts';
import type { RuleContext } from './rule.ts';
import { numberAt } from './sum/equationWords.ts';

/** True where an equation that these values would decide would not hold. Equations that stay open are not asked. */
export function breaksEquation(context: RuleContext, values: ReadonlyMap<CellKey, number>): boolean {
  const equations = new Set([...values.keys()].flatMap((key) => equationsOfCell(context.form, key)));
  for (const { terms } of equations) {
    let sum = 0;
    for (const { key, weight } of terms) sum += (values.get(key) ?? numberAt(context, key) ?? Number.NaN) * weight;
    // Not a number: a term is still unknown.
    if (sum !== 0 && !Number.isNaN(sum)) return true;
  }
  return false;
}
