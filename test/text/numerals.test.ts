import { describe, expect, test } from 'vitest';
import {
  digitOf,
  isThousandsSeparator,
  latinEnd,
  MOST_DIGITS,
  properGroups,
  readChineseNumeral,
} from '../../server/src/text/numerals.ts';

test('digits are ASCII or full width, and nothing beside them', () => {
  const around = (from: string, to: string) =>
    [from.charCodeAt(0) - 1, ...[from, to].map((digit) => digit.charCodeAt(0)), to.charCodeAt(0) + 1].map(digitOf);
  expect(around('0', '9')).toEqual([-1, 0, 9, -1]);
  expect(around('０', '９')).toEqual([-1, 0, 9, -1]);
  expect(digitOf(Number.NaN)).toBe(-1);
});

test('commas separate thousands, points and 、 do not', () => {
  expect([...',，.、 '].map((character) => isThousandsSeparator(character.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  [[5], true],
  [[1, 3], true],
  [[3, 3, 3], true],
  [[4, 3], false],
  [[0, 3], false],
  [[1, 2], false],
  [[1, 4], false],
  [[1, 3, 2], false],
])('groups of the lengths %j are proper: %s', (lengths, expected) => {
  expect(properGroups(lengths, false)).toBe(expected);
});

test('a group that begins with zero is none, but a number may', () => {
  expect(properGroups([1, 3], true)).toBe(false);
  expect(properGroups([4], true)).toBe(true);
});

describe('Chinese numerals', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十二', 22],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一百零一', 101],
    ['一千零一十', 1010],
    ['两千', 2000],
    ['两', 2],
    ['三千三百三十三', 3333],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['十万', 100_000],
    ['一万二千', 12_000],
    ['一亿', 100_000_000],
    ['一亿五', 150_000_000],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1e12],
    ['一百万亿', 1e14],
    ['二〇二三', 2023],
    ['○二', 2],
    ['壹佰贰拾叁', 123],
    ['柒仟捌佰玖拾', 7890],
    ['肆伍陆', 456],
    ['一'.repeat(MOST_DIGITS), 111_111_111_111_111],
  ])('%s is %i', (text, value) => expect(readChineseNumeral(text)).toBe(value));

  test.each([
    ...['', '○', '件', '一件', '百', '千', '万', '亿', '十百', '十千', '一百百', '二十十', '一百千', '一十百'],
    ...['一万万', '一万二万', '万一', '亿一', '一亿亿', '一亿二亿', '零万', '零亿', '二十一二', '一二十', '二两'],
    ...['一'.repeat(MOST_DIGITS + 1)],
  ])('%s is none', (text) => expect(readChineseNumeral(text)).toBeUndefined());
});

test.each([
  ['hzzwgk@126.com，', 14],
  ['H5页面', 2],
  ['www.a.gov.cn/x?y=1#z ', 20],
  ['a(b', 1],
  ['a)', 1],
  ['a<b>', 1],
  ['a;b', 1],
  ['a,b', 1],
  ['a[b]', 1],
  ['a"b', 1],
  ["a'b", 1],
  ['a\u007f', 1],
  ['a~!', 3],
  ['a', 1],
])('the word of Latin letters at the start of %j ends at %i', (text, end) => {
  expect(latinEnd(text, 0)).toBe(end);
});
