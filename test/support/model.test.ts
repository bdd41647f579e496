import { describe, expect, test } from 'vitest';
import { cellKeys, formOf, withRows } from '../../server/src/form/index.ts';
import { isConsistent, randomModel } from './model.ts';
import { seededRandom } from './random.ts';

const forms = [formOf('2021'), formOf('2019'), withRows(formOf('2021'), new Set(['requests.other']))];

describe.each(forms)('random models of edition $edition', (form) => {
  const models = Array.from({ length: 200 }, (_, seed) => randomModel(seededRandom(seed), form));

  test('every equation holds', () => {
    expect(models.filter((model) => !isConsistent(form, model))).toEqual([]);
  });

  test('every cell of the form has a value, counts are whole and not negative', () => {
    for (const model of models) {
      expect([...model.keys()].sort()).toEqual([...cellKeys(form)].sort());
      const counts = [...model].filter(([key]) => !key.startsWith('proactive.')).map(([, value]) => value);
      expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    }
  });

  test('most cells are zero, some models are empty and some are large', () => {
    const zeros = models.map((model) => [...model.values()].filter((value) => value === 0).length / model.size);
    expect(zeros.filter((share) => share > 0.5).length).toBeGreaterThan(100);
    const totals = models.map((model) => model.get('requests.received.total')!);
    expect(totals.some((total) => total === 0)).toBe(true);
    expect(totals.some((total) => total > 1000)).toBe(true);
  });
});

test('a wrong cell is seen as inconsistent', () => {
  const model = randomModel(seededRandom(1), forms[0]!);
  model.set('requests.granted.business', model.get('requests.granted.business')! + 1);
  expect(isConsistent(forms[0]!, model)).toBe(false);
});

test('the same seed gives the same model', () => {
  expect(randomModel(seededRandom(7), forms[0]!)).toEqual(randomModel(seededRandom(7), forms[0]!));
});
