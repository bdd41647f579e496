// Words that say there is none of something (无, 未收到, 均已办结, 均获维持) against cells that count some.

import { judge } from '../../diagnosis/claims/judge.ts';
import type { Claim } from '../../diagnosis/claims/model.ts';
import { readClaims } from '../../diagnosis/claims/read.ts';
import type { CellKey } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { addends, cellPlaces, sumName } from './cellWords.ts';

/** Reported at the words; the cells that are not zero are related. No fix: only the body knows which of the two is true. */
export const rule: Rule = {
  id: 'claim/contradiction',
  severity: 'warning',
  title: '文中说没有，表中却有',
  *check(context) {
    for (const claim of readClaims(context.report, context.form)) {
      if (claim.digits) continue;
      const verdict = judge(context, claim);
      if (verdict.state === 'differs') yield finding(context, claim, verdict.keys, verdict.actual);
    }
  },
};

function finding(context: RuleContext, claim: Claim, keys: readonly CellKey[], actual: number): Finding {
  const places = cellPlaces(context, keys);
  const counted = `${sumName(context.form, keys)}为 ${plainNumber(actual)}${addends(context, keys)}`;
  const [only, ...others] = places;
  return {
    span: claim.span,
    message: `文中写“${claim.text}”，表中${only && others.length === 0 ? only.message.replace('：', '为 ') : counted}。`,
    ...(keys.length === 1 && { cell: keys[0]! }),
    related: places,
  };
}
