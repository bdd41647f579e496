import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/diagnosis/diagnose.ts';
import { isTypingSlip } from '../../server/src/diagnosis/likelihood.ts';
import { cellKeys, formOf } from '../../server/src/form/index.ts';

test.each([
  ['12', '72', 'one digit changed'],
  ['12', '2', 'dropped'],
  ['12', '1', 'dropped at the end'],
  ['12', '112', 'doubled'],
  ['12', '21', 'transposed'],
  ['1205', '1025', 'transposed inside'],
  ['3', '30', 'a zero too many'],
])('%s typed as %s: %s', (meant, typed) => {
  expect(isTypingSlip(meant, typed)).toBe(true);
});

test.each([
  ['12', '12', 'nothing changed'],
  ['12', '34', 'two digits changed'],
  ['123', '321', 'not side by side'],
  ['12', '1245', 'two too many'],
  ['123', '31', 'others left'],
  ['12', '31', 'side by side, but only one of them the other’s'],
  ['12', '23', 'side by side, but only one of them the other’s'],
  ['1234', '2143', 'two transpositions'],
])('%s is not typed as %s: %s', (meant, typed) => {
  expect(isTypingSlip(meant, typed)).toBe(false);
});

describe('the likelier repair comes first', () => {
  const form = formOf('2021');
  function repairsOf(review: readonly number[]): string[] {
    const values = new Map(cellKeys(form).map((key) => [key, 0]));
    for (const [index, column] of ['upheld', 'corrected', 'otherResult', 'pending', 'total'].entries())
      values.set(`disputes.review.${column}`, review[index]!);
    const [mistake] = diagnose(form, values).mistakes;
    return mistake!.repairs.map(({ corrections }) => corrections.map(({ key, to }) => `${key} ${to}`).join());
  }

  test('the one that one keystroke explains, part or total', () => {
    expect(repairsOf([31, 20, 0, 0, 33])[0]).toBe('disputes.review.upheld 13');
    expect(repairsOf([31, 20, 0, 0, 15])[0]).toBe('disputes.review.total 51');
  });

  test('where a neighbour stands in place of the number', () => {
    expect(repairsOf([46, 46, 0, 0, 57])[0]).toBe('disputes.review.upheld 11');
  });

  test('the total where nothing else speaks', () => {
    expect(repairsOf([5, 0, 0, 0, 3])[0]).toBe('disputes.review.total 5');
  });

  test('then the part where numbers are in use rather than one where there are none', () => {
    expect(repairsOf([0, 0, 31, 0, 33])).toEqual([
      'disputes.review.total 31',
      'disputes.review.otherResult 33',
      'disputes.review.upheld 2',
      'disputes.review.corrected 2',
      'disputes.review.pending 2',
    ]);
  });
});
