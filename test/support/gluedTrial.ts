// Glues random consistent reports and counts how their cells are read.

import { formOf, tableIdOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { randomModel } from './model.ts';
import { printGlued } from './printGlued.ts';
import { seededRandom } from './random.ts';

export interface GluedTally {
  right: number;
  undecided: number;
  /** Seed and cell of each value that was read otherwise than it was written. */
  readonly wrong: string[];
}

/** Reads the reports with the seeds from `first`; tables two, three and four are counted apart. */
export function gluedTrial(first: number, count: number, parted: number): Record<string, GluedTally> {
  const tally: Record<string, GluedTally> = {};
  for (let seed = first; seed < first + count; seed++) {
    const random = seededRandom(seed);
    const form = formOf(seed % 3 === 0 ? '2019' : '2021');
    const model = randomModel(random, form);
    const { cells } = analyse(printGlued(model, form, random, parted)).report;
    for (const [key, value] of model) {
      const table = tableIdOf(key)!;
      tally[table] ??= { right: 0, undecided: 0, wrong: [] };
      const reading = cells.get(key)?.reading;
      if (!reading) tally[table].undecided += 1;
      else if (reading.kind === 'number' && reading.value === value) tally[table].right += 1;
      else tally[table].wrong.push(`seed ${seed}: ${key} ${value}`);
    }
  }
  return tally;
}
