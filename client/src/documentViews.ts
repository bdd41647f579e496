// Word and PDF files as documents that can be read and not edited: virtual documents with the text, which are checked like
// any report, and the way from there to a report that can be edited.

import {
  type CustomReadonlyEditorProvider,
  Disposable,
  EventEmitter,
  languages,
  RelativePattern,
  type TextDocumentContentProvider,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import { documentScheme } from '../../server/src/lsp/protocol.ts';
import { mayWrite, nameOf } from './files.ts';
import { languageId } from './openReports.ts';
import type { Session } from './session.ts';

/** Also in the manifest. */
const viewType = 'nianbao.document';

/** The virtual document that shows a file. */
function viewOf(file: Uri): Uri {
  return Uri.from({ scheme: documentScheme, path: file.path, query: file.toString() });
}

/** The file behind a virtual document; undefined for any other. */
function fileOf({ scheme, query }: Uri): Uri | undefined {
  return scheme === documentScheme && query !== '' ? Uri.parse(query, true) : undefined;
}

/** Shows Word and PDF files. The text comes from the server, which `start` starts for the first of them. */
export class DocumentViews implements Disposable, TextDocumentContentProvider, CustomReadonlyEditorProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #start: () => Promise<Session | undefined>;
  readonly #watchers = new Map<string, Disposable>();
  readonly #subscriptions: Disposable;

  constructor(start: () => Promise<Session | undefined>) {
    this.#start = start;
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(documentScheme, this),
      window.registerCustomEditorProvider(viewType, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.#unwatch(uri)),
    );
  }

  /** Opens a file, or one that the user chooses, as a report; says why where it cannot be read. */
  async open(file?: Uri, viewColumn?: ViewColumn): Promise<void> {
    const chosen = file ?? (await askForFile());
    if (!chosen) return;
    try {
      await this.#show(chosen, viewColumn);
    } catch (error) {
      window.showErrorMessage(`${nameOf(chosen)}：${reasonOf(error)}`);
    }
  }

  /** Writes the text of the active virtual document beside its file, and opens it; asks before it replaces a file. */
  async saveEditable(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const file = document && fileOf(document.uri);
    if (!file) {
      window.showInformationMessage('请先用“打开 Word、PDF 年报”打开文件，再另存为可编辑的年报。');
      return;
    }
    const target = file.with({ path: `${file.path.replace(/\.[^./]*$/, '')}.nianbao` });
    if (!(await mayWrite(target))) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
    await window.showTextDocument(await workspace.openTextDocument(target), { preview: false });
  }

  async provideTextDocumentContent(view: Uri): Promise<string> {
    const file = fileOf(view);
    if (!file) return '';
    const session = await this.#start();
    if (!session) throw new Error('年报检查服务没有启动');
    const answer = await session.readDocument(view, await workspace.fs.readFile(file));
    if ('failure' in answer) throw new Error(answer.failure);
    for (const notice of answer.notices) window.showInformationMessage(`${nameOf(file)}：${notice}。`);
    this.#watch(view, file);
    return answer.text;
  }

  openCustomDocument(uri: Uri) {
    return { uri, dispose: () => {} };
  }

  /** “Open with”: the text editor takes the place of the panel, which only says what is wrong. */
  async resolveCustomEditor(
    { uri }: { readonly uri: Uri },
    panel: Parameters<CustomReadonlyEditorProvider['resolveCustomEditor']>[1],
  ): Promise<void> {
    try {
      await this.#show(uri, panel.viewColumn);
      panel.dispose();
    } catch (error) {
      const reason = `${nameOf(uri)}：${reasonOf(error)}`.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      panel.webview.html = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>年报</title><p>${reason}</p></html>`;
    }
  }

  async #show(file: Uri, viewColumn?: ViewColumn): Promise<void> {
    const document = await workspace.openTextDocument(viewOf(file));
    // Whoever opens it in this way says that it is a report.
    const report =
      document.languageId === languageId ? document : await languages.setTextDocumentLanguage(document, languageId);
    await window.showTextDocument(report, { preview: false, ...(viewColumn !== undefined && { viewColumn }) });
  }

  #watch(view: Uri, file: Uri): void {
    const address = view.toString();
    if (this.#watchers.has(address)) return;
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(file, '..'), nameOf(file)),
      false,
      false,
      true,
    );
    const tell = () => this.#changed.fire(view);
    this.#watchers.set(address, Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell)));
  }

  #unwatch(view: Uri): void {
    this.#watchers.get(view.toString())?.dispose();
    this.#watchers.delete(view.toString());
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

async function askForFile(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { 'Word、PDF': ['docx', 'pdf'] } })) ?? [];
  return file;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
