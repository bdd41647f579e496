// The table of all reports of the workspace, one line each, in a panel; and its way into a file.

import { type Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SUMMARY_COLUMNS } from '../../../server/src/features/reportSummary.ts';
import { type FileContent, type FolderSheetParams, folderSheetRequest } from '../../../server/src/lsp/protocol.ts';
import { fromBase64 } from '../../../server/src/text/base64.ts';
import type { FolderResults } from './folderResults.ts';

export const tableViewType = 'nianbao.folderTable';

type Message =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly uri: string }
  | { readonly type: 'export'; readonly format: FolderSheetParams['format']; readonly uris: readonly string[] };

export class FolderTable implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #results: FolderResults;
  readonly #extension: Uri;
  readonly #subscription: Disposable;
  #panel: WebviewPanel | undefined;

  constructor(client: BaseLanguageClient, results: FolderResults, extension: Uri) {
    this.#client = client;
    this.#results = results;
    this.#extension = extension;
    this.#subscription = results.onDidChange(() => this.#show());
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** Shows the panel; there is one for the workspace. */
  open(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const panel = window.createWebviewPanel(tableViewType, '年报一览', ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      retainContextWhenHidden: true,
      localResourceRoots: [Uri.joinPath(this.#extension, 'dist'), Uri.joinPath(this.#extension, 'media')],
    });
    const image = (shade: string) => Uri.joinPath(this.#extension, 'images', `nianbao-${shade}.svg`);
    panel.iconPath = { light: image('light'), dark: image('dark') };
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: Message) => this.#receive(message));
    this.#panel = panel;
    panel.webview.html = this.#page(panel);
  }

  /** Saves the rows of these reports, in this order; without `target` the user is asked where. */
  async save({ uris, format }: FolderSheetParams, target?: Uri): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const place =
      target ??
      (await window.showSaveDialog({
        filters: format === 'csv' ? { CSV: ['csv'] } : { Excel: ['xlsx'] },
        ...(folder && { defaultUri: Uri.joinPath(folder, `年报一览.${format}`) }),
      }));
    if (!place) return;
    const { content } = await this.#client.sendRequest<FileContent>(folderSheetRequest, { uris, format });
    await workspace.fs.writeFile(place, fromBase64(content));
    const name = place.path.slice(place.path.lastIndexOf('/') + 1);
    window.showInformationMessage(`已保存 ${name}，共 ${uris.length} 份年报。`);
  }

  async #receive(message: Message): Promise<void> {
    if (message.type === 'ready') this.#show();
    else if (message.type === 'open') await window.showTextDocument(Uri.parse(message.uri), { preview: true });
    else await this.save(message);
  }

  #show(): void {
    this.#panel?.webview.postMessage({
      type: 'show',
      columns: SUMMARY_COLUMNS.map(({ id, title, kind }) => ({ id, title, kind })),
      rows: this.#results.rows.map((row) => ({ uri: row.uri, values: SUMMARY_COLUMNS.map(({ read }) => read(row)) })),
    });
  }

  #page({ webview }: WebviewPanel): string {
    const nonce = crypto.randomUUID();
    const address = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(this.#extension, ...path)).toString();
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>年报一览</title>
<link rel="stylesheet" nonce="${nonce}" href="${address('media', 'folderTable.css')}">
</head>
<body>
<main>
<header>
<p id="summary" role="status"></p>
<button type="button" data-format="xlsx">导出 Excel…</button>
<button type="button" data-format="csv">导出 CSV…</button>
</header>
<table aria-label="年报一览"><thead></thead><tbody></tbody></table>
<button type="button" id="more" hidden></button>
</main>
<script nonce="${nonce}" src="${address('dist', 'folderTable.js')}"></script>
</body>
</html>`;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }
}
