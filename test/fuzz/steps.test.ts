import { afterAll, expect, test } from 'vitest';
import { oddTexts } from './seeds.ts';
import { StepCounter } from './steps.ts';

const counter = new StepCounter();
afterAll(() => counter.stop());
const { analyse } = await import('../../server/src/rules/analyse.ts');
const { matchesGlob } = await import('../../server/src/rules/glob.ts');
const { Series } = await import('../../server/src/series/series.ts');
const { looksLikeReport } = await import('../../server/src/text/isReport.ts');

const LENGTH = 3000;
const FACTOR = 4;
const shortTexts = oddTexts(LENGTH);
const longTexts = oddTexts(LENGTH * FACTOR);

function stepsFor(text: string): number {
  return counter.stepsOf(() => analyse(text).findings);
}

// Tables of the form are made once, at their first use.
stepsFor(shortTexts['whole reports']!);

/** Work that grows with the square of the length is four times the work a character. */
test.each(Object.keys(shortTexts))('steps a character are the same for longer texts: %s', (name) => {
  const [short, long] = [shortTexts[name]!, longTexts[name]!];
  const [few, many] = [stepsFor(short) / short.length, stepsFor(long) / long.length];
  if (process.env.PRINT_STEPS) console.log(name, few.toFixed(0), many.toFixed(0), (many / few).toFixed(2));
  expect(many).toBeLessThan(few * 1.5 + 20);
});

const UNITS_OF_PROBED_TEXT = ['<', '<a', '<script>', '现将', '信息公开', '\n', '二〇', '&nbsp'];

const otherWork: [name: string, work: (length: number) => unknown][] = [
  ...UNITS_OF_PROBED_TEXT.map((unit): [string, (length: number) => unknown] => [
    `is ${unit}… a report`,
    (length) => looksLikeReport(unit.repeat(length)),
  ]),
  ['a path against *a*a…', (length) => matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(length))],
  ['a path against **/a/**/a/…', (length) => matchesGlob(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(length))],
  ['reports put into series', (length) => bodiesOf(length)],
];

/** How many bodies there are among so many reports of five years each. */
function bodiesOf(bodies: number): number {
  const series = new Series();
  for (let body = 0; body < bodies; body += 1) {
    for (let year = 2021; year < 2026; year += 1) {
      series.add(`${year}/${body}.txt`, { body: `${'甲乙丙丁戊'[body % 5]}县第${body}教育局`, year });
    }
  }
  series.previousOf('2025/0.txt');
  return [...series.bodies].length;
}

test.each(otherWork)('steps grow no faster than the input: %s', (_name, work) => {
  const few = counter.stepsOf(() => work(LENGTH));
  const many = counter.stepsOf(() => work(LENGTH * FACTOR));
  expect(many).toBeLessThan(few * FACTOR * 1.2 + 100);
});
