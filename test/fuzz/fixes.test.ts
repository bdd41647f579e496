// Fixes of damaged reports: each does what it says and nothing else.

import { expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { applyFix, harmOf } from '../support/checkRule.ts';
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

/** Many more with FIX_SEEDS=10000, which takes an hour. */
const seeds = Array.from({ length: Number(process.env.FIX_SEEDS ?? 40) }, (_, index) => index + 1);

test(
  'every fix of a damaged report can be taken back, and a safe one does no harm',
  () => {
    const harm: string[] = [];
    for (const seed of seeds) {
      const text = damaged(seed);
      for (const finding of analyse(text).findings) {
        for (const fix of finding.fixes) {
          if (undone(text, fix) !== text) harm.push(`${seed} ${finding.rule} «${fix.title}» cannot be undone`);
          if (!fix.safe) continue;
          harm.push(
            ...harmOf(text, finding.rule, finding, fix).map(
              (what) => `${seed} ${finding.rule} «${fix.title}»: ${what}`,
            ),
          );
        }
      }
    }
    expect(harm).toEqual([]);
  },
  60_000 + seeds.length * 2000,
);
