// What the client at the other end can do, read once from its `initialize` request.

import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

export interface ClientFacts {
  /** Asks for diagnostics itself; all others are sent them. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  /** Can be told to ask for inlay hints again. */
  readonly refreshesHints: boolean;
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** Can be asked to send `workspace/didChangeConfiguration`. */
  readonly registersConfiguration: boolean;
  /** Watches files for the server. */
  readonly watchesFiles: boolean;
  readonly tellsFolderChanges: boolean;
  /** Takes edits that name the version of the document that they were made for. */
  readonly takesVersionedEdits: boolean;
  /** Takes edits that create a file. */
  readonly createsFiles: boolean;
  readonly nestsSymbols: boolean;
  readonly showsRelatedInformation: boolean;
  /** Shows virtual documents of the rules' pages. */
  readonly showsRuleDocuments: boolean;
  /** Shows published findings only of documents that it does not ask about. */
  readonly sortsPublished: boolean;
  /** Reads files for a server that cannot. */
  readonly readsFiles: boolean;
  /** Takes completions with places that are left to fill in. */
  readonly takesSnippets: boolean;
  /** Shows the detail of a completion beside its label. */
  readonly showsLabelDetails: boolean;
  /** URL of the bundle that reads and writes documents. */
  readonly documentsScript: string | undefined;
  readonly folders: readonly string[];
  /** Settings that came with the request, for clients that are not asked. */
  readonly settings: unknown;
}

/** Reads an `initialize` request; what is absent is taken as not supported. */
export function clientFacts(params: InitializeParams): ClientFacts {
  const { workspace, textDocument } = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const edits = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolderChanges: workspace?.workspaceFolders === true,
    takesVersionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsRelatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    showsRuleDocuments: options.ruleDocuments === true,
    sortsPublished: options.sortsPublished === true,
    readsFiles: options.readsFiles === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    documentsScript: options.documentsScript,
    folders: (params.workspaceFolders ?? []).map((folder) => folder.uri),
    settings: options.nianbao,
  };
}
