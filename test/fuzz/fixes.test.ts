// Fixes of damaged reports: each does what it says and nothing else.

import { expect, test } from 'vitest';
import { safeEdits } from '../../server/src/features/codeActions.ts';
import { harmlessEdits } from '../../server/src/features/harmlessFixes.ts';
import { type Analysis, analyse } from '../../server/src/rules/analyse.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { applyFix } from '../support/checkRule.ts';
import { seededRandom } from '../support/random.ts';
import { sampleReport } from '../support/sampleReport.ts';
import { randomEdit } from './edits.ts';

const report = sampleReport();

function damaged(seed: number): string {
  const random = seededRandom(seed);
  let text = report;
  for (let count = random.integer(1, 3); count > 0; count -= 1) {
    const { start, end, newText } = randomEdit(text, [report], random);
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text;
}

/** The text after a fix and the edits that take it back. */
function undone(text: string, fix: Fix): string {
  let result = applyFix(text, fix);
  for (const { span, newText } of fix.edits) {
    // Those before it are taken back: it stands where it stood.
    result = result.slice(0, span.start) + text.slice(span.start, span.end) + result.slice(span.start + newText.length);
  }
  return result;
}

/** What must stay as it is where fixes are applied unasked: the values, and how many errors each rule finds. */
function stateOf({ report, findings }: Analysis): { values: string[]; errors: Map<string, number> } {
  const values = [...report.cells].map(([key, { reading }]) =>
    [key, reading.kind === 'number' ? reading.value : reading.kind].join('='),
  );
  const errors = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === 'error') errors.set(rule, (errors.get(rule) ?? 0) + 1);
  return { values: values.sort(), errors };
}

/** Many more with FIX_SEEDS=10000, which takes a quarter of an hour. */
const seeds = Array.from({ length: Number(process.env.FIX_SEEDS ?? 100) }, (_, index) => index + 1);

test(
  'every fix of a damaged report can be taken back, and those that are applied unasked do no harm',
  () => {
    const harm: string[] = [];
    let [offered, unasked, withheld] = [0, 0, 0];
    for (const seed of seeds) {
      const before = analyse(damaged(seed));
      for (const { rule, fixes } of before.findings) {
        for (const fix of fixes) {
          offered += 1;
          if (undone(before.text, fix) !== before.text) harm.push(`${seed} ${rule} «${fix.title}» cannot be undone`);
        }
      }
      const edits = harmlessEdits(before);
      unasked += edits.length;
      withheld += safeEdits(before.findings).length - edits.length;
      const [was, is] = [stateOf(before), stateOf(analyse(applyEdits(before.text, edits)))];
      if (was.values.join() !== is.values.join()) harm.push(`${seed}: values change`);
      for (const [rule, count] of is.errors) {
        if (count > (was.errors.get(rule) ?? 0)) harm.push(`${seed}: another error of ${rule}`);
      }
    }
    if (process.env.FIX_SEEDS) {
      console.log(
        `${offered} fixes of ${seeds.length} reports; ${unasked} edits applied unasked, ${withheld} withheld`,
      );
    }
    expect(harm).toEqual([]);
    expect(unasked).toBeGreaterThan(seeds.length / 10);
  },
  60_000 + seeds.length * 2000,
);
