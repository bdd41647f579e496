// What other files hold that a report is compared with: last year's report of the same body, and the reports that it is
// the sum of. Reports are told apart by the names of their files, as the user or the editor has them.

import type { Diagnosis } from '../diagnosis/model.ts';
import type { CellKey, Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';

/** A report that was read and diagnosed. */
export interface ReadReport {
  readonly report: Report;
  readonly form: Form;
  readonly diagnosis: Diagnosis;
}

/** The report of the same body for the year before. */
export interface PreviousReport extends ReadReport {
  readonly file: string;
  /** The year that it is for. */
  readonly year: number;
}

/** The numbers of one report and where they stand: as much as is kept of each part of a whole. */
export interface PartReport {
  readonly file: string;
  /** The body as users call it: 青禾县教育局. */
  readonly name: string;
  /** The number of a cell, see `comparableNumber`; undefined where it is not known. */
  number(key: CellKey): number | undefined;
  /** Where a cell's number stands; undefined where it has none to see. */
  place(key: CellKey): Span | undefined;
}

/** What a report is declared to be the sum of. */
export interface DeclaredParts {
  readonly reports: readonly PartReport[];
  /** Parts that have no report for the year: 青禾县水利局. */
  readonly missing: readonly string[];
  /** Parts that have several, so that none can be taken: 青禾县林业局（a.txt、b.txt）. */
  readonly ambiguous: readonly string[];
}

/** The reports of other files that one report is compared with. */
export interface OtherReports {
  readonly previous?: PreviousReport;
  readonly parts?: DeclaredParts;
}
