import { describe, expect, test } from 'vitest';
import { readReport } from '../../server/src/report/read.ts';
import { bodyKey, shorterKeys } from '../../server/src/series/bodies.ts';
import { identityOf, identityOfPath } from '../../server/src/series/identity.ts';

describe('names of bodies', () => {
  test.each([
    ['青禾县人民政府', '青禾县政府'],
    ['青禾县人民政府', '青禾县'],
    ['青禾县人民政府', ' 青禾县 人民政府 '],
    ['青禾县人民政府办公室', '青禾县政府办'],
    ['青禾高新区管理委员会', '青禾高新区管委会'],
  ])('%s is %s', (one, other) => {
    expect(bodyKey(other)).toBe(bodyKey(one));
  });

  test.each([
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['青禾县教育局', '青禾县教育局招生办公室'],
    ['青禾县教育局', '白石县教育局'],
    ['青禾县教育局', '青禾县'],
  ])('%s is not %s', (one, other) => {
    expect(bodyKey(other)).not.toBe(bodyKey(one));
  });

  test('a name without its region is shorter, never only a few letters', () => {
    expect(shorterKeys('云川市青禾县教育局')).toEqual(['市青禾县教育局', '青禾县教育局', '县教育局', '教育局']);
    expect(shorterKeys('市教育局')).toEqual([]);
    expect(shorterKeys('青禾县局')).toEqual([]);
  });
});

describe('what a path says', () => {
  test.each([
    ['2024/青禾县教育局.txt', { body: '青禾县教育局', year: 2024 }],
    ['3-青禾县教育局2024年度政府信息公开工作年度报告（终稿）.md', { body: '青禾县教育局', year: 2024 }],
    ['青禾县人民政府信息公开年报2023.html', { body: '青禾县人民政府', year: 2023 }],
    ['青禾县/教育局/2022年报.txt', { body: '教育局', year: 2022 }],
    ['青禾县2021.txt', { body: '青禾县', year: 2021 }],
    ['20240130报送/a.txt', {}],
    ['2023-2024.txt', {}],
    ['年报.txt', {}],
    ['', {}],
  ])('%s', (path, identity) => {
    expect(identityOfPath(path)).toEqual(identity);
  });
});

describe('identity', () => {
  const report = readReport('青禾县教育局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n2024年平稳。');
  const untitled = readReport('一、总体情况\n\n平稳。');

  test('the text counts before the name of the file', () => {
    expect(identityOf(report, '2020/白石县水利局.txt')).toEqual({ body: '青禾县教育局', year: 2024 });
  });

  test('what is declared counts before the text', () => {
    expect(identityOf(report, 'a.txt', { body: '青禾县教体局' })).toEqual({ body: '青禾县教体局', year: 2024 });
    expect(identityOf(report, 'a.txt', { year: 2023 })).toEqual({ body: '青禾县教育局', year: 2023 });
  });

  test('the name of the file stands in for what the text does not say', () => {
    expect(identityOf(untitled, '2020/白石县水利局.txt')).toEqual({ body: '白石县水利局', year: 2020 });
    expect(identityOf(untitled, 'a.txt')).toEqual({});
  });
});
