// The reports of other files that a test compares a report with, from their texts.

import { analyse } from '../../server/src/rules/analyse.ts';
import { partReport } from '../../server/src/series/comparable.ts';
import type { DeclaredParts, PreviousReport } from '../../server/src/series/model.ts';

/** The report for the year before. */
export function previousReport(text: string, file = '上年.txt'): PreviousReport {
  const { report, form, diagnosis } = analyse(text);
  return { file, year: report.year?.value ?? 2024, report, form, diagnosis };
}

/** Declared parts by their names; none is missing. The file of each is called as the part is. */
export function declaredParts(texts: ReadonlyMap<string, string>): DeclaredParts {
  const reports = [...texts].map(([name, text]) => partReport(`${name}.txt`, name, analyse(text)));
  return { reports, missing: [], ambiguous: [] };
}
