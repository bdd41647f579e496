// The nianbao.json that holds for a document: the nearest one in its folder or a folder above.
// Each is read once, until something says that files have changed.

import { CONFIGURATION_FILE, type ConfigurationRead, readConfiguration } from '../rules/configurationFile.ts';

export interface ConfigurationFile extends ConfigurationRead {
  readonly uri: string;
  readonly text: string;
}

export interface ConfigurationFilesOptions {
  /** The text at a URI as the editor or the disk has it; undefined where there is none. Rejects where it is unreadable. */
  readText(uri: string): Promise<string | undefined>;
  /** Called where a file is there and cannot be read. */
  onFailure(error: unknown): void;
  /** Called whenever a place was looked at; without a file where there is none. */
  onRead(uri: string, file: ConfigurationFile | undefined): void;
}

export class ConfigurationFiles {
  readonly #options: ConfigurationFilesOptions;
  readonly #nearest = new Map<string, Promise<ConfigurationFile | undefined>>();

  constructor(options: ConfigurationFilesOptions) {
    this.#options = options;
  }

  /** The file that holds for the document; undefined where there is none, as for a document without a folder. */
  async nearest(documentUri: string): Promise<ConfigurationFile | undefined> {
    const folder = folderOf(documentUri);
    return folder === undefined ? undefined : this.#nearestIn(folder);
  }

  /** Forgets everything that was read. */
  clear(): void {
    this.#nearest.clear();
  }

  #nearestIn(folder: string): Promise<ConfigurationFile | undefined> {
    let found = this.#nearest.get(folder);
    if (!found) {
      found = this.#find(folder);
      this.#nearest.set(folder, found);
    }
    return found;
  }

  async #find(folder: string): Promise<ConfigurationFile | undefined> {
    const uri = folder + CONFIGURATION_FILE;
    let text: string | undefined;
    try {
      text = await this.#options.readText(uri);
    } catch (error) {
      // A file above must not take its place: it may say the opposite.
      this.#options.onFailure(error);
      return undefined;
    }
    const file = text === undefined ? undefined : { uri, text, ...readConfiguration(text) };
    this.#options.onRead(uri, file);
    if (file) return file;
    const parent = folderOf(folder);
    return parent === undefined ? undefined : this.#nearestIn(parent);
  }
}

/**
 * The URI of the folder that a file or folder lies in, with a slash at the end; undefined for the root and for URIs
 * without a path, such as those of documents that were never saved.
 */
export function folderOf(uri: string): string | undefined {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(uri)?.[0];
  if (root === undefined || uri.length === root.length) return undefined;
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

/** The path of a file below a folder's URI, as people write it: 局/2024年报.txt. */
export function pathBelow(folder: string, uri: string): string {
  const path = uri.slice(folder.length);
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // A stray % in a URI that the client did not encode: the path as it stands is what it means.
    if (error instanceof URIError) return path;
    throw error;
  }
}
