// What this server and its client say to each other beyond the Language Server Protocol.
// Names and shapes only: a client may import this file without drawing in the server.

import type { Range } from 'vscode-languageserver';
import type { EquationCounts, FindingCounts, ReportSummary } from '../features/reportSummary.ts';

/** The server tells the state of a report whenever it has read and checked a new version of it. */
export const statusNotification = 'nianbao/status';

/** The client asks for a check of one document now, where `nianbao.check.run` is `manual` or `save`. */
export const checkNotification = 'nianbao/check';

/** Parameters of `nianbao/status`: what a status bar shows. */
export interface ReportStatus extends FindingCounts {
  readonly uri: string;
  /** Version of the document that was checked. */
  readonly version: number;
  readonly equations: EquationCounts;
  /** Edition of the form, year and agency as read; null where the text does not tell. */
  readonly edition: string | null;
  readonly year: number | null;
  readonly agency: string | null;
}

/** Parameters of `nianbao/check`. */
export interface CheckRequest {
  readonly uri: string;
}

/** Parameters of the requests about one report. */
export interface ReportParams {
  readonly textDocument: { readonly uri: string };
}

/** The client asks for the report as HTML, for a panel beside the text: `ReportParams` → `PreviewAnswer`, null for other documents. */
export const previewRequest = 'nianbao/preview';

export interface PreviewAnswer {
  /** Version of the document that is shown. */
  readonly version: number;
  /** From the first to the last. */
  readonly blocks: readonly PreviewBlock[];
}

export interface PreviewBlock {
  /** No two blocks have the same; a block keeps its own while others change. */
  readonly id: string;
  /** `data-offset` and `data-end` in it are counted from `start`, so that it stays the same while text above it changes. */
  readonly html: string;
  /** What it shows of the text, in UTF-16 offsets; both 0 for a block that shows none of it. */
  readonly start: number;
  readonly end: number;
}

/** The client asks whose reports some files are: `IdentifyParams` → a `KnownReport` for each, null for what is no report. */
export const identifyRequest = 'nianbao/identify';

