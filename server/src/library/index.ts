// The package for programs (`import { check } from 'nianbao'`): pure functions over texts. Nothing is read, written or sent.

import { analyse } from '../rules/analyse.ts';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { readConfiguration } from '../rules/configurationFile.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { partReport } from '../series/comparable.ts';
import type { OtherReports } from '../series/model.ts';
import { LineIndex } from '../text/lines.ts';
import { type CheckResultJson, checkResult } from './checkResult.ts';
import { claimsJson, type FactsJson, factsJson } from './facts.ts';

export type { Severity } from '../rules/rule.ts';
export type { Position, Range } from '../text/lines.ts';
export type {
  CheckResultJson as CheckResult,
  DiagnosticJson as Diagnostic,
  EditJson as Edit,
  EquationsJson as Equations,
  FixJson as Fix,
  RelatedJson as Related,
} from './checkResult.ts';
export type { CellJson as Cell, ClaimJson as Claim, FactsJson as Facts } from './facts.ts';

/** Another report, by its text. */
export interface OtherText {
  /** How findings call it. */
  readonly file: string;
  readonly text: string;
}

export interface CheckOptions {
  /** The text of a nianbao.json, or its value. What is wrong in it is passed over. */
  readonly configuration?: string | object;
  /** The path that the configuration knows the text by, with `/`; `report.txt` where none is given. */
  readonly file?: string;
  /** The report of the same body for the year before: what `history/*` compares with. */
  readonly previous?: OtherText;
  /** The reports that this one is the sum of: what `rollup/sum` compares with. */
  readonly parts?: readonly (OtherText & { readonly name: string })[];
}

/**
 * Checks a text: what `nianbao check --format json` prints for a file. Any string gives a result, and the same text and
 * options always give the same.
 */
export function check(text: string, options: CheckOptions = {}): CheckResultJson {
  const analysis = analyse(text, layersOf(options), otherReports(options));
  const lines = new Map<string | undefined, LineIndex>([[undefined, new LineIndex(text)]]);
  for (const other of [options.previous ?? [], options.parts ?? []].flat())
    lines.set(other.file, new LineIndex(other.text));
  return checkResult(analysis, (file) => lines.get(file)!);
}

/** What was read of a text: title, body, year, sections, cells, and the numbers in its sentences. */
export function facts(text: string): Required<FactsJson> {
  const analysis = analyse(text);
  return { ...factsJson(analysis), claims: claimsJson(analysis) };
}

/** Every rule: its id, the severity that it has where nothing else is configured, and its title. */
export const rules: readonly { readonly id: string; readonly severity: Severity; readonly title: string }[] =
  /* @__PURE__ */ allRules.map(({ id, severity, title }) => ({ id, severity, title }));

function layersOf({ configuration, file = 'report.txt' }: CheckOptions): ConfigurationLayer[] {
  if (configuration === undefined) return [];
  const text = typeof configuration === 'string' ? configuration : JSON.stringify(configuration);
  return [{ configuration: readConfiguration(text).configuration, file }];
}

function otherReports({ previous, parts }: CheckOptions): OtherReports {
  return {
    ...(previous && { previous: previousReport(previous) }),
    ...(parts && {
      parts: {
        reports: parts.map(({ file, name, text }) => partReport(file, name, analyse(text))),
        missing: [],
        ambiguous: [],
      },
    }),
  };
}

function previousReport({ file, text }: OtherText) {
  const { report, form, diagnosis } = analyse(text);
  return { file, year: report.year?.value ?? 0, report, form, diagnosis };
}
