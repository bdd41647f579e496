// What a check says of a text, as plain values for other programs: lines and characters count from 0, characters in
// UTF-16 units. Command line and package give the same.

import type { Diagnosis } from '../diagnosis/model.ts';
import type { Analysis } from '../rules/analyse.ts';
import { fingerprintsOf } from '../rules/fingerprint.ts';
import type { Edit, Related, Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { LineIndex, Range } from '../text/lines.ts';

export interface CheckResultJson {
  /** As read; null where the text does not tell. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly diagnostics: readonly DiagnosticJson[];
  readonly equations: EquationsJson;
}

export interface EditJson {
  /** Only where it is another file than the one that was checked; `range` is in that file's text then. */
  readonly file?: string;
  readonly range: Range;
  readonly newText: string;
}

export interface FixJson {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly EditJson[];
}

export interface DiagnosticJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly cell?: string;
  /** In a Word document: where it is in the terms of Word, for people. */
  readonly place?: string;
  readonly related: readonly RelatedJson[];
  readonly fixes: readonly FixJson[];
  /** The same in every run for the same finding, wherever it stands and however it is worded. */
  readonly fingerprint: string;
}

export interface RelatedJson {
  readonly message: string;
  /** As in `EditJson`. */
  readonly file?: string;
  readonly range: Range;
}

export interface EquationsJson {
  readonly total: number;
  readonly holding: number;
  /** Names of the equations, as `row:requests.granted`. */
  readonly broken: readonly string[];
  readonly unknown: readonly string[];
}

/** The lines of the text of a file; of the report itself where no file is named. */
export type LinesOf = (file: string | undefined) => LineIndex;

/** The result for an analysed text. */
export function checkResult(analysis: Analysis, linesOf: LinesOf): CheckResultJson {
  const { report, findings, text } = analysis;
  const fingerprints = fingerprintsOf(findings, text);
  return {
    agency: report.agency?.name ?? null,
    year: report.year?.value ?? null,
    diagnostics: findings.map((finding, index) => diagnosticJson(finding, fingerprints[index]!, linesOf)),
    equations: equationsJson(analysis.diagnosis),
  };
}

function diagnosticJson(finding: ReportedFinding, fingerprint: string, linesOf: LinesOf): DiagnosticJson {
  const { rule, severity, message, span, cell, related, fixes } = finding;
  return {
    rule,
    severity,
    message,
    range: linesOf(undefined).rangeOf(span),
    ...(cell !== undefined && { cell }),
    related: related.map((place) => ({ message: place.message, ...placeJson(place, linesOf) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...placeJson(edit, linesOf), newText: edit.newText })),
    })),
    fingerprint,
  };
}

function placeJson(
  { file, span }: Related | Edit,
  linesOf: LinesOf,
): { readonly file?: string; readonly range: Range } {
  return { ...(file !== undefined && { file }), range: linesOf(file).rangeOf(span) };
}

function equationsJson({ equations }: Diagnosis): EquationsJson {
  const named = (state: string) => equations.filter((one) => one.state === state).map((one) => one.equation.id);
  return {
    total: equations.length,
    holding: equations.filter((one) => one.state === 'holds').length,
    broken: named('broken'),
    unknown: named('unknown'),
  };
}
