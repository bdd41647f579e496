// The command `notes`: for the report of each body a note with which it goes back, and a page over all of them, with those
// that are missing or late.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NoteNames } from '../features/noteNames.ts';
import { returnNote } from '../features/returnNote.ts';
import {
  countWords,
  type NotedReport,
  notedReport,
  type Review,
  reviewSummary,
  rosterGaps,
} from '../features/reviewSummary.ts';
import type { Analysis } from '../rules/analyse.ts';
import type { RosterEntry } from '../rules/declarations.ts';
import { type Day, rosterStates } from '../rules/roster.ts';
import { signedDate } from '../rules/year/dates.ts';
import { Checker } from './checker.ts';
import { Collection } from './collection.ts';
import { type ConfigurationSource, Configurations } from './configurations.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { failureOf, UsageError } from './failure.ts';
import { Progress } from './progress.ts';
import { readFound, readGiven } from './reports.ts';
import type { Surroundings } from './surroundings.ts';

export interface NotesOptions {
  /** The folder that the notes are written into; made where it is absent. */
  readonly out: string;
  /** The year whose reports get notes; the newest where none is given. */
  readonly year?: number;
  readonly config?: string;
}

/** Writes the notes and the page over them; gives the exit code. */
export async function notes(
  paths: readonly string[],
  options: NotesOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, cwd } = surroundings;
  const folder = path.resolve(cwd, options.out);
  await makeFolder(folder, options.out);
  const progress = new Progress(stderr);
  const given = await readGiven(options.config, cwd);
  const configurations = new Configurations(given);
  progress.begin('已辨认');
  const onLooked = () => progress.step();
  const collection = await Collection.of(paths, { cwd, configurations, onLooked, except: folder, identifyAlone: true });
  progress.begin('已检查', collection.files.length);
  const roster = await rosterOf(paths, configurations, cwd);
  const year = options.year ?? collection.newestYear;
  if (roster.length > 0 && year === undefined)
    throw new UsageError('没有读到任何年报的年度，名单无法核对：请用 --year 写明');

  const writer = new NoteWriter(folder, collection, year);
  await writer.writeAll(new Configurations(given), progress, cwd);
  for (const failure of writer.failures) await stderr.write(`${failure}\n`);
  const { noted, failures, signed, ofOtherYears } = writer;
  const states = year === undefined ? [] : rosterStates(roster, collection.series, year, (file) => signed.get(file));
  const review: Review = { noted, roster: states, failures, ...(year !== undefined && { year }) };
  await writeFile(path.join(folder, '汇总.md'), reviewSummary(review));
  await stdout.write(`${doneWords(review, ofOtherYears, options.out)}\n`);
  if (failures.length > 0) return EXIT_FAILED;
  return noted.some(({ counts }) => counts.error > 0) ? EXIT_ERRORS : EXIT_FINE;
}

/** Writes a note for each report of the year, and for those that do not tell their year. */
class NoteWriter {
  readonly noted: NotedReport[] = [];
  readonly failures: string[] = [];
  /** The dates with which reports are signed, by file. */
  readonly signed = new Map<string, Day>();
  ofOtherYears = 0;
  readonly #folder: string;
  readonly #collection: Collection;
  readonly #year: number | undefined;
  readonly #names = new NoteNames();

  constructor(folder: string, collection: Collection, year: number | undefined) {
    this.#folder = folder;
    this.#collection = collection;
    this.#year = year;
  }

  async writeAll(configurations: Configurations, progress: Progress, cwd: string): Promise<void> {
    const checker = new Checker(configurations, cwd);
    for await (const task of this.#collection.tasks()) {
      for await (const item of readFound(task.found, configurations, cwd)) {
        if (item.kind === 'failed') this.failures.push(`${item.name}：${item.failure.message}`);
        else if (item.kind === 'configuration')
          this.failures.push(...item.configuration.problems.map(({ message }) => `${item.name}：${message}`));
        else if (item.kind === 'report' && this.#isOfYear(item.name))
          await this.#write(item.name, await checker.analysisOf(item, task));
        else if (item.kind === 'report') this.ofOtherYears++;
      }
      await progress.step();
    }
    await progress.clear();
  }

  #isOfYear(file: string): boolean {
    const member = this.#collection.series.memberOf(file);
    return !member || this.#year === undefined || member.year === this.#year;
  }

  async #write(file: string, analysis: Analysis): Promise<void> {
    const member = this.#collection.series.memberOf(file);
    const subject = { file, ...(member && { body: member.body, year: member.year }) };
    const name = this.#names.take(subject);
    await writeFile(path.join(this.#folder, name), returnNote(subject, analysis, analysis.findings));
    this.noted.push(notedReport(subject, analysis));
    const date = signedDate(analysis.report);
    if (date) this.signed.set(file, date);
  }
}

async function makeFolder(folder: string, given: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`不能写到 --out 指定的 ${given}：${failureOf(error).message}`);
  }
}

/** The roster of the nianbao.json that holds in the folders of the call. */
async function rosterOf(paths: readonly string[], configurations: Configurations, cwd: string): Promise<RosterEntry[]> {
  const sources = new Map<string, ConfigurationSource>();
  for (const given of paths)
    for (const source of await configurations.sourcesFor(path.resolve(cwd, given, 'nianbao.json')))
      sources.set(source.path, source);
  return [...sources.values()].flatMap(({ configuration }) => configuration.roster);
}

function doneWords(review: Review, ofOtherYears: number, folder: string): string {
  const { noted, roster } = review;
  const { missing, late } = rosterGaps(review);
  return [
    `${folder}：写了 ${noted.length} 份审核意见和汇总.md`,
    countWords(noted).slice(0, -1),
    ...(ofOtherYears > 0 ? [`另有 ${ofOtherYears} 份其他年度的年报只用于比较`] : []),
    ...(roster.length > 0 ? [`名单 ${roster.length} 个机关，${missing.length} 个没有报送，${late.length} 个逾期`] : []),
  ].join('；');
}
