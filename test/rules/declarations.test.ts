import { describe, expect, test } from 'vitest';
import { declaredIdentity, isFilePattern, partMembers } from '../../server/src/rules/declarations.ts';
import { Series } from '../../server/src/series/series.ts';

test('the last declaration that matches a file says whose it is', () => {
  const bodies = [
    { pattern: '局/*.txt', identity: { body: '青禾县教育局' } },
    { pattern: '局/旧.txt', identity: { body: '青禾县水利局', year: 2020 } },
  ];
  expect(declaredIdentity({ bodies }, '局/新.txt')).toEqual({ body: '青禾县教育局' });
  expect(declaredIdentity({ bodies }, '局/旧.txt')).toEqual({ body: '青禾县水利局', year: 2020 });
  expect(declaredIdentity({ bodies }, '镇/旧.txt')).toEqual({});
});

test('names of bodies are told from files', () => {
  expect(['乡镇/', '*2024*.txt', '局/教育局.md', 'a.HTML'].map(isFilePattern)).toEqual([true, true, true, true]);
  expect(['青禾县教育局', '柳溪镇'].map(isFilePattern)).toEqual([false, false]);
});

describe('the parts of a whole', () => {
  const series = new Series();
  const files: readonly (readonly [string, string, number])[] = [
    ['年报/本级2025.txt', '青禾县人民政府', 2025],
    ['年报/本级2024.txt', '青禾县人民政府', 2024],
    ['年报/教育.txt', '青禾县教育局', 2025],
    ['年报/教育旧.txt', '青禾县教育局', 2024],
    ['年报/水利.txt', '青禾县水利局', 2025],
    ['年报/水利稿.txt', '水利局', 2025],
    ['年报/乡镇/柳溪.txt', '柳溪镇人民政府', 2025],
    ['年报/乡镇/白石.txt', '白石镇人民政府', 2025],
    ['年报/乡镇/白石2.txt', '白石镇', 2025],
    ['年报/无年度.txt', '青禾县林业局', 2023],
  ];
  for (const [file, body, year] of files) series.add(file, { body, year });

  const partsOf = (file: string, whole: string, ...parts: readonly string[]) => {
    const found = partMembers(series.memberOf(file)!, { rollup: [{ whole, parts }] }, series, (path) =>
      path.replace('年报/', ''),
    );
    return found && { ...found, members: found.members.map(({ name, member }) => `${name} ${member.file}`) };
  };

  test('are the reports for its year of the bodies that are named', () => {
    expect(partsOf('年报/本级2025.txt', '青禾县人民政府', '青禾县教育局')).toEqual({
      members: ['青禾县教育局 年报/教育.txt'],
      missing: [],
      ambiguous: [],
    });
    expect(partsOf('年报/本级2024.txt', '青禾县人民政府', '教育局')!.members).toEqual(['青禾县教育局 年报/教育旧.txt']);
  });

  test('that are not there are missing, whatever the years before', () => {
    expect(partsOf('年报/本级2025.txt', '青禾县', '青禾县林业局', '青禾县教育局')!.missing).toEqual(['青禾县林业局']);
  });

  test('of a folder are all reports in it but the whole; two of one body are never chosen between', () => {
    expect(partsOf('年报/本级2025.txt', '本级2025.txt', '乡镇/', '青禾县教育局')).toEqual({
      members: ['柳溪镇人民政府 年报/乡镇/柳溪.txt', '青禾县教育局 年报/教育.txt'],
      missing: [],
      ambiguous: ['白石镇人民政府（乡镇/白石.txt、乡镇/白石2.txt）'],
    });
    expect(partsOf('年报/本级2025.txt', '*.txt', '**/*.txt')!.members).not.toContainEqual(
      expect.stringContaining('本级2025'),
    );
  });

  test('a report that is declared to be no whole has none', () => {
    expect(partsOf('年报/教育.txt', '青禾县人民政府', '乡镇/')).toBeUndefined();
  });
});
