// The results of a check as SARIF 2.1.0, which code scanning services read. Lines and columns count from 1 there.

import path from 'node:path';
import type { Location, ReportingDescriptor, Result, Run } from 'sarif';
import { name, version } from '../../../package.json';
import type { DiagnosticJson, EditJson, FixJson } from '../library/checkResult.ts';
import { rules } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import type { Range } from '../text/lines.ts';
import { type CheckOutput, CONFIGURATION_RULE, type Subject } from './shapes.ts';

export function sarifOutput(): CheckOutput {
  let separator = '\n';
  const failures: string[] = [];
  return {
    begin: () => {
      const run = JSON.stringify(runHeader());
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run.slice(0, -1)},"results":[`;
    },
    checked({ diagnostics, ...subject }) {
      return diagnostics
        .map((diagnostic) => {
          const text = separator + JSON.stringify(resultOf(diagnostic, subject));
          separator = ',\n';
          return text;
        })
        .join('');
    },
    failed({ error, ...subject }) {
      failures.push(`${nameOf(subject)}：${error.message}`);
      return '';
    },
    end() {
      const notifications = failures.map((text) => ({ level: 'error', message: { text } }));
      const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function runHeader(): Run {
  return {
    tool: { driver: { name, semanticVersion: version, rules: [...rules, configurationRule].map(descriptorOf) } },
    columnKind: 'utf16CodeUnits',
  };
}

const configurationRule = { id: CONFIGURATION_RULE, title: 'nianbao.json 的内容有误', severity: 'warning' as const };

/** With what GitHub's code scanning asks for beyond the standard: a full description and help. */
function descriptorOf({ id, title, severity }: typeof configurationRule | (typeof rules)[number]): ReportingDescriptor {
  const help =
    id === CONFIGURATION_RULE ? '改正 nianbao.json 中标出的一处。' : `nianbao explain ${id} 列出这条规则的说明。`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(diagnostic: DiagnosticJson, subject: Subject): Result {
  const { rule, severity, message, range, related, fixes, fingerprint } = diagnostic;
  const uri = uriOf(nameOf(subject));
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(uri, range)],
    partialFingerprints: { 'nianbao/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        ...locationOf(place.file === undefined ? uri : uriOf(place.file), place.range),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(uri, fix)) }),
  };
}

function locationOf(uri: string, range: Range): Location {
  return { physicalLocation: { artifactLocation: { uri }, region: regionOf(range) } };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function fixOf(uri: string, { title, edits }: FixJson) {
  const files = new Map<string, EditJson[]>();
  for (const edit of edits) {
    const edited = edit.file === undefined ? uri : uriOf(edit.file);
    files.set(edited, [...(files.get(edited) ?? []), edit]);
  }
  return {
    description: { text: title },
    artifactChanges: [...files].map(([edited, changes]) => ({
      artifactLocation: { uri: edited },
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}

function nameOf(subject: Subject): string {
  return 'file' in subject ? subject.file : String(subject.id);
}

/** A relative reference, as code scanning wants it: `/` on every system, everything else percent-encoded. */
function uriOf(name: string): string {
  return name.split(path.sep).map(encodeURIComponent).join('/');
}
