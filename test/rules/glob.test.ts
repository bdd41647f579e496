import { expect, test } from 'vitest';
import { matchesGlob } from '../../server/src/rules/glob.ts';

test.each([
  ['a.txt', 'a.txt', true],
  ['a.txt', '2023/a.txt', true],
  ['a.txt', 'ba.txt', false],
  ['./a.txt', 'a.txt', true],
  ['*.txt', '2023/甲.txt', true],
  ['/2023/*.txt', '2023/甲.txt', true],
  ['2023/*.txt', '2023/甲/乙.txt', false],
  ['2023/**', '2023/甲/乙.txt', true],
  ['2023/', '2023/甲/乙.txt', true],
  ['2023/**/乙.txt', '2023/乙.txt', true],
  ['**/乙.txt', '2023/甲/乙.txt', true],
  ['202?年.txt', '2023年.txt', true],
  ['??.txt', '𠮷县.txt', true],
  ['*县*年*.txt', '某县局2023年报.txt', true],
  ['*县*年*.txt', '某局2023年报.txt', false],
  ['a/**/b/**/c', 'a/x/b/y/z/c', true],
  ['a/**/b/**/c', 'a/x/y/z/c', false],
  ['a+(b).txt', 'a+(b).txt', true],
  ['', 'a.txt', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matchesGlob(pattern, path)).toBe(expected);
});
