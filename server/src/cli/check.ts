// The command `check`: the findings of reports, in the form asked for, and an exit code that says whether any is grave.

import path from 'node:path';
import { checkResult } from '../library/checkResult.ts';
import { analyse } from '../rules/analyse.ts';
import { LineIndex } from '../text/lines.ts';
import { readBaseline } from './baseline.ts';
import { Checker, type Outcome, outcomeOf } from './checker.ts';
import { type CheckFormat, checkOutput } from './checkOutput.ts';
import { Collection } from './collection.ts';
import { type ConfigurationSource, Configurations } from './configurations.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { UsageError } from './failure.ts';
import { readJsonLines } from './jsonLines.ts';
import { Pool } from './pool.ts';
import { Progress } from './progress.ts';
import { readGiven, readStandardInput, STDIN } from './reports.ts';
import { type CheckedJson, configurationJson, failedJson, type Subject, type SummaryJson } from './shapes.ts';
import type { Surroundings } from './surroundings.ts';

export interface CheckOptions {
  readonly format: CheckFormat;
  /** Only errors are printed. */
  readonly quiet: boolean;
  /** More warnings than this count as an error. */
  readonly maxWarnings: number;
  /** The file of --config. */
  readonly config?: string;
  /** Standard input holds one `{"id", "text"}` a line. */
  readonly jsonlInput: boolean;
  /** How many files are checked at a time. */
  readonly jobs: number;
  /** The output of an earlier check. */
  readonly baseline?: string;
}

/** Checks and prints; gives the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr } = surroundings;
  const progress = new Progress(stderr);
  const outcomes = options.jsonlInput
    ? checkJsonLines(paths, options, surroundings)
    : checkPaths(paths, options, surroundings, progress);
  const output = checkOutput(options.format);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, surroundings.cwd);
  const tally = new Tally(baseline !== undefined);

  let pending = output.begin();
  for await (const made of outcomes) {
    const outcome = baseline && made.kind === 'checked' ? { ...made, result: baseline.compare(made.result) } : made;
    tally.add(outcome);
    if (outcome.kind === 'checked')
      pending += output.checked(options.quiet ? errorsOnly(outcome.result) : outcome.result);
    if (outcome.kind === 'failed') {
      pending += output.failed(outcome.result);
      await progress.clear();
      await stderr.write(`${nameOf(outcome.result)}：${outcome.result.error.message}\n`);
    }
    if (pending !== '') {
      await progress.clear();
      await stdout.write(pending);
      pending = '';
    }
    await progress.step();
  }
  await progress.clear();
  await stdout.write(pending + output.end(tally.summary(options.quiet)));
  return tally.exitCode(options.maxWarnings);
}

/** Files and folders; standard input in its place between them. */
async function* checkPaths(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
  progress: Progress,
): AsyncGenerator<Outcome> {
  const { cwd, programFolder } = surroundings;
  const given = await readGiven(options.config, cwd);
  const told = new Set<string>();
  for (const group of aroundStandardInput(paths)) {
    for await (const outcomes of group === STDIN ? checkStandardInput(given, surroundings) : checkGroup(group)) {
      for (const outcome of outcomes) {
        const configuration = outcome.kind === 'skipped' ? undefined : outcome.configuration;
        if (configuration !== undefined && told.has(configuration)) continue;
        if (configuration !== undefined) told.add(configuration);
        yield outcome;
      }
    }
  }

  async function* checkGroup(group: readonly string[]): AsyncGenerator<Outcome[]> {
    progress.begin('已辨认');
    const pool = new Pool({ jobs: options.jobs, cwd, given, programFolder });
    try {
      const collection = await Collection.of(group, {
        cwd,
        configurations: new Configurations(given),
        identify: (files) => pool.identify(files),
        onLooked: () => progress.step(),
      });
      progress.begin('已检查', collection.files.length);
      yield* pool.check(collection.tasks());
    } finally {
      await pool.end();
    }
  }
}

