// Which reports a workspace has: those that are open, and of those on the disk the others. Each has a name, and a revision that
// changes with its text.

import type { Identity } from '../../series/identity.ts';
import { Series } from '../../series/series.ts';
import { LineIndex } from '../../text/lines.ts';
import type { Snapshot } from '../snapshots.ts';
import type { OtherFile } from './compared.ts';
import type { DiskReport, DiskReports } from './diskReports.ts';
import { compareNames } from './fileNames.ts';

/** A report that is open. */
export interface OpenReport {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly revision: string;
  readonly identity: Identity;
}

export class KnownReports {
  readonly disk: DiskReports;
  #open: ReadonlyMap<string, OpenReport> = new Map();
  #series = new Series();

  constructor(disk: DiskReports) {
    this.disk = disk;
  }

  get open(): ReadonlyMap<string, OpenReport> {
    return this.#open;
  }

  /** All reports, grouped by body. */
  get series(): Series {
    return this.#series;
  }

  /** These are the open ones now; those on the disk are as they are there. */
  group(open: ReadonlyMap<string, OpenReport>): void {
    this.#open = open;
    this.#series = new Series();
    for (const name of this.names()) this.#series.add(name, this.identityOf(name)!);
  }

  /** All reports in the order of the command line. */
  names(): string[] {
    const names = new Set(this.open.keys());
    for (const [name, { identity }] of this.disk.files) if (identity) names.add(name);
    return [...names].sort(compareNames);
  }

  identityOf(name: string): Identity | undefined {
    return this.open.get(name)?.identity ?? this.disk.files.get(name)?.identity;
  }

  uriOf(name: string): string | undefined {
    return this.open.get(name)?.uri ?? this.disk.files.get(name)?.uri;
  }

  revisionOf(name: string): string {
    return this.open.get(name)?.revision ?? this.disk.files.get(name)?.revision ?? 'gone';
  }

  /** What is read of a report, and the file that it is in; undefined where it is gone. */
  async read(name: string): Promise<{ analysis: DiskReport['analysis']; file: OtherFile } | undefined> {
    const open = this.open.get(name);
    if (open) {
      const { analysis } = open.snapshot;
      const { text } = analysis;
      return { analysis, file: { uri: open.uri, text, lines: new LineIndex(text), isEditable: true } };
    }
    const report = await this.disk.report(name);
    if (!report) return undefined;
    const { source, analysis } = report;
    const { text } = source;
    const isEditable = !source.converted && source.damages === 0 && source.encoding !== 'gb18030';
    return { analysis, file: { uri: this.uriOf(name)!, text, lines: new LineIndex(text), isEditable } };
  }
}
