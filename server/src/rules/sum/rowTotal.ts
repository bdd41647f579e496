// The total of a row of table three is not the sum of its six kinds of applicants.

import type { Rule } from '../rule.ts';
import { brokenEquations } from './brokenEquations.ts';

/** Reported at the total, unless a certain mistake explains it, see `sum/suspect-cell`. */
export const rule: Rule = {
  id: 'sum/row-total',
  severity: 'error',
  title: '表三一行的总计不等于各类申请人之和',
  check: (context) => brokenEquations(context, 'row'),
};
