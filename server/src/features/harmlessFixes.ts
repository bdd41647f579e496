// Which safe fixes may be applied unasked in this very text: it is read again with them, and must say the same.

import type { Analysis } from '../rules/analyse.ts';
import type { Edit } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { applyEdits } from '../text/edits.ts';
import { safeEdits } from './codeActions.ts';

/** So often is a text read again to find the fixes that do harm; what is not known by then is left to the user. */
const MOST_TRIES = 60;

/**
 * The edits of the safe fixes, in the order of the text, with which no cell reads otherwise and no rule finds more errors.
 * A fix can do harm in a text that is damaged otherwise: a label that was mended makes words behind it a value.
 */
export function harmlessEdits(before: Analysis): Edit[] {
  let tries = 0;
  let kept: readonly ReportedFinding[] = [];
  const keep = (findings: readonly ReportedFinding[]): void => {
    const edits = safeEdits([...kept, ...findings]);
    if (edits.length === 0 || tries === MOST_TRIES) return;
    tries += 1;
    if (isHarmless(before, before.ofText(applyEdits(before.text, edits)))) kept = [...kept, ...findings];
    else if (findings.length > 1) {
      const middle = findings.length >> 1;
      keep(findings.slice(0, middle));
      keep(findings.slice(middle));
    }
  };
  keep(before.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)));
  return safeEdits(kept);
}

function isHarmless(before: Analysis, after: Analysis): boolean {
  if (after.report.cells.size !== before.report.cells.size) return false;
  for (const [key, { reading }] of before.report.cells) {
    const now = after.report.cells.get(key)?.reading;
    if (now?.kind !== reading.kind) return false;
    if (reading.kind === 'number' && now.kind === 'number' && now.value !== reading.value) return false;
  }
  const errors = errorCounts(before.findings);
  return [...errorCounts(after.findings)].every(([rule, count]) => count <= (errors.get(rule) ?? 0));
}

function errorCounts(findings: readonly ReportedFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
