// One client from `initialize` to `exit`: its documents, its settings, and what is known of each document.

import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type WordText, wordPlaceOf } from '../documents/wordPlaces.ts';
import { type ClientFacts, clientFacts } from './client.ts';
import { type ConfigurationFile, ConfigurationFiles } from './configurationFiles.ts';
import { DIAGNOSTIC_SOURCE, diagnosticMaker, diagnosticSeverity, type ToDiagnostic } from './diagnostics.ts';
import { clientFiles, type Files, noFiles } from './files.ts';
import { ReportFolder } from './folder/reportFolder.ts';
import type { Documents, Host } from './host.ts';
import { rangeOf } from './places.ts';
import { type Snapshot, Snapshots } from './snapshots.ts';
import { WorkspaceState } from './workspaceState.ts';

/** Longer texts are not checked: far more than any report, and each keystroke would take seconds. */
const LONGEST_TEXT = 10_000_000;

export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: ClientFacts;
  /** A finding as a diagnostic that this client can show. */
  readonly toDiagnostic: ToDiagnostic;
  readonly documents = new TextDocuments(TextDocument);
  readonly snapshots = new Snapshots();
  /** Word documents that virtual documents show, by the URI of those. */
  readonly wordTexts = new Map<string, WordText>();
  readonly workspace: WorkspaceState;
  readonly folder: ReportFolder;
  readonly #clientFiles: Files;
  /** Files that a problem was published for, so that it can be taken back. */
  readonly #faultyFiles = new Set<string>();
  readonly #toldTooLong = new WeakSet<TextDocument>();

  constructor(connection: Connection, host: Host, params: InitializeParams) {
    this.connection = connection;
    this.host = host;
    this.client = clientFacts(params);
    this.#clientFiles = this.client.readsFiles ? clientFiles(connection) : noFiles;
    this.toDiagnostic = diagnosticMaker(this.client, host.rulePages, (document, offset) =>
      this.#wordPlace(document, offset),
    );
    const files = new ConfigurationFiles({
      readText: (uri) => this.#readText(uri),
      onRead: (uri, file) => this.#publishProblems(uri, file),
      onFailure: (error) => this.warn(`配置文件无法读取，按默认设置检查：${reasonOf(error)}`),
    });
    this.workspace = new WorkspaceState({
      client: this.client,
      files,
      askSettings: (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: DIAGNOSTIC_SOURCE }),
      warn: (message) => this.warn(message),
    });
    this.folder = new ReportFolder(this);
  }

  /** Who reads a file that is not open. */
  filesFor(uri: string): Files {
    return (uri.startsWith('file:') && this.host.files) || this.#clientFiles;
  }

  /** The snapshot of an open report as it is now; undefined where it is closed, switched off, or no report. */
  async snapshotOf(uri: string): Promise<Snapshot | undefined> {
    if (!this.documents.get(uri)) return undefined;
    const { settings, layers } = await this.workspace.of(uri);
    const document = this.documents.get(uri);
    if (!document || !settings.enable) return undefined;
    if (this.#isTooLong(document)) return undefined;
    const snapshot = this.snapshots.of(document, layers, this.folder.comparedOf(uri));
    if (snapshot) this.folder.seen(uri);
    return snapshot;
  }

  /** What reads and writes documents; loaded when it is first asked for. */
  loadDocuments(): Promise<Documents> {
    return this.host.loadDocuments(this.client.documentsScript);
  }

  /** Where an offset is in the terms of Word, for a document that shows one. */
  #wordPlace(document: TextDocument, offset: number): string | undefined {
    const word = this.wordTexts.get(document.uri);
    const snapshot = word && this.snapshots.known(document);
    return snapshot && snapshot.analysis.text === word.text ? wordPlaceOf(word, snapshot.analysis, offset) : undefined;
  }

  /** Says it once for each document. */
  #isTooLong(document: TextDocument): boolean {
    if (document.getText().length <= LONGEST_TEXT) return false;
    if (!this.#toldTooLong.has(document)) {
      this.#toldTooLong.add(document);
      const name = document.uri.slice(document.uri.lastIndexOf('/') + 1);
      this.warn(`${name} 超过 ${LONGEST_TEXT / 10_000} 万字的上限，没有检查`);
    }
    return true;
  }

  /**
   * A handler for a request about one report. It lets cancellations come in before it works, answers with `nothing`
   * for documents that are no reports, and turns an exception into a line in the log: one feature that fails leaves
   * the others at work.
   */
  onReport<Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
    nothing: Answer,
    answer: (snapshot: Snapshot, params: Params) => Answer | Promise<Answer>,
  ): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError> {
    return async (params, token) => {
      try {
        await this.host.pause();
        if (token.isCancellationRequested) return cancelled();
        const snapshot = await this.snapshotOf(params.textDocument.uri);
        if (token.isCancellationRequested) return cancelled();
        return snapshot ? await answer(snapshot, params) : nothing;
      } catch (error) {
        this.logError(error);
        return nothing;
      }
    };
  }

  /** Does something that no request waits for; an exception goes to the log. */
  attempt(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.logError(error));
  }

  logError(error: unknown): void {
    this.connection.console.error(error instanceof Error && error.stack ? error.stack : reasonOf(error));
  }

  /** Shows the user a warning. Not the method of the connection for it, which waits for an answer. */
  warn(message: string): void {
    this.attempt(() =>
      this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    );
  }

  async #readText(uri: string): Promise<string | undefined> {
    const open = this.documents.get(uri);
    if (open) return open.getText();
    const bytes = await this.filesFor(uri).read(uri);
    return bytes && new TextDecoder().decode(bytes);
  }

  #publishProblems(uri: string, file: ConfigurationFile | undefined): void {
    const problems = file?.problems ?? [];
    if (problems.length === 0 && !this.#faultyFiles.delete(uri)) return;
    if (problems.length > 0) this.#faultyFiles.add(uri);
    const document = TextDocument.create(uri, 'json', 0, file?.text ?? '');
    const diagnostics = problems.map(({ span, severity, message }) => ({
      range: rangeOf(document, span),
      severity: diagnosticSeverity(severity),
      source: DIAGNOSTIC_SOURCE,
      message,
    }));
    this.attempt(() => this.connection.sendDiagnostics({ uri, diagnostics }));
  }
}

/** The answer to a request that the client has taken back. */
export function cancelled<Data = void>(): ResponseError<Data> {
  return new ResponseError<Data>(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
