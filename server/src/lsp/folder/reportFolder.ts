// The reports of a workspace: those that lie in its folders, and those that are open, which win over the disk. Knows whose
// each is and what it is compared with. Everything is read in the background, between the requests of the client, so that
// nobody who types waits for it; until it is known, a report is compared with nothing.

import { FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Identity, identityOf, statedIdentity } from '../../series/identity.ts';
import type { Series } from '../../series/series.ts';
import { hasReportEnding, isPassedOver } from '../../text/reportFiles.ts';
import { folderOf } from '../configurationFiles.ts';
import type { Files } from '../files.ts';
import type { Documents, Host } from '../host.ts';
import type { Snapshot } from '../snapshots.ts';
import type { WorkspaceState } from '../workspaceState.ts';
import { type Compared, NOT_COMPARED, type OtherFile } from './compared.ts';
import { Comparisons } from './comparisons.ts';
import { DiskReports } from './diskReports.ts';
import { fileName, pathFrom } from './fileNames.ts';
import { KnownReports, type OpenReport } from './knownReports.ts';
import { type Listing, listReports } from './listReports.ts';
import { TaskQueue } from './taskQueue.ts';

/** In a workspace with more files than this that may be reports nothing is read unasked. */
const MOST_UNASKED = 5_000;
/** And not more than this when the user asks for it. */
const MOST_ASKED = 50_000;
/** After a change of an open report; comparing others with every letter would help nobody. */
const PAUSE = 250;

/** Called before a file is looked into; false ends it. */
export type OnLooked = (done: number, total: number) => boolean;

/** Something that may be reported on: open, or on the disk. */
export interface FolderReport {
  readonly name: string;
  readonly uri: string;
  readonly identity: Identity;
  /** The signatures of its text and of what it is compared with. */
  readonly signature: string;
}

/** What it needs of the session that it belongs to. */
export interface FolderSession {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: WorkspaceState;
  filesFor(uri: string): Files;
  snapshotOf(uri: string): Promise<Snapshot | undefined>;
  loadDocuments(): Promise<Documents>;
  warn(message: string): void;
  logError(error: unknown): void;
}

export class ReportFolder {
  readonly #session: FolderSession;
  readonly disk: DiskReports;
  readonly #known: KnownReports;
  readonly #comparisons: Comparisons;
  readonly #compared = new Map<string, Compared>();
  #unlisted: readonly string[] = [];
  #isStarted = false;
  /** How many files are read at most. */
  #most = MOST_UNASKED;
  #toldTooLarge = false;
  #revisions = 0;
  readonly #tasks = new TaskQueue((error) => this.#session.logError(error));
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners: ((hasChanged: boolean) => void)[] = [];

  constructor(session: FolderSession) {
    this.#session = session;
    this.disk = new DiskReports({
      filesFor: (uri) => session.filesFor(uri),
      loadDocuments: () => session.loadDocuments(),
      declared: (uri) => session.workspace.declaredOf(uri),
      pathOf: (uri) => this.pathOf(uri),
    });
    this.#known = new KnownReports(this.disk);
    this.#comparisons = new Comparisons(session, this.#known);
  }

  /** Calls back whenever everything is up to date again; `hasChanged` where an open report is compared with others than before. */
  onDidRefresh(listener: (hasChanged: boolean) => void): void {
    this.#listeners.push(listener);
  }

  /** What an open report is compared with, as far as it is known; the same object until something changes. */
  comparedOf(uri: string): Compared {
    return this.#compared.get(fileName(uri)) ?? NOT_COMPARED;
  }

  /** The path of a file in its workspace folder; the file alone where it lies in none. */
  pathOf(uri: string): string {
    const folder = this.#session.workspace.folderOf(uri) ?? folderOf(uri);
    return folder === undefined ? fileName(uri) : pathFrom(fileName(folder), fileName(uri));
  }

  get series(): Series {
    return this.#known.series;
  }

  /** How many reports there are. */
  get size(): number {
    return this.#known.names().length;
  }

  /** Folders that could not be listed, by their URIs. */
  get unlisted(): readonly string[] {
    return this.#unlisted;
  }

