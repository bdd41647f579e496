import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/diagnosis/diagnose.ts';
import type { CellValue, Diagnosis } from '../../server/src/diagnosis/model.ts';
import { cellKeys, formOf } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';
import { randomModel } from '../support/model.ts';
import { mistyped } from '../support/plantedMistakes.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';

const form = formOf('2021');

function statesOf(values: ReadonlyMap<string, CellValue>, of: Form = form): Record<string, string> {
  return Object.fromEntries(diagnose(of, values).equations.map(({ equation, state }) => [equation.id, state]));
}

const zeros = (of: Form = form) => new Map<string, CellValue>(cellKeys(of).map((key) => [key, 0]));

function tableOfOneRequest(): Map<string, CellValue> {
  const values = zeros();
  for (const row of ['received', 'granted', 'outcomeTotal'])
    for (const column of ['business', 'total']) values.set(`requests.${row}.${column}`, 1);
  return values;
}

describe('an unknown cell', () => {
  test('makes its equations unknown, not broken', () => {
    const values = new Map<string, CellValue>([
      ['requests.received.naturalPerson', 5],
      ['requests.received.total', 5],
    ]);
    expect(new Set(Object.values(statesOf(values)))).toEqual(new Set(['unknown']));
  });

  test.each(['blank', 'unreadable'] as const)('that is %s is determined by its row and its column', (value) => {
    const diagnosis = diagnose(form, tableOfOneRequest().set('requests.granted.business', value));
    expect([...diagnosis.determined]).toEqual([['requests.granted.business', 1]]);
    expect(diagnosis.equations.every(({ state }) => state === 'holds')).toBe(true);
    expect(diagnosis.mistakes).toEqual([]);
  });

  test('that the text does not hold is determined all the same', () => {
    const values = tableOfOneRequest();
    values.delete('requests.granted.business');
    expect([...diagnose(form, values).determined]).toEqual([['requests.granted.business', 1]]);
  });

  test('is told after the certain mistake is mended that made its row and its column disagree', () => {
    const values = tableOfOneRequest().set('requests.granted.business', 'unreadable').set('requests.granted.total', 4);
    const { mistakes, determined, equations } = diagnose(form, values);
    expect(mistakes.map(({ certain, repairs }) => [certain, repairs[0]?.corrections])).toEqual([
      [true, [{ key: 'requests.granted.total', from: 4, to: 1 }]],
    ]);
    expect([...determined]).toEqual([['requests.granted.business', 1]]);
    expect(equations.filter(({ state }) => state === 'unknown').map(({ equation }) => equation.id)).toEqual([
      'row:requests.granted',
      'outcome:business',
    ]);
  });

  test('is not told where a mistake that is not certain may have a part in it', () => {
    const values = new Map<string, CellValue>([
      ['requests.received.naturalPerson', 5],
      ['requests.carriedIn.naturalPerson', 0],
      ['requests.outcomeTotal.naturalPerson', 3],
      ...['business', 'research', 'welfare', 'legalService', 'otherOrg'].map(
        (column) => [`requests.received.${column}`, 0] as const,
      ),
      ['requests.received.total', 4],
    ]);
    const { mistakes, determined } = diagnose(form, values);
    expect(mistakes.map(({ certain, explanations }) => [certain, explanations])).toEqual([[false, 2]]);
    expect(determined.has('requests.carriedOut.naturalPerson')).toBe(false);
    values.set('requests.received.total', 5);
    expect(diagnose(form, values).determined.get('requests.carriedOut.naturalPerson')).toBe(2);
  });

  describe('where the others contradict each other and it cannot be seen which is wrong', () => {
    // granted.naturalPerson should be 3: no equation without an unknown cell shows it.
    const values = tableOfOneRequest();
    for (const row of ['received', 'granted', 'outcomeTotal'])
      values.set(`requests.${row}.naturalPerson`, 3).set(`requests.${row}.total`, 4);
    values.set('requests.granted.naturalPerson', 2);
    for (const key of ['granted.business', 'granted.total', 'partial.naturalPerson'])
      values.set(`requests.${key}`, 'unreadable');

    test('is not told', () => {
      const { determined, equations, mistakes } = diagnose(form, values);
      expect(determined.has('requests.granted.business')).toBe(false);
      expect(determined.has('requests.granted.total')).toBe(false);
      expect(mistakes.map(({ certain }) => certain)).not.toContain(true);
      expect(equations.find(({ equation }) => equation.id === 'row:requests.granted')?.state).toBe('unknown');
    });

    test('nothing else in the table is certain either', () => {
      const alone = diagnose(form, tableOfOneRequest().set('requests.received.total', 7)).mistakes;
      expect(alone.map(({ certain, explanations }) => [certain, explanations])).toEqual([[true, 1]]);
      const beside = diagnose(form, new Map(values).set('requests.received.total', 7)).mistakes;
      const ofTotal = beside.find(({ equations }) => equations.includes('row:requests.received'));
      expect([ofTotal?.certain, ofTotal?.explanations]).toEqual([false, 1]);
    });
  });

  test('cannot be negative: a sum that its known parts exceed is broken', () => {
    const values = tableOfOneRequest().set('requests.partial.business', 'blank').set('requests.granted.business', 2);
    expect(statesOf(values)['outcome:business']).toBe('broken');
  });

  test('a negative, broken or absurd number is none', () => {
    for (const number of [-3, 3.5, 1e15, Number.POSITIVE_INFINITY]) {
      const diagnosis = diagnose(form, tableOfOneRequest().set('requests.granted.business', number));
      expect(diagnosis.mistakes).toEqual([]);
      expect(diagnosis.determined.get('requests.granted.business')).toBe(1);
    }
  });
});

