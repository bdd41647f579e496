// Where a cell's number comes from in other reports.

import { expect, test } from 'vitest';
import { otherDefinitionsAt } from '../../server/src/features/otherPlaces.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { partReport } from '../../server/src/series/comparable.ts';
import type { OtherReports } from '../../server/src/series/model.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

const BODY = '青禾县教育局';

/** The texts of the places that the cell with this key leads to, by file. */
function leadsTo(key: string, others: OtherReports, texts: Readonly<Record<string, string>>): string[] {
  const analysis = analyse(yearlyReport(BODY, 2025, { carriedIn: 3, inForce: 8 }), [], others);
  const { start } = analysis.report.cells.get(key)!.span;
  return otherDefinitionsAt(analysis, start).map(
    ({ file, span }) => `${file} ${texts[file]!.slice(span.start, span.end)}`,
  );
}

test('what was carried over and what is in force lead into last year’s report, other cells nowhere', () => {
  const text = yearlyReport(BODY, 2024, { carriedOut: 3, inForce: 7 });
  const { report, form, diagnosis } = analyse(text);
  const others = { previous: { file: '2024.txt', year: 2024, report, form, diagnosis } };
  const lead = (key: string) => leadsTo(key, others, { '2024.txt': text });
  expect(lead('requests.carriedIn.naturalPerson')).toEqual(['2024.txt 3']);
  expect(lead('proactive.normativeDocs.inForce')).toEqual(['2024.txt 7']);
  expect(lead('requests.received.naturalPerson')).toEqual([]);
  expect(lead('requests.carriedOut.total')).toEqual([]);
});

test('a cell of a whole leads to that cell of each of its parts', () => {
  const texts = {
    'a.txt': yearlyReport('甲局', 2025, { licences: 12 }),
    'b.txt': yearlyReport('乙局', 2025, { licences: 8 }),
  };
  const reports = Object.entries(texts).map(([file, text]) => partReport(file, file, analyse(text)));
  const parts = { parts: { reports, missing: [], ambiguous: [] } };
  expect(leadsTo('proactive.licences.decisions', parts, texts)).toEqual(['a.txt 12', 'b.txt 8']);
});

test('nothing leads anywhere while the other reports are not known', () => {
  expect(leadsTo('requests.carriedIn.total', {}, {})).toEqual([]);
});
