// What would become of the equations if cells without a value were filled in.

import { equationsOfCell } from '../form/index.ts';
import type { CellKey } from '../form/schema.ts';
import type { RuleContext } from './rule.ts';

/** True where an equation that these values would decide would not hold. Equations that stay open are not asked. */
export function breaksEquation(
  { report, form, diagnosis }: RuleContext,
  values: ReadonlyMap<CellKey, number>,
): boolean {
  const knownValue = (key: CellKey): number | undefined => {
    const filled = values.get(key);
    if (filled !== undefined) return filled;
    const reading = report.cells.get(key)?.reading;
    if (reading?.kind === 'number') return reading.value;
    return reading?.kind === 'blank' && diagnosis.blankIsZero.has(key.slice(0, key.indexOf('.'))) ? 0 : undefined;
  };
  const equations = new Set([...values.keys()].flatMap((key) => equationsOfCell(form, key)));
  for (const { terms } of equations) {
    let sum = 0;
    for (const { key, weight } of terms) sum += (knownValue(key) ?? Number.NaN) * weight;
    // Not a number: a term is still unknown.
    if (sum !== 0 && !Number.isNaN(sum)) return true;
  }
  return false;
}
