// A corpus of many bodies and years: where its figures agree nothing is said of the years, and every mistake that is
// planted from year to year is found, as the only one.

import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { bodyReports, type CorpusReport, plantedRules } from '../support/corpus.ts';
import { previousReport } from '../support/otherReports.ts';

const BODIES = 40;
const YEARS = 4;

function findingsOverYears(reports: readonly CorpusReport[]): { report: CorpusReport; rules: string[] }[] {
  return reports.map((report, at) => {
    const before = reports[at - 1];
    const others = before ? { previous: previousReport(before.text, before.name) } : {};
    const { findings } = analyse(report.text, [], others);
    return {
      report,
      rules: findings
        .filter(({ rule, severity }) => rule.startsWith('history/') || severity === 'error')
        .map(({ rule }) => rule),
    };
  });
}

describe('a corpus', () => {
  test('whose figures agree gives no error and nothing about its years', () => {
    for (let body = 0; body < BODIES; body++)
      for (const { report, rules } of findingsOverYears(bodyReports(body, YEARS, () => undefined)))
        expect(rules, report.name).toEqual([]);
  });

  test.each(plantedRules)('with a mistake of %s in each report is found completely', (rule) => {
    let planted = 0;
    for (let body = 0; body < BODIES; body++) {
      // A mistake of one year would leave its mark on the next.
      const reports = bodyReports(body, 2, () => rule);
      const found = findingsOverYears(reports);
      expect(
        found.map(({ rules }) => rules),
        reports[1]!.name,
      ).toEqual([[], [rule]]);
      planted += reports.filter((report) => report.planted).length;
    }
    expect(planted).toBe(BODIES);
  });
});
