// Everything about all reports of the workspace that needs the server: checking them, the view, the table.

import { commands, type Disposable, ProgressLocation, type TreeView, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  type CheckFolderAnswer,
  type CheckFolderParams,
  checkFolderRequest,
  clearFolderNotification,
} from '../../../server/src/lsp/protocol.ts';
import { askYear, writeNotes } from './folderNotes.ts';
import { FolderResults } from './folderResults.ts';
import { FolderTable } from './folderTable.ts';
import { FolderTree, type Grouping } from './folderTree.ts';

export class FolderSession implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly results: FolderResults;
  readonly #tree: FolderTree;
  readonly #view: TreeView<unknown>;
  readonly table: FolderTable;
  readonly #subscription: Disposable;
  #runs = 0;

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.results = new FolderResults(client);
    this.#tree = new FolderTree(this.results);
    this.#view = window.createTreeView('nianbao.folder', { treeDataProvider: this.#tree, showCollapseAll: true });
    this.table = new FolderTable(client, this.results, extension);
    this.#subscription = this.results.onDidChange(() => this.#tellState());
    this.group('body');
  }

  /** Checks everything, with progress that can be cancelled, and shows how it went. */
  async check(): Promise<void> {
    if (!workspace.workspaceFolders?.length) {
      window.showInformationMessage('请先打开放年报的文件夹。');
      return;
    }
    const { state } = await window.withProgress(
      { location: ProgressLocation.Notification, title: '检查整个文件夹', cancellable: true },
      async (progress, token) => {
        const workDoneToken = `nianbao folder ${++this.#runs}`;
        let percentage = 0;
        const listener = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
          if (value.kind !== 'report') return;
          const increment = (value.percentage ?? percentage) - percentage;
          percentage += increment;
          progress.report({ increment, ...(value.message !== undefined && { message: value.message }) });
        });
        try {
          const params: CheckFolderParams = { workDoneToken };
          return await this.#client.sendRequest<CheckFolderAnswer>(checkFolderRequest, params, token);
        } finally {
          listener.dispose();
        }
      },
    );
    if (state !== 'checked') return;
    this.results.settle();
    if (this.results.rows.length === 0) {
      window.showInformationMessage('文件夹里没有找到年报。');
      return;
    }
    if (this.table.isOpen) {
      this.table.open();
      return;
    }
    // The view is there once the state that shows it has arrived.
    await this.#tellState();
    await commands.executeCommand('nianbao.folder.focus');
  }

  /** Writes return notes for the reports of a year into `target`, or where the user says. */
  async writeNotes(target?: Uri): Promise<void> {
    if (this.results.rows.length === 0) await this.check();
    const year = await askYear(this.results.rows.map((row) => row.year));
    if (year !== undefined) await writeNotes(this.#client, year, target);
  }

  /** Takes back what was said of reports that are not open. */
  clear(): Promise<void> {
    return this.#client.sendNotification(clearFolderNotification);
  }

  group(grouping: Grouping): void {
    this.#tree.grouping = grouping;
    commands.executeCommand('setContext', 'nianbao.folderGrouping', grouping);
  }

  async #tellState(): Promise<void> {
    const { rows } = this.results;
    const errors = rows.reduce((sum, row) => sum + row.errors, 0);
    this.#view.description = `${rows.length} 份年报`;
    this.#view.badge = errors > 0 ? { value: errors, tooltip: `${errors} 个错误` } : undefined;
    await commands.executeCommand('setContext', 'nianbao.folderChecked', rows.length > 0);
  }

  dispose(): void {
    commands.executeCommand('setContext', 'nianbao.folderChecked', false);
    this.#subscription.dispose();
    this.table.dispose();
    this.#view.dispose();
    this.#tree.dispose();
    this.results.dispose();
  }
}
