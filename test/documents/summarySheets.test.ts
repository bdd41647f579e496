// The table over many reports, as spreadsheets get it.

import { expect, test } from 'vitest';
import { readCsv, readWorkbook } from '../../server/src/documents/readSheets.ts';
import { summaryCsv, summaryXlsx } from '../../server/src/documents/summarySheets.ts';
import { failedSummary, summaryOf } from '../../server/src/features/reportSummary.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleReport } from '../support/sampleReport.ts';

const identity = { body: '青禾县人民政府', year: 2025 };
const summaries = [
  summaryOf('2025/青禾县.txt', identity, analyse(sampleReport())),
  // Without its total the row's equations are unknown, and the figure is none.
  summaryOf('=青禾县,错.txt', {}, analyse(sampleReport().replace('8\t1\t0\t0\t0\t0\t9', '7\t1\t0\t0\t0\t0\t若干'))),
  failedSummary('坏.txt', '是二进制文件'),
];

test('a line says whose report it is, what was found and the key figures; a suit is either kind of suit', () => {
  const [whole, damaged, failed] = summaries;
  expect(whole).toEqual({
    path: '2025/青禾县.txt',
    body: '青禾县人民政府',
    year: 2025,
    equations: { total: 42, holding: 42, broken: 0, unknown: 0 },
    errors: 0,
    warnings: 0,
    infos: 0,
    figures: { received: 9, carriedIn: 1, outcomeTotal: 8, carriedOut: 2, reviews: 1, suits: 0 },
    failure: null,
  });
  expect(damaged).toMatchObject({ body: null, year: null, figures: { received: null, carriedIn: 1 } });
  expect(damaged!.errors).toBeGreaterThan(0);
  expect(damaged!.equations!.holding).toBeLessThan(42);
  expect(failed).toMatchObject({ equations: null, failure: '是二进制文件', figures: { received: null, suits: null } });
});

test('the CSV and the workbook say the same, in the order of the table', async () => {
  const csv = readCsv(summaryCsv(summaries).slice(1)).text.trimEnd().split('\n');
  expect(summaryCsv(summaries).startsWith('\ufeff机关,年度,错误,警告,提示,等式成立,等式总数,新收,')).toBe(true);
  expect(csv[1]).toBe('青禾县人民政府\t2025\t0\t0\t0\t42\t42\t9\t1\t8\t2\t1\t0\t2025/青禾县.txt\t');
  // A file that could not be read has no counts: 0 would look like a report without a mistake.
  expect(csv[3]).toBe(`${'\t'.repeat(13)}坏.txt\t是二进制文件`);

  const sheets = readWorkbook(await summaryXlsx(summaries));
  const rows = typeof sheets === 'string' ? [] : sheets[0]!.text.trimEnd().split('\n');
  const withoutBlanks = (line: string) => line.replace(/\t+$/, '');
  // Only a CSV needs a mark before what looks like a formula.
  expect(rows.map(withoutBlanks)).toEqual(csv.map((line) => withoutBlanks(line.replace("'=", '='))));
});
