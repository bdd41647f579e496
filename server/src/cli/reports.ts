// From the paths of a call to the reports to work on: what every command that takes paths goes through.

import path from 'node:path';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { looksLikeReport } from '../text/isReport.ts';
import { type ConfigurationSource, Configurations, readSource } from './configurations.ts';
import { FileFailure, failureOf, UsageError } from './failure.ts';
import { collect, type FoundFile, findFiles, type ReadText, readText, textOf } from './files.ts';
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
  readonly failure: FileFailure;
}

/** The configurations of a call; throws a `UsageError` where the file of --config cannot be read. */
export async function openConfigurations(given: string | undefined, cwd: string): Promise<Configurations> {
  if (given === undefined) return new Configurations(undefined);
  try {
    return new Configurations(await readSource(path.resolve(cwd, given)));
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
    if (given === STDIN) {
      yield* withLayers(STDIN, path.join(cwd, STDIN), configurations, cwd, async () => textOf(await collect(stdin)));
      continue;
    }
    for await (const found of findFiles(given, cwd)) {
      if ('failure' in found) yield { kind: 'failed', name: found.path, failure: found.failure };
      else {
        const file = path.resolve(cwd, found.path);
        yield* withLayers(found.path, file, configurations, cwd, () => readText(file), found);
      }
    }
  }
}

async function* withLayers(
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
  const isBlank = source.text.trim() === '';
  if (found && !found.named && (isBlank || !(isOwnEnding(name) || looksLikeReport(source.text)))) {
    yield { kind: 'skipped', name };
    return;
  }
  if (isBlank) {
    yield { kind: 'failed', name, failure: new FileFailure('empty', '内容是空的，没有可检查的文本') };
    return;
  }
  const layers = await configurations.layersFor(file);
  for (const configuration of configurations.takeNew()) {
    const configurationName = path.relative(cwd, configuration.path);
    if ('failure' in configuration) yield { kind: 'failed', name: configurationName, failure: configuration.failure };
    else yield { kind: 'configuration', name: configurationName, configuration };
  }
  yield { kind: 'report', name, source, layers, ...(found && { found }) };
}

/** What ends so is a report whatever it says. */
function isOwnEnding(name: string): boolean {
  return path.extname(name).toLowerCase() === '.nianbao';
}
