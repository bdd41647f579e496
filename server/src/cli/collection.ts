// The reports of a call as a whole, before any is checked: whose each is, and which others it is to be compared with.
// Nothing of their texts is kept.

import path from 'node:path';
import { readReport } from '../report/read.ts';
import { declaredInLayers, type PartMembers, partMembers } from '../rules/declarations.ts';
import {
  type Identity,
  identityInOpening,
  identityOf,
  OPENING_LENGTH,
  type StatedIdentity,
} from '../series/identity.ts';
import { Series } from '../series/series.ts';
import { decodeOpening } from '../text/decode.ts';
import { type Configurations, pathBelow } from './configurations.ts';
import { FileFailure } from './failure.ts';
import { type FilePath, type FoundFile, findFiles, type MissedFile, readBytes, textIn } from './files.ts';
import { isTaken } from './reports.ts';

/** A file to be checked, and the files that it is compared with. Plain data, which may go to another thread. */
export interface CheckTask {
  readonly found: FoundFile | MissedFile;
  readonly previous?: OtherFile;
  readonly parts?: PartFiles;
}

/** A file that another is compared with. */
export interface OtherFile extends FilePath {
  /** The year that its report is for. */
  readonly year: number;
}

export interface PartFiles {
  readonly files: readonly (OtherFile & { readonly name: string })[];
  readonly missing: readonly string[];
  readonly ambiguous: readonly string[];
}

export interface CollectionOptions {
  readonly cwd: string;
  /** Gives the configurations of the call anew: what was read in here is reported elsewhere. */
  readonly configurations: Configurations;
  /** Gives the identity of each file in their order; here, one after the other, where absent. */
  readonly identify?: (files: readonly FoundFile[]) => AsyncIterable<Identity>;
  /** Called for each file that was looked at. */
  readonly onLooked: () => Promise<void>;
  /** A folder whose files are left out, as an absolute path. */
  readonly except?: string;
  /** True where it matters whose a report is although it is the only one. */
  readonly identifyAlone?: boolean;
}

export class Collection {
  readonly files: readonly (FoundFile | MissedFile)[];
  readonly series: Series;
  readonly #options: CollectionOptions;
  /** Those of the few files that have one. */
  readonly #systemPaths = new Map<string, Uint8Array>();

  private constructor(files: readonly (FoundFile | MissedFile)[], series: Series, options: CollectionOptions) {
    this.files = files;
    this.series = series;
    this.#options = options;
    for (const file of files)
      if ('systemPath' in file && file.systemPath) this.#systemPaths.set(file.path, file.systemPath);
  }

  /** The files at these paths in the order of the call, those of a folder by their names. */
  static async of(paths: readonly string[], options: CollectionOptions): Promise<Collection> {
    const files: (FoundFile | MissedFile)[] = [];
    for (const given of new Set(paths))
      for await (const found of findFiles(given, options.cwd)) if (!isLeftOut(found, options)) files.push(found);
    const series = new Series();
    // A single report has no other to be compared with.
    if (files.length > 1 || options.identifyAlone) {
      const found = files.filter((file): file is FoundFile => !('failure' in file));
      const identities = options.identify?.(found) ?? identitiesIn(found, options);
      let at = 0;
      for await (const identity of identities) {
        series.add(found[at++]!.path, identity);
        await options.onLooked();
      }
    }
    return new Collection(files, series, options);
  }

  /** The greatest year that a report is for; undefined where none tells its year. */
  get newestYear(): number | undefined {
    let newest: number | undefined;
    for (const members of this.series.bodies)
      for (const { year } of members) if (newest === undefined || year > newest) newest = year;
    return newest;
  }

  /** What is to be done, file by file. */
  async *tasks(): AsyncGenerator<CheckTask> {
    for (const found of this.files) yield await this.#taskFor(found);
  }

  async #taskFor(found: FoundFile | MissedFile): Promise<CheckTask> {
    const previous = this.series.previousOf(found.path);
    const parts = await this.#partsOf(found.path);
    return {
      found,
      ...(previous && { previous: this.#otherFile(previous) }),
      ...(parts && {
        parts: { ...parts, files: parts.members.map(({ name, member }) => ({ ...this.#otherFile(member), name })) },
      }),
    };
  }

  async #partsOf(file: string): Promise<PartMembers | undefined> {
    const whole = this.series.memberOf(file);
    if (!whole) return undefined;
    const { cwd, configurations } = this.#options;
    for (const source of await configurations.sourcesFor(path.resolve(cwd, file))) {
      const folder = path.dirname(source.path);
      const pathOf = (other: string) => pathBelow(folder, path.resolve(cwd, other));
      const parts = partMembers(whole, source.configuration, this.series, pathOf);
      if (parts) return parts;
    }
    return undefined;
  }

  /** A file of the collection, by its path. */
  filePath(file: string): FilePath {
    const systemPath = this.#systemPaths.get(file);
    return { path: file, ...(systemPath && { systemPath }) };
  }

  #otherFile({ file, year }: { readonly file: string; readonly year: number }): OtherFile {
    return { ...this.filePath(file), year };
  }
}

function isLeftOut({ path: file }: FoundFile | MissedFile, { cwd, except }: CollectionOptions): boolean {
  return except !== undefined && path.resolve(cwd, file).startsWith(except + path.sep);
}

async function* identitiesIn(files: readonly FoundFile[], options: CollectionOptions): AsyncGenerator<Identity> {
  for (const found of files) yield await identityIn(found, options);
}

/** Whose report a file holds; nothing where it holds none, or where it cannot be read, which is said when it is checked. */
export async function identityIn(
  found: FoundFile,
  { cwd, configurations }: Pick<CollectionOptions, 'cwd' | 'configurations'>,
): Promise<Identity> {
  if (found.once) return {};
  const stated = await statedIn(found, cwd);
  if (!stated) return {};
  const name = found.path.split(path.sep).join('/');
  return identityOf(stated, name, declaredInLayers(await configurations.layersFor(path.resolve(cwd, found.path))));
}

async function statedIn(found: FoundFile, cwd: string): Promise<StatedIdentity | undefined> {
  try {
    const bytes = await readBytes(found, cwd);
    // Most files say it in their first lines: the others of a hundred thousand files are not decoded twice.
    const opening = decodeOpening(bytes, OPENING_LENGTH);
    const stated = opening === undefined ? undefined : identityInOpening(opening);
    if (stated) return stated;
    const { text } = await textIn(bytes);
    return isTaken(found, text) ? readReport(text) : undefined;
  } catch (error) {
    if (error instanceof FileFailure) return undefined;
    throw error;
  }
}
