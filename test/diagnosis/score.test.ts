import { describe, expect, test } from 'vitest';
import { formOf, withRows } from '../../server/src/form/index.ts';
import { scoreOf } from '../support/diagnosisScore.ts';
import { randomModel } from '../support/model.ts';
import { disputePlantings, manyPlantings, smallPlantings } from '../support/plantedMistakes.ts';
import { seededRandom } from '../support/random.ts';

// npm run bench:diagnosis in small.
const times = 80;
const forms = {
  '2021': formOf('2021'),
  '2019': formOf('2019'),
  '2021 with （六）undivided': withRows(formOf('2021'), new Set(['requests.other'])),
};
const [single, ...pairs] = smallPlantings;

describe.each(Object.entries(forms))('what is told of planted mistakes, edition %s', (_, form) => {
  const score = (kind: typeof single & object) => scoreOf(kind, form, seededRandom(77), times, randomModel);

  test('a single cell of table three: everything', () => {
    expect(score(single!)).toEqual({
      planted: times,
      found: times,
      named: times,
      firstRight: times,
      amongFixes: times,
      innocentAccused: 0,
    });
  });

  test.each(pairs)('$name: always found, nearly always among the fixes, nobody accused', (kind) => {
    const { planted, found, amongFixes, innocentAccused } = score(kind);
    expect(found).toBe(planted);
    expect(amongFixes).toBeGreaterThanOrEqual(0.95 * planted);
    expect(innocentAccused).toBe(0);
  });

  test.each(disputePlantings.slice(0, 2))('$name: always among the fixes, nobody accused', (kind) => {
    expect(score(kind)).toMatchObject({ found: times, amongFixes: times, innocentAccused: 0 });
  });

  test.each(manyPlantings.slice(0, 3))('$name: always found, nobody accused', (kind) => {
    expect(score(kind)).toMatchObject({ found: times, innocentAccused: 0 });
  });
});
