// What came in is not what was decided and what was carried over: the balance that the head of table three asks for.

import type { Rule } from '../rule.ts';
import { brokenEquations } from './brokenEquations.ts';

/** Reported at the total, unless a certain mistake explains it, see `sum/suspect-cell`. */
export const rule: Rule = {
  id: 'sum/balance',
  severity: 'error',
  title: '新收加上年结转不等于（七）总计加结转下年度',
  check: (context) => brokenEquations(context, 'balance'),
};
