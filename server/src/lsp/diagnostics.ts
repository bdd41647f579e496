// Findings as diagnostics of the protocol, and the counts that a status bar shows.

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EquationState } from '../diagnosis/model.ts';
import type { Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { ClientFacts } from './client.ts';
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

export type ToDiagnostic = (document: TextDocument, finding: ReportedFinding) => Diagnostic;

/**
 * Makes diagnostics as this client can show them. `rulePages` is the URL of the folder with the rules' pages; absent
 * where there is none.
 */
export function diagnosticMaker(client: ClientFacts, rulePages: string | undefined): ToDiagnostic {
  const pages = client.showsRuleDocuments ? `${ruleScheme}:/` : rulePages;
  return (document, { rule, severity, span, message, cell, related, fixes }) => ({
    range: rangeOf(document, span),
    severity: SEVERITIES[severity],
    source: DIAGNOSTIC_SOURCE,
    code: rule,
    ...(pages !== undefined && { codeDescription: { href: `${pages}${rule}.md` } }),
    message,
    ...(client.showsRelatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((one) => ({
          location: { uri: document.uri, range: rangeOf(document, one.span) },
          message: one.message,
        })),
      }),
    data: { cell: cell ?? null, fixable: fixes.length > 0 },
  });
}

/** The state of a report for `nianbao/status`. */
export function statusOf({ document, analysis }: Snapshot): ReportStatus {
  const { report, diagnosis, findings } = analysis;
  const equations = (state: EquationState) => diagnosis.equations.filter((one) => one.state === state).length;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    version: document.version,
    equations: {
      total: diagnosis.equations.length,
      holding: equations('holds'),
      broken: equations('broken'),
      unknown: equations('unknown'),
    },
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    edition: report.edition ?? null,
    year: report.year?.value ?? null,
    agency: report.agency?.name ?? null,
  };
}
