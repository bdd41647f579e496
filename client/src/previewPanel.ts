// The panel beside a report that shows it in the official form. The server writes the HTML, a script in the panel shows it;
// what lies between is here: what changed since, where the cursor is, and where a click leads to.

import {
  type Disposable,
  EventEmitter,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type PreviewAnswer,
  type PreviewBlock,
  previewRequest,
  type ReportParams,
} from '../../server/src/lsp/protocol.ts';
import { reportStyle } from '../../server/src/preview/style.ts';

const viewType = 'nianbao.preview';
/** Long enough that the change has gone to the server first, too short to be seen. */
const pauseMilliseconds = 5;

type Message = { readonly type: 'ready' } | { readonly type: 'go'; readonly offset: number };

/** The panels of one client, at most one a document. */
export class Previews implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #activeChanged = new EventEmitter<void>();
  /** Fires when a panel gets the focus or loses it. */
  readonly onDidChangeActive = this.#activeChanged.event;

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
  }

  /** Shows the panel of a document beside its text; makes one where there is none. */
  open({ uri }: TextDocument): void {
    const address = uri.toString();
    const open = this.#panels.get(address);
    if (open) {
      open.reveal();
      return;
    }
    const panel = new PreviewPanel(this.#client, this.#extension, uri, {
      closed: () => {
        this.#panels.delete(address);
        this.#activeChanged.fire();
      },
      activeChanged: () => this.#activeChanged.fire(),
    });
    this.#panels.set(address, panel);
  }

  /** The document whose panel has the focus. */
  get active(): TextDocument | undefined {
    const focused = [...this.#panels].find(([, panel]) => panel.isActive);
    return focused && workspace.textDocuments.find(({ uri }) => uri.toString() === focused[0]);
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
    this.#activeChanged.dispose();
  }
}

interface PanelListener {
  closed(): void;
  activeChanged(): void;
}

class PreviewPanel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #uri: Uri;
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposable[];
  /** What the panel has, by the id of the block; empty until its script is there. */
  readonly #shown = new Map<string, string>();
  /** The report as the server last gave it: asked for while the page of the panel is still loading. */
  #blocks: readonly PreviewBlock[] | undefined;
  #isReady = false;
  #isAsking = false;
  #isStale = false;

  constructor(client: BaseLanguageClient, extension: Uri, uri: Uri, listener: PanelListener) {
    this.#client = client;
    this.#uri = uri;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#panel = window.createWebviewPanel(viewType, `预览：${name}`, column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [Uri.joinPath(extension, 'dist'), Uri.joinPath(extension, 'media')],
    });
    const image = (shade: string) => Uri.joinPath(extension, 'images', `nianbao-${shade}.svg`);
    this.#panel.iconPath = { light: image('light'), dark: image('dark') };
    this.#subscriptions = [
      this.#panel.onDidDispose(() => {
        listener.closed();
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
      this.#panel.onDidChangeViewState(() => listener.activeChanged()),
      this.#panel.webview.onDidReceiveMessage((message: Message) => this.#receive(message)),
      workspace.onDidChangeTextDocument(({ document }) => this.#isOwn(document) && this.#update()),
      workspace.onDidOpenTextDocument((document) => this.#isOwn(document) && this.#update()),
      window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (this.#isOwn(document)) this.#tellCursor();
      }),
    ];
    this.#panel.webview.html = this.#page(extension);
    this.#update();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #isOwn({ uri }: TextDocument): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #receive(message: Message): void {
    if (message.type === 'go') {
      this.#goTo(message.offset);
      return;
    }
    // The script starts anew whenever the panel was hidden.
    this.#shown.clear();
    this.#isReady = true;
    if (this.#blocks) this.#show(this.#blocks);
  }

  /** Asks the server for the report; what changes meanwhile is asked for once the answer is there. */
  async #update(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale) {
        await new Promise((resume) => setTimeout(resume, pauseMilliseconds));
        this.#isStale = false;
        const params: ReportParams = { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(this.#uri) } };
        const answer = await this.#client.sendRequest<PreviewAnswer | null>(previewRequest, params);
        if (!answer) continue;
        this.#blocks = answer.blocks;
        if (this.#isReady) await this.#show(answer.blocks);
      }
    } catch (error) {
      this.#client.error('预览未能更新', error, false);
    } finally {
      this.#isAsking = false;
    }
  }

  /** Sends the blocks in their order, with the HTML of those that changed. */
  async #show(blocks: readonly PreviewBlock[]): Promise<void> {
    const message = blocks.map(({ html, ...block }) =>
      this.#shown.get(block.id) === html ? block : { ...block, html },
    );
    this.#shown.clear();
    for (const { id, html } of blocks) this.#shown.set(id, html);
    await this.#panel.webview.postMessage({ type: 'show', blocks: message });
    this.#tellCursor();
  }

  #tellCursor(): void {
    const editor = window.visibleTextEditors.find(({ document }) => this.#isOwn(document));
    if (!editor || !this.#isReady) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    this.#panel.webview.postMessage({ type: 'cursor', offset });
  }

  /** Puts the cursor at a place of the text, which takes the focus: there it is edited. */
  async #goTo(offset: number): Promise<void> {
    const visible = window.visibleTextEditors.find(({ document }) => this.#isOwn(document));
    const document = visible?.document ?? (await workspace.openTextDocument(this.#uri));
    const place = document.positionAt(offset);
    const editor = await window.showTextDocument(document, visible?.viewColumn ?? ViewColumn.One);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #page(extension: Uri): string {
    const { webview } = this.#panel;
    const nonce = crypto.randomUUID();
    const address = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString();
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>年报预览</title>
<style nonce="${nonce}">${reportStyle}</style>
<link rel="stylesheet" nonce="${nonce}" href="${address('media', 'preview.css')}">
</head>
<body>
<main class="report" aria-label="年报预览"></main>
<script nonce="${nonce}" src="${address('dist', 'preview.js')}"></script>
</body>
</html>`;
  }
}
