import { afterAll, expect, test } from 'vitest';
import { oddTexts } from './seeds.ts';
import { StepCounter } from './steps.ts';

const counter = new StepCounter();
afterAll(() => counter.stop());
const { analyse } = await import('../../server/src/rules/analyse.ts');

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
