// The command `check`: the findings of reports, in the form asked for, and an exit code that says whether any is grave.

import path from 'node:path';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { LineIndex } from '../text/lines.ts';
import { type CheckFormat, checkOutput } from './checkOutput.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { FileFailure, UsageError } from './failure.ts';
import { readJsonLines } from './jsonLines.ts';
import { Progress } from './progress.ts';
import { openConfigurations, readReports, STDIN } from './reports.ts';
import {
  type CheckedJson,
  checkedJson,
  configurationJson,
  failedJson,
  type Subject,
  type SummaryJson,
} from './shapes.ts';
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
}

type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckedJson }
  | { readonly kind: 'failed'; readonly subject: Subject; readonly failure: FileFailure }
  | { readonly kind: 'skipped' };

/** Checks and prints; gives the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr } = surroundings;
  const outcomes = options.jsonlInput
    ? checkJsonLines(paths, options, surroundings)
    : checkPaths(paths, options, surroundings);
  const output = checkOutput(options.format);
  const progress = new Progress(stderr);
  const tally = new Tally();

  let pending = output.begin();
  for await (const outcome of outcomes) {
    tally.add(outcome);
    if (outcome.kind === 'checked')
      pending += output.checked(options.quiet ? errorsOnly(outcome.result) : outcome.result);
    if (outcome.kind === 'failed') {
      const { subject, failure } = outcome;
      pending += output.failed(failedJson(subject, failure));
      await progress.clear();
      await stderr.write(`${nameOf(subject)}：${failure.message}\n`);
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

async function* checkPaths(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): AsyncGenerator<Outcome> {
  const configurations = await openConfigurations(options.config, surroundings.cwd);
  for await (const item of readReports(paths, configurations, surroundings)) {
    const subject = { file: item.name };
    if (item.kind === 'skipped') yield item;
    else if (item.kind === 'failed') yield { kind: 'failed', subject, failure: item.failure };
    else if (item.kind === 'report') yield checked(subject, analyse(item.source.text, item.layers));
    else if (item.configuration.problems.length > 0)
      yield { kind: 'checked', result: configurationJson(item.name, item.configuration) };
  }
}

async function* checkJsonLines(
  paths: readonly string[],
  { config }: CheckOptions,
  { stdin, stderr, cwd }: Surroundings,
): AsyncGenerator<Outcome> {
  if (paths.length !== 1 || paths[0] !== STDIN) throw new UsageError('--jsonl-input 只能与 - （标准输入）一起使用');
  const configurations = await openConfigurations(config, cwd);
  const layers = await configurations.layersFor(path.join(cwd, STDIN));
  // Every line of the output belongs to a line of the input, so what is wrong in a nianbao.json is told apart from it.
  for (const configuration of configurations.takeNew()) {
    const name = path.relative(cwd, configuration.path);
    if ('failure' in configuration) await stderr.write(`${name}：${configuration.failure.message}\n`);
    else await stderr.write(checkOutput('text').checked(configurationJson(name, configuration)));
  }
  for await (const line of readJsonLines(stdin)) {
    const subject = { id: line.id };
    if (line.failure) yield { kind: 'failed', subject, failure: line.failure };
    else yield checked(subject, analyse(line.text, layers));
  }
}

/** A fault of the program in one report is told like a file that cannot be read: the others go on. */
function checked(subject: Subject, analysis: Analysis): Outcome {
  try {
    return { kind: 'checked', result: checkedJson(subject, analysis, new LineIndex(analysis.text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new FileFailure('internal', `检查时程序出错：${reason}。请把此文本报告给开发者`);
    return { kind: 'failed', subject, failure };
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

  add(outcome: Outcome): void {
    if (outcome.kind === 'skipped') this.#skipped++;
    else if (outcome.kind === 'failed') this.#failed++;
    else {
      const { diagnostics, equations } = outcome.result;
      if (equations) this.#files++; // a nianbao.json has none
      for (const { severity } of diagnostics) this.#counts[severity]++;
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
    };
  }

  exitCode(maxWarnings: number): number {
    if (this.#failed > 0) return EXIT_FAILED;
    return this.#counts.error > 0 || this.#counts.warning > maxWarnings ? EXIT_ERRORS : EXIT_FINE;
  }
}
