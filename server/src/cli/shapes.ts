// The JSON that the command line prints, as spec'd for other programs: lines and characters count from 0,
// characters in UTF-16 units.

import type { Diagnosis } from '../diagnosis/model.ts';
import { type WordText, wordPlaceOf } from '../documents/docx.ts';
import type { Analysis } from '../rules/analyse.ts';
import { fingerprintsOf } from '../rules/fingerprint.ts';
import type { Edit, Related, Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { LineIndex, type Range } from '../text/lines.ts';
import type { ConfigurationSource } from './configurations.ts';
import type { FileFailure } from './failure.ts';

/** What an object is about: a file, or a line of JSONL input by the id that the line gave. */
export type Subject = { readonly file: string } | { readonly id: unknown };

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

/** A checked report, or a nianbao.json with what is wrong in it: that one has neither equations nor a body. */
export type CheckedJson = Subject & {
  /** As read; null where the text does not tell. */
  readonly agency?: string | null;
  readonly year?: number | null;
  readonly diagnostics: readonly DiagnosticJson[];
  readonly equations?: EquationsJson;
  /** Only with `--baseline`; the diagnostics are the new ones then. */
  readonly baseline?: BaselineJson;
};

/** A report against what an earlier check said of it. */
export interface BaselineJson {
  readonly new: number;
  /** Known before, and there still. */
  readonly remaining: number;
  /** Known before, and gone. */
  readonly mended: readonly MendedJson[];
}

export type MendedJson = Pick<DiagnosticJson, 'rule' | 'severity' | 'message' | 'cell' | 'fingerprint'>;

export type FailedJson = Subject & { readonly error: { readonly code: string; readonly message: string } };

export interface SummaryJson {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files in folders that are no reports; only where there are any. */
  readonly skipped?: number;
  /** Files that could not be read; only where there are any. */
  readonly failed?: number;
  /** Only with `--baseline`. */
  readonly baseline?: { readonly new: number; readonly remaining: number; readonly mended: number };
}

/** The lines of the text of a file; of the report itself where no file is named. */
export type LinesOf = (file: string | undefined) => LineIndex;

export function checkedJson(subject: Subject, analysis: Analysis, linesOf: LinesOf): CheckedJson {
  const { report, findings, text } = analysis;
  const fingerprints = fingerprintsOf(findings, text);
  return {
    ...subject,
    agency: report.agency?.name ?? null,
    year: report.year?.value ?? null,
    diagnostics: findings.map((finding, index) => diagnosticJson(finding, fingerprints[index]!, linesOf)),
    equations: equationsJson(analysis.diagnosis),
  };
}

/** The findings of a Word document with their places in its own terms. */
export function withWordPlaces(result: CheckedJson, { findings }: Analysis, word: WordText): CheckedJson {
  const diagnostics = result.diagnostics.map((diagnostic, i) => ({
    ...diagnostic,
    place: wordPlaceOf(word, findings[i]!.span.start),
  }));
  return { ...result, diagnostics };
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

/** The name that stands for a rule where nianbao.json itself is at fault. */
export const CONFIGURATION_RULE = 'configuration';

export function configurationJson(file: string, { text, problems }: ConfigurationSource): CheckedJson {
  const lines = new LineIndex(text);
  const fingerprints = fingerprintsOf(
    problems.map((problem) => ({ ...problem, rule: CONFIGURATION_RULE })),
    text,
  );
  return {
    file,
    diagnostics: problems.map(({ span, severity, message }, index) => ({
      rule: CONFIGURATION_RULE,
      severity,
      message,
      range: lines.rangeOf(span),
      related: [],
      fixes: [],
      fingerprint: fingerprints[index]!,
    })),
  };
}

export function failedJson(subject: Subject, { code, message }: FileFailure): FailedJson {
  return { ...subject, error: { code, message } };
}
