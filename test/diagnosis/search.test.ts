import { describe, expect, test } from 'vitest';
import { type Change, fewestNeeded, type Syndrome, searchChanges } from '../../server/src/diagnosis/search.ts';
import { type CellIndex, type System, systemOf } from '../../server/src/diagnosis/system.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';
import { smallForm } from '../support/smallForm.ts';

const system = systemOf(smallForm());
const active = [...system.equations.keys()].sort(
  (one, other) => system.equations[one]!.cells.length - system.equations[other]!.cells.length,
);

function differencesOf({ equations }: System, numbers: ArrayLike<number>): Float64Array {
  return Float64Array.from(equations, ({ cells, weights }) =>
    cells.reduce((sum, cell, term) => sum + weights[term]! * numbers[cell]!, 0),
  );
}

function syndromeOf(numbers: Float64Array): Syndrome {
  const isActive = new Uint8Array(system.equations.length).fill(1);
  return { system, numbers, active, isActive, differences: differencesOf(system, numbers), complete: true };
}

/** Table three of small numbers that agree, and table four of zeros. */
function consistentNumbers(random: Random): Float64Array {
  const numbers = new Float64Array(system.keys.length);
  const add = (row: string, column: string, more: number) => {
    for (const id of [column, 'total']) numbers[system.indexes.get(`requests.${row}.${id}`)!]! += more;
  };
  for (const column of ['naturalPerson', 'business']) {
    const [granted, partial, carriedOut] = [random.integer(0, 3), random.integer(0, 2), random.integer(0, 1)];
    const carriedIn = random.integer(0, Math.min(1, granted));
    add('granted', column, granted);
    add('partial', column, partial);
    add('outcomeTotal', column, granted + partial);
    add('carriedOut', column, carriedOut);
    add('carriedIn', column, carriedIn);
    add('received', column, granted + partial + carriedOut - carriedIn);
  }
  return numbers;
}

const requestCells = [...system.keys.keys()].filter((cell) => system.keys[cell]!.startsWith('requests.'));
const largest = 2;

/** All sets of `count` changes up to `largest` that mend everything, found by trying. */
function byBruteForce(numbers: Float64Array, count: number): string[] {
  const differences = differencesOf(system, numbers);
  const made: Change[] = [];
  const found: string[] = [];
  const change = (cell: CellIndex, by: number) => {
    for (const { equation, weight } of system.places[cell]!) differences[equation]! += weight * by;
  };
  const tryFrom = (from: number) => {
    if (made.length === count) {
      if (differences.every((difference) => difference === 0)) found.push(nameOf(made));
      return;
    }
    for (let place = from; place < requestCells.length; place++) {
      const cell = requestCells[place]!;
      for (let by = -largest; by <= largest; by++) {
        if (by === 0 || numbers[cell]! + by < 0) continue;
        change(cell, by);
        made.push({ cell, by });
        tryFrom(place + 1);
        made.pop();
        change(cell, -by);
      }
    }
  };
  tryFrom(0);
  return found;
}

const nameOf = (changes: readonly Change[]) =>
  [...changes]
    .sort((one, other) => one.cell - other.cell)
    .map(({ cell, by }) => `${system.keys[cell]} ${by}`)
    .join(', ');

function isSmall(changes: readonly Change[]): boolean {
  return changes.every(({ by }) => Math.abs(by) <= largest);
}

function wrongBy(random: Random, numbers: Float64Array, count: number): Float64Array {
  const wrong = numbers.slice();
  for (const cell of random.shuffled(requestCells).slice(0, count)) {
    wrong[cell]! += wrong[cell]! > 1 ? random.pick([-2, -1, 1, 2]) : random.pick([1, 2]);
  }
  return wrong;
}

describe('the search finds what trying everything finds', () => {
  test.each([
    { count: 1, planted: 1, times: 60 },
    { count: 2, planted: 1, times: 40 },
    { count: 2, planted: 2, times: 60 },
    { count: 3, planted: 2, times: 40 },
    { count: 3, planted: 3, times: 40 },
  ])(
    '$count changes for $planted wrong cells',
    ({ count, planted, times }) => {
      const random = seededRandom(count * 10 + planted);
      let explanations = 0;
      for (let trial = 0; trial < times; trial++) {
        const numbers = wrongBy(random, consistentNumbers(random), planted);
        const { found, complete } = searchChanges(syndromeOf(numbers), count, { left: Number.POSITIVE_INFINITY });
        const expected = byBruteForce(numbers, count);
        expect(complete).toBe(true);
        explanations += expected.length;
        expect(found.filter(isSmall).map(nameOf).sort()).toEqual(expected.sort());
      }
      // Two corrections never mend what one wrong cell broke: no three cells stand in the same sums together.
      if (count === 2 && planted === 1) expect(explanations).toBe(0);
      else expect(explanations).toBeGreaterThan(0);
    },
    60_000,
  );
});

test('every set that is found mends everything, with no negative number and no cell twice', () => {
  const random = seededRandom(8);
  for (let trial = 0; trial < sampleSize(200); trial++) {
    const numbers = wrongBy(random, consistentNumbers(random), 4);
    for (const count of [1, 2, 3, 4])
      for (const changes of searchChanges(syndromeOf(numbers), count, { left: 5000 }).found) {
        const mended = numbers.slice();
        for (const { cell, by } of changes) mended[cell]! += by;
        expect(differencesOf(system, mended).every((difference) => difference === 0)).toBe(true);
        expect(changes.every(({ cell }) => mended[cell]! >= 0)).toBe(true);
        expect(new Set(changes.map(({ cell }: { cell: CellIndex }) => cell)).size).toBe(count);
      }
  }
});

test('fewer corrections than `fewestNeeded` never do', () => {
  const random = seededRandom(9);
  for (let trial = 0; trial < sampleSize(200); trial++) {
    const syndrome = syndromeOf(wrongBy(random, consistentNumbers(random), 4));
    for (let count = 1; count < fewestNeeded(syndrome); count++)
      expect(searchChanges(syndrome, count, { left: 5000 }).found).toEqual([]);
  }
});

test('the search stops when its effort is used up, and says that there may be more', () => {
  const random = seededRandom(3);
  const syndrome = syndromeOf(wrongBy(random, consistentNumbers(random), 3));
  const effort = { left: 5 };
  expect(searchChanges(syndrome, 3, effort).complete).toBe(false);
  expect(effort.left).toBeLessThan(0);
});
