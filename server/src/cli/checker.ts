// Checks one file after the other, each with the reports that it is compared with. What it needs of those it reads itself,
// and keeps of them no more than a stated amount, however many files there are.

import { checkResult, type LinesOf } from '../library/checkResult.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { partReport } from '../series/comparable.ts';
import type { DeclaredParts, PartReport, PreviousReport } from '../series/model.ts';
import { Latest } from '../text/latest.ts';
import { LineIndex } from '../text/lines.ts';
import type { CheckTask, OtherFile, PartFiles } from './collection.ts';
import type { Configurations } from './configurations.ts';
import { FileFailure } from './failure.ts';
import { type FilePath, readText } from './files.ts';
import { type Item, type ReportItem, readFound } from './reports.ts';
import {
  type CheckedJson,
  configurationJson,
  type FailedJson,
  failedJson,
  type Subject,
  withWordPlaces,
} from './shapes.ts';

/** What became of a file. Plain data, which may come from another thread. */
export type Outcome = CheckedOutcome | FailedOutcome | { readonly kind: 'skipped' };

export interface CheckedOutcome {
  readonly kind: 'checked';
  readonly result: CheckedJson;
  /** Path of a nianbao.json that several threads may tell of: it counts once. */
  readonly configuration?: string;
}

export interface FailedOutcome {
  readonly kind: 'failed';
  readonly result: FailedJson;
  readonly configuration?: string;
}

/** Last year's reports are kept while they and the reports after them come close to each other. */
const MOST_KEPT = 3;
const MOST_KEPT_CHARACTERS = 1_000_000;

/** The files that a report is compared with. */
export type ComparedFiles = Pick<CheckTask, 'previous' | 'parts'>;

export class Checker {
  readonly #configurations: Configurations;
  readonly #cwd: string;
  readonly #kept = new Latest<Analysis>(MOST_KEPT, MOST_KEPT_CHARACTERS);

  constructor(configurations: Configurations, cwd: string) {
    this.#configurations = configurations;
    this.#cwd = cwd;
  }

  /** Checks a file. What is wrong in a nianbao.json comes before the first report that it holds for. */
  async check(task: CheckTask): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for await (const item of readFound(task.found, this.#configurations, this.#cwd))
      outcomes.push(...(await this.outcomesOf(item, task)));
    return outcomes;
  }

  /** What is to be told of something that was read; `others` are the files that a report is compared with. */
  async outcomesOf(item: Item, others: ComparedFiles = {}): Promise<Outcome[]> {
    switch (item.kind) {
      case 'skipped':
        return [{ kind: 'skipped' }];
      case 'failed': {
        const { name, failure, configuration } = item;
        return [
          { kind: 'failed', result: failedJson({ file: name }, failure), ...(configuration && { configuration }) },
        ];
      }
      case 'configuration': {
        const { name, configuration } = item;
        if (configuration.problems.length === 0) return [];
        return [{ kind: 'checked', result: configurationJson(name, configuration), configuration: configuration.path }];
      }
      case 'report':
        return [await outcomeOf({ file: item.name }, () => this.#checkReport(item, others))];
    }
  }

  /** A report with the others that it is compared with. */
  async analysisOf({ name, source, layers }: ReportItem, { previous, parts }: ComparedFiles = {}): Promise<Analysis> {
    const before = previous && (await this.#previous(previous));
    const declared = parts && (await this.#parts(parts));
    const analysis = analyse(source.text, layers, {
      ...(before && { previous: before }),
      ...(declared && { parts: declared }),
    });
    this.#keep(name, analysis);
    return analysis;
  }

  async #checkReport(item: ReportItem, others: ComparedFiles): Promise<CheckedJson> {
    const { name, source } = item;
    const analysis = await this.analysisOf(item, others);
    const compared = new Map(
      [others.previous ?? [], others.parts?.files ?? []].flat().map((file) => [file.path, file]),
    );
    const result = { file: name, ...checkResult(analysis, await this.#linesOf(analysis, compared)) };
    return source.word ? withWordPlaces(result, analysis, source.word) : result;
  }

  /** Last year's report; undefined where it is gone or cannot be read any more, which is told of that file itself. */
  async #previous(file: OtherFile): Promise<PreviousReport | undefined> {
    const analysis = await this.#other(file);
    if (!analysis) return undefined;
    const { report, form, diagnosis } = analysis;
    return { file: file.path, year: file.year, report, form, diagnosis };
  }

  async #parts({ files, missing, ambiguous }: PartFiles): Promise<DeclaredParts> {
    const reports: PartReport[] = [];
    const gone: string[] = [];
    for (const file of files) {
      const analysis = await this.#other(file);
      if (analysis) reports.push(partReport(file.path, file.name, analysis));
      else gone.push(file.name);
    }
    return { reports, missing: [...missing, ...gone], ambiguous };
  }

  async #other(file: FilePath): Promise<Analysis | undefined> {
    const kept = this.#kept.get(file.path);
    if (kept) return kept;
    try {
      const analysis = analyse((await readText(file, this.#cwd)).text);
      this.#keep(file.path, analysis);
      return analysis;
    } catch (error) {
      if (error instanceof FileFailure) return undefined;
      throw error;
    }
  }

  #keep(file: string, analysis: Analysis): void {
    this.#kept.keep(file, analysis, analysis.text.length);
  }

  /** The lines of the report and of those files that its findings lead to. */
  async #linesOf(analysis: Analysis, compared: ReadonlyMap<string, FilePath>): Promise<LinesOf> {
    const own = new LineIndex(analysis.text);
    const others = new Map<string, LineIndex>();
    for (const { related, fixes } of analysis.findings)
      for (const { file } of [...related, ...fixes.flatMap(({ edits }) => edits)]) {
        const other = file !== undefined && !others.has(file) ? compared.get(file) : undefined;
        if (!other) continue;
        others.set(other.path, new LineIndex((await this.#other(other))?.text ?? ''));
      }
    return (file) => (file === undefined ? own : others.get(file)!);
  }
}

/** A fault of the program in one report is told like a file that cannot be read: the others go on. */
export async function outcomeOf(subject: Subject, check: () => CheckedJson | Promise<CheckedJson>): Promise<Outcome> {
  try {
    return { kind: 'checked', result: await check() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new FileFailure('internal', `检查时程序出错：${reason}。请把此文本报告给开发者`);
    return { kind: 'failed', result: failedJson(subject, failure) };
  }
}
