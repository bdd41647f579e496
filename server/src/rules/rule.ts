// What a rule is, and what it yields. A rule sees a report that was read and diagnosed, yields findings,
// and knows nothing of editors, settings or silencing.

import type { CellKey } from '../form/schema.ts';
import type { OtherReports, ReadReport } from '../series/model.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Rule {
  /** Public and final once released: `sum/row-total`. */
  readonly id: string;
  /** Severity where no setting says otherwise. */
  readonly severity: Severity;
  /** One line in Chinese for lists and settings. */
  readonly title: string;
  check(context: RuleContext): Iterable<Finding>;
}

/**
 * Frozen input of every rule. `form` is the edition that the report's tables follow, else the one for its year.
 * Rules that compare with other reports are silent where those are not known.
 */
export interface RuleContext extends ReadReport, OtherReports {}

export interface Finding {
  readonly span: Span;
  /** In Chinese, short, concrete, with the numbers. */
  readonly message: string;
  /** Where this finding is milder or graver than its rule in general. */
  readonly severity?: Severity;
  readonly cell?: CellKey;
  readonly related?: readonly Related[];
  /** The likeliest first. */
  readonly fixes?: readonly Fix[];
}

export interface Related {
  /** The file that the place is in, as `OtherReports` names it; absent for the report itself. */
  readonly file?: string;
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** True where no value that was read changes: such fixes may be applied unasked. */
  readonly safe: boolean;
  /** In the order of the text, not overlapping; those of each file for itself. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  /** The file that is edited, as `OtherReports` names it; absent for the report itself. */
  readonly file?: string;
  readonly span: Span;
  readonly newText: string;
}
