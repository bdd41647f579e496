import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/diagnosis/diagnose.ts';
import type { CellValue, Diagnosis, Repair } from '../../server/src/diagnosis/model.ts';
import { cellKeys, formOf, withRows } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';
import { type ReportModel, randomModel } from '../support/model.ts';
import { rowPlantings, smallPlantings, thoroughlyWrong } from '../support/plantedMistakes.ts';
import { seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';

const form2021 = formOf('2021');
const forms = {
  '2021': form2021,
  '2019': formOf('2019'),
  '2021 with （六）undivided': withRows(form2021, new Set(['requests.other'])),
};

/** Zeros but for the rows given: of table three seven numbers, of table four five. */
function tables(rows: Record<string, readonly number[]>, form: Form = form2021): Map<string, number> {
  const values = new Map(cellKeys(form).map((key) => [key, 0]));
  for (const [row, numbers] of Object.entries(rows)) {
    const keys = [...values.keys()].filter((key) => key.startsWith(`${row}.`));
    for (const [index, number] of numbers.entries()) values.set(keys[index]!, number);
  }
  return values;
}

const text = ({ slip, corrections }: Repair) =>
  `${slip}: ${corrections.map(({ key, from, to }) => `${key.replace('requests.', '')} ${from}→${to}`).join(', ')}`;
const certain = ({ mistakes }: Diagnosis) =>
  mistakes.filter((mistake) => mistake.certain).map((m) => text(m.repairs[0]!));
const broken = ({ equations }: Diagnosis) =>
  equations.filter(({ state }) => state === 'broken').map(({ equation }) => equation.id);

/** Twelve requests of an invented county: the worked example of docs/diagnosis.md. */
const example = {
  'requests.received': [7, 3, 0, 0, 0, 2, 12],
  'requests.granted': [4, 2, 0, 0, 0, 0, 6],
  'requests.partial': [1, 0, 0, 0, 0, 1, 2],
  'requests.unable.notHeld': [1, 1, 0, 0, 0, 1, 3],
  'requests.outcomeTotal': [6, 3, 0, 0, 0, 2, 11],
  'requests.carriedOut': [1, 0, 0, 0, 0, 0, 1],
};

test('where every equation holds there is nothing to say', () => {
  const diagnosis = diagnose(form2021, tables(example));
  expect(diagnosis.equations.map(({ state, difference }) => [state, difference])).toEqual(
    new Array(42).fill(['holds', 0]),
  );
  expect(diagnosis.mistakes).toEqual([]);
});

describe.each(Object.entries(forms))('a single wrong cell of table three, edition %s', (_, form) => {
  test('is found, named and mended by the first repair, and no other cell is accused: all cells', () => {
    const failures: string[] = [];
    let tried = 0;
    for (let seed = 0; seed < sampleSize(6); seed++) {
      const model = randomModel(seededRandom(seed), form);
      for (const key of cellKeys(form).filter((candidate) => candidate.startsWith('requests.')))
        for (const by of [1, -1, 9, -10, 990]) {
          const right = model.get(key)!;
          if (right + by < 0) continue;
          const diagnosis = diagnose(form, new Map(model).set(key, right + by));
          const [mistake] = diagnosis.mistakes;
          tried++;
          const isTold =
            diagnosis.mistakes.length === 1 &&
            mistake?.certain === true &&
            mistake.explanations === 1 &&
            mistake.equations.join() === broken(diagnosis).join() &&
            text(mistake.repairs[0]!) === text({ slip: 'cell', corrections: [{ key, from: right + by, to: right }] });
          if (!isTold) failures.push(`seed ${seed}: ${key} ${by}`);
        }
    }
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(sampleSize(2500));
  }, 60_000);
});

describe('mistakes of two cells in table three', () => {
  test.each(smallPlantings.slice(1))('$name: the truth is the certain repair, or one of several', (kind) => {
    const random = seededRandom(12);
    for (let trial = 0; trial < sampleSize(300); trial++) {
      const model = randomModel(random, form2021);
      const planted = kind.plant(random, form2021, model);
      if (!planted) continue;
      const { mistakes } = diagnose(form2021, planted);
      expect(mistakes.length).toBeGreaterThan(0);
      for (const mistake of mistakes) {
        const hasTruth = mistake.repairs.some((repair) => isTrue(repair, model));
        if (mistake.certain) expect([trial, hasTruth]).toEqual([trial, true]);
        else if (!hasTruth) expect(mistake.explanations).toBeGreaterThan(mistake.repairs.length);
      }
    }
  });

  test('each in its own place is a mistake of its own', () => {
    const values = tables(example).set('requests.granted.business', 5).set('requests.partial.otherOrg', 0);
    expect(certain(diagnose(form2021, values))).toEqual(['cell: granted.business 5→2', 'cell: partial.otherOrg 0→1']);
  });

  test('by the same difference they can stand in the other two corners: nothing is certain, both are offered', () => {
    const values = tables(example).set('requests.granted.business', 1).set('requests.unable.notHeld.otherOrg', 0);
    const { mistakes } = diagnose(form2021, values);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatchObject({ certain: false, explanations: 2 });
    expect(mistakes[0]?.repairs.map(text)).toEqual([
      'cells: granted.business 1→2, unable.notHeld.otherOrg 0→1',
      'cells: granted.otherOrg 0→1, unable.notHeld.business 1→2',
    ]);
  });

  test('unless a number cannot fall so far in the other two', () => {
    const values = tables(example).set('requests.granted.business', 5).set('requests.partial.otherOrg', 4);
    expect(certain(diagnose(form2021, values))).toEqual(['cell: granted.business 5→2', 'cell: partial.otherOrg 4→1']);
  });
});

describe('two wrong cells that are certain are told as the slip that they are', () => {
  test.each<[string, Record<string, number>, string]>([
    [
      'a value one row off',
      { 'outcomeTotal.business': 0, 'carriedOut.business': 3 },
      'movedValue: outcomeTotal.business 0→3, carriedOut.business 3→0',
    ],
    [
      'two values of a column exchanged',
      { 'outcomeTotal.naturalPerson': 1, 'carriedOut.naturalPerson': 6 },
      'swappedValues: outcomeTotal.naturalPerson 1→6, carriedOut.naturalPerson 6→1',
    ],
    [
      'a value and the total of its row exchanged',
      { 'granted.naturalPerson': 6, 'granted.total': 4 },
      'swappedValues: granted.naturalPerson 6→4, granted.total 4→6',
    ],
    [
      'two values of a row, one of which is the other as it should be',
      { 'granted.naturalPerson': 2, 'granted.business': 5 },
      'cells: granted.naturalPerson 2→4, granted.business 5→2',
    ],
    [
      'two values of a row',
      { 'granted.naturalPerson': 9, 'granted.business': 5 },
      'cells: granted.naturalPerson 9→4, granted.business 5→2',
    ],
    [
      'two values of a column',
      { 'granted.naturalPerson': 9, 'partial.naturalPerson': 5 },
      'cells: granted.naturalPerson 9→4, partial.naturalPerson 5→1',
    ],
    [
      'a value and the total of its column',
      { 'outcomeTotal.business': 1, 'carriedOut.business': 5 },
      'cells: outcomeTotal.business 1→3, carriedOut.business 5→0',
    ],
  ])('%s', (_, wrong, expected) => {
    const values = tables(example);
    for (const [key, number] of Object.entries(wrong)) values.set(`requests.${key}`, number);
    expect(certain(diagnose(form2021, values))).toEqual([expected]);
  });
});

describe('slips of one row or two are one mistake', () => {
  test.each([
    [
      'a value one column off',
      { 'requests.partial': [1, 0, 0, 0, 1, 0, 2] },
      ['movedValue: partial.legalService 1→0, partial.otherOrg 0→1'],
    ],
    [
      'two values exchanged',
      { 'requests.granted': [2, 4, 0, 0, 0, 0, 6] },
      ['swappedValues: granted.naturalPerson 2→4, granted.business 4→2'],
    ],
    [
      'a cell and the total of its row',
      { 'requests.granted': [4, 3, 0, 0, 0, 0, 8] },
      ['rowAndTotal: granted.business 3→2, granted.total 8→6'],
    ],
    [
      'the six applicants one column to the right',
      { 'requests.unable.notHeld': [0, 1, 1, 0, 0, 0, 3] },
      ['shiftedRow: unable.notHeld.naturalPerson 0→1, unable.notHeld.research 1→0, unable.notHeld.otherOrg 0→1'],
    ],
    [
      'the whole row one column to the right',
      { 'requests.granted': [0, 4, 2, 0, 0, 0, 0] },
      ['shiftedRow: granted.naturalPerson 0→4, granted.business 4→2, granted.research 2→0, granted.total 0→6'],
    ],
    [
      'a value left out, what follows moved up',
      { 'requests.granted': [2, 0, 0, 0, 0, 6, 0] },
      ['shiftedRow: granted.naturalPerson 2→4, granted.business 0→2, granted.otherOrg 6→0, granted.total 0→6'],
    ],
    [
      '（七）总计 and 结转下年度 exchanged',
      {
        'requests.outcomeTotal': [1, 0, 0, 0, 0, 0, 1],
        'requests.carriedOut': [6, 3, 0, 0, 0, 2, 11],
      },
      [
        'swappedRows: outcomeTotal.naturalPerson 1→6, outcomeTotal.business 0→3, outcomeTotal.otherOrg 0→2, ' +
          'outcomeTotal.total 1→11, carriedOut.naturalPerson 6→1, carriedOut.business 3→0, carriedOut.otherOrg 2→0, ' +
          'carriedOut.total 11→1',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    const diagnosis = diagnose(form2021, tables({ ...example, ...rows }));
    expect(certain(diagnosis)).toEqual(expected);
    expect(diagnosis.mistakes).toHaveLength(1);
    expect(diagnosis.mistakes[0]?.equations).toEqual(broken(diagnosis));
  });

  test('beside a wrong number elsewhere both are told', () => {
    const rows = { ...example, 'requests.unable.notHeld': [0, 1, 1, 0, 0, 0, 3] };
    const values = tables(rows).set('requests.received.business', 8);
    expect(certain(diagnose(form2021, values)).sort()).toEqual([
      'cell: received.business 8→3',
      'shiftedRow: unable.notHeld.naturalPerson 0→1, unable.notHeld.research 1→0, unable.notHeld.otherOrg 0→1',
    ]);
  });

  test('beside a wrong number in a column that it touches they are one mistake, told in the order of the form', () => {
    const rows = { ...example, 'requests.unable.notHeld': [0, 1, 1, 0, 0, 0, 3] };
    const values = tables(rows).set('requests.partial.research', 5);
    expect(certain(diagnose(form2021, values))).toEqual([
      'cells: partial.research 5→0, unable.notHeld.naturalPerson 0→1, unable.notHeld.research 1→0, ' +
        'unable.notHeld.otherOrg 0→1',
    ]);
  });

  test('the total that was added up from a wrong part: other rows can be wrong as well, and nothing is certain', () => {
    const { mistakes } = diagnose(form2021, tables({ ...example, 'requests.granted': [4, 3, 0, 0, 0, 0, 7] }));
    expect(mistakes.map((mistake) => [mistake.certain, mistake.repairs.map(text)])).toEqual([
      [
        false,
        [
          'rowAndTotal: granted.business 3→2, granted.total 7→6',
          'rowAndTotal: unable.notHeld.business 1→0, unable.notHeld.total 3→2',
        ],
      ],
    ]);
  });

  test('of several rows that can have been exchanged the nearest comes first', () => {
    const rows = {
      'requests.received': [8, 1, 0, 0, 0, 0, 9],
      'requests.granted': [6, 0, 0, 0, 0, 0, 6],
      'requests.outcomeTotal': [8, 1, 0, 0, 0, 0, 9],
      'requests.carriedOut': [2, 1, 0, 0, 0, 0, 3],
    };
    const [mistake] = diagnose(form2021, tables(rows)).mistakes;
    expect(mistake).toMatchObject({ certain: false, explanations: 20 });
    expect(mistake?.repairs.map(({ slip }) => slip)).toEqual(new Array(5).fill('swappedRows'));
    expect(mistake?.repairs[0]?.corrections[0]?.key).toBe('requests.other.misc.naturalPerson');
  });

  test('two exchanged outcome rows break nothing', () => {
    const rows = { 'requests.granted': example['requests.partial'], 'requests.partial': example['requests.granted'] };
    expect(broken(diagnose(form2021, tables({ ...example, ...rows })))).toEqual([]);
  });

  test.each(rowPlantings)('$name: no right cell is accused', (kind) => {
    const random = seededRandom(21);
    for (let trial = 0; trial < sampleSize(100); trial++) {
      const model = randomModel(random, form2021);
      const planted = kind.plant(random, form2021, model);
      if (!planted) continue;
      for (const mistake of diagnose(form2021, planted).mistakes)
        if (mistake.certain) expect([trial, isTrue(mistake.repairs[0]!, model)]).toEqual([trial, true]);
    }
  });
});

describe('table four has one equation a group', () => {
  test('the total is the mistake where no part can fall so far', () => {
    const diagnosis = diagnose(form2021, tables({ 'disputes.review': [10, 1, 0, 0, 0] }));
    expect(certain(diagnosis)).toEqual(['cell: disputes.review.total 0→11']);
  });

  test('else nothing is certain; the total is the likelier', () => {
    const { mistakes } = diagnose(form2021, tables({ 'disputes.review': [5, 0, 0, 0, 0] }));
    expect(mistakes.map(({ certain: isCertain, repairs }) => [isCertain, repairs.map(text)])).toEqual([
      [false, ['cell: disputes.review.total 0→5', 'cell: disputes.review.upheld 5→0']],
    ]);
  });

  test('what a sentence says of a cell decides between them', () => {
    const values = tables({ 'disputes.review': [5, 0, 0, 0, 0] });
    const told = (key: string, number: number) => certain(diagnose(form2021, values, new Map([[key, number]])));
    expect(told('disputes.review.upheld', 5)).toEqual(['cell: disputes.review.total 0→5']);
    expect(told('disputes.review.total', 5)).toEqual(['cell: disputes.review.total 0→5']);
    expect(told('disputes.review.total', 0)).toEqual(['cell: disputes.review.upheld 5→0']);
    expect(told('disputes.review.total', 7)).toEqual([]);
    expect(told('disputes.review.pending', 0)).toEqual([]);
  });

  test('its mistakes have nothing to do with those of table three', () => {
    const values = tables({ ...example, 'disputes.review': [5, 0, 0, 0, 0] }).set('requests.granted.total', 9);
    const diagnosis = diagnose(form2021, values);
    expect(certain(diagnosis)).toEqual(['cell: granted.total 9→6']);
    expect(diagnosis.mistakes.map(({ equations }) => equations)).toEqual([
      ['row:requests.granted', 'outcome:total'],
      ['disputes:review'],
    ]);
  });
});

test('three wrong corners of a rectangle look like the fourth: this cannot be told', () => {
  const values = tables(example)
    .set('requests.granted.naturalPerson', 5)
    .set('requests.granted.business', 1)
    .set('requests.partial.naturalPerson', 0);
  expect(certain(diagnose(form2021, values))).toEqual(['cell: partial.business 0→1']);
});

test('a thoroughly wrong table: its equations, and that no more can be told', () => {
  const random = seededRandom(30);
  let gaveUp = 0;
  for (let trial = 0; trial < sampleSize(200); trial++) {
    const diagnosis = diagnose(form2021, thoroughlyWrong(random, form2021, randomModel(random, form2021), 30));
    expect(diagnosis.mistakes.flatMap(({ equations }) => equations).sort()).toEqual(broken(diagnosis).sort());
    for (const mistake of diagnosis.mistakes) {
      expect(mistake.repairs.length).toBeLessThanOrEqual(5);
      if (mistake.explanations < Number.POSITIVE_INFINITY) continue;
      gaveUp++;
      expect(mistake).toMatchObject({ certain: false, repairs: [] });
    }
  }
  expect(gaveUp).toBeGreaterThan(sampleSize(50));
});

test('each repair that is offered mends the equations of its mistake, breaks no other, and needs no negative number', () => {
  const random = seededRandom(31);
  let tried = 0;
  for (let trial = 0; trial < sampleSize(300); trial++) {
    const model = randomModel(random, form2021);
    const planted = random.chance(0.5)
      ? thoroughlyWrong(random, form2021, model, 5)
      : random.pick(rowPlantings).plant(random, form2021, model);
    if (!planted) continue;
    const before = diagnose(form2021, planted);
    for (const { equations, repairs } of before.mistakes)
      for (const { corrections } of repairs) {
        const mended = new Map(planted);
        for (const { key, to } of corrections) mended.set(key, to);
        expect(corrections.every(({ to }) => to >= 0)).toBe(true);
        expect(new Set(corrections.map(({ key }) => key)).size).toBe(corrections.length);
        expect(broken(diagnose(form2021, mended))).toEqual(broken(before).filter((id) => !equations.includes(id)));
        tried++;
      }
  }
  expect(tried).toBeGreaterThan(sampleSize(300));
});

test('keys that the form does not have are passed over', () => {
  const values = new Map<string, CellValue>([...tables(example), ['requests.unheard.of', 3]]);
  expect(diagnose(form2021, values).mistakes).toEqual([]);
});

function isTrue({ corrections }: Repair, model: ReportModel): boolean {
  return corrections.every(({ key, to }) => model.get(key) === to);
}
