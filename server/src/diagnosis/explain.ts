// The smallest explanations of a set of broken equations. A wrong number weighs 1, a slip of the hand that makes
// several numbers wrong weighs 2, whatever their number; the explanations of the least weight are all that count.

import { type Change, type Effort, fewestNeeded, type Syndrome, searchChanges } from './search.ts';
import { possibleSlips, type UndoneSlip } from './slips.ts';

export interface Explanation {
  /** In the order of their cells. */
  readonly changes: readonly Change[];
  /** The slip among them. */
  readonly slip?: UndoneSlip;
}

export interface Explanations {
  /** All of the least weight; empty where the search gave up before it found any. */
  readonly found: readonly Explanation[];
  /** True where there are no others of that weight and none of less. */
  readonly complete: boolean;
}

/** Beyond so many wrong numbers in one table, what explains them is guesswork. */
const heaviest = 8;
const slipWeight = 2;
/** Beside a slip, so many single wrong numbers are looked for. */
const mostBesideSlip = 2;

/**
 * The explanations of a syndrome that is not zero. Of those that mend the active equations, `keep` takes the ones that
 * are possible as far as cells with unknown numbers can say.
 */
export function explain(
  syndrome: Syndrome,
  effort: Effort,
  keep: (explanations: readonly Explanation[]) => readonly Explanation[],
): Explanations {
  const fewest = fewestNeeded(syndrome);
  let slips: readonly UndoneSlip[] = [];
  let complete = true;
  for (let weight = 1; weight <= heaviest; weight++) {
    if (weight === slipWeight) slips = possibleSlips(syndrome, mostBesideSlip);
    const found = new Map<string, Explanation>();
    const search = (from: Syndrome, count: number, slip?: UndoneSlip) => {
      const result = searchChanges(from, count, effort);
      complete &&= result.complete;
      for (const changes of result.found) collect(found, changes, slip);
    };
    if (weight >= fewest) search(syndrome, weight);
    const beside = weight - slipWeight;
    if (beside <= mostBesideSlip)
      for (const slip of slips) if (slip.fewestLeft <= beside) search(slip.left, beside, slip);
    const kept = keep([...found.values()]);
    if (kept.length > 0) return { found: kept, complete };
  }
  return { found: [], complete: false };
}

/** Adds an explanation unless the slip and what is beside it share a cell. */
function collect(found: Map<string, Explanation>, single: readonly Change[], slip?: UndoneSlip): void {
  const changes = [...single, ...(slip?.changes ?? [])].sort((one, other) => one.cell - other.cell);
  if (changes.some(({ cell }, index) => cell === changes[index + 1]?.cell)) return;
  const name = changes.map(({ cell, by }) => `${cell}:${by}`).join();
  found.set(name, slip ? { changes, slip } : { changes });
}
