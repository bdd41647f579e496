// The view of all reports of the workspace: by body and year, or by rule; with counts, down to each finding.

import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { FolderRow } from '../../../server/src/lsp/protocol.ts';
import { bodyKey } from '../../../server/src/series/bodies.ts';
import { type FolderResults, ruleOf } from './folderResults.ts';

export type Grouping = 'body' | 'rule';

type Node =
  | { readonly kind: 'body'; readonly name: string; readonly rows: readonly FolderRow[] }
  | { readonly kind: 'rule'; readonly rule: string; readonly reports: readonly ReportNode[] }
  | ReportNode
  | { readonly kind: 'finding'; readonly row: FolderRow; readonly finding: Diagnostic };

interface ReportNode {
  readonly kind: 'report';
  readonly row: FolderRow;
  readonly findings: readonly Diagnostic[];
  /** Under its body the year tells which it is, elsewhere its path. */
  readonly label: string;
}

export class FolderTree implements TreeDataProvider<Node>, Disposable {
  readonly #results: FolderResults;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: Disposable;
  #grouping: Grouping = 'body';

  constructor(results: FolderResults) {
    this.#results = results;
    this.#subscription = results.onDidChange(() => this.#changed.fire(undefined));
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#grouping === 'body' ? this.#bodies() : this.#rules();
    switch (node.kind) {
      case 'body':
        return node.rows.map((row) => this.#report(row, row.year === null ? row.path : `${row.year} 年`));
      case 'rule':
        return [...node.reports];
      case 'report':
        return node.findings.map((finding) => ({ kind: 'finding', row: node.row, finding }));
      case 'finding':
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'body':
        return bodyItem(node.name, node.rows);
      case 'rule':
        return ruleItem(node.rule, node.reports);
      case 'report':
        return reportItem(node);
      case 'finding':
        return findingItem(node.row, node.finding);
    }
  }

  /** The bodies with the gravest findings first. */
  #bodies(): Node[] {
    const byBody = new Map<string, FolderRow[]>();
    for (const row of this.#results.rows) {
      const key = row.body === null ? row.path : bodyKey(row.body);
      byBody.set(key, [...(byBody.get(key) ?? []), row]);
    }
    return [...byBody.values()]
      .map((rows) => rows.sort((one, other) => (other.year ?? 0) - (one.year ?? 0)))
      .sort((one, other) => compareCounts(countsOf(one), countsOf(other)) || nameOf(one).localeCompare(nameOf(other)))
      .map((rows) => ({ kind: 'body', name: nameOf(rows), rows }));
  }

  /** The gravest rules first, among them those with the most findings. */
  #rules(): Node[] {
    const byRule = new Map<string, ReportNode[]>();
    for (const row of this.#results.rows) {
      for (const finding of this.#results.findingsOf(row)) {
        const rule = ruleOf(finding);
        const reports = byRule.get(rule) ?? [];
        byRule.set(rule, reports);
        const last = reports.at(-1);
        if (last?.row === row) reports[reports.length - 1] = { ...last, findings: [...last.findings, finding] };
        else reports.push({ kind: 'report', row, findings: [finding], label: titleOf(row) });
      }
    }
    return [...byRule]
      .sort(([, one], [, other]) => gravest(one) - gravest(other) || findingsIn(other) - findingsIn(one))
      .map(([rule, reports]) => ({ kind: 'rule', rule, reports }));
  }

  #report(row: FolderRow, label: string): ReportNode {
    return { kind: 'report', row, findings: this.#results.findingsOf(row), label };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly failures: number;
}

function countsOf(rows: readonly FolderRow[]): Counts {
  const sum = (count: (row: FolderRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return {
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    failures: sum(({ failure }) => (failure === null ? 0 : 1)),
  };
}

function compareCounts(one: Counts, other: Counts): number {
  return other.failures - one.failures || other.errors - one.errors || other.warnings - one.warnings;
}

function findingsIn(reports: readonly ReportNode[]): number {
  return reports.reduce((count, { findings }) => count + findings.length, 0);
}

/** Severities are numbers, the gravest the smallest. */
function gravest(reports: readonly ReportNode[]): DiagnosticSeverity {
  return Math.min(...reports.map(({ findings }) => Math.min(...findings.map(({ severity }) => severity))));
}

function nameOf([row]: readonly FolderRow[]): string {
  return row!.body ?? row!.path;
}

function titleOf({ body, year, path }: FolderRow): string {
  return body !== null && year !== null ? `${body} ${year} 年` : path;
}

/** `1 个错误，2 个警告`; `没有问题`. */
function countWords({ errors, warnings, infos, failures }: Counts): string {
  const words = [
    ...(failures > 0 ? [`${failures} 份不能读取`] : []),
    ...(errors > 0 ? [`${errors} 个错误`] : []),
    ...(warnings > 0 ? [`${warnings} 个警告`] : []),
    ...(infos > 0 ? [`${infos} 个提示`] : []),
  ];
  return words.length > 0 ? words.join('，') : '没有问题';
}

function bodyItem(name: string, rows: readonly FolderRow[]): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  const counts = countsOf(rows);
  item.id = `body ${name} ${rows[0]!.uri}`;
  item.iconPath = iconOf(counts);
  item.description = `${rows.length} 份 · ${countWords(counts)}`;
  return item;
}

function ruleItem(rule: string, reports: readonly ReportNode[]): TreeItem {
  const item = new TreeItem(rule, TreeItemCollapsibleState.Collapsed);
  item.id = `rule ${rule}`;
  item.iconPath = severityIcon(gravest(reports));
  item.description = `${findingsIn(reports)} 处，${reports.length} 份年报`;
  return item;
}

function reportItem({ row, findings, label }: ReportNode): TreeItem {
  const state = findings.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(label, state);
  const counts = countsOf([row]);
  item.iconPath = iconOf(counts);
  item.description = row.failure ?? `${countWords(counts)} · ${row.path}`;
  item.tooltip = [row.path, row.failure ?? countWords(counts), ...equationWords(row)].join('\n');
  item.command = { command: 'vscode.open', title: '打开', arguments: [Uri.parse(row.uri)] };
  return item;
}

function equationWords({ equations }: FolderRow): string[] {
  return equations ? [`等式 ${equations.total} 个，${equations.holding} 个成立`] : [];
}

function findingItem(row: FolderRow, finding: Diagnostic): TreeItem {
  const item = new TreeItem(finding.message, TreeItemCollapsibleState.None);
  item.iconPath = severityIcon(finding.severity);
  item.description = `${ruleOf(finding)} · 第 ${finding.range.start.line + 1} 行`;
  item.tooltip = finding.message;
  item.command = {
    command: 'vscode.open',
    title: '转到',
    arguments: [Uri.parse(row.uri), { selection: finding.range }],
  };
  return item;
}

function iconOf({ errors, warnings, infos, failures }: Counts): ThemeIcon {
  if (failures + errors > 0) return severityIcon(DiagnosticSeverity.Error);
  if (warnings > 0) return severityIcon(DiagnosticSeverity.Warning);
  if (infos > 0) return severityIcon(DiagnosticSeverity.Information);
  return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

function severityIcon(severity: DiagnosticSeverity): ThemeIcon {
  if (severity === DiagnosticSeverity.Error)
    return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (severity === DiagnosticSeverity.Warning)
    return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
}