function* aroundStandardInput(paths: readonly string[]): Iterable<readonly string[] | typeof STDIN> {
  let group: string[] = [];
  for (const given of new Set(paths)) {
    if (given !== STDIN) group.push(given);
    else {
      if (group.length > 0) yield group;
      group = [];
      yield STDIN;
    }
  }
  if (group.length > 0) yield group;
}

async function* checkStandardInput(
  given: ConfigurationSource | undefined,
  { stdin, cwd }: Surroundings,
): AsyncGenerator<Outcome[]> {
  const configurations = new Configurations(given);
  const checker = new Checker(configurations, cwd);
  for await (const item of readStandardInput(stdin, configurations, cwd)) yield checker.outcomesOf(item);
}

async function* checkJsonLines(
  paths: readonly string[],
  { config }: CheckOptions,
  { stdin, stderr, cwd }: Surroundings,
): AsyncGenerator<Outcome> {
  if (paths.length !== 1 || paths[0] !== STDIN) throw new UsageError('--jsonl-input 只能与 - （标准输入）一起使用');
  const configurations = new Configurations(await readGiven(config, cwd));
  const layers = await configurations.layersFor(path.join(cwd, STDIN));
  // Every line of the output belongs to a line of the input, so what is wrong in a nianbao.json is told apart from it.
  for (const configuration of configurations.takeNew()) {
    const name = path.relative(cwd, configuration.path);
    if ('failure' in configuration) await stderr.write(`${name}：${configuration.failure.message}\n`);
    else await stderr.write(checkOutput('text').checked(configurationJson(name, configuration)));
  }
  for await (const line of readJsonLines(stdin)) {
    const subject = { id: line.id };
    if (line.failure) yield { kind: 'failed', result: failedJson(subject, line.failure) };
    else {
      yield outcomeOf(subject, () => {
        const lines = new LineIndex(line.text);
        return { ...subject, ...checkResult(analyse(line.text, layers), () => lines) };
      });
    }
  }
}

function errorsOnly(result: CheckedJson): CheckedJson {
  return { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error') };
}

function nameOf(subject: Subject): string {
  return 'file' in subject ? subject.file : `id ${JSON.stringify(subject.id)}`;
}

/** Counts for the summary and the exit code. */
class Tally {
  #files = 0;
  #skipped = 0;
  #failed = 0;
  readonly #counts = { error: 0, warning: 0, info: 0 };
  readonly #baseline: { new: number; remaining: number; mended: number } | undefined;

  constructor(hasBaseline: boolean) {
    this.#baseline = hasBaseline ? { new: 0, remaining: 0, mended: 0 } : undefined;
  }

  add(outcome: Outcome): void {
    if (outcome.kind === 'skipped') this.#skipped++;
    else if (outcome.kind === 'failed') this.#failed++;
    else {
      const { diagnostics, equations, baseline } = outcome.result;
      if (equations) this.#files++; // a nianbao.json has none
      for (const { severity } of diagnostics) this.#counts[severity]++;
      if (!this.#baseline || !baseline) return;
      this.#baseline.new += baseline.new;
      this.#baseline.remaining += baseline.remaining;
      this.#baseline.mended += baseline.mended.length;
    }
  }

  /** `quiet` leaves out what was not printed. */
  summary(quiet: boolean): SummaryJson {
    const { error, warning, info } = this.#counts;
    return {
      files: this.#files,
      errors: error,
      warnings: quiet ? 0 : warning,
      infos: quiet ? 0 : info,
      ...(this.#skipped > 0 && { skipped: this.#skipped }),
      ...(this.#failed > 0 && { failed: this.#failed }),
      ...(this.#baseline && { baseline: this.#baseline }),
    };
  }

  exitCode(maxWarnings: number): number {
    if (this.#failed > 0) return EXIT_FAILED;
    return this.#counts.error > 0 || this.#counts.warning > maxWarnings ? EXIT_ERRORS : EXIT_FINE;
  }
}
