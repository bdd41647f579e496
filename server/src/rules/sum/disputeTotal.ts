// The total of a group of table four is not the sum of its four results.

import type { Rule } from '../rule.ts';
import { brokenEquations } from './brokenEquations.ts';

/** Reported at the total, unless a certain mistake explains it, see `sum/suspect-cell`. */
export const rule: Rule = {
  id: 'sum/dispute-total',
  severity: 'error',
  title: '表四一组的总计不等于四种结果之和',
  check: (context) => brokenEquations(context, 'disputes'),
};
