// What the small activation code sees of the client: the shape of the module that it loads for the first report.

import type { Disposable, ExtensionContext, LogOutputChannel, TextDocument, Uri } from 'vscode';
import type { ExportFormat, ReadDocumentAnswer } from '../../server/src/lsp/protocol.ts';
import type { FolderSession } from './folder/folderSession.ts';
import type { OpenReports } from './openReports.ts';

/** A language client with its server and everything that shows what the server says. */
export interface Session extends Disposable {
  /** What the item of the status bar says; undefined while it is hidden. */
  readonly statusText: string | undefined;
  /** The report whose panel has the focus. */
  readonly previewedDocument: TextDocument | undefined;
  /** All reports of the workspace. */
  readonly folder: FolderSession;
  /** Has the document checked now, however checking is set. */
  check(document: TextDocument): Promise<void>;
  /** Applies every fix that changes no value; says how it went. */
  fixAllSafe(document: TextDocument): Promise<void>;
  /** Opens a page of what a reviewer would ask before publishing, each with its state. */
  openChecklist(document: TextDocument): Promise<void>;
  /** Shows which totals would change, and writes those that the user leaves chosen. */
  fillTotals(document: TextDocument): Promise<void>;
  /** Goes to the next finding behind the cursor of the document's editor, from the last to the first. */
  nextFinding(document: TextDocument): Promise<void>;
  /** Lists what is known of the document, to choose from. */
  showStatus(document: TextDocument): Promise<void>;
  /** Asks for what a new report needs, writes it into `folder` or, without one, an untitled document, and shows it. */
  newReport(folder?: Uri): Promise<void>;
  /** Shows the document in the official form, in a panel beside its text. */
  openPreview(document: TextDocument): void;
  /** Writes the document in the official form as a file; without `target` the user is asked where. */
  exportReport(document: TextDocument, format: ExportFormat, target?: Uri): Promise<void>;
  /** Shows what a workbook or a CSV file changes, and writes what is left chosen; without `source` the user is asked. */
  importTables(document: TextDocument, source?: Uri): Promise<void>;
  /** Writes glued tables out in columns. */
  splitGlued(document: TextDocument): Promise<void>;
  /** The text of a Word or PDF file for the virtual document that shows it. */
  readDocument(view: Uri, bytes: Uint8Array): Promise<ReadDocumentAnswer>;
  restart(): Promise<void>;
}

export interface SessionModule {
  /** Starts the client and its server, and resolves when they are ready. */
  startSession(context: ExtensionContext, reports: OpenReports, output: LogOutputChannel): Promise<Session>;
}
