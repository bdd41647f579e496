// From the paths of a call to the reports to work on: what every command that takes paths goes through.

import path from 'node:path';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { isReportInFolder } from '../text/reportFiles.ts';
import { collect } from './collect.ts';
import { type ConfigurationSource, Configurations, readSource } from './configurations.ts';
import { type Failure, FileFailure, failureOf, UsageError } from './failure.ts';
import { type FoundFile, findFiles, type MissedFile, type ReadText, readText, textOf } from './files.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of standard input, in calls and in what is printed. */
export const STDIN = '-';

/** Something met on the way through the paths, in the order in which it was met. */
export type Item = ReportItem | ConfigurationItem | FailedItem | { readonly kind: 'skipped'; readonly name: string };

export interface ReportItem {
  readonly kind: 'report';
  /** The path as the user would write it, or `-`. */
  readonly name: string;
  readonly source: ReadText;
  readonly layers: readonly ConfigurationLayer[];
  /** Absent for standard input. */
  readonly found?: FoundFile;
}

/** A nianbao.json, before the first report that it holds for. */
export interface ConfigurationItem {
  readonly kind: 'configuration';
  readonly name: string;
  readonly configuration: ConfigurationSource;
}

export interface FailedItem {
  readonly kind: 'failed';
  readonly name: string;
  readonly failure: Failure;
  /** Its absolute path, where it is a nianbao.json. */
  readonly configuration?: string;
}

/** The configurations of a call, see `readGiven`. */
export async function openConfigurations(given: string | undefined, cwd: string): Promise<Configurations> {
  return new Configurations(await readGiven(given, cwd));
}

/** The file of --config, if any; throws a `UsageError` where it cannot be read. */
export async function readGiven(given: string | undefined, cwd: string): Promise<ConfigurationSource | undefined> {
  if (given === undefined) return undefined;
  try {
    return await readSource(path.resolve(cwd, given));
  } catch (error) {
    if (error instanceof FileFailure) throw new UsageError(`不能读取 --config 指定的 ${given}：${error.message}`);
    throw error;
  }
}

/**
 * The reports at the paths, read one at a time. In a folder what is no report is skipped, also an empty file;
 * a file that was named is always taken.
 */
export async function* readReports(
  paths: readonly string[],
  configurations: Configurations,
  { stdin, cwd }: Surroundings,
): AsyncGenerator<Item> {
  for (const given of new Set(paths)) {
    if (given === STDIN) yield* readStandardInput(stdin, configurations, cwd);
    else for await (const found of findFiles(given, cwd)) yield* readFound(found, configurations, cwd);
  }
}

/** The text on standard input. */
export function readStandardInput(
  stdin: AsyncIterable<Uint8Array>,
  configurations: Configurations,
  cwd: string,
): AsyncGenerator<Item> {
  return readItem(STDIN, path.join(cwd, STDIN), configurations, cwd, async () => textOf(await collect(stdin)));
}

/** A file that was found; with the configurations that hold for it, where they hold for no file before it. */
export async function* readFound(
  found: FoundFile | MissedFile,
  configurations: Configurations,
  cwd: string,
): AsyncGenerator<Item> {
  if ('failure' in found) yield { kind: 'failed', name: found.path, failure: found.failure };
  else {
    const file = path.resolve(cwd, found.path);
    yield* readItem(found.path, file, configurations, cwd, () => readText(found, cwd), found);
  }
}

async function* readItem(
  name: string,
  file: string,
  configurations: Configurations,
  cwd: string,
  read: () => Promise<ReadText>,
  found?: FoundFile,
): AsyncGenerator<Item> {
  const source = await read().catch(failureOf);
  if (source instanceof FileFailure) {
    yield { kind: 'failed', name, failure: source };
    return;
  }
  if (found && !isTaken(found, source.text)) {
    yield { kind: 'skipped', name };
    return;
  }
  if (source.text.trim() === '') {
    yield { kind: 'failed', name, failure: new FileFailure('empty', '内容是空的，没有可检查的文本') };
    return;
  }
  const layers = await configurations.layersFor(file);
  for (const configuration of configurations.takeNew()) {
    const configurationName = path.relative(cwd, configuration.path);
    if ('failure' in configuration) {
      const { failure, path: file } = configuration;
      yield { kind: 'failed', name: configurationName, failure, configuration: file };
    } else yield { kind: 'configuration', name: configurationName, configuration };
  }
  yield { kind: 'report', name, source, layers, ...(found && { found }) };
}

/** True for the text of a file that was named, and in a folder for a report. */
export function isTaken({ named, path: name }: FoundFile, text: string): boolean {
  return named || isReportInFolder(name, text);
}
