// How long reading and checking a report takes, and how that grows with its length.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../server/src/report/read.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { decode } from '../../server/src/text/decode.ts';
import { sampleParts, sampleReport } from '../support/sampleReport.ts';
import { kilobytes, milliseconds, printTable, quantile, timesOf } from './measure.ts';

const REPORTS = '../shared/reports';

export function benchReports(): void {
  if (!existsSync(REPORTS)) {
    console.log(`\nRead and check: left out, ${REPORTS} is absent`);
    return;
  }
  const files = readdirSync(REPORTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|html)$/.test(name) && !name.endsWith('README.md'))
    .sort();
  const rows = files.map((name) => {
    const bytes = readFileSync(join(REPORTS, name));
    const decoded = decode(bytes);
    if (typeof decoded === 'string') throw new Error(`${name} is no text`);
    const { text } = decoded;
    timesOf(() => void analyse(text).findings);
    const reading = quantile(
      timesOf(() => void readReport(text)),
      0.5,
    );
    const all = quantile(
      timesOf(() => void analyse(text).findings),
      0.5,
    );
    return { name, bytes: bytes.length, reading, all };
  });
  const median = (values: readonly number[]) => milliseconds(quantile(values, 0.5));
  printTable('Read and check, warm, median of the runs on each report', [
    ['report', 'size', 'read', 'read + check'],
    ...rows.map(({ name, bytes, reading, all }) => [name, kilobytes(bytes), milliseconds(reading), milliseconds(all)]),
    [
      'median of all',
      kilobytes(
        quantile(
          rows.map(({ bytes }) => bytes),
          0.5,
        ),
      ),
      median(rows.map(({ reading }) => reading)),
      median(rows.map(({ all }) => all)),
    ],
  ]);
}

const MEGABYTE = 1024 * 1024;

/** Ways in which a text can be long. */
const LONG_TEXTS: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['much prose', (length) => sampleReport({ overview: grown(sampleParts.overview, paragraph, length) })],
  ['many rows', (length) => sampleReport({ requests: grown(sampleParts.requests, row, length) })],
  ['many reports', (length) => sampleReport().repeat(Math.ceil(length / sampleReport().length))],
];

const paragraph = '\n\n全年新收政府信息公开申请9件，均依照《条例》第三十三条规定的期限答复，没有逾期。';
const row = '\n5.要求行政机关确认或重新出具已获取信息\t0\t0\t0\t0\t0\t0\t0';

function grown(text: string, piece: string, length: number): string {
  return text + piece.repeat(Math.ceil(length / piece.length));
}

export function benchGrowth(): void {
  const lengths = [MEGABYTE / 100, MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE];
  for (const [name, make] of LONG_TEXTS) {
    const times = lengths.map((length) => {
      const text = make(length);
      const patience = { least: 1, milliseconds: length < MEGABYTE ? 300 : 0 };
      return quantile(
        timesOf(() => void analyse(text).findings, patience),
        0.5,
      );
    });
    const slope = Math.log(times.at(-1)! / times.at(-2)!) / Math.log(lengths.at(-1)! / lengths.at(-2)!);
    printTable(`Growth of read + check: ${name} (slope 1 is linear, from 1 to 10 million characters)`, [
      ['10 K', '100 K', '1 M', '10 M', 'slope'],
      [...times.map(milliseconds), slope.toFixed(2)],
    ]);
  }
}

/** A million characters on one line, none of which may freeze anything. */
export function benchLines(): void {
  const pieces = ['1', ' ', '\t', '|', '<', '（', '《', '第', '一、', '0 ', '年报', '第三十六条', '<td>', '件，'];
  const rows = pieces.map((piece) => {
    const line = piece.repeat(MEGABYTE / piece.length);
    const alone = timesOf(() => void analyse(line).findings, { least: 1, milliseconds: 0 })[0]!;
    const text = sampleReport({ overview: `${sampleParts.overview}\n${line}` });
    const inside = timesOf(() => void analyse(text).findings, { least: 1, milliseconds: 0 })[0]!;
    return [JSON.stringify(piece), milliseconds(alone), milliseconds(inside)];
  });
  printTable('One line of a million characters', [['repeated', 'alone', 'in a report'], ...rows]);
}