  /** A report is open. The folders are read for the first one that lies in them, for none before. */
  seen(uri: string): void {
    if (this.#isStarted || this.#session.workspace.folderOf(uri) === undefined) return;
    this.#isStarted = true;
    this.#tasks.add(() => this.#scan());
  }

  /**
   * Reads the folders now, because the user wants it. Resolves to false where they are too large even so. `onLooked` is
   * called for each file, and ends the reading where it gives false.
   */
  async read(onLooked?: OnLooked): Promise<boolean> {
    this.#isStarted = true;
    this.#most = MOST_ASKED;
    let isRead = false;
    await this.#tasks.add(async () => {
      isRead = await this.#scan(onLooked);
    });
    return isRead;
  }

  /** An open document has changed, is new, or is gone. */
  documentsChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tasks.add(() => this.#refresh()), PAUSE);
  }

  /** The session is over. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Files and folders have changed on the disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    const relevant = changes.filter(({ uri }) => mayConcern(this.pathOf(uri)));
    if (!this.#isStarted || relevant.length === 0) return;
    this.#tasks.add(async () => {
      for (const change of relevant) {
        await this.#session.host.pause();
        await this.#follow(change);
      }
      await this.#refresh();
    });
  }

  async #follow({ uri, type }: FileEvent): Promise<void> {
    if (hasReportEnding(uri)) await this.disk.look(uri);
    else if (type === FileChangeType.Deleted) this.disk.forgetBelow(`${fileName(uri)}/`);
    else if (type === FileChangeType.Created) {
      const listing = await listReports(this.#session.filesFor(uri), `${uri}/`, this.#most - this.disk.size);
      for (const file of listing?.files ?? []) await this.disk.look(file);
    }
  }

  /** Whose report a file is may have changed with a nianbao.json, or whole folders have come or gone. */
  everythingChanged(): void {
    if (this.#isStarted) this.#tasks.add(() => this.#scan());
  }

  /** Resolves when everything that is known to have changed by now has been read. */
  async settled(): Promise<void> {
    await this.#tasks.add(() => this.#refresh());
  }

  /** The reports of the workspace in their order, each with a signature that changes when its findings may. */
  async *reports(): AsyncGenerator<FolderReport> {
    for (const name of this.#known.names()) {
      const uri = this.#known.uriOf(name)!;
      const { signature } = await this.#comparisons.wanted(name, uri);
      yield {
        name,
        uri,
        identity: this.#known.identityOf(name)!,
        signature: `${this.#known.revisionOf(name)} ${signature}`,
      };
    }
  }

  /** The open report that is called so. */
  openReport(name: string): Snapshot | undefined {
    return this.#known.open.get(name)?.snapshot;
  }

  /**
   * Another file as a document that can be edited: as it is open, or as it is on the disk now. Undefined where it is not any
   * more as it was read, and then it is read again; or where an editor would not show what was read of it.
   */
  async editable({ uri, text, isEditable }: OtherFile): Promise<TextDocument | undefined> {
    if (!isEditable) return undefined;
    const open = this.#session.documents.get(uri);
    if (open) return open.getText() === text ? open : undefined;
    if ((await this.disk.text(uri)) === text) return TextDocument.create(uri, 'plaintext', 0, text);
    this.filesChanged([{ uri, type: FileChangeType.Changed }]);
    return undefined;
  }

  /** What a report is compared with, read now. */
  async compare({ name, uri }: Pick<FolderReport, 'name' | 'uri'>): Promise<Compared> {
    return this.#comparisons.load(await this.#comparisons.wanted(name, uri));
  }

  /** Looks into every file; false where there are too many. */
  async #scan(onLooked: OnLooked = () => true): Promise<boolean> {
    const { host, workspace } = this.#session;
    const listings: Listing[] = [];
    let left = this.#most;
    for (const folder of workspace.folders) {
      const listing = await listReports(this.#session.filesFor(folder), folder, left);
      if (!listing) {
        this.#tellTooLarge();
        this.disk.clear();
        await this.#refresh();
        return false;
      }
      listings.push(listing);
      left -= listing.files.length;
    }
    this.#unlisted = listings.flatMap(({ unlisted }) => unlisted);
    const uris = listings.flatMap(({ files }) => files);
    for (const [at, uri] of uris.entries()) {
      await host.pause();
      if (!onLooked(at, uris.length)) break;
      await this.disk.look(uri);
    }
    const present = new Set(uris.map(fileName));
    for (const name of [...this.disk.files.keys()]) if (!present.has(name)) this.disk.forget(name);
    await this.#refresh();
    return true;
  }

  #tellTooLarge(): void {
    if (this.#toldTooLarge) return;
    this.#toldTooLarge = true;
    this.#session.warn(
      `工作区里可能是年报的文件超过 ${this.#most} 个（或文件夹太多），没有读取其他年度和其他机关的年报来核对；打开的年报之间照常核对。请只打开放年报的文件夹。`,
    );
  }

  /** Brings up to date whose each report is, and what the open ones are compared with. */
  async #refresh(): Promise<void> {
    const { documents, host } = this.#session;
    const open = new Map<string, OpenReport>();
    for (const uri of documents.keys()) {
      await host.pause();
      const snapshot = await this.#session.snapshotOf(uri);
      if (snapshot) open.set(fileName(uri), await this.#openReportOf(uri, snapshot));
    }
    this.#known.group(open);
    this.#comparisons.forgetOld();
    let hasChanged = false;
    for (const [name, { uri }] of open) {
      await host.pause();
      const wanted = await this.#comparisons.wanted(name, uri);
      if (wanted.signature === (this.#compared.get(name) ?? NOT_COMPARED).signature) continue;
      this.#compared.set(name, await this.#comparisons.load(wanted));
      hasChanged = true;
    }
    for (const name of [...this.#compared.keys()]) if (!open.has(name)) this.#compared.delete(name);
    for (const listener of this.#listeners) listener(hasChanged);
  }

  async #openReportOf(uri: string, snapshot: Snapshot): Promise<OpenReport> {
    const { text } = snapshot.analysis;
    const before = this.#known.open.get(fileName(uri));
    const isSame = before?.snapshot.analysis.text === text;
    const stated = statedIdentity(text, () => true)!;
    const identity = identityOf(stated, this.pathOf(uri), await this.#session.workspace.declaredOf(uri));
    return { uri, snapshot, identity, revision: isSame ? before.revision : `open ${++this.#revisions}` };
  }
}

/** True for reports and for what may be a folder, but not where nothing is looked for. */
function mayConcern(path: string): boolean {
  const names = path.split('/');
  return !names.slice(0, -1).some(isPassedOver) && (hasReportEnding(path) || !isPassedOver(names.at(-1)!));
}
