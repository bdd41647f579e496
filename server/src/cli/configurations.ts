// The nianbao.json that holds for a file: the nearest one, then the one of --config. Each is read once.

import path from 'node:path';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { CONFIGURATION_FILE, type ConfigurationRead, readConfiguration } from '../rules/configurationFile.ts';
import { FileFailure } from './failure.ts';
import { readText } from './files.ts';

/** A nianbao.json as it was read. */
export interface ConfigurationSource extends ConfigurationRead {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/** A nianbao.json that is there and cannot be read. */
export interface ConfigurationFailure {
  readonly path: string;
  readonly failure: FileFailure;
}

export class Configurations {
  readonly #given: ConfigurationSource | undefined;
  /** By folder; a folder without one of its own shares that of its parent. */
  readonly #nearest = new Map<string, Promise<ConfigurationSource | undefined>>();
  #unreported: (ConfigurationSource | ConfigurationFailure)[];

  /** `given` is the file of --config, if any. */
  constructor(given: ConfigurationSource | undefined) {
    this.#given = given;
    this.#unreported = given ? [given] : [];
  }

  /** The layers for a file, the strongest first. `file` is an absolute path. */
  async layersFor(file: string): Promise<ConfigurationLayer[]> {
    const sources = await this.sourcesFor(file);
    return sources.map(({ configuration, path: source }) => ({
      configuration,
      file: pathBelow(path.dirname(source), file),
    }));
  }

  /** The configurations that hold for a file, the strongest first. `file` is an absolute path. */
  async sourcesFor(file: string): Promise<ConfigurationSource[]> {
    const nearest = await this.#nearestIn(path.dirname(file));
    return [nearest, this.#given].filter((source) => source !== undefined);
  }

  /** The configurations that were read since the last call, for what is to be said about them. */
  takeNew(): (ConfigurationSource | ConfigurationFailure)[] {
    const taken = this.#unreported;
    this.#unreported = [];
    return taken;
  }

  #nearestIn(folder: string): Promise<ConfigurationSource | undefined> {
    let nearest = this.#nearest.get(folder);
    if (!nearest) {
      nearest = this.#find(folder);
      this.#nearest.set(folder, nearest);
    }
    return nearest;
  }

  async #find(folder: string): Promise<ConfigurationSource | undefined> {
    const file = path.join(folder, CONFIGURATION_FILE);
    try {
      const source = await readSource(file);
      this.#unreported.push(source);
      return source;
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      if (error.code !== 'notFound') {
        this.#unreported.push({ path: file, failure: error });
        return undefined;
      }
    }
    const parent = path.dirname(folder);
    return parent === folder ? undefined : this.#nearestIn(parent);
  }
}

/** Reads a nianbao.json; throws a `FileFailure` where it cannot be read. `file` is an absolute path. */
export async function readSource(file: string): Promise<ConfigurationSource> {
  const { text } = await readText({ path: file }, '');
  return { path: file, text, ...readConfiguration(text) };
}

/** The path from a folder to a file, with `/` on every system; the way up where the file lies elsewhere. */
export function pathBelow(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
