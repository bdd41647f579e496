// What a folder of reports costs: 1 000, 10 000 and 100 000 reports of about 10 KB, some years of each body, in several
// layouts, a tenth of them with a planted mistake, checked by the built program. The corpus is written once a run.
// npm run bench:folder [-- MOST_REPORTS]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bodyReports, plantedRules } from '../support/corpus.ts';

const program = path.resolve('dist', 'cli.js');
if (!existsSync(program)) throw new Error('dist/cli.js is absent: npm run build');

const most = Number(process.argv[2] ?? 100_000);
const YEARS = 5;
const BODIES_IN_FOLDER = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-folder-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A program that says, when it ends, how much memory and processor time it took: other programs share the machine. */
const preload = path.join(folder, 'usage.cjs');
const usageFile = path.join(folder, 'usage');
writeFileSync(
  preload,
  `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`,
);

for (let reports = 1000; reports <= most; reports *= 10) measure(reports);

function measure(reports: number): void {
  const corpus = path.join(folder, String(reports));
  const { bytes, planted } = write(corpus, reports / YEARS);
  console.log(`\n${reports} reports of ${(bytes / reports / 1024).toFixed(1)} KB`);
  for (const jobs of [1, 2]) {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', preload, program, 'check', '--format', 'jsonl', '--jobs', String(jobs), corpus],
      { encoding: 'utf8', maxBuffer: 2 ** 31 },
    );
    const seconds = (performance.now() - started) / 1000;
    if (status === 2) throw new Error(stderr);
    const found = stdout.split('"rule":"history/').length - 1;
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
    const each = (milliseconds: number) => `${(milliseconds / reports).toFixed(2)} ms`;
    console.log(
      `  ${jobs} ${jobs === 1 ? 'thread ' : 'threads'}: ${seconds.toFixed(1)} s, a report ${each(1000 * seconds)}, ` +
        `of the processor ${each((userCPUTime + systemCPUTime) / 1000)}; ${(maxRSS / 1024).toFixed(0)} MB; ` +
        `${found} of ${planted} planted mistakes found`,
    );
  }
  rmSync(corpus, { recursive: true });
}

function write(corpus: string, bodies: number): { bytes: number; planted: number } {
  let bytes = 0;
  let planted = 0;
  for (let body = 0; body < bodies; body++) {
    const place = path.join(corpus, String(Math.floor(body / BODIES_IN_FOLDER)));
    mkdirSync(place, { recursive: true });
    for (const report of bodyReports(body, YEARS, (random) =>
      random.chance(0.1) ? random.pick(plantedRules) : undefined,
    )) {
      if (report.planted) planted++;
      bytes += Buffer.byteLength(report.text);
      writeFileSync(path.join(place, report.name), report.text);
    }
  }
  return { bytes, planted };
}
