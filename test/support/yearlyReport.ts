// Small reports of one body for several years, whose figures lead up to each other where a test does not change them.

import { formForYear } from '../../server/src/form/index.ts';
import type { CellKey } from '../../server/src/form/schema.ts';
import { skeleton } from '../../server/src/form/skeleton.ts';

export interface YearlyFigures {
  readonly received?: number;
  readonly carriedIn?: number;
  readonly carriedOut?: number;
  readonly issued?: number;
  readonly inForce?: number;
  readonly licences?: number;
}

/** A report without prose: all applications come from natural persons, and what is not carried over is granted. */
export function yearlyReport(agency: string, year: number, figures: YearlyFigures = {}): string {
  const { received = 9, carriedIn = 1, carriedOut = 1, issued = 0, inForce = 5, licences = 20 } = figures;
  const form = formForYear(year);
  const numbers = new Map<CellKey, number>();
  for (const table of Object.values(form.tables))
    for (const row of table.rows) for (const { id } of row.columns) numbers.set(`${row.key}.${id}`, 0);
  const ofPersons = (row: string, count: number) => {
    numbers.set(`requests.${row}.naturalPerson`, count);
    numbers.set(`requests.${row}.total`, count);
  };
  ofPersons('received', received);
  ofPersons('carriedIn', carriedIn);
  ofPersons('granted', received + carriedIn - carriedOut);
  ofPersons('outcomeTotal', received + carriedIn - carriedOut);
  ofPersons('carriedOut', carriedOut);
  numbers.set('proactive.normativeDocs.issued', issued);
  numbers.set('proactive.normativeDocs.inForce', inForce);
  numbers.set('proactive.licences.decisions', licences);
  return skeleton(form, { layout: 'tabs', agency, year, numbers });
}
