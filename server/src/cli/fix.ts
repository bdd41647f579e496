// The command `fix`: applies the safe fixes, to the files or as a diff.

import path from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import { harmlessEdits } from '../features/harmlessFixes.ts';
import { analyse } from '../rules/analyse.ts';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { encode } from '../text/decode.ts';
import { applyEdits } from '../text/edits.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { FileFailure, failureOf } from './failure.ts';
import type { ReadText } from './files.ts';
import { Progress } from './progress.ts';
import { replaceFile } from './replaceFile.ts';
import { openConfigurations, type ReportItem, readReports } from './reports.ts';
import type { Surroundings } from './surroundings.ts';

export interface FixOptions {
  /** Prints a unified diff and writes nothing. */
  readonly dryRun: boolean;
  readonly config?: string;
}

/** Mends files; gives the exit code, which counts the errors that remain. Standard input is mended onto standard output. */
export async function fix(paths: readonly string[], options: FixOptions, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, cwd } = surroundings;
  const progress = new Progress(stderr);
  let changes = 0;
  let changedFiles = 0;
  let errors = 0;
  let failed = false;
  const tell = async (text: string) => {
    await progress.clear();
    await stderr.write(text);
  };

  for await (const item of readReports(paths, await openConfigurations(options.config, cwd), surroundings)) {
    if (item.kind === 'failed') {
      failed = true;
      await tell(`${item.name}：${item.failure.message}\n`);
    } else if (item.kind === 'configuration') {
      for (const { message } of item.configuration.problems) await tell(`${item.name}：${message}\n`);
    } else if (item.kind === 'report' && item.source.converted) {
      failed = true;
      await tell(`${item.name}：是 Word 或 PDF 文件，fix 不能改，没有改动。请在原文件中改，或用 facts --text 存成文本再改
`);
    } else if (item.kind === 'report') {
      const mended = mend(item.source.text, item.layers);
      errors += mended.errors;
      try {
        const output = await apply(item, mended.text, options, cwd);
        await progress.clear();
        await stdout.write(output);
        if (mended.changes > 0) {
          changes += mended.changes;
          changedFiles++;
          if (!options.dryRun) await tell(`${item.name}：已改 ${mended.changes} 处\n`);
        }
      } catch (error) {
        failed = true;
        await tell(`${item.name}：${failureOf(error).message}，没有改动\n`);
      }
    }
    await progress.step();
  }
  const done =
    changes === 0 ? '没有可以自动改的地方' : `${changedFiles} 个文件${options.dryRun ? '可改' : '已改'} ${changes} 处`;
  await tell(`${done}；${errors === 0 ? '没有错误' : `还有 ${errors} 个错误，须人工核实`}\n`);
  if (failed) return EXIT_FAILED;
  return errors > 0 ? EXIT_ERRORS : EXIT_FINE;
}

interface Mended {
  readonly text: string;
  readonly changes: number;
  /** Findings at error level that remain. */
  readonly errors: number;
}

/** Fixes that touch each other are applied one after the other; none needs more rounds than this. */
const MOST_ROUNDS = 10;

function mend(text: string, layers: readonly ConfigurationLayer[]): Mended {
  let changes = 0;
  let mended = text;
  for (let round = 0; ; round++) {
    const analysis = analyse(mended, layers);
    const edits = round < MOST_ROUNDS ? harmlessEdits(analysis) : [];
    if (edits.length === 0) {
      return { text: mended, changes, errors: analysis.findings.filter(({ severity }) => severity === 'error').length };
    }
    mended = applyEdits(mended, edits);
    changes += edits.length;
  }
}

/** Writes the mended text where it belongs; gives what is to be printed. */
async function apply(
  { name, source, found }: ReportItem,
  mended: string,
  { dryRun }: FixOptions,
  cwd: string,
): Promise<string> {
  if (mended === source.text) return found || dryRun ? '' : mended;
  const bytes = encodeLike(source, mended);
  if (dryRun) return unifiedDiff(name, source.text, mended);
  if (!found) return mended;
  await replaceFile(path.resolve(cwd, name), path.resolve(cwd, found.folder), bytes);
  return '';
}

/** The bytes of the mended text in the encoding of the source; throws where that would lose anything of the source. */
function encodeLike({ text, encoding, bytes }: ReadText, mended: string): Uint8Array {
  const asRead = encode(text, encoding);
  if (!asRead || Buffer.compare(asRead, bytes) !== 0) {
    throw new FileFailure('damaged', '有些字节不合其编码，写回会丢失内容：请先用 UTF-8 编码另存');
  }
  const encoded = encode(mended, encoding);
  if (!encoded) throw new FileFailure('encoding', `改后的文字不能用 ${encoding} 编码`);
  return encoded;
}

function unifiedDiff(name: string, before: string, after: string): string {
  const [from, to] = [`a/${name}`, `b/${name}`].map((file) => file.split(path.sep).join('/')) as [string, string];
  const patch = structuredPatch(from, to, before, after, undefined, undefined, { context: 3 });
  // The library escapes everything but ASCII; git and patch need that only for control characters and quotes.
  if (/[\p{Cc}"\\]/u.test(name)) return formatPatch(patch, FILE_HEADERS_ONLY);
  const end = name.includes(' ') ? '\t\n' : '\n';
  return `--- ${from}${end}+++ ${to}${end}${formatPatch(patch, OMIT_HEADERS)}`;
}