test('parts are zero where the known ones are the whole total', () => {
  const values = new Map<string, CellValue>([
    ['requests.received.total', 5],
    ['requests.received.naturalPerson', 5],
  ]);
  const { determined } = diagnose(form, values);
  expect([...determined.values()]).toEqual([0, 0, 0, 0, 0]);
});

test('a missing total does not hold although it is determined', () => {
  const values = tableOfOneRequest().set('requests.granted.total', 'blank');
  const { equations, determined } = diagnose(form, values);
  expect(determined.get('requests.granted.total')).toBe(1);
  expect(equations.filter(({ state }) => state === 'unknown').map(({ equation }) => equation.id)).toEqual([
    'row:requests.granted',
  ]);
});

test('whatever is determined is right: cells taken out of consistent models', () => {
  const random = seededRandom(6);
  let told = 0;
  for (let trial = 0; trial < sampleSize(300); trial++) {
    const model = randomModel(random, form);
    const values = new Map<string, CellValue>(model);
    for (const key of random.shuffled([...model.keys()]).slice(0, random.integer(1, 80)))
      if (random.chance(0.5)) values.delete(key);
      else values.set(key, random.pick(['blank', 'unreadable']));
    const { determined, equations, mistakes, blankIsZero } = diagnose(form, values);
    for (const [key, value] of determined) expect([key, value]).toEqual([key, model.get(key)]);
    expect(equations.filter(({ state }) => state === 'broken')).toEqual([]);
    expect(mistakes).toEqual([]);
    expect(blankIsZero.size).toBe(0);
    told += determined.size;
  }
  expect(told).toBeGreaterThan(sampleSize(3000));
});

test('a form that is being filled in shows nothing broken, and nothing that it cannot know', () => {
  const random = seededRandom(7);
  for (let trial = 0; trial < sampleSize(12); trial++) {
    const model = randomModel(random, form);
    const values = new Map<string, CellValue>(cellKeys(form).map((key) => [key, 'blank']));
    expect(new Set(Object.values(statesOf(values)))).toEqual(new Set(['unknown']));
    for (const key of cellKeys(form)) {
      values.set(key, model.get(key)!);
      const broken = Object.entries(statesOf(values)).filter(([, state]) => state === 'broken');
      expect(broken).toEqual([]);
    }
    expect(new Set(Object.values(statesOf(values)))).toEqual(new Set(['holds']));
  }
}, 60_000);

