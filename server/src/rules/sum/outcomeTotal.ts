// （七）总计 of a column is not the sum of the outcomes above it.

import type { Rule } from '../rule.ts';
import { brokenEquations } from './brokenEquations.ts';

/** Reported at the total, unless a certain mistake explains it, see `sum/suspect-cell`. */
export const rule: Rule = {
  id: 'sum/outcome-total',
  severity: 'error',
  title: '（七）总计不等于（一）至（六）各行之和',
  check: (context) => brokenEquations(context, 'outcome'),
};
