// Findings as diagnostics of the protocol, and the counts that a status bar shows.

import { type Diagnostic, DiagnosticSeverity, type Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { equationCounts, findingCounts } from '../features/reportSummary.ts';
import type { Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { Span } from '../text/span.ts';
import type { ClientFacts } from './client.ts';
import type { Compared } from './folder/compared.ts';
import { rangeOf } from './places.ts';
import { type ReportStatus, ruleScheme } from './protocol.ts';
import type { Snapshot } from './snapshots.ts';

export const DIAGNOSTIC_SOURCE = 'nianbao';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function diagnosticSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** Where findings are: the text that was checked, and the other files that they lead to. */
export interface Checked {
  readonly document: TextDocument;
  readonly compared: Compared;
}

export type ToDiagnostic = (checked: Checked, finding: ReportedFinding) => Diagnostic;

/** The place of a span in the checked text or, with `file`, in one of the others; undefined where that is not known. */
export function locationOf(
  { document, compared }: Checked,
  { file, span }: { readonly file?: string; readonly span: Span },
): Location | undefined {
  if (file === undefined) return { uri: document.uri, range: rangeOf(document, span) };
  const other = compared.files.get(file);
  return other && { uri: other.uri, range: other.lines.rangeOf(span) };
}

/**
 * Makes diagnostics as this client can show them. `rulePages` is the URL of the folder with the rules' pages; absent
 * where there is none. `placeOf` tells where an offset is in the terms of the file that the
 * document shows, if it shows one; the message ends with it.
 */
export function diagnosticMaker(
  client: ClientFacts,
  rulePages: string | undefined,
  placeOf: (document: TextDocument, offset: number) => string | undefined,
): ToDiagnostic {
  const pages = client.showsRuleDocuments ? `${ruleScheme}:/` : rulePages;
  return (checked, { rule, severity, span, message, cell, related, fixes }) => {
    const place = placeOf(checked.document, span.start);
    return {
      range: rangeOf(checked.document, span),
      severity: SEVERITIES[severity],
      source: DIAGNOSTIC_SOURCE,
      code: rule,
      ...(pages !== undefined && { codeDescription: { href: `${pages}${rule}.md` } }),
      message: place ? `${message}（${place}）` : message,
      ...(client.showsRelatedInformation &&
        related.length > 0 && {
          relatedInformation: related.flatMap((one) => {
            const location = locationOf(checked, one);
            return location ? [{ location, message: one.message }] : [];
          }),
        }),
      data: { cell: cell ?? null, fixable: fixes.length > 0 },
    };
  };
}

/** The state of a report for `nianbao/status`. */
export function statusOf({ document, analysis }: Snapshot): ReportStatus {
  const { report, diagnosis, findings } = analysis;
  return {
    uri: document.uri,
    version: document.version,
    equations: equationCounts(diagnosis),
    ...findingCounts(findings),
    edition: report.edition ?? null,
    year: report.year?.value ?? null,
    agency: report.agency?.name ?? null,
  };
}
