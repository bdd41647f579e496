// A report that was signed after the day by which it had to be published.

import type { Rule } from '../rule.ts';
import { signedDate } from './dates.ts';

/** Governments, their offices, and what governs an area in their place, publish by 31 March; departments by 31 January (Article 49). */
const GOVERNMENT = /(?:人民政府|政府|政府办公[室厅]|管委会|管理委员会|乡|镇|街道|街道办事处|县|市|区|州|旗|省)$/;

/** The month by whose end a body with this name must publish its report, in the year after the report's. */
export function lastMonthOf(agency: string): 1 | 3 {
  return GOVERNMENT.test(agency) ? 3 : 1;
}

/**
 * Reported at the date of the signature, as information: a report may have been published in time and signed again.
 * Silent where the agency is not known, and for dates of other years than the one after the report's.
 */
export const rule: Rule = {
  id: 'year/deadline',
  severity: 'info',
  title: '落款日期晚于公布年报的期限',
  *check({ report }) {
    const date = signedDate(report);
    if (!date || !report.year || !report.agency || date.year !== report.year.value + 1) return;
    const lastMonth = lastMonthOf(report.agency.name);
    if (date.month <= lastMonth) return;
    yield {
      span: date.span,
      message: `落款为 ${date.month} 月 ${date.day} 日，${lastMonth === 3 ? '政府的年报应在 3 月 31 日' : '部门的年报应在 1 月 31 日'}前公布。`,
    };
  },
};
