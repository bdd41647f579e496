// The reports that lie in the workspace's folders, as they are on the disk: whose each is, and on demand its text. Of their
// texts only the ones that were used last are kept.

import type { FileText, Unreadable } from '../../documents/fileText.ts';
import { type Analysis, analyse } from '../../rules/analyse.ts';
import { type Identity, identityOf, statedIdentity } from '../../series/identity.ts';
import { decode } from '../../text/decode.ts';
import { Latest } from '../../text/latest.ts';
import { isReportInFolder } from '../../text/reportFiles.ts';
import type { Files } from '../files.ts';
import type { Documents } from '../host.ts';
import { fileName } from './fileNames.ts';

/** A file that was looked into. */
export interface DiskFile {
  readonly uri: string;
  /** Changes whenever the file may have. */
  readonly revision: string;
  /** Whose report it is; undefined where the file holds none. */
  readonly identity: Identity | undefined;
  /** Why it could not be read. */
  readonly failure?: Unreadable;
}

/** A text from the disk and what was read of it. */
export interface DiskReport {
  readonly source: FileText;
  /** Without configurations and other reports. */
  readonly analysis: Analysis;
}

export interface DiskReportsOptions {
  filesFor(uri: string): Files;
  /** What reads Word documents; loaded for the first of them. */
  loadDocuments(): Promise<Documents>;
  /** What is declared of whose report a file is. */
  declared(uri: string): Promise<Identity>;
  /** The path of a file in its workspace folder. */
  pathOf(uri: string): string;
}

const MOST_KEPT = 40;
const MOST_KEPT_CHARACTERS = 2_000_000;

export class DiskReports {
  readonly #options: DiskReportsOptions;
  readonly #files = new Map<string, DiskFile>();
  /** By the revision of the file. */
  readonly #kept = new Latest<DiskReport>(MOST_KEPT, MOST_KEPT_CHARACTERS);
  #revisions = 0;

  constructor(options: DiskReportsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#files.size;
  }

  /** All files by their names. */
  get files(): ReadonlyMap<string, DiskFile> {
    return this.#files;
  }

  /** Looks into a file, as if for the first time. */
  async look(uri: string): Promise<void> {
    const name = fileName(uri);
    const source = await this.#read(uri);
    if (!source) {
      this.#files.delete(name);
      return;
    }
    const base = { uri, revision: `disk ${++this.#revisions}` };
    if ('message' in source) this.#files.set(name, { ...base, identity: undefined, failure: source });
    else this.#files.set(name, { ...base, identity: await this.#identify(uri, source.text) });
  }

  forget(name: string): void {
    this.#files.delete(name);
  }

  /** Forgets all files of a folder, whose name ends with a slash. */
  forgetBelow(folder: string): void {
    for (const name of this.#files.keys()) if (name.startsWith(folder)) this.#files.delete(name);
  }

  clear(): void {
    this.#files.clear();
  }

  /** The text of a file as it is now, read again where it is not kept; undefined where it is gone or cannot be read. */
  async report(name: string): Promise<DiskReport | undefined> {
    const file = this.#files.get(name);
    if (!file) return undefined;
    const kept = this.#kept.get(file.revision);
    if (kept) return kept;
    const source = await this.#read(file.uri);
    if (!source || 'message' in source) return undefined;
    const report = { source, analysis: analyse(source.text) };
    this.#kept.keep(file.revision, report, report.source.text.length);
    return report;
  }

  /** The text of a file as it is on the disk now; undefined where it has none. */
  async text(uri: string): Promise<string | undefined> {
    const source = await this.#read(uri);
    return source && 'text' in source ? source.text : undefined;
  }

  /** The text; why it cannot be read; undefined where there is no such file. */
  async #read(uri: string): Promise<FileText | Unreadable | undefined> {
    try {
      const bytes = await this.#options.filesFor(uri).read(uri);
      if (!bytes) return undefined;
      const decoded = decode(bytes);
      if (typeof decoded !== 'string') return decoded;
      const { fileText } = await this.#options.loadDocuments();
      return fileText(bytes);
    } catch (error) {
      return { code: 'inputOutput', message: `不能读取：${error instanceof Error ? error.message : error}` };
    }
  }

  async #identify(uri: string, text: string): Promise<Identity | undefined> {
    const path = this.#options.pathOf(uri);
    const stated = statedIdentity(text, () => isReportInFolder(path, text));
    return stated && identityOf(stated, path, await this.#options.declared(uri));
  }
}