export interface IdentifyParams {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export interface KnownReport {
  readonly body: string;
  readonly year: number;
}

/** The client asks for the text of a new report: `NewReportParams` → `NewReportAnswer`. */
export const newReportRequest = 'nianbao/newReport';

export interface NewReportParams {
  readonly agency: string;
  readonly kind: 'government' | 'department' | 'town';
  /** The year that is reported on. */
  readonly year: number;
  readonly layout: 'tabs' | 'pipes';
  /** Text of last year's report of the same body, if there is one. */
  readonly previous?: string;
}

export interface NewReportAnswer {
  readonly text: string;
}

/** The client asks what HTML out of the clipboard comes to: `PasteParams` → `PasteAnswer`, null where it is pasted as ever. */
export const pasteRequest = 'nianbao/paste';

export interface PasteParams extends ReportParams {
  readonly position: Place;
  readonly html: string;
}

export interface PasteAnswer {
  /** What happens, in Chinese, for the user to choose. */
  readonly title: string;
  readonly edits: readonly {
    readonly range: { readonly start: Place; readonly end: Place };
    readonly newText: string;
  }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The client asks what every blank or wrong total adds up to: `ReportParams` → `FillTotalsAnswer`, null for other documents. */
export const fillTotalsRequest = 'nianbao/fillTotals';

export interface FillTotalsAnswer {
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  /** In the order of the text; together they are the edit. */
  readonly changes: readonly CellChange[];
}

/** A cell that gets another number. */
export interface CellChange {
  /** `“（一）予以公开”的“总计”`. */
  readonly name: string;
  /** As it stands in the text; empty where it is blank. */
  readonly from: string;
  readonly range: Range;
  readonly newText: string;
}

/** The client asks which levels of rules are set for a report: `ReportParams` → `EffectiveRules`, null for other documents. */
export const effectiveRulesRequest = 'nianbao/effectiveRules';

export interface EffectiveRules {
  /** URI of the nianbao.json that holds for the report. */
  readonly file: string | null;
  /** Rules whose level is set, and by what; all others have their own. */
  readonly levels: readonly {
    readonly rule: string;
    readonly level: 'off' | 'info' | 'warning' | 'error';
    readonly from: 'file' | 'settings';
  }[];
}

/** The client asks for the checklist before publishing: `ReportParams` → `ChecklistAnswer`, null for other documents. */
export const checklistRequest = 'nianbao/checklist';

export interface ChecklistAnswer {
  readonly version: number;
  readonly items: readonly ChecklistEntry[];
  /** The same as a Markdown page, to be shown or saved. */
  readonly page: string;
}

export interface ChecklistEntry {
  readonly name: string;
  /** `failed`: an error or a warning stands against it; `doubtful`: a hint does; `unknown`: the text does not tell. */
  readonly state: 'passed' | 'failed' | 'doubtful' | 'unknown';
  readonly detail: string;
  /** Where to look first. */
  readonly range: Range | null;
}

/**
 * The server asks what lies in a folder: `FileParams` → a list of `ListedFile`. Links to folders are left out. Only clients
 * that say `readsFiles` are asked, and only where the server cannot read the files itself.
 */
export const listFolderRequest = 'nianbao/listFolder';

/** The server asks for the content of a file: `FileParams` → `ReadFileAnswer`. */
export const readFileRequest = 'nianbao/readFile';

export interface FileParams {
  readonly uri: string;
}

export interface ListedFile {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface ReadFileAnswer {
  /** Its bytes in base64; null where there is no such file. */
  readonly content: string | null;
}

/**
 * The client wants all reports of the workspace's folders checked: `CheckFolderParams` → `CheckFolderAnswer`. Their findings
 * are published, and from then on kept up to date; what `nianbao/folderRows` tells comes meanwhile. Can be cancelled.
 */
export const checkFolderRequest = 'nianbao/checkFolder';

export interface CheckFolderParams {
  readonly workDoneToken?: string | number;
}

export interface CheckFolderAnswer {
  readonly state: 'checked' | 'cancelled' | 'tooLarge';
}

/** The client does not want to see the findings of unopened reports any more. */
export const clearFolderNotification = 'nianbao/clearFolder';

/** The server tells of reports of the folders that were checked anew, and of those that are gone. */
export const folderRowsNotification = 'nianbao/folderRows';

export interface FolderRows {
  readonly rows: readonly FolderRow[];
  /** URIs. */
  readonly gone: readonly string[];
}

export interface FolderRow extends ReportSummary {
  readonly uri: string;
}

/** The client asks for the table of these reports as a file: `FolderSheetParams` → `FileContent`. */
export const folderSheetRequest = 'nianbao/folderSheet';

export interface FolderSheetParams {
  /** In the order of the table. */
  readonly uris: readonly string[];
  readonly format: 'csv' | 'xlsx';
}

export interface FileContent {
  /** In base64. */
  readonly content: string;
}

/** Files go between client and server as base64: messages are JSON. */
export type Base64 = string;

/** The client asks for a Word or PDF file as text, to show it without a way to edit it: `ReadDocumentParams` → `ReadDocumentAnswer`. */
export const readDocumentRequest = 'nianbao/readDocument';

export interface ReadDocumentParams {
  /** URI of the virtual document that will show the text, see `documentScheme`. */
  readonly uri: string;
  readonly bytes: Base64;
  /** Path of pdftotext, where the user has set one. */
  readonly pdftotext?: string;
}

export type ReadDocumentAnswer =
  /** `notices`: what a reader should know of how it was read, in Chinese. */
  | { readonly text: string; readonly notices: readonly string[] }
  /** Why it cannot be read, in Chinese. */
  | { readonly failure: string };

/**
 * Scheme of virtual documents with the text of a file that is none itself: `nianbao-document:/path/report.docx?URI`, with
 * the encoded URI of the file behind the question mark. Settings and `nianbao.json` are those of that file.
 */
export const documentScheme = 'nianbao-document';

export const exportFormats = ['docx', 'html', 'xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The client asks for the report in the official form as a file: `ExportParams` → `ExportAnswer`, null for other documents. */
export const exportRequest = 'nianbao/export';

export interface ExportParams extends ReportParams {
  readonly format: ExportFormat;
}

export interface ExportAnswer {
  readonly bytes: Base64;
  /** The errors that the report has, each with its place, in Chinese. */
  readonly errors: readonly string[];
}

/** The client asks what the tables of a workbook or a CSV file change in a report: `ImportParams` → `ImportAnswer`, null for other documents. */
export const importRequest = 'nianbao/import';

export interface ImportParams extends ReportParams {
  readonly bytes: Base64;
}

export type ImportAnswer =
  | {
      /** Version of the document that the ranges belong to. */
      readonly version: number;
      /** The sheets with a table of the form; one without a name for a CSV file. */
      readonly sheets: readonly ImportedSheet[];
    }
  /** Why nothing can be imported, in Chinese. */
  | { readonly failure: string };

export interface ImportedSheet {
  readonly name: string;
  /** In the order of the text; together they are the edit. */
  readonly changes: readonly CellChange[];
  /** How many cells have the same number already. */
  readonly same: number;
  /** What was not taken over, and why, in Chinese. */
  readonly unread: readonly string[];
}

/** The client asks for glued tables in columns: `ReportParams` → `SplitAnswer`, null for other documents. */
export const splitGluedRequest = 'nianbao/splitGlued';

export interface SplitAnswer {
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** How many rows stand in columns afterwards, and how many stay glued because their reading is not certain. */
  readonly split: number;
  readonly undecided: number;
}

/**
 * The client asks for return notes for the reports of a year, after they were checked: `NotesParams` → `NotesAnswer`, null
 * where the request was cancelled.
 */
export const notesRequest = 'nianbao/notes';

export interface NotesParams {
  readonly year: number;
}

export interface NotesAnswer {
  /** To be written into one folder: a note for each report, and the page over them. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The name of the page over them. */
  readonly summary: string;
}

/** What a client may pass as `initializationOptions`. */
export interface InitializationOptions {
  /**
   * True where the client shows published findings only of documents that it does not ask about: those of open documents
   * may be published then, too. An editor keeps documents open that no tab shows, and does not ask about them.
   */
  readonly sortsPublished?: boolean;
  /** True where the client answers `nianbao/listFolder` and `nianbao/readFile`. */
  readonly readsFiles?: boolean;
  /** True where the client shows virtual documents `nianbao-rule:/<rule id>.md`: the page of a rule. */
  readonly ruleDocuments?: boolean;
  /** URL of the bundle that reads and writes documents, for a server in a web worker. */
  readonly documentsScript?: string;
  /** Settings for clients that do not answer `workspace/configuration`; the same keys as there, below `nianbao`. */
  readonly nianbao?: unknown;
}

/** Scheme of the virtual documents that show a rule's page. */
export const ruleScheme = 'nianbao-rule';
