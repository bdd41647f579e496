// The command `facts`: what was read of reports, unjudged.

import { claimsJson, type FactsJson, factsJson } from '../library/facts.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { jsonList } from './checkOutput.ts';
import { EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { UsageError } from './failure.ts';
import { Progress } from './progress.ts';
import { openConfigurations, readReports } from './reports.ts';
import { type FailedJson, failedJson } from './shapes.ts';
import type { Surroundings } from './surroundings.ts';

export const FACTS_FORMATS = ['text', 'json', 'jsonl'] as const;

export interface FactsOptions {
  readonly format: (typeof FACTS_FORMATS)[number];
  /** Prints the text of the one file, as it was decoded: what ranges refer to. */
  readonly text: boolean;
  /** Prints also what each number in the sentences was taken for, and whether it was compared. */
  readonly claims: boolean;
}

/** Reads and prints; gives the exit code. */
export async function facts(
  paths: readonly string[],
  options: FactsOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, cwd } = surroundings;
  const output = factsOutput(options);
  const progress = new Progress(stderr);
  let exitCode = EXIT_FINE;
  let files = 0;
  let pending = output.begin;
  for await (const item of readReports(paths, await openConfigurations(undefined, cwd), surroundings)) {
    if (item.kind === 'report') {
      if (options.text && ++files > 1) throw new UsageError('--text 一次只能用于一个文件');
      pending += output.read(item.name, analyse(item.source.text));
    } else if (item.kind === 'failed') {
      exitCode = EXIT_FAILED;
      pending += output.failed(failedJson({ file: item.name }, item.failure));
      await progress.clear();
      await stderr.write(`${item.name}：${item.failure.message}\n`);
    }
    await progress.clear();
    await stdout.write(pending);
    pending = '';
    await progress.step();
  }
  await progress.clear();
  await stdout.write(pending + output.end);
  return exitCode;
}

interface FactsOutput {
  readonly begin: string;
  read(file: string, analysis: Analysis): string;
  failed(failure: FailedJson): string;
  readonly end: string;
}

function factsOutput({ format, text, claims }: FactsOptions): FactsOutput {
  const factsOf = (file: string, analysis: Analysis): FactsJson & { readonly file: string } => ({
    file,
    ...factsJson(analysis),
    ...(claims && { claims: claimsJson(analysis) }),
  });
  if (text) return { begin: '', read: (_file, analysis) => analysis.text, failed: () => '', end: '' };
  if (format === 'text')
    return { begin: '', read: (...read) => factsText(factsOf(...read)), failed: () => '', end: '' };
  if (format === 'json') {
    const list = jsonList();
    return {
      begin: '{"version":1,"files":[',
      read: (...read) => list(factsOf(...read)),
      failed: list,
      end: '\n]}\n',
    };
  }
  return {
    begin: '',
    read: (...read) => `${JSON.stringify(factsOf(...read))}\n`,
    failed: (failure) => `${JSON.stringify(failure)}\n`,
    end: '',
  };
}

const CLAIM_STATES = { agrees: '✓', differs: '≠', undecided: '—' } as const;

function factsText(facts: FactsJson & { readonly file: string }): string {
  const { file, title, agency, year, edition, sections, cells, claims = [] } = facts;
  const lines = [
    file,
    `  标题：${title ?? '（没有）'}`,
    `  机关：${agency ?? '（没有）'}`,
    `  年度：${year ?? '（没有）'}`,
    `  格式：${edition ? `${edition} 年版` : '（没有可识别的表格）'}`,
    ...sections.map((section) => `  第 ${section.range.start.line + 1} 行：${section.title}`),
    ...Object.entries(cells).map(
      ([key, { value, text }]) => `  ${key} = ${value ?? (text === '' ? '（空白）' : `（${text}）`)}`,
    ),
    ...claims.map(
      ({ text, range, cells, state, why }) =>
        `  第 ${range.start.line + 1} 行：${text} ${CLAIM_STATES[state]} ${why || cells.join(' + ')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
