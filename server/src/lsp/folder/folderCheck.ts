// Checks all reports of the workspace's folders, where the user wants it: once by a command, or always by a setting. The
// findings of those that are not open are published; those of open ones take the way of every open document. From then on
// what has changed is checked again.

import type { CancellationToken, WorkDoneProgressReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { failedSummary, summaryOf } from '../../features/reportSummary.ts';
import { type Analysis, analyse } from '../../rules/analyse.ts';
import { type CheckFolderAnswer, type FolderRow, folderRowsNotification } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Snapshot } from '../snapshots.ts';
import type { DocumentState } from '../workspaceState.ts';
import { compareNames, fileName } from './fileNames.ts';
import type { FolderReport } from './reportFolder.ts';
import { TaskQueue } from './taskQueue.ts';

interface CheckedFile {
  readonly signature: string;
  readonly state: Pick<DocumentState, 'settings' | 'configurationFile'> | undefined;
  readonly row: FolderRow;
  /** True where its findings were published. */
  readonly isPublished: boolean;
}

/** So many rows are told at once. */
const ROWS_AT_ONCE = 50;

export type TellProgress = (progress: Pick<WorkDoneProgressReport, 'message' | 'percentage'>) => void;

export class FolderCheck {
  readonly #session: Session;
  readonly #checked = new Map<string, CheckedFile>();
  #isOn = false;
  /** True while the settings want it. */
  #isWanted = false;
  #pending: FolderRow[] = [];
  readonly #tasks = new TaskQueue((error) => this.#session.logError(error));

  constructor(session: Session) {
    this.#session = session;
    session.folder.onDidRefresh(() => {
      if (this.#isOn) this.#tasks.add(() => this.#bringUpToDate());
    });
  }

  /** Looks whether the settings of a folder want all of its reports checked. */
  async followSettings(): Promise<void> {
    const { workspace } = this.#session;
    const states = await Promise.all(workspace.folders.map((folder) => workspace.ofFile(folder)));
    const isWanted = states.some(({ settings }) => settings.enable && settings.folder);
    const wasWanted = this.#isWanted;
    this.#isWanted = isWanted;
    if (wasWanted && !isWanted) this.clear();
    if (this.#isOn || !isWanted) return;
    this.#isOn = true;
    await this.#session.folder.read();
  }

  /** Checks everything now. */
  async run(token: CancellationToken, tell: TellProgress): Promise<CheckFolderAnswer> {
    const isRead = await this.#session.folder.read((done, total) => {
      tell({ message: `读取 ${done}/${total}`, percentage: Math.floor((done / total) * 50) });
      return !token.isCancellationRequested;
    });
    if (token.isCancellationRequested) return { state: 'cancelled' };
    if (!isRead) return { state: 'tooLarge' };
    this.#isOn = true;
    await this.#tasks.add(() => this.#bringUpToDate(token, tell));
    return { state: token.isCancellationRequested ? 'cancelled' : 'checked' };
  }

  /** Takes everything back that was published, and checks no more. */
  clear(): void {
    this.#isOn = false;
    this.#tasks.add(async () => {
      for (const name of [...this.#checked.keys()]) this.#forget(name);
    });
  }

