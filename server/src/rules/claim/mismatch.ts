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

/** Both ways: the sentence, and the cell where it is a single one; first the one that keeps the equations. */
function fixes(context: RuleContext, claim: Claim, keys: readonly CellKey[], actual: number): Fix[] {
  const toSentence = sentenceFix(context, claim, actual);
  const toCell = keys.length === 1 ? cellFix(context, claim, keys[0]!) : undefined;
  const both = [...toSentence, ...(toCell ? [toCell.fix] : [])];
  return toCell?.mends ? both.reverse() : both;
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

/**
 * The fix that writes the sentence's number into the cell. None where that would break an equation that is reported
 * at another cell.
 */
function cellFix(
  { report, form, diagnosis }: RuleContext,
  claim: Claim,
  key: CellKey,
): { fix: Fix; mends: boolean } | undefined {
  const cell = report.cells.get(key);
  if (cell?.reading.kind !== 'number' || !Number.isInteger(claim.value)) return undefined;
  const by = claim.value - cell.reading.value;
  const equations = equationsOfCell(form, key);
  const differences = equations.map((equation) => {
    const weight = equation.terms.find((term) => term.key === key)!.weight;
    const difference = diagnosis.equations.find((checked) => checked.equation.id === equation.id)?.difference;
    return difference === undefined ? undefined : difference + weight * by;
  });
  const mends = differences.length > 0 && differences.every((difference) => difference === 0);
  const breaksElsewhere = equations.length === 1 && equations[0]!.at !== key && differences[0] !== 0;
  if (breaksElsewhere) return undefined;
  const newText = plainNumber(claim.value);
  const fix = { title: `表中改为 ${newText}`, safe: false, edits: [{ span: cell.span, newText }] };
  return { fix, mends };
}
