// The command `rollup`: adds up the tables of many reports and writes the sums into a new report in the official form.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cellWords } from '../features/placeWords.ts';
import { formForYear } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import { skeleton } from '../form/skeleton.ts';
import { analyse } from '../rules/analyse.ts';
import { bodyKey } from '../series/bodies.ts';
import { partReport } from '../series/comparable.ts';
import type { PartReport } from '../series/model.ts';
import { type RolledUp, rollUp } from '../series/rollup.ts';
import { Collection } from './collection.ts';
import { Configurations } from './configurations.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { FileFailure, failureOf, UsageError } from './failure.ts';
import { readText } from './files.ts';
import { Progress } from './progress.ts';
import { readGiven } from './reports.ts';
import type { Surroundings } from './surroundings.ts';

export interface RollupOptions {
  /** The file to be written; one that is there is not replaced. */
  readonly out: string;
  /** The body of the whole, for its title; its own report is no part. */
  readonly agency?: string;
  /** The year that is added up; the newest where none is given. */
  readonly year?: number;
  readonly config?: string;
}

/** Writes the report of sums; gives the exit code, which is 1 where a cell had to be left blank. */
export async function rollup(
  paths: readonly string[],
  options: RollupOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, cwd } = surroundings;
  const progress = new Progress(stderr);
  progress.begin('已辨认');
  const configurations = new Configurations(await readGiven(options.config, cwd));
  const onLooked = () => progress.step();
  const collection = await Collection.of(paths, { cwd, configurations, onLooked, identifyAlone: true });
  const year = options.year ?? collection.newestYear;
  if (year === undefined) throw new UsageError('没有读到任何年报的年度');
  const files = filesOfYear(collection, year, options.agency);
  if (files.length === 0) throw new UsageError(`没有 ${year} 年度的年报可以汇总`);

  progress.begin('已汇总', files.length);
  const form = formForYear(year);
  const parts: PartReport[] = [];
  const failures: string[] = [];
  for (const { file, body } of files) {
    try {
      const analysis = analyse((await readText(collection.filePath(file), cwd)).text);
      if (analysis.form.edition === form.edition) parts.push(partReport(file, body, analysis));
      else failures.push(`${file}：表格是 ${analysis.form.edition} 年版格式，不能与 ${form.edition} 年版的相加`);
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      failures.push(`${file}：${error.message}`);
    }
    await progress.step();
  }
  await progress.clear();
  for (const failure of failures) await stderr.write(`${failure}\n`);
  // A sum without them would be wrong.
  if (failures.length > 0) return fail(stderr, `${failures.length} 份年报不能相加，没有写 ${options.out}`);

  const sums = rollUp(form, parts);
  for (const line of unknownWords(form, sums)) await stderr.write(`${line}\n`);
  const text = skeleton(form, {
    layout: path.extname(options.out).toLowerCase() === '.md' ? 'pipes' : 'tabs',
    year,
    numbers: sums.numbers,
    ...(options.agency !== undefined && { agency: options.agency }),
  });
  try {
    await writeFile(path.resolve(cwd, options.out), text, { flag: 'wx' });
  } catch (error) {
    return fail(stderr, `${options.out}：${failureOf(error).message}，没有写`);
  }
  const blank = sums.unknown.size > 0 ? `，${sums.unknown.size} 格留空` : '';
  await stdout.write(`${options.out}：汇总了 ${parts.length} 份 ${year} 年度年报${blank}\n`);
  return sums.unknown.size > 0 ? EXIT_ERRORS : EXIT_FINE;
}

async function fail(stderr: Surroundings['stderr'], message: string): Promise<number> {
  await stderr.write(`${message}\n`);
  return EXIT_FAILED;
}

/** The reports of a year but that of the whole; throws where a body has two, because one of them would count twice. */
function filesOfYear({ series }: Collection, year: number, agency: string | undefined) {
  const whole = agency === undefined ? undefined : bodyKey(agency);
  return [...series.bodies].flatMap((members) => {
    const ofYear = members.filter((member) => member.year === year && bodyKey(member.body) !== whole);
    if (ofYear.length > 1) {
      const [first] = ofYear;
      const files = ofYear.map(({ file }) => file).join('、');
      throw new UsageError(`${first!.body}有 ${ofYear.length} 份 ${year} 年度年报（${files}），请只留一份`);
    }
    return ofYear;
  });
}

const MOST_LISTED = 20;
const MOST_NAMED = 3;

function unknownWords(form: Form, { unknown }: RolledUp): string[] {
  const lines = [...unknown].slice(0, MOST_LISTED).map(([cell, silent]) => {
    const names = silent.slice(0, MOST_NAMED).map(({ file }) => file);
    const place = cellWords(form, cell);
    return `${place}：${names.join('、')}${silent.length > MOST_NAMED ? ` 等 ${silent.length} 份` : ''}没有可以相加的数，留空`;
  });
  const more = unknown.size - lines.length;
  return more > 0 ? [...lines, `另有 ${more} 格留空`] : lines;
}
