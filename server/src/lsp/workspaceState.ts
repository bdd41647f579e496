// What holds for a document besides its text: the client's settings and the nearest nianbao.json.

import type { ConfigurationLayer } from '../rules/configuration.ts';
import { declaredIdentity } from '../rules/declarations.ts';
import type { Identity } from '../series/identity.ts';
import type { ClientFacts } from './client.ts';
import { type ConfigurationFile, type ConfigurationFiles, folderOf, pathBelow } from './configurationFiles.ts';
import { readSettings, type Settings } from './settings.ts';
import { sourceUri } from './sourceUri.ts';

export interface DocumentState {
  readonly settings: Settings;
  readonly configurationFile: ConfigurationFile | undefined;
  /** Configurations for the checking of this document, the strongest first. The same object until something changes. */
  readonly layers: readonly ConfigurationLayer[];
}

export interface WorkspaceStateOptions {
  readonly client: ClientFacts;
  readonly files: ConfigurationFiles;
  /** Asks the client for the settings that hold for a document; only for clients that answer. */
  askSettings(uri: string): Promise<unknown>;
  /** Shows the user a warning. */
  warn(message: string): void;
}

export class WorkspaceState {
  readonly #options: WorkspaceStateOptions;
  readonly #states = new Map<string, Promise<DocumentState>>();
  /** By the URI of a workspace folder; for files that are not open. */
  readonly #folderSettings = new Map<string, Promise<Settings>>();
  /** Problems of the settings that the user was told. */
  readonly #told = new Set<string>();
  /** What the client sent unasked, where it answers no questions. */
  #sentSettings: unknown;
  #folders: readonly string[];

  constructor(options: WorkspaceStateOptions) {
    this.#options = options;
    this.#sentSettings = options.client.settings;
    this.#folders = options.client.folders.map(withSlash);
  }

  /** The state for a document; asked for once, until something changes. */
  of(uri: string): Promise<DocumentState> {
    const known = this.#states.get(uri);
    if (known) return known;
    const state = this.#make(uri);
    this.#states.set(uri, state);
    // A client that could not answer now may do so the next time.
    state.catch(() => this.#states.delete(uri));
    return state;
  }

  forget(uri: string): void {
    this.#states.delete(uri);
  }

  /** What holds for a file that is not open. The client is asked for the settings of its workspace folder, and only once. */
  async ofFile(uri: string): Promise<DocumentState> {
    const scope = this.folderOf(uri) ?? uri;
    let settings = this.#folderSettings.get(scope);
    if (!settings) {
      settings = this.#settingsOf(scope);
      this.#folderSettings.set(scope, settings);
      settings.catch(() => this.#folderSettings.delete(scope));
    }
    return stateOf(uri, await settings, await this.#options.files.nearest(uri));
  }

  /** The nianbao.json that holds for a file, open or not. */
  configurationFileOf(uri: string): Promise<ConfigurationFile | undefined> {
    return this.#options.files.nearest(uri);
  }

  /** What is declared of whose report a file is. */
  async declaredOf(uri: string): Promise<Identity> {
    const source = await this.#options.files.nearest(uri);
    return source ? declaredIdentity(source.configuration, pathBelow(folderOf(source.uri)!, uri)) : {};
  }

  /** The URIs of the workspace folders, each with a slash at the end. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** URI of the innermost workspace folder that a document lies in, with a slash at the end; undefined outside all. */
  folderOf(uri: string): string | undefined {
    return this.#folders.filter((folder) => uri.startsWith(folder)).sort((one, other) => other.length - one.length)[0];
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(withSlash));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(withSlash)];
  }

  /** Settings have changed; `sent` is what the client says of them, if anything. */
  settingsChanged(sent: unknown): void {
    if (sent !== undefined && sent !== null) this.#sentSettings = sent;
    this.#states.clear();
    this.#folderSettings.clear();
  }

  filesChanged(): void {
    this.#options.files.clear();
    this.#states.clear();
  }

  async #make(documentUri: string): Promise<DocumentState> {
    const uri = sourceUri(documentUri);
    return stateOf(uri, ...(await Promise.all([this.#settingsOf(uri), this.#options.files.nearest(uri)])));
  }

  async #settingsOf(uri: string): Promise<Settings> {
    const { client, askSettings } = this.#options;
    const section = client.answersConfiguration ? await askSettings(uri) : this.#sentSettings;
    const settings = readSettings(section);
    for (const problem of settings.problems) this.#tellOnce(problem);
    return settings;
  }

  /** Each problem of the settings is said once, however many documents it concerns. */
  #tellOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#options.warn(problem);
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function stateOf(uri: string, settings: Settings, configurationFile: ConfigurationFile | undefined): DocumentState {
  const layers = [{ configuration: settings.configuration, file: uri.slice(uri.lastIndexOf('/') + 1) }];
  if (configurationFile) {
    const { configuration, uri: fileUri } = configurationFile;
    layers.unshift({ configuration, file: pathBelow(folderOf(fileUri)!, uri) });
  }
  return { settings, configurationFile, layers };
}
