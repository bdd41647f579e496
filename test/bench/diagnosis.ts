// How much of what goes wrong in the tables can be told: mistakes of every kind are planted in random consistent
// reports and in the real ones, and counted by what the diagnosis says of them. Then its worst case in time.
// npm run bench:diagnosis [-- HOW_OFTEN_EACH]

import { diagnose } from '../../server/src/diagnosis/diagnose.ts';
import { formOf, withRows } from '../../server/src/form/index.ts';
import { type Score, scoreOf } from '../support/diagnosisScore.ts';
import { randomModel } from '../support/model.ts';
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

for (const [name, form] of Object.entries(forms)) {
  console.log(`\n${name}: ${times} of each kind`);
  console.log('    found    named 1st right    among innocent');
  const random = seededRandom(20211);
  for (const kind of [...smallPlantings, ...rowPlantings, ...disputePlantings, ...manyPlantings])
    console.log(`${line(scoreOf(kind, form, random, times, randomModel))}  ${kind.name}`);
}

// Other programs share the machine: the best of three runs is what the diagnosis itself takes.
const tables = 10_000;
const random = seededRandom(5);
const longest: number[] = [];
for (let table = 0; table < tables; table++) {
  const form = formOf('2021');
  const planted = thoroughlyWrong(random, form, randomModel(random, form), 30);
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    diagnose(form, planted);
    return performance.now() - start;
  });
  longest.push(Math.min(...runs));
}
longest.sort((one, other) => one - other);
const at = (share: number) => longest[Math.min(tables - 1, Math.floor(share * tables))]!.toFixed(2);
console.log(`\n${tables} tables with 1 to 30 wrong cells: median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