describe('a sum with a blank part that is broken whatever the part is', () => {
  /** Zeros but for these rows of table three, and these single cells. */
  function diagnosisOf(cells: Record<string, CellValue>): Diagnosis {
    const rows: Record<string, readonly number[]> = {
      received: [7, 3, 0, 0, 0, 2, 12],
      granted: [4, 2, 0, 0, 0, 0, 6],
      partial: [1, 0, 0, 0, 0, 1, 2],
      'unable.notHeld': [1, 1, 0, 0, 0, 1, 3],
      outcomeTotal: [6, 3, 0, 0, 0, 2, 11],
      carriedOut: [1, 0, 0, 0, 0, 0, 1],
    };
    const values: Map<string, CellValue> = zeros();
    const columns = form.tables.requests.rows[0]!.columns;
    for (const [row, numbers] of Object.entries(rows))
      for (const [index, number] of numbers.entries()) values.set(`requests.${row}.${columns[index]!.id}`, number);
    for (const [key, value] of Object.entries(cells)) values.set(key, value);
    return diagnose(form, values);
  }
  const unexplained = { repairs: [], certain: false, explanations: Number.POSITIVE_INFINITY };

  test('is a mistake of its own, of which nothing more is known', () => {
    const { mistakes } = diagnosisOf({
      'disputes.review.upheld': 5,
      'disputes.review.corrected': 'blank',
      'disputes.review.total': 3,
    });
    expect(mistakes).toEqual([{ ...unexplained, equations: ['disputes:review'] }]);
  });

  test('belongs to the certain mistake whose repair mends it', () => {
    const { mistakes } = diagnosisOf({
      'requests.granted.business': 9,
      'requests.partial.business': 'blank',
      'disputes.review.upheld': 5,
      'disputes.review.corrected': 'blank',
      'disputes.review.total': 3,
    });
    expect(mistakes).toEqual([
      {
        equations: ['row:requests.granted', 'outcome:business'],
        repairs: [{ slip: 'cell', corrections: [{ key: 'requests.granted.business', from: 9, to: 2 }] }],
        certain: true,
        explanations: 1,
      },
      { ...unexplained, equations: ['disputes:review'] },
    ]);
  });

  test('leaves all its cells in doubt: nothing is determined by them', () => {
    const { mistakes, determined } = diagnosisOf({
      'requests.granted.naturalPerson': 40,
      'requests.granted.business': 'blank',
      'requests.partial.naturalPerson': 'blank',
      'requests.carriedOut.otherOrg': 'blank',
    });
    expect(mistakes).toEqual([
      { ...unexplained, equations: ['row:requests.granted'] },
      { ...unexplained, equations: ['outcome:naturalPerson'] },
    ]);
    expect([...determined]).toEqual([['requests.carriedOut.otherOrg', 0]]);
  });
});

