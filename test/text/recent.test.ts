import { expect, test } from 'vitest';
import { Recent } from '../../server/src/text/recent.ts';

test('a report and the one that it is compared with are remembered, the one before them is not', () => {
  const [before, previous, current] = [{}, {}, {}];
  const recent = new Recent<object, string>();
  recent.set(before, 'before');
  recent.set(previous, 'previous');
  recent.set(current, 'current');
  expect([before, previous, current].map((key) => recent.get(key))).toEqual([undefined, 'previous', 'current']);
});

test('what is set again takes the place of what was there', () => {
  const [one, other] = [{}, {}];
  const recent = new Recent<object, number>();
  recent.set(one, 1);
  recent.set(other, 2);
  recent.set(one, 3);
  expect([recent.get(one), recent.get(other)]).toEqual([3, 2]);
});
