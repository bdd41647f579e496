import { expect, test } from 'vitest';
import { type Day, rosterStates } from '../../server/src/rules/roster.ts';
import { Series } from '../../server/src/series/series.ts';

const series = new Series();
for (const [file, body, year] of [
  ['教育.txt', '青禾县教育局', 2025],
  ['教育稿.txt', '青禾县教育局', 2025],
  ['教育旧.txt', '青禾县教育局', 2024],
  ['县.txt', '青禾县人民政府', 2025],
] as const)
  series.add(file, { body, year });

const states = (due: string | undefined, signed: Readonly<Record<string, Day>>) =>
  rosterStates(
    ['青禾县教育局', '青禾县人民政府', '青禾县林业局'].map((body) => ({ body, ...(due !== undefined && { due }) })),
    series,
    2025,
    (file) => signed[file],
  ).map(({ body, due: day, reports, lateOn }) => [body, day, reports.map(({ file }) => file), lateOn]);

test('each body of the roster has its reports for the year, and the last day of the law', () => {
  expect(states(undefined, {})).toEqual([
    ['青禾县教育局', { year: 2026, month: 1, day: 31 }, ['教育.txt', '教育稿.txt'], undefined],
    ['青禾县人民政府', { year: 2026, month: 3, day: 31 }, ['县.txt'], undefined],
    ['青禾县林业局', { year: 2026, month: 1, day: 31 }, [], undefined],
  ]);
});

test.each<[string, string | undefined, Day, boolean]>([
  ['on the last day', undefined, { year: 2026, month: 1, day: 31 }, false],
  ['the day after', undefined, { year: 2026, month: 2, day: 1 }, true],
  ['in the year of the report', undefined, { year: 2025, month: 12, day: 31 }, false],
  ['a year later', undefined, { year: 2027, month: 1, day: 1 }, true],
  ['on a day that was set', '02-15', { year: 2026, month: 2, day: 15 }, false],
  ['after a day that was set', '02-15', { year: 2026, month: 2, day: 16 }, true],
])('a report signed %s is late or not', (_, due, signed, isLate) => {
  const [[, day, , late]] = states(due, { '教育稿.txt': signed }) as [unknown[]];
  expect(day).toEqual({ year: 2026, ...(due ? { month: 2, day: 15 } : { month: 1, day: 31 }) });
  expect(late).toEqual(isLate ? signed : undefined);
});
