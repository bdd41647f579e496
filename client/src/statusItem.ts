// The item of the status bar: how many findings the report of the active editor or preview has, and how many equations hold.

import {
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ReportStatus, statusNotification } from '../../server/src/lsp/protocol.ts';
import type { OpenReports } from './openReports.ts';
import type { Previews } from './previewPanel.ts';
import { equationStates, itemLabel, itemText } from './statusText.ts';

/** Follows the active editor or preview; hidden where it shows no report. */
export class StatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #reports: OpenReports;
  readonly #previews: Previews;
  /** The latest state of each report, by its address. */
  readonly #states = new Map<string, ReportStatus>();
  readonly #subscriptions: readonly Disposable[];
  #shown = false;

  constructor(client: BaseLanguageClient, reports: OpenReports, previews: Previews) {
    this.#reports = reports;
    this.#previews = previews;
    this.#item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Right, 100);
    this.#item.name = '年报检查';
    this.#item.command = 'nianbao.showStatus';
    this.#subscriptions = [
      this.#item,
      client.onNotification(statusNotification, (status: ReportStatus) => {
        this.#states.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
        this.#show();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#states.clear();
        this.#show();
      }),
      reports.onDidChange((document) => {
        if (!reports.has(document)) this.#states.delete(document.uri.toString());
        this.#show();
      }),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      previews.onDidChangeActive(() => this.#show()),
    ];
    this.#show();
  }

  /** What the item says; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#shown ? this.#item.text : undefined;
  }

  /** What the server last said of a report. */
  stateOf({ uri }: TextDocument): ReportStatus | undefined {
    return this.#states.get(uri.toString());
  }

  #show(): void {
    const document = window.activeTextEditor?.document ?? this.#previews.active;
    this.#shown = document !== undefined && this.#reports.has(document);
    if (!document || !this.#shown) {
      this.#item.hide();
      return;
    }
    const status = this.#states.get(document.uri.toString());
    this.#item.text = status ? itemText(status) : '$(loading~spin) 年报';
    this.#item.tooltip = status ? itemTooltip(status) : '正在检查年报';
    this.#item.accessibilityInformation = { label: status ? itemLabel(status) : '正在检查年报', role: 'button' };
    this.#item.show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function itemTooltip(status: ReportStatus): MarkdownString {
  const head = [
    status.agency,
    status.year === null ? null : `${status.year} 年`,
    status.edition === null ? null : `${status.edition} 年格式`,
  ];
  const text = new MarkdownString('', true);
  text.isTrusted = {
    enabledCommands: ['nianbao.check', 'nianbao.nextFinding', 'nianbao.fixAllSafe', 'nianbao.showOutput'],
  };
  // What stands in the report is shown as it is, not read as Markdown.
  text.appendText(head.filter((part) => part !== null).join(' · '));
  text.appendMarkdown(`\n\n${status.errors} 个错误，${status.warnings} 个警告，${status.infos} 个提示\n\n`);
  text.appendMarkdown(`等式 ${status.equations.total} 个：${equationStates(status.equations)}\n\n---\n\n`);
  text.appendMarkdown(
    '[下一处问题](command:nianbao.nextFinding) · [全部安全修复](command:nianbao.fixAllSafe) · [重新检查](command:nianbao.check)',
  );
  return text;
}
