// A language client for tests: starts the built server as an editor does, speaks JSON-RPC to it over stdio,
// and keeps what the server sends unasked.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../server/src/lsp/files.ts';
import {
  type CheckRequest,
  checkNotification,
  type FileParams,
  listFolderRequest,
  type ReportStatus,
  readFileRequest,
  statusNotification,
} from '../../server/src/lsp/protocol.ts';

/** Tests and benchmarks run in the project's folder. */
export const serverPath = resolve('dist/server.js');

/** What an up-to-date editor can do; tests take parts of it away. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` answers for the section `nianbao`; may be changed while the server runs. */
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  readonly processId?: number | null;
}

export class LanguageClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly statuses: ReportStatus[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  settings: unknown;
  /** Answers the server where it asks for files. */
  files: Files | undefined;
  readonly #documents = new Map<string, TextDocument>();
  readonly #exit: Promise<number | null>;

  /** Starts the server; `initialize` must follow. */
  constructor(settings?: unknown) {
    if (!existsSync(serverPath)) throw new Error('dist/server.js is absent: run `npm run build` first');
    this.settings = settings ?? null;
    this.process = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exit = new Promise((resolve) => {
      this.process.once('exit', (code) => {
        // Requests that are still open fail instead of waiting forever.
        this.connection.dispose();
        resolve(code);
      });
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification(statusNotification, (status: ReportStatus) => {
      this.statuses.push(status);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification('window/showMessage', ({ message }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest(listFolderRequest, ({ uri }: FileParams) => this.files!.list(uri));
    this.connection.onRequest(readFileRequest, async ({ uri }: FileParams) => {
      const bytes = await this.files!.read(uri);
      return { content: bytes ? Buffer.from(bytes).toString('base64') : null };
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    this.connection.listen();
  }

  /** A started and initialized server. */
  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient(options.settings);
    await client.initialize(options);
    return client;
  }

  async initialize(options: ClientOptions = {}): Promise<InitializeResult> {
    const folders = options.folders?.map((uri) => ({ uri, name: uri }));
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: options.processId === undefined ? process.pid : options.processId,
      rootUri: null,
      workspaceFolders: folders ?? null,
      capabilities: options.capabilities ?? fullCapabilities,
      initializationOptions: options.initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(uri: string, text: string, languageId = 'nianbao', version = 1): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Sends one incremental change: the half-open range of offsets is replaced by the text. */
  async replace(uri: string, start: number, end: number, text: string): Promise<void> {
    await this.change(uri, [{ range: this.range(uri, start, end), text }]);
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Asks for a check, where checking is not done while typing. */
  check(uri: string): Promise<void> {
    return this.notify(checkNotification, { uri } satisfies CheckRequest);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The client's own copy of an open document. */
  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  range(uri: string, start: number, end: number): Range {
    const document = this.document(uri);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a full report; fails where the server answers that nothing has changed. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('the server answered unchanged');
    return report.items;
  }

  /** Shuts the server down as the protocol asks; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    return this.exited();
  }

  /** The exit code, once the server has ended. */
  exited(): Promise<number | null> {
    return this.#exit;
  }
}

/** Waits until the condition holds, looking again after each turn; fails after ten seconds, which only a wrong program or a very busy machine takes. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