  /** A document is open now: its findings are told on another way, and not twice. */
  opened(uri: string): void {
    const checked = this.#checked.get(fileName(uri));
    if (!checked?.isPublished || this.#session.client.sortsPublished) return;
    this.#publish(checked.row.uri, []);
    this.#checked.set(fileName(uri), { ...checked, isPublished: false });
  }

  /** The rows of these files in their order; without those that are gone. */
  rowsOf(uris: readonly string[]): FolderRow[] {
    return uris.flatMap((uri) => this.#checked.get(fileName(uri))?.row ?? []);
  }

  /** Every report of a year with its analysis as of now; one at a time, between other requests. */
  async *analyses(year: number): AsyncGenerator<{ readonly report: FolderReport; readonly analysis: Analysis }> {
    const { folder, host, workspace } = this.#session;
    await folder.settled();
    for await (const report of folder.reports()) {
      if (report.identity.year !== year) continue;
      await host.pause();
      const checked =
        folder.openReport(report.name) ?? (await this.#checkFile(report, await workspace.ofFile(report.uri)));
      if (checked) yield { report, analysis: checked.analysis };
    }
  }

  async #bringUpToDate(token?: CancellationToken, tell?: TellProgress): Promise<void> {
    const { folder, host } = this.#session;
    const isOver = () => token?.isCancellationRequested || !this.#isOn;
    const total = folder.size;
    const present = new Set<string>();
    for await (const report of folder.reports()) {
      if (isOver()) return this.#tellRows();
      present.add(report.name);
      await host.pause();
      await this.#check(report);
      tell?.({ message: `检查 ${present.size}/${total}`, percentage: 50 + Math.floor((present.size / total) * 50) });
    }
    this.#addFailures(present);
    for (const name of [...this.#checked.keys()]) if (!present.has(name)) this.#forget(name);
    this.#tellRows();
  }

  async #check(report: FolderReport): Promise<void> {
    const { name, uri, identity, signature } = report;
    const { folder, workspace } = this.#session;
    const open = folder.openReport(name);
    const state = await (open ? workspace.of(uri) : workspace.ofFile(uri));
    const before = this.#checked.get(name);
    if (
      before?.signature === signature &&
      before.state?.settings === state.settings &&
      before.state.configurationFile === state.configurationFile
    )
      return;
    if (!state.settings.enable) return;
    const checked = open ?? (await this.#checkFile(report, state));
    if (!checked) return;
    const { client, documents } = this.#session;
    // It may have been opened meanwhile.
    const isPublished = client.sortsPublished || !documents.get(uri);
    if (isPublished)
      this.#publish(
        uri,
        checked.analysis.findings.map((finding) => this.#session.toDiagnostic(checked, finding)),
      );
    const row = { uri, ...summaryOf(folder.pathOf(uri), identity, checked.analysis) };
    this.#keep(name, { signature, state, row, isPublished });
  }

  /** Checks a file that is not open; undefined where it is gone. */
  async #checkFile(report: FolderReport, { layers }: DocumentState): Promise<Omit<Snapshot, 'id'> | undefined> {
    const { folder } = this.#session;
    const text = (await folder.disk.report(report.name))?.source.text;
    if (text === undefined) return undefined;
    const compared = await folder.compare(report);
    const document = TextDocument.create(report.uri, 'plaintext', 0, text);
    return { document, compared, analysis: analyse(text, layers, compared.others) };
  }

  /** Files that cannot be read have a row that says why. */
  #addFailures(present: Set<string>): void {
    const { folder } = this.#session;
    const failures = [...folder.disk.files].flatMap(([name, { uri, revision, failure }]) =>
      failure && !present.has(name) ? [{ name, uri, signature: revision, message: failure.message }] : [],
    );
    for (const uri of folder.unlisted)
      failures.push({ name: fileName(uri), uri, signature: 'unlisted', message: '文件夹打不开，里面的文件没有检查' });
    for (const { name, uri, signature, message } of failures.sort((a, b) => compareNames(a.name, b.name))) {
      present.add(name);
      if (this.#checked.get(name)?.signature === signature) continue;
      const row = { uri, ...failedSummary(folder.pathOf(uri), message) };
      this.#keep(name, { signature, state: undefined, row, isPublished: false });
    }
  }

  #keep(name: string, checked: CheckedFile): void {
    this.#checked.set(name, checked);
    this.#pending.push(checked.row);
    if (this.#pending.length >= ROWS_AT_ONCE) this.#tellRows();
  }

  #forget(name: string): void {
    const checked = this.#checked.get(name);
    if (!checked) return;
    this.#checked.delete(name);
    if (checked.isPublished) this.#publish(checked.row.uri, []);
    this.#tellRows([checked.row.uri]);
  }

  #tellRows(gone: readonly string[] = []): void {
    const rows = this.#pending;
    this.#pending = [];
    if (rows.length + gone.length === 0) return;
    this.#session.attempt(() => this.#session.connection.sendNotification(folderRowsNotification, { rows, gone }));
  }

  #publish(uri: string, diagnostics: ReturnType<Session['toDiagnostic']>[]): void {
    this.#session.attempt(() => this.#session.connection.sendDiagnostics({ uri, diagnostics }));
  }
}
