// What each report is compared with: last year's report of the same body, and the declared parts of a whole.

import { type PartMembers, partMembers } from '../../rules/declarations.ts';
import { partReport } from '../../series/comparable.ts';
import type { DeclaredParts } from '../../series/model.ts';
import type { Member } from '../../series/series.ts';
import { folderOf } from '../configurationFiles.ts';
import type { Host } from '../host.ts';
import type { WorkspaceState } from '../workspaceState.ts';
import { type Compared, NOT_COMPARED, type OtherFile, type PlacedPart } from './compared.ts';
import { fileName, pathFrom } from './fileNames.ts';
import type { KnownReports } from './knownReports.ts';

/** What a report is to be compared with, not read yet. */
export interface Wanted {
  readonly previous: Member | undefined;
  readonly parts: PartMembers | undefined;
  readonly signature: string;
}

interface Surroundings {
  readonly host: Pick<Host, 'pause'>;
  readonly workspace: WorkspaceState;
}

export class Comparisons {
  readonly #session: Surroundings;
  readonly #known: KnownReports;
  /** The parts of wholes, which stay small, by the revision of their file. */
  readonly #parts = new Map<string, PlacedPart>();

  constructor(session: Surroundings, known: KnownReports) {
    this.#session = session;
    this.#known = known;
  }

  /** What a report is to be compared with; nothing is read for it. */
  async wanted(name: string, uri: string): Promise<Wanted> {
    const previous = this.#known.series.previousOf(name);
    const parts = await this.#partsOf(name, uri);
    if (!previous && !parts) return { previous, parts, signature: NOT_COMPARED.signature };
    const stateOf = ({ file, body, year }: Member) => [file, body, year, this.#known.revisionOf(file)];
    const signature = JSON.stringify([
      previous && stateOf(previous),
      parts && [parts.members.map(({ name: part, member }) => [part, stateOf(member)]), parts.missing, parts.ambiguous],
    ]);
    return { previous, parts, signature };
  }

  async #partsOf(name: string, uri: string): Promise<PartMembers | undefined> {
    const whole = this.#known.series.memberOf(name);
    const source = whole && (await this.#session.workspace.configurationFileOf(uri));
    if (!whole || !source) return undefined;
    const folder = fileName(folderOf(source.uri)!);
    return partMembers(whole, source.configuration, this.#known.series, (file) => pathFrom(folder, file));
  }

  /** Reads what a report is to be compared with. */
  async load({ previous, parts, signature }: Wanted): Promise<Compared> {
    const files = new Map<string, OtherFile>();
    const before = previous && (await this.#known.read(previous.file));
    if (before) files.set(previous.file, before.file);
    const declared = parts && (await this.#loadParts(parts, files));
    const { report, form, diagnosis } = before?.analysis ?? {};
    return {
      signature,
      files,
      others: {
        ...(report &&
          form &&
          diagnosis && { previous: { file: previous!.file, year: previous!.year, report, form, diagnosis } }),
        ...(declared && { parts: declared }),
      },
    };
  }

  async #loadParts(
    { members, missing, ambiguous }: PartMembers,
    files: Map<string, OtherFile>,
  ): Promise<DeclaredParts> {
    const reports: DeclaredParts['reports'][number][] = [];
    const gone: string[] = [];
    for (const { name, member } of members) {
      await this.#session.host.pause();
      const placed = await this.#partOf(member.file, name);
      if (!placed) {
        gone.push(name);
        continue;
      }
      reports.push(placed.part);
      files.set(member.file, placed.file);
    }
    return { reports, missing: [...missing, ...gone], ambiguous };
  }

  async #partOf(file: string, name: string): Promise<PlacedPart | undefined> {
    const key = `${this.#known.revisionOf(file)} ${name}`;
    const known = this.#parts.get(key);
    if (known) return known;
    const read = await this.#known.read(file);
    if (!read) return undefined;
    const placed = { part: partReport(file, name, read.analysis), file: read.file };
    this.#parts.set(key, placed);
    return placed;
  }

  /** Parts that have changed, or are gone, are not kept. */
  forgetOld(): void {
    if (this.#parts.size === 0) return;
    const revisions = new Set(this.#known.names().map((name) => this.#known.revisionOf(name)));
    for (const key of [...this.#parts.keys()]) if (!revisions.has(key.split(' ', 2).join(' '))) this.#parts.delete(key);
  }
}
