import { describe, expect, test } from 'vitest';
import { Series } from '../../server/src/series/series.ts';

/** A series of files `body year.txt`. */
function seriesOf(...names: readonly string[]): Series {
  const series = new Series();
  for (const name of names) {
    const [, body, year] = /^(?:.*\/)?(\D+) (\d+)\.\w+$/.exec(name)!;
    series.add(name, { body: body!, year: Number(year) });
  }
  return series;
}

const groups = (series: Series) =>
  [...series.bodies].map((members) => members.map(({ file }) => file).join(' | ')).sort();

describe('groups', () => {
  test('one name, one body, whatever the order', () => {
    const series = seriesOf('教育局 2024.txt', '水利局 2023.txt', '教育局 2023.txt');
    expect(groups(series)).toEqual(['教育局 2024.txt | 教育局 2023.txt', '水利局 2023.txt']);
  });

  test('a name without its region joins the one body that it may mean', () => {
    expect(groups(seriesOf('青禾县教育局 2024.txt', '教育局 2023.txt', '云川市青禾县教育局 2022.txt'))).toHaveLength(1);
    expect(groups(seriesOf('青禾县教育局 2024.txt', '县教育局 2023.txt'))).toHaveLength(1);
  });

  test('a name that may mean two bodies joins neither', () => {
    expect(groups(seriesOf('青禾县教育局 2024.txt', '白石县教育局 2024.txt', '教育局 2023.txt'))).toHaveLength(3);
  });

  test('two names with reports for one year are two bodies', () => {
    expect(groups(seriesOf('青禾县教育局 2024.txt', '教育局 2024.txt', '教育局 2023.txt'))).toHaveLength(2);
  });

  test('without a body or a year a report belongs to no series, also one that had them before', () => {
    const series = seriesOf('教育局 2024.txt');
    series.add('无名.txt', { year: 2024 });
    series.add('教育局 2024.txt', { body: '教育局' });
    expect(groups(series)).toEqual([]);
  });
});

describe('the year before', () => {
  const previous = (series: Series, file: string) => series.previousOf(file)?.file;

  test('is the report of the same body, not of two years before', () => {
    const series = seriesOf('教育局 2024.txt', '教育局 2023.txt', '教育局 2021.txt', '水利局 2020.txt');
    expect(previous(series, '教育局 2024.txt')).toBe('教育局 2023.txt');
    expect(previous(series, '教育局 2023.txt')).toBeUndefined();
    expect(previous(series, '教育局 2021.txt')).toBeUndefined();
    expect(previous(series, '别处.txt')).toBeUndefined();
  });

  test('of several it is the one with the same ending, then the nearest', () => {
    const files = ['a/教育局 2023.html', 'b/教育局 2023.txt', 'b/c/教育局 2023.txt'];
    expect(previous(seriesOf(...files, 'a/教育局 2024.html'), 'a/教育局 2024.html')).toBe(files[0]);
    expect(previous(seriesOf(...files, 'a/教育局 2024.txt'), 'a/教育局 2024.txt')).toBe(files[1]);
    expect(previous(seriesOf(...files, 'b/c/教育局 2024.txt'), 'b/c/教育局 2024.txt')).toBe(files[2]);
  });

  test('changes with the files', () => {
    const series = seriesOf('教育局 2024.txt', '教育局 2023.txt');
    expect(previous(series, '教育局 2024.txt')).toBe('教育局 2023.txt');
    series.remove('教育局 2023.txt');
    expect(previous(series, '教育局 2024.txt')).toBeUndefined();
    series.add('another.txt', { body: '教育局', year: 2023 });
    expect(previous(series, '教育局 2024.txt')).toBe('another.txt');
  });
});

test('a body is found by a longer or a shorter name, where only one has it', () => {
  const series = seriesOf('青禾县教育局 2024.txt', '水利局 2024.txt', '白石县水利局 2024.txt', '林业局 2024.txt');
  const found = (name: string) => series.membersOf(name).map(({ file }) => file);
  expect(found('青禾县教育局')).toEqual(['青禾县教育局 2024.txt']);
  expect(found('教育局')).toEqual(['青禾县教育局 2024.txt']);
  expect(found('青禾县林业局')).toEqual(['林业局 2024.txt']);
  expect(found('水利局')).toEqual(['水利局 2024.txt']);
  expect(found('青禾县水利局')).toEqual(['水利局 2024.txt']);
  expect(found('民政局')).toEqual([]);
});

test('a hundred thousand reports are grouped in little space', () => {
  const series = new Series();
  const before = process.memoryUsage().heapUsed;
  for (let body = 0; body < 20_000; body++)
    for (let year = 2021; year < 2026; year++)
      series.add(`年报/${year}/${body}.txt`, { body: `${'甲乙丙丁戊'[body % 5]}县第${body}教育局`, year });
  expect(series.previousOf('年报/2025/19999.txt')?.file).toBe('年报/2024/19999.txt');
  expect([...series.bodies]).toHaveLength(20_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(80 * 1024 * 1024);
});