describe('a table that leaves blank what is zero', () => {
  function withBlankZeros(of: Form, isBlank: (key: string, value: CellValue) => boolean): Map<string, CellValue> {
    const values = zeros(of);
    for (const row of ['received', 'granted', 'outcomeTotal'])
      for (const [column, number] of Object.entries({ naturalPerson: 3, business: 1, total: 4 }))
        values.set(`requests.${row}.${column}`, number);
    return new Map([...values].map(([key, value]) => [key, isBlank(key, value) ? 'blank' : value]));
  }
  const form2019 = formOf('2019');
  const inTableThree = (key: string, value: CellValue) => key.startsWith('requests.') && value === 0;

  test('counts its blank parts as zero, its blank totals as missing', () => {
    const values = withBlankZeros(form2019, inTableThree);
    const { blankIsZero, determined, equations } = diagnose(form2019, values);
    expect([...blankIsZero]).toEqual(['requests']);
    const unknown = equations.filter(({ state }) => state === 'unknown').map(({ equation }) => equation.id);
    expect(unknown).toHaveLength(20);
    expect(unknown.every((id) => id.startsWith('row:'))).toBe(true);
    expect([...determined]).toHaveLength(20);
    expect(new Set(determined.values())).toEqual(new Set([0]));
  });

  test('the totals of its rows are told', () => {
    const values = withBlankZeros(form2019, inTableThree).set('requests.granted.total', 'blank');
    expect(diagnose(form2019, values).determined.get('requests.granted.total')).toBe(4);
  });

  test('not without （七）总计', () => {
    const values = withBlankZeros(form2019, inTableThree).set('requests.outcomeTotal.total', 'blank');
    const { blankIsZero, equations } = diagnose(form2019, values);
    expect(blankIsZero.size).toBe(0);
    expect(equations.filter(({ state }) => state === 'broken')).toEqual([]);
  });

  test('not where a sum would not hold so', () => {
    const values = withBlankZeros(form2019, inTableThree).set('requests.granted.business', 'blank');
    const { blankIsZero, equations, determined } = diagnose(form2019, values);
    expect(blankIsZero.size).toBe(0);
    expect(equations.filter(({ state }) => state === 'broken')).toEqual([]);
    expect(determined.get('requests.granted.business')).toBe(1);
  });

  test('not where only a few cells are blank', () => {
    const values = withBlankZeros(form2019, (key) => key.startsWith('requests.denied.'));
    expect(diagnose(form2019, values).blankIsZero.size).toBe(0);
  });

  /** Table four with its zeros left blank. */
  function withBlankDisputes(values: ReadonlyMap<string, CellValue>): Map<string, CellValue> {
    return new Map([...values].map(([key, v]) => [key, key.startsWith('disputes.') && v === 0 ? 'blank' : v]));
  }
  const disputes: [string, number][] = [
    ['disputes.review.upheld', 5],
    ['disputes.review.total', 5],
  ];

  test('table four, whatever is wrong in table three', () => {
    const values = withBlankDisputes(new Map([...zeros(), ...disputes])).set('requests.received.business', 1);
    expect([...diagnose(form, values).blankIsZero]).toEqual(['disputes']);
  });

  test('not table four without any number, whatever is written in table three', () => {
    expect(diagnose(form, withBlankDisputes(zeros())).blankIsZero.size).toBe(0);
  });

  test('not where exactly half of it is blank', () => {
    const keys = cellKeys(form).filter((key) => key.startsWith('disputes.'));
    const half = keys.slice(0, Math.floor(keys.length / 2));
    const blank = (count: number) => new Map<string, CellValue>(half.slice(0, count).map((key) => [key, 'blank']));
    const values = new Map<string, CellValue>([...zeros(), ...blank(half.length)]);
    expect(diagnose(form, values).blankIsZero.size).toBe(0);
    values.set(keys[half.length]!, 'blank');
    expect([...diagnose(form, values).blankIsZero]).toEqual(['disputes']);
  });

  test('table four by itself: the totals of its groups are its grand totals', () => {
    const { blankIsZero, equations } = diagnose(form, withBlankDisputes(new Map([...zeros(), ...disputes])));
    expect([...blankIsZero]).toEqual(['disputes']);
    expect(Object.fromEntries(equations.map(({ equation, state }) => [equation.id, state]))).toMatchObject({
      'disputes:review': 'holds',
      'disputes:suitDirect': 'unknown',
    });
  });
});

describe('a single wrong cell of table three beside cells without a number accuses no other', () => {
  const rows = form.tables.requests.rows.map((row) => row.key);
  const columns = form.tables.requests.rows[0]!.columns.map((column) => column.id);
  const cells = cellKeys(form).filter((key) => key.startsWith('requests.'));

  test.each<[string, (random: Random) => readonly string[]]>([
    ['up to a dozen anywhere', (random) => random.shuffled(cells).slice(0, random.integer(1, 12))],
    ['a row', (random) => cells.filter((key) => key.startsWith(`${random.pick(rows)}.`))],
    ['a column', (random) => cells.filter((key) => key.endsWith(`.${random.pick(columns)}`))],
  ])('%s', (_, missing) => {
    const random = seededRandom(18);
    let named = 0;
    for (let trial = 0; trial < sampleSize(300); trial++) {
      const model = randomModel(random, form);
      const gone = missing(random);
      const wrong = random.pick(cells.filter((key) => !gone.includes(key)));
      const values = new Map<string, CellValue>(model).set(wrong, mistyped(random, model.get(wrong)!, [0, 1, 7]));
      for (const key of gone) values.set(key, 'unreadable');
      for (const { certain, repairs } of diagnose(form, values).mistakes) {
        if (!certain) continue;
        expect(repairs[0]?.corrections).toEqual([{ key: wrong, from: values.get(wrong), to: model.get(wrong) }]);
        named++;
      }
    }
    expect(named).toBeGreaterThan(sampleSize(100));
  });
});
