// The diagnosis of reports as they were read.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleParts, sampleReport } from '../support/sampleReport.ts';

const reports = '../shared/reports';

function equationsOf(text: string) {
  const { equations } = analyse(text).diagnosis;
  const of = (asked: string) => equations.filter(({ state }) => state === asked).map(({ equation }) => equation.id);
  return { holding: of('holds').length, broken: of('broken'), unknown: of('unknown') };
}

test('a report in order', () => {
  expect(equationsOf(sampleReport())).toEqual({ holding: 42, broken: [], unknown: [] });
});

test('the equations that gave the values of a short row their places are not confirmed by them', () => {
  const six = sampleParts.requests.replace('2.重复申请\t0\t0\t0\t0\t0\t0\t0', '2.重复申请\t0\t0\t0\t0\t0\t0');
  expect(six).not.toBe(sampleParts.requests);
  const { holding, broken, unknown } = equationsOf(sampleReport({ requests: six }));
  expect([holding, broken]).toEqual([34, []]);
  expect(unknown).toHaveLength(8);
  expect(unknown).toContain('row:requests.unprocessed.duplicate');
});

test('a number that cannot be read is unknown, not wrong', () => {
  const odd = sampleParts.requests.replace('（一）予以公开\t\t4', '（一）予以公开\t\t若干');
  const { diagnosis } = analyse(sampleReport({ requests: odd }));
  expect(diagnosis.mistakes).toEqual([]);
  expect([...diagnosis.determined]).toEqual([['requests.granted.naturalPerson', 4]]);
});

describe.skipIf(!existsSync(reports))(`real reports, in ${reports} (left out where that folder is absent)`, () => {
  const diagnosisOf = (file: string) => analyse(readFileSync(`${reports}/${file}`, 'utf8')).diagnosis;
  const certainOf = (file: string) =>
    diagnosisOf(file)
      .mistakes.filter(({ certain }) => certain)
      .map(({ repairs }) => repairs[0]?.corrections);

  test.each([
    'puyang-2022.txt',
    'yongzhou-office-2022.txt',
    'huixian-2023.txt',
    'huaian-2024.md',
    'huaian-2024.layout.txt',
    'huaian-2024.raw.txt',
    'pingtan-2025.html',
  ])('%s: every equation holds', (file) => {
    const { equations, mistakes } = diagnosisOf(file);
    expect(equations.map(({ state }) => state)).toEqual(new Array(42).fill('holds'));
    expect(mistakes).toEqual([]);
  });

  test('changtu-2022.txt: the cell whose mending mends row and column; the short row leaves seven equations open', () => {
    const text = readFileSync(`${reports}/changtu-2022.txt`, 'utf8');
    expect(equationsOf(text)).toMatchObject({
      holding: 33,
      broken: ['row:requests.unable.notHeld', 'outcome:otherOrg'],
    });
    expect(certainOf('changtu-2022.txt')).toEqual([[{ key: 'requests.unable.notHeld.otherOrg', from: 1, to: 0 }]]);
  });

  test.each(['hongze-2023.md', 'hongze-2023.layout.txt', 'hongze-2023.raw.txt'])(
    '%s: one group of table four has one repair, the other two',
    (file) => {
      expect(certainOf(file)).toEqual([[{ key: 'disputes.review.total', from: 0, to: 11 }]]);
      const open = diagnosisOf(file).mistakes.filter(({ certain }) => !certain);
      expect(open.map(({ equations, repairs }) => [equations, repairs.map(({ corrections }) => corrections)])).toEqual([
        [
          ['disputes:suitAfterReview'],
          [
            [{ key: 'disputes.suitAfterReview.total', from: 0, to: 5 }],
            [{ key: 'disputes.suitAfterReview.upheld', from: 5, to: 0 }],
          ],
        ],
      ]);
    },
  );

  test('shanghai-office-2019.html: blanks are zeros, the totals of the outcome rows are missing and determined', () => {
    const { blankIsZero, determined, equations } = diagnosisOf('shanghai-office-2019.html');
    expect([...blankIsZero]).toEqual(['requests', 'disputes']);
    expect(determined.get('requests.granted.total')).toBe(272);
    expect(determined.get('requests.unable.notHeld.total')).toBe(265);
    expect([...determined.keys()].every((key) => key.endsWith('.total'))).toBe(true);
    expect(equations.filter(({ state }) => state === 'holds')).toHaveLength(20);
    expect(equations.filter(({ state }) => state === 'broken')).toEqual([]);
  });

  test.each(['hongze-2023.plain.txt', 'huaian-2024.plain.txt', 'fragments/yangling-stats-2023.txt'])(
    '%s: nothing is broken',
    (file) => {
      expect(diagnosisOf(file).equations.filter(({ state }) => state === 'broken')).toEqual([]);
    },
  );
});
