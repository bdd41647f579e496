import { expect, test } from 'vitest';
import { Latest } from '../../server/src/text/latest.ts';

const keys = ['a', 'b', 'c', 'd'];
const kept = (latest: Latest<string>) => keys.filter((key) => latest.get(key) !== undefined);

test('the oldest go where there are too many, or too many characters', () => {
  const few = new Latest<string>(2, 1000);
  for (const key of keys) few.keep(key, key, 10);
  expect(kept(few)).toEqual(['c', 'd']);
  const small = new Latest<string>(10, 25);
  for (const key of keys) small.keep(key, key, 10);
  expect(kept(small)).toEqual(['c', 'd']);
});

test('what is too large by itself is not kept, and what is there stays as it is', () => {
  const latest = new Latest<string>(3, 25);
  latest.keep('a', 'one', 10);
  latest.keep('a', 'other', 10);
  expect(latest.get('a')).toBe('one');
  latest.keep('b', 'large', 26);
  expect(kept(latest)).toEqual([]);
});
