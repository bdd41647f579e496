// The JSON that the command line prints around the results of files: what each is about, and what went wrong.

import { type WordText, wordPlaceOf } from '../documents/wordPlaces.ts';
import type { DiagnosticJson, EquationsJson } from '../library/checkResult.ts';
import type { Analysis } from '../rules/analyse.ts';
import { fingerprintsOf } from '../rules/fingerprint.ts';
import { LineIndex } from '../text/lines.ts';
import type { ConfigurationSource } from './configurations.ts';
import type { Failure } from './failure.ts';

/** What an object is about: a file, or a line of JSONL input by the id that the line gave. */
export type Subject = { readonly file: string } | { readonly id: unknown };

/** A checked report, or a nianbao.json with what is wrong in it: that one has neither equations nor a body. */
export type CheckedJson = Subject & {
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

/** The findings of a Word document with their places in its own terms. */
export function withWordPlaces(result: CheckedJson, analysis: Analysis, word: WordText): CheckedJson {
  const diagnostics = result.diagnostics.map((diagnostic, i) => ({
    ...diagnostic,
    place: wordPlaceOf(word, analysis, analysis.findings[i]!.span.start),
  }));
  return { ...result, diagnostics };
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

export function failedJson(subject: Subject, { code, message }: Failure): FailedJson {
  return { ...subject, error: { code, message } };
}

/** Called for each file as it is done, with `begin` before the first and `end` after the last. */
export interface CheckOutput {
  begin(): string;
  checked(result: CheckedJson): string;
  /** Standard error tells of it in every form. */
  failed(result: FailedJson): string;
  end(summary: SummaryJson): string;
}
