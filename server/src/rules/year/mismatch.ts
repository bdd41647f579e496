// Another year than the report's in its title, its period, its headings, its summing up, or its signature.

import type { Report } from '../../report/model.ts';
import type { Finding, Rule } from '../rule.ts';
import { signedDate } from './dates.ts';
import { type YearPlace, type YearTold, yearsTold } from './yearsTold.ts';

/**
 * Reported at the year that stands against the others. Where all others agree on another year than the title, the
 * title is wrong. Plans for the next year and comparisons with the last are not looked at.
 */
export const rule: Rule = {
  id: 'year/mismatch',
  severity: 'warning',
  title: '年份与本报告的年度不一致',
  *check({ report }) {
    if (!report.year) return;
    const told = yearsTold(report, report.year.value);
    const year = likeliestYear(told) ?? report.year.value;
    for (const place of told) {
      if (place.year !== year) yield finding(report, place, year);
    }
  },
};

/** The year that the title says, or the one that two kinds of places agree on against it; undefined without a title. */
function likeliestYear(told: readonly YearTold[]): number | undefined {
  const title = told.find(({ place }) => place === 'title');
  if (!title) return undefined;
  const others = told.filter(({ place }) => place !== 'title');
  const years = new Set(others.map(({ year }) => year));
  const kinds = new Set(others.map(({ place }) => place));
  return years.size === 1 && kinds.size > 1 ? [...years][0] : title.year;
}

const NAMES: Readonly<Record<YearPlace, string>> = {
  title: '标题',
  period: '统计期限',
  introduction: '开头',
  sentence: '这一句',
  heading: '小标题',
  signature: '落款',
};

function finding(report: Report, { place, year: told, span }: YearTold, year: number): Finding {
  const isSignature = place === 'signature';
  const written = isSignature ? told + 1 : told;
  const right = isSignature ? year + 1 : year;
  const why = isSignature ? `${year} 年度的报告应在 ${right} 年落款` : `本报告是 ${year} 年度的`;
  const isPlain =
    /^\d+$/.test(report.text.slice(span.start, span.end)) && (!isSignature || signedDate(report)?.inDigits);
  return {
    span,
    message: `${NAMES[place]}的年份为 ${written}，${why}。`,
    fixes: isPlain ? [{ title: `改为 ${right}`, safe: false, edits: [{ span, newText: String(right) }] }] : [],
  };
}
