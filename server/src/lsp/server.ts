// The language server: answers one client over the connection it is given, wherever it runs.

import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type Location,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { foldingSpans } from '../features/folding.ts';
import { hoverAt } from '../features/hover.ts';
import { otherDefinitionsAt } from '../features/otherPlaces.ts';
import { definitionsAt, referencesAt } from '../features/references.ts';
import { reportSymbols } from '../features/symbols.ts';
import { CONFIGURATION_FILE } from '../rules/configurationFile.ts';
import type { Span } from '../text/span.ts';
import { answerChecklist } from './checklist.ts';
import { codeActionsOf, FILL_TOTALS_KIND, FIX_ALL_KIND } from './codeActions.ts';
import { answerCompletion, COMPLETION_TRIGGERS } from './completion.ts';
import { DiagnosticFeed } from './diagnosticFeed.ts';
import { DIAGNOSTIC_SOURCE, locationOf } from './diagnostics.ts';
import { answerDocuments } from './documents.ts';
import { answerEffectiveRules } from './effectiveRules.ts';
import { answerFolder } from './folder/answerFolder.ts';
import type { FolderCheck } from './folder/folderCheck.ts';
import { answerFormatting } from './formatting.ts';
import type { Host } from './host.ts';
import { answerInlayHints } from './inlayHints.ts';
import { answerNavigation } from './navigation.ts';
import { answerNewReports } from './newReport.ts';
import { flatSymbols, foldingRanges, nestedSymbols } from './outline.ts';
import { answerPaste } from './paste.ts';
import { rangeOf } from './places.ts';
import { answerPreview } from './preview.ts';
import { type CheckRequest, checkNotification } from './protocol.ts';
import { Session } from './session.ts';
import { answerSplitGlued } from './splitGlued.ts';
import { answerWorkspaceSymbols } from './workspaceSymbols.ts';

/** Begins to answer the connection. What belongs to a client begins with its `initialize`. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const session = new Session(connection, host, params);
    const feed = new DiagnosticFeed(session);
    const folderCheck = answerFolder(session);
    followDocuments(session, feed, folderCheck);
    followWorkspace(session, feed, folderCheck);
    answerFeatures(session);
    answerCompletion(session);
    answerChecklist(session);
    answerDocuments(session);
    answerEffectiveRules(session);
    answerFormatting(session);
    answerInlayHints(session);
    answerNavigation(session);
    answerWorkspaceSymbols(session);
    answerPreview(session);
    answerNewReports(session);
    answerPaste(session);
    answerSplitGlued(session);
    return initializeResult(session);
  });
  connection.listen();
}

function initializeResult({ client }: Session): InitializeResult {
  return {
    serverInfo: { name: 'nianbao', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: {
          identifier: DIAGNOSTIC_SOURCE,
          // What is compared with others changes a moment after them: clients that can be told so need not ask before.
          interFileDependencies: !client.refreshesDiagnostics,
          workspaceDiagnostics: false,
        },
      }),
      completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, FILL_TOTALS_KIND] },
      documentSymbolProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      selectionRangeProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
      },
    },
  };
}

function followDocuments(session: Session, feed: DiagnosticFeed, folderCheck: FolderCheck): void {
  const { connection, documents, folder, snapshots, workspace } = session;
  // An open nianbao.json counts as it stands in the editor, not as it lies on the disk.
  const renewIfConfiguration = ({ uri }: TextDocument) => {
    if (!uri.endsWith(`/${CONFIGURATION_FILE}`)) return;
    workspace.filesChanged();
    folder.everythingChanged();
    feed.renewAll();
  };
  documents.onDidOpen(({ document }) => {
    feed.opened(document);
    folderCheck.opened(document.uri);
    // Without a watcher this is when one can learn of files that have come since.
    if (!session.client.watchesFiles) folder.everythingChanged();
  });
  documents.onDidChangeContent(({ document }) => {
    snapshots.forget(document);
    renewIfConfiguration(document);
    folder.documentsChanged();
    feed.changed(document);
  });
  documents.onDidSave(({ document }) => feed.saved(document));
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    session.wordTexts.delete(document.uri);
    renewIfConfiguration(document);
    folder.documentsChanged();
    feed.closed(document);
  });
  folder.onDidRefresh((hasChanged) => {
    if (hasChanged) feed.renewAll();
  });
  connection.onExit(() => folder.dispose());
  connection.languages.diagnostics.on((params, token) => feed.pull(params, token));
  connection.onNotification(checkNotification, ({ uri }: CheckRequest) => feed.check(uri));
  documents.listen(connection);
}

function followWorkspace(session: Session, feed: DiagnosticFeed, folderCheck: FolderCheck): void {
  const { client, connection, folder, workspace } = session;
  connection.onDidChangeConfiguration(({ settings }) => {
    workspace.settingsChanged(settings?.nianbao);
    folder.documentsChanged();
    session.attempt(() => folderCheck.followSettings());
    feed.renewAll();
    if (client.refreshesHints) session.attempt(() => connection.languages.inlayHint.refresh());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const others = changes.filter(({ uri }) => !uri.endsWith(`/${CONFIGURATION_FILE}`));
    folder.filesChanged(others);
    if (others.length === changes.length) return;
    workspace.filesChanged();
    folder.everythingChanged();
    feed.renewAll();
  });
  connection.onInitialized(() => {
    session.attempt(() => folderCheck.followSettings());
    if (client.tellsFolderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.foldersChanged(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        folder.everythingChanged();
      });
    }
    if (client.registersConfiguration) {
      session.attempt(() =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: DIAGNOSTIC_SOURCE }),
      );
    }
    if (client.watchesFiles) {
      // Not by the endings of reports: of a folder that comes or goes often nothing is told but the folder itself.
      const watchers = [{ globPattern: '**/*' }];
      session.attempt(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });
}

function answerFeatures(session: Session): void {
  const { client, connection } = session;
  connection.onHover(
    session.onReport(null, ({ document, analysis }, { position }) => {
      const hover = hoverAt(analysis, document.offsetAt(position));
      if (!hover) return null;
      return { contents: { kind: 'markdown', value: hover.markdown }, range: rangeOf(document, hover.span) };
    }),
  );
  const locations = (document: TextDocument, spans: readonly Span[]): Location[] =>
    spans.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
  connection.onDefinition(
    session.onReport([], (snapshot, { position }) => {
      const { document, analysis } = snapshot;
      const offset = document.offsetAt(position);
      const elsewhere = otherDefinitionsAt(analysis, offset).flatMap((place) => locationOf(snapshot, place) ?? []);
      return elsewhere.length > 0 ? elsewhere : locations(document, definitionsAt(analysis, offset));
    }),
  );
  connection.onReferences(
    session.onReport([], ({ document, analysis }, { position, context }) =>
      locations(document, referencesAt(analysis, document.offsetAt(position), context.includeDeclaration)),
    ),
  );
  connection.onCodeAction(session.onReport([], (snapshot, params) => codeActionsOf(session, snapshot, params)));
  connection.onDocumentSymbol(
    session.onReport([], ({ document, analysis }) => {
      const symbols = reportSymbols(analysis.report, analysis.form);
      return client.nestsSymbols ? nestedSymbols(document, symbols) : flatSymbols(document, symbols);
    }),
  );
  connection.onFoldingRanges(
    session.onReport([], ({ document, analysis }) =>
      foldingRanges(document, foldingSpans(analysis.report, analysis.form)),
    ),
  );
}
