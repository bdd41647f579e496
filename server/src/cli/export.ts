// The command `export`: writes a report in the official form, as Word, a web page, a workbook or CSV.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportPage } from '../preview/page.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { EXIT_ERRORS, EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { FileFailure, failureOf, UsageError } from './failure.ts';
import { openConfigurations, readReports } from './reports.ts';
import type { Surroundings } from './surroundings.ts';

export interface ExportOptions {
  /** Writes although the report has errors, and over a file that is there. */
  readonly force: boolean;
}

type Writer = (analysis: Analysis) => Promise<string | Uint8Array>;

/** Loaded when they are used: reading reports needs none of them. */
const writers: Readonly<Record<string, Writer>> = {
  '.docx': async (analysis) => (await import('../documents/index.ts')).writeDocx(analysis),
  '.html': async (analysis) => reportPage(analysis),
  '.xlsx': async (analysis) => (await import('../documents/index.ts')).writeXlsx(analysis),
  '.csv': async (analysis) => (await import('../documents/index.ts')).writeCsv(analysis),
};

const MOST_LISTED = 20;

/**
 * Writes the report at the first path to the second, whose ending says as what. A report with errors is not written
 * and a file that is there is not replaced, unless `force` says so. Gives the exit code.
 */
export async function exportReport(
  [from, to, ...more]: readonly string[],
  { force }: ExportOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stderr, cwd } = surroundings;
  const endings = Object.keys(writers).join('、');
  if (from === undefined || to === undefined || more.length > 0) throw new UsageError('请写明一份年报和一个要写的文件');
  const write = writers[path.extname(to).toLowerCase()];
  if (!write) throw new UsageError(`要写的文件应以 ${endings} 结尾，现为 ${to}`);
  const fail = async (message: string) => {
    await stderr.write(`${message}\n`);
    return EXIT_FAILED;
  };
  for await (const item of readReports([from], await openConfigurations(undefined, cwd), surroundings)) {
    if (item.kind === 'failed') return fail(`${item.name}：${item.failure.message}`);
    if (item.kind !== 'report') continue;
    if (item.found && !item.found.named) return fail(`${from}：这是文件夹，请写明一份年报`);
    const analysis = analyse(item.source.text, item.layers);
    const errors = analysis.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && !force) {
      const listed = errors.slice(0, MOST_LISTED).map(({ rule, message }) => `  ${rule} ${message}\n`);
      await stderr.write(
        `${item.name}：有 ${errors.length} 个错误，没有导出（加 --force 仍然导出）：\n${listed.join('')}`,
      );
      return EXIT_ERRORS;
    }
    try {
      await writeFile(path.resolve(cwd, to), await write(analysis), { flag: force ? 'w' : 'wx' });
    } catch (error) {
      return fail(`${to}：${writeFailure(error).message}`);
    }
    await stderr.write(`已写 ${to}\n`);
    return EXIT_FINE;
  }
  return fail(`${from}：没有读到年报`);
}

function writeFailure(error: unknown): FileFailure {
  const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  return exists ? new FileFailure('exists', '文件已经存在，没有覆盖（加 --force 覆盖）') : failureOf(error);
}
