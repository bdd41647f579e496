// Which open documents are reports: those of the language `nianbao`, and plain text, Markdown and HTML that look like one.
// All other documents are left alone.

import {
  type Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { documentScheme } from '../../server/src/lsp/protocol.ts';
import { looksLikeReport, probedLength } from '../../server/src/text/isReport.ts';

export const languageId = 'nianbao';

const probedLanguages = new Set(['plaintext', 'markdown', 'html']);
/** Enough lines for the probe, also of a web page with a long head. */
const probedLines = 2000;
/** Reports are looked for once the typing pauses. */
const pauseMilliseconds = 300;

/** Where documents are worked on: not a diff's old side, an output channel or a settings file. */
export function workSchemes(): ReadonlySet<string> {
  const folders = workspace.workspaceFolders ?? [];
  return new Set([
    'file',
    'untitled',
    'vscode-remote',
    'vscode-vfs',
    documentScheme,
    ...folders.map((folder) => folder.uri.scheme),
  ]);
}

/** The open reports. `onDidChange` fires with a document that has become one, or is none any more. */
export class OpenReports implements Disposable {
  readonly #changed = new EventEmitter<TextDocument>();
  readonly onDidChange = this.#changed.event;
  readonly #reports = new Map<string, TextDocument>();
  /** Documents that got the language of reports here: whoever sets it back to plain text is not overruled. */
  readonly #relabelled = new WeakSet<TextDocument>();
  /** The report that was worked on last. */
  #latest: TextDocument | undefined;
  readonly #pending = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: Disposable[];

  constructor() {
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#look(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.some((change) => change.range.start.line < probedLines)) this.#lookLater(document);
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#note(editor?.document)),
    ];
    for (const document of workspace.textDocuments) this.#look(document);
  }

  /** The report that was worked on last, as long as it is open. */
  get latest(): TextDocument | undefined {
    return this.#latest && this.has(this.#latest) ? this.#latest : undefined;
  }

  get any(): boolean {
    return this.#reports.size > 0;
  }

  has({ uri }: { readonly uri: Uri }): boolean {
    return this.#reports.has(uri.toString());
  }

  /** The paths of all open reports, as menus know them: on a remote machine their addresses are others than here. */
  get paths(): readonly string[] {
    return [...this.#reports.values()].flatMap(({ uri }) => [uri.fsPath, uri.path]);
  }

  /** Reports that keep another language than that of reports. */
  get inOtherLanguages(): readonly TextDocument[] {
    return [...this.#reports.values()].filter((document) => document.languageId !== languageId);
  }

  #look(document: TextDocument): void {
    if (this.has(document) || !isReport(document)) return;
    if (document.languageId === 'plaintext' && !this.#relabelled.has(document) && recognizesPlainText(document)) {
      this.#relabelled.add(document);
      languages.setTextDocumentLanguage(document, languageId); // Comes back as a document that was opened.
      return;
    }
    this.#reports.set(document.uri.toString(), document);
    if (window.activeTextEditor?.document === document) this.#note(document);
    this.#changed.fire(document);
  }

  #note(document: TextDocument | undefined): void {
    if (document && this.has(document)) this.#latest = document;
  }

  #lookLater(document: TextDocument): void {
    if (this.has(document) || !probedLanguages.has(document.languageId)) return;
    clearTimeout(this.#pending.get(document));
    const look = () => {
      this.#pending.delete(document);
      if (!document.isClosed) this.#look(document);
    };
    this.#pending.set(document, setTimeout(look, pauseMilliseconds));
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#pending.get(document));
    this.#pending.delete(document);
    if (this.#reports.delete(document.uri.toString())) this.#changed.fire(document);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

function isReport(document: TextDocument): boolean {
  if (!workSchemes().has(document.uri.scheme)) return false;
  if (document.languageId === languageId) return true;
  if (!probedLanguages.has(document.languageId)) return false;
  return looksLikeReport(document.getText(new Range(0, 0, probedLines, 0)).slice(0, probedLength));
}

function recognizesPlainText(document: TextDocument): boolean {
  return workspace.getConfiguration('nianbao', document).get('recognizePlainText', true);
}
