import { describe, expect, test } from 'vitest';
import type { Syndrome } from '../../server/src/diagnosis/search.ts';
import { possibleSlips } from '../../server/src/diagnosis/slips.ts';
import { systemOf } from '../../server/src/diagnosis/system.ts';
import { formOf } from '../../server/src/form/index.ts';
import { type ReportModel, randomModel } from '../support/model.ts';
import { thoroughlyWrong } from '../support/plantedMistakes.ts';
import { seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';

const form = formOf('2021');
const system = systemOf(form);
const active = [...system.equations.keys()];

function syndromeOf(values: ReportModel): Syndrome {
  const numbers = Float64Array.from(system.keys, (key) => values.get(key)!);
  const differences = Float64Array.from(system.equations, ({ cells, weights }) =>
    cells.reduce((sum, cell, term) => sum + weights[term]! * numbers[cell]!, 0),
  );
  const isActive = new Uint8Array(system.equations.length).fill(1);
  return { system, numbers, active, isActive, differences, complete: true };
}

describe('every slip that is possible', () => {
  const random = seededRandom(14);
  const cases = Array.from({ length: sampleSize(30) }, () => {
    const syndrome = syndromeOf(thoroughlyWrong(random, form, randomModel(random, form), 10));
    return { syndrome, slips: possibleSlips(syndrome, Number.POSITIVE_INFINITY) };
  });

  test('is undone in three cells or more, with no negative number', () => {
    expect(cases.flatMap(({ slips }) => slips).length).toBeGreaterThan(sampleSize(1000));
    for (const { syndrome, slips } of cases)
      for (const { changes } of slips) {
        expect(changes.length).toBeGreaterThanOrEqual(3);
        expect(changes.every(({ cell, by }) => by !== 0 && syndrome.numbers[cell]! + by >= 0)).toBe(true);
      }
  });

  test('of a single row leaves the sum of the row right', () => {
    for (const { slips } of cases)
      for (const { slip, changes, left } of slips) {
        const rows = [...system.rows.values()].filter(({ cells }) => changes.some(({ cell }) => cells.includes(cell)));
        expect(rows.length).toBe(slip === 'shiftedRow' ? 1 : 2);
        if (slip === 'shiftedRow') expect(left.differences[rows[0]!.sum]).toBe(0);
      }
  });

  test('is left out where more would be wrong beside it than asked for', () => {
    for (const { syndrome, slips } of cases)
      expect(possibleSlips(syndrome, 2).length).toBe(slips.filter(({ fewestLeft }) => fewestLeft <= 2).length);
  });
});

test('two rows that are added up together are never exchanged: nobody would see it', () => {
  const exchanged = [0, 1, 2, 3, 4, 5]
    .flatMap((seed) => possibleSlips(syndromeOf(randomModel(seededRandom(seed), form)), Number.POSITIVE_INFINITY))
    .filter(({ slip }) => slip === 'swappedRows');
  expect(exchanged.length).toBeGreaterThan(0);
  for (const { left } of exchanged) expect(left.differences.some((difference) => difference !== 0)).toBe(true);
});
