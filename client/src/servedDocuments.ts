// Serves reports that keep the language of plain text, Markdown or HTML. A selector of the whole language would put the
// server between the editor and every document of it, so each such report gets registrations of its own.

import type { Disposable, TextDocument } from 'vscode';
import type {
  BaseLanguageClient,
  DocumentSelector,
  DynamicFeature,
  FeatureState,
  HoverRequest,
  ServerCapabilities,
  StaticFeature,
} from 'vscode-languageclient';
import type { OpenReports } from './openReports.ts';

/** What the server may offer for a document, and the method under which the client registers it. */
const methods = {
  hoverProvider: 'textDocument/hover',
  codeActionProvider: 'textDocument/codeAction',
  documentSymbolProvider: 'textDocument/documentSymbol',
  foldingRangeProvider: 'textDocument/foldingRange',
  completionProvider: 'textDocument/completion',
  inlayHintProvider: 'textDocument/inlayHint',
  definitionProvider: 'textDocument/definition',
  referencesProvider: 'textDocument/references',
  documentHighlightProvider: 'textDocument/documentHighlight',
  documentLinkProvider: 'textDocument/documentLink',
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  selectionRangeProvider: 'textDocument/selectionRange',
  semanticTokensProvider: 'textDocument/semanticTokens',
  codeLensProvider: 'textDocument/codeLens',
  diagnosticProvider: 'textDocument/diagnostic', // last: it asks as soon as it is registered
} as const satisfies Partial<Record<keyof ServerCapabilities, string>>;

const synchronization = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didSave',
  'textDocument/didClose',
];
const incremental = 2;

/** A feature of the client that takes its registrations back when the server ends, and makes them anew when it is there again. */
export class ServedDocuments implements StaticFeature, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #reports: OpenReports;
  readonly #subscription: Disposable;
  /** What the running server offers; absent while none is running. */
  #capabilities: ServerCapabilities | undefined;
  /** Methods with a registration, by the document's address. */
  readonly #registered = new Map<string, readonly string[]>();

  constructor(client: BaseLanguageClient, reports: OpenReports) {
    this.#client = client;
    this.#reports = reports;
    this.#subscription = reports.onDidChange(() => this.#bringUpToDate());
  }

  fillClientCapabilities(): void {}

  initialize(capabilities: ServerCapabilities): void {
    this.#capabilities = capabilities;
    this.#bringUpToDate();
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {
    this.#capabilities = undefined;
    this.#registered.clear();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #bringUpToDate(): void {
    if (!this.#capabilities) return;
    const wanted = new Map(this.#reports.inOtherLanguages.map((document) => [document.uri.toString(), document]));
    for (const [address, registered] of this.#registered) {
      if (wanted.has(address)) continue;
      for (const method of registered.toReversed()) this.#feature(method).unregister(registrationId(address, method));
      this.#registered.delete(address);
    }
    for (const [address, document] of wanted) {
      if (!this.#registered.has(address)) this.#register(address, document, this.#capabilities);
    }
  }

  #register(address: string, document: TextDocument, capabilities: ServerCapabilities): void {
    const { languageId: language, uri } = document;
    // VS Code compares a pattern with the path before it takes it for a glob.
    const documentSelector: DocumentSelector = [{ language, scheme: uri.scheme, pattern: uri.fsPath }];
    const options = new Map<string, object>(synchronization.map((method) => [method, { syncKind: incremental }]));
    for (const [name, method] of Object.entries(methods)) {
      const capability = capabilities[name as keyof typeof methods];
      if (capability) options.set(method, capability === true ? {} : capability);
    }
    for (const [method, registerOptions] of options) {
      const registration = {
        id: registrationId(address, method),
        registerOptions: { ...registerOptions, documentSelector },
      };
      this.#feature(method).register(registration);
    }
    this.#registered.set(address, [...options.keys()]);
  }

  /** The client's feature for a method; the type of `getFeature` has an overload a method, and this is any of them. */
  #feature(method: string): DynamicFeature<object> {
    return this.#client.getFeature(method as typeof HoverRequest.method) as DynamicFeature<object>;
  }
}

function registrationId(address: string, method: string): string {
  return `${method} ${address}`;
}
