// How much of what goes wrong in the tables can be told: mistakes of every kind are planted in random consistent
// reports and in the real ones, and counted by what the diagnosis says of them. Then its worst case in time.
// npm run bench:diagnosis [-- HOW_OFTEN_EACH]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, diagnoseReport } from '../../server/src/diagnosis/diagnose.ts';
import { formOf, withRows } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';
import { readReport } from '../../server/src/report/read.ts';
import { type Score, scoreOf } from '../support/diagnosisScore.ts';
import { type ReportModel, randomModel } from '../support/model.ts';
import {
  disputePlantings,
  manyPlantings,
  rowPlantings,
  smallPlantings,
  thoroughlyWrong,
} from '../support/plantedMistakes.ts';
import { seededRandom } from '../support/random.ts';

const times = Number(process.argv[2] ?? 2000);
const forms = {
  'edition 2021': formOf('2021'),
  'edition 2019': formOf('2019'),
  '2021, （六）undivided': withRows(formOf('2021'), new Set(['requests.other'])),
};

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(9);
const line = (score: Score) =>
  [score.found, score.named, score.firstRight, score.amongFixes, score.innocentAccused]
    .map((count) => percent(count, score.planted))
    .join('');

function printScores(name: string, form: Form, modelOf: typeof randomModel): void {
  console.log(`\n${name}: ${times} of each kind`);
  console.log('    found    named 1st right    among innocent');
  const random = seededRandom(20211);
  for (const kind of [...smallPlantings, ...rowPlantings, ...disputePlantings, ...manyPlantings]) {
    const score = scoreOf(kind, form, random, times, modelOf);
    console.log(score.planted > 0 ? `${line(score)}  ${kind.name}` : `${'no place for it'.padStart(45)}  ${kind.name}`);
  }
}

for (const [name, form] of Object.entries(forms)) printScores(name, form, randomModel);

const realModels = consistentReports('../shared/reports', formOf('2021'));
if (realModels.length > 0)
  printScores(`${realModels.length} real reports`, formOf('2021'), (random) => random.pick(realModels));
else console.log('\nReal reports: left out, there is no folder ../shared/reports.');

/** The numbers of the reports of a folder in which every equation holds; none where there is no such folder. */
function consistentReports(folder: string, form: Form): ReportModel[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(txt|md|html)$/.test(name))
    .map((name) => readReport(readFileSync(join(folder, name), 'utf8')))
    .filter((report) => diagnoseReport(report, form).equations.every(({ state }) => state === 'holds'))
    .map(({ cells }) => {
      const numbers = [...cells].flatMap(([key, { reading }]) =>
        reading.kind === 'number' ? [[key, reading.value] as const] : [],
      );
      return new Map(numbers);
    });
}

// Other programs share the machine: what the diagnosis itself takes is the best of some runs.
const tables = 10_000;
const form = formOf('2021');
const random = seededRandom(5);
const longest: number[] = [];
for (let table = 0; table < tables; table++) {
  const planted = thoroughlyWrong(random, form, randomModel(random, form), 30);
  let best = fastest(3, planted);
  if (best > 1) best = fastest(20, planted);
  longest.push(best);
}

function fastest(runs: number, planted: ReportModel): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    diagnose(form, planted);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

longest.sort((one, other) => one - other);
const at = (share: number) => longest[Math.min(tables - 1, Math.floor(share * tables))]!.toFixed(2);
console.log(`\n${tables} tables with 1 to 30 wrong cells: median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
