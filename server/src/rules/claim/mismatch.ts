// A number in a sentence that differs from the cell, or the sum of cells, that the sentence speaks of.

import { judge, type Verdict } from '../../diagnosis/claims/judge.ts';
import type { Claim } from '../../diagnosis/claims/model.ts';
import { readClaims } from '../../diagnosis/claims/read.ts';
import { equationsOfCell } from '../../form/index.ts';
import type { CellKey } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { addends, cellPlaces, sumName } from './cellWords.ts';

/**
 * Reported at the number in the sentence; the cells are related. What the number may mean otherwise, what narrows it
 * (去年, 网上, 其中), and cells that are unknown leave it alone: see `Claim.why`.
 */
export const rule: Rule = {
  id: 'claim/mismatch',
  severity: 'warning',
  title: '文中的数与表中的数不一致',
  *check(context) {
    for (const claim of readClaims(context.report, context.form)) {
      if (!claim.digits) continue;
      const verdict = judge(context, claim);
      if (verdict.state === 'differs') yield finding(context, claim, verdict);
    }
  },
};

function finding(
  context: RuleContext,
  claim: Claim,
  { keys, actual }: Extract<Verdict, { state: 'differs' }>,
): Finding {
  const name = sumName(context.form, keys);
  return {
    span: claim.span,
    message: `文中为 ${claim.text}，表中${name}为 ${plainNumber(actual)}${addends(context, keys)}。`,
    ...(keys.length === 1 && { cell: keys[0]! }),
    related: cellPlaces(context, keys),
    fixes: fixes(context, claim, keys, actual),
  };
}

/** Both ways: the sentence, and the cell where it is a single one. A cell whose sums the sentence would mend is no claim's to judge. */
function fixes(context: RuleContext, claim: Claim, keys: readonly CellKey[], actual: number): Fix[] {
  return [...sentenceFix(context, claim, actual), ...(keys.length === 1 ? cellFix(context, claim, keys[0]!) : [])];
}

function sentenceFix({ report }: RuleContext, { digits, unit, value, text }: Claim, actual: number): Fix[] {
  // Digits that markup cuts in two are left to the hand; so are amounts whose unit is not the table's.
  if (
    !digits ||
    report.text.slice(digits.start, digits.end).includes('<') ||
    (unit.endsWith('元') && !isInUnit(text, value))
  ) {
    return [];
  }
  const newText = plainNumber(actual);
  return [{ title: `文中改为 ${newText}${unit}`, safe: false, edits: [{ span: digits, newText }] }];
}

/** True where the value of an amount is the number as written. */
function isInUnit(text: string, value: number): boolean {
  return Number.parseFloat(text) === value;
}

/** The fix that writes the sentence's number into the cell. None for a part whose only sum is reported at another cell. */
function cellFix({ report, form }: RuleContext, claim: Claim, key: CellKey): Fix[] {
  const cell = report.cells.get(key);
  if (cell?.reading.kind !== 'number' || !Number.isInteger(claim.value)) return [];
  const [sum, ...others] = equationsOfCell(form, key);
  if (sum && others.length === 0 && sum.at !== key) return [];
  const newText = plainNumber(claim.value);
  return [{ title: `表中改为 ${newText}`, safe: false, edits: [{ span: cell.span, newText }] }];
}
