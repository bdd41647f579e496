import { describe, expect, test } from 'vitest';
import { alignRow } from '../../server/src/diagnosis/alignRow.ts';
import type { CellValue } from '../../server/src/diagnosis/model.ts';
import { cellKeys, formOf } from '../../server/src/form/index.ts';

const form = formOf('2021');
const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrg', 'total'];

/** A table three of zeros but for the rows given, as seven numbers each. */
function table(rows: Record<string, number[]>): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const key of cellKeys(form)) if (key.startsWith('requests.')) cells.set(key, 0);
  for (const [row, numbers] of Object.entries(rows))
    for (const [column, number] of numbers.entries()) cells.set(`requests.${row}.${columns[column]}`, number);
  return cells;
}

function without(cells: Map<string, CellValue>, row: string): Map<string, CellValue> {
  return new Map([...cells].filter(([key]) => !key.startsWith(`requests.${row}.`)));
}

const numbersOf = (row: string, cells: ReadonlyMap<string, number> | undefined) =>
  columns.map((column) => cells?.get(`requests.${row}.${column}`));

const consistent = table({
  received: [4, 2, 0, 0, 0, 1, 7],
  granted: [3, 2, 0, 0, 0, 0, 5],
  partial: [1, 0, 0, 0, 0, 0, 1],
  outcomeTotal: [4, 2, 0, 0, 0, 0, 6],
  carriedOut: [0, 0, 0, 0, 0, 1, 1],
});

describe('a row with one value too few', () => {
  test('the columns decide which is missing', () => {
    const { assignments } = alignRow(form, 'requests.granted', [2, 0, 0, 0, 0, 5], without(consistent, 'granted'));
    expect(assignments).toHaveLength(1);
    expect(numbersOf('granted', assignments[0]?.cells)).toEqual([3, 2, 0, 0, 0, 0, 5]);
    expect(assignments[0]?.sources).toEqual([undefined, 0, 1, 2, 3, 4, 5]);
  });

  test('six zeros are seven zeros, and the total is the one without text', () => {
    const { assignments } = alignRow(form, 'requests.denied.inquiry', [0, 0, 0, 0, 0, 0], consistent);
    expect(assignments.map(({ sources }) => sources)).toEqual([[0, 1, 2, 3, 4, 5, undefined]]);
    expect(numbersOf('denied.inquiry', assignments[0]?.cells)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a mistake in another row does not hinder', () => {
    const others = new Map(without(consistent, 'granted')).set('requests.unable.notHeld.otherOrg', 1);
    const { assignments } = alignRow(form, 'requests.granted', [3, 0, 0, 0, 0, 5], others);
    expect(assignments).toHaveLength(1);
    expect(numbersOf('granted', assignments[0]?.cells)).toEqual([3, 2, 0, 0, 0, 0, 5]);
  });

  test('where the columns are not there yet, only what every way gives is agreed', () => {
    const { assignments, agreed } = alignRow(form, 'requests.granted', [5, 0, 0, 0, 0, 5], new Map());
    expect(assignments.map(({ cells }) => numbersOf('granted', cells))).toEqual([
      [5, 0, 0, 0, 0, 5, 10],
      [5, 0, 0, 0, 0, 0, 5],
      [0, 5, 0, 0, 0, 0, 5],
    ]);
    expect(numbersOf('granted', agreed)).toEqual([undefined, undefined, 0, 0, 0, undefined, undefined]);
  });
});

describe('a row with values too many', () => {
  test('the columns decide which is too many', () => {
    const { assignments } = alignRow(
      form,
      'requests.granted',
      [3, 2, 2, 0, 0, 0, 0, 5],
      without(consistent, 'granted'),
    );
    expect(assignments.map(({ sources }) => sources)).toEqual([[0, 1, 3, 4, 5, 6, 7]]);
  });

  test('two too many', () => {
    const values = [9, 3, 2, 0, 0, 0, 0, 5, 9];
    const { assignments } = alignRow(form, 'requests.granted', values, without(consistent, 'granted'));
    expect(assignments.map(({ cells }) => numbersOf('granted', cells))).toEqual([[3, 2, 0, 0, 0, 0, 5]]);
  });

  test('ten too many are not guessed at', () => {
    const values = new Array(17).fill(0);
    expect(alignRow(form, 'requests.granted', values, consistent).assignments).toEqual([]);
  });
});

test('no way is allowed where the values fit nowhere', () => {
  const { assignments, agreed } = alignRow(
    form,
    'requests.granted',
    [8, 8, 8, 8, 8, 8],
    without(consistent, 'granted'),
  );
  expect(assignments).toEqual([]);
  expect(agreed.size).toBe(0);
});

test('an unreadable value is one more unknown', () => {
  const { assignments } = alignRow(form, 'requests.granted', [null, 0, 0, 0, 0, 5], without(consistent, 'granted'));
  expect(assignments.map(({ cells }) => numbersOf('granted', cells))).toContainEqual([3, 2, 0, 0, 0, 0, 5]);
});

test('a row of table four is aligned by its own sum alone', () => {
  const { assignments } = alignRow(form, 'disputes.review', [4, 1, 0, 5], new Map());
  expect(assignments.length).toBeGreaterThan(1);
});

test('a row of table two has no equations', () => {
  expect(alignRow(form, 'proactive.rules', [1, 2], new Map())).toEqual({ assignments: [], agreed: new Map() });
});
