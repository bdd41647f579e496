// The one way from a text to its findings. Editor and command line both take it, so they say the same.

import { evidenceOf, readClaims } from '../diagnosis/claims/read.ts';
import { diagnoseReport } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/model.ts';
import { placeGlued } from '../diagnosis/placeGlued.ts';
import { placeGroups } from '../diagnosis/placeGroups.ts';
import { placeRows } from '../diagnosis/placeRows.ts';
import { formForYear, formOf, forms, withRows } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import type { DeclaredParts, OtherReports, PreviousReport } from '../series/model.ts';
import type { ConfigurationLayer } from './configuration.ts';
import type { RuleContext } from './rule.ts';
import { type ReportedFinding, runRules } from './run.ts';

/**
 * Reads, diagnoses and checks a text. Nothing happens before it is asked for, and nothing twice.
 * `layers` are the configurations that hold for this text, the strongest first; `others` the reports of other files that
 * it is compared with. Any string gives an analysis.
 */
export function analyse(text: string, layers: readonly ConfigurationLayer[] = [], others: OtherReports = {}): Analysis {
  return new Analysis(text, layers, others);
}

/** What is known of one version of a text. */
export class Analysis implements RuleContext {
  readonly text: string;
  readonly previous?: PreviousReport;
  readonly parts?: DeclaredParts;
  readonly #layers: readonly ConfigurationLayer[];
  #reading: Reading | undefined;
  #diagnosis: Diagnosis | undefined;
  #findings: readonly ReportedFinding[] | undefined;

  constructor(text: string, layers: readonly ConfigurationLayer[], { previous, parts }: OtherReports) {
    this.text = text;
    this.#layers = layers;
    if (previous) this.previous = previous;
    if (parts) this.parts = parts;
  }

  /** The report as read, with the cells of short and long rows that the equations could place. */
  get report(): Report {
    return this.#read().report;
  }

  /** The form of the edition that the tables follow, with the rows that they have; else the one for the report's year. */
  get form(): Form {
    return this.#read().form;
  }

  get diagnosis(): Diagnosis {
    this.#diagnosis ??= diagnoseReport(this.report, this.form, evidenceOf(readClaims(this.report, this.form)));
    return this.#diagnosis;
  }

  /** What is to be reported, in the order of the text. */
  get findings(): readonly ReportedFinding[] {
    this.#findings ??= runRules(this, this.#layers);
    return this.#findings;
  }

  /** Another text under the same configurations, beside the same reports. */
  ofText(text: string): Analysis {
    return new Analysis(text, this.#layers, this);
  }

  #read(): Reading {
    this.#reading ??= read(this.text);
    return this.#reading;
  }
}

interface Reading {
  readonly report: Report;
  readonly form: Form;
}

function read(text: string): Reading {
  const report = readReport(text);
  const form = formOfReport(report);
  return { report: placeRows(placeGroups(placeGlued(report, form), form), form), form };
}

function formOfReport({ edition, year, tables }: Report): Form {
  if (!edition) return year ? formForYear(year.value) : forms.at(-1)!;
  const rowKeys = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ key }) => key ?? [])));
  return withRows(formOf(edition), rowKeys);
}
