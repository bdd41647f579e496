// Reads the arguments of a call and carries out its command.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { check } from './check.ts';
import { CHECK_FORMATS } from './checkOutput.ts';
import { EXIT_FAILED, EXIT_FINE } from './exitCodes.ts';
import { explain } from './explain.ts';
import { exportReport } from './export.ts';
import { FACTS_FORMATS, facts } from './facts.ts';
import { UsageError } from './failure.ts';
import { fix } from './fix.ts';
import { COMMAND_HELP, COMMANDS, type Command, GENERAL_HELP } from './help.ts';
import { startLanguageServer } from './languageServer.ts';
import { notes } from './notes.ts';
import { rollup } from './rollup.ts';
import type { Surroundings } from './surroundings.ts';

/** Carries out the call with these arguments (without the program's name); gives the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const [first, ...rest] = args;
  const command = COMMANDS.find((known) => known === first);
  try {
    if (first === '--version' || first === '-v') {
      await stdout.write(`${version}\n`);
      return EXIT_FINE;
    }
    if (first === '--help' || first === '-h') {
      await stdout.write(GENERAL_HELP);
      return EXIT_FINE;
    }
    if (first === undefined) throw new UsageError('缺少命令');
    if (command === undefined) throw new UsageError(`没有 ${first} 这个命令`);
    if (rest.includes('--help') || rest.includes('-h')) {
      await stdout.write(COMMAND_HELP[command]);
      return EXIT_FINE;
    }
    return await runCommand(command, rest, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await stderr.write(`${error.message}\n用法见 nianbao ${command ? `${command} ` : ''}--help\n`);
    return EXIT_FAILED;
  }
}

async function runCommand(command: Command, args: readonly string[], surroundings: Surroundings): Promise<number> {
  switch (command) {
    case 'check':
      return runCheck(args, surroundings);
    case 'facts':
      return runFacts(args, surroundings);
    case 'fix':
      return runFix(args, surroundings);
    case 'export': {
      const { values, positionals } = read(args, { force: { type: 'boolean', default: false } });
      return exportReport(positionals, { force: values.force }, surroundings);
    }
    case 'explain': {
      const { positionals } = read(args, {});
      return explain(required(positionals, '缺少规则或条文的名称'), surroundings);
    }
    case 'notes':
      return runNotes(args, surroundings);
    case 'rollup':
      return runRollup(args, surroundings);
    case 'lsp':
      return startLanguageServer(surroundings);
  }
}

function runCheck(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = read(args, {
    format: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
    config: { type: 'string' },
    'jsonl-input': { type: 'boolean', default: false },
    jobs: { type: 'string' },
    baseline: { type: 'string' },
  });
  const jsonlInput = values['jsonl-input'];
  const options = {
    format: oneOf(CHECK_FORMATS, values.format ?? (jsonlInput ? 'jsonl' : 'text')),
    quiet: values.quiet,
    maxWarnings: countOf('--max-warnings', values['max-warnings']) ?? Number.POSITIVE_INFINITY,
    jsonlInput,
    jobs: jobsOf(values.jobs),
    ...(values.config !== undefined && { config: values.config }),
    ...(values.baseline !== undefined && { baseline: values.baseline }),
  };
  return check(required(positionals, MISSING_PATHS), options, surroundings);
}

function runFacts(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = read(args, {
    format: { type: 'string', default: 'text' },
    text: { type: 'boolean', default: false },
    claims: { type: 'boolean', default: false },
  });
  const { text, claims } = values;
  const options = { format: oneOf(FACTS_FORMATS, values.format), text, claims };
  return facts(required(positionals, MISSING_PATHS), options, surroundings);
}

function runFix(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = read(args, {
    'dry-run': { type: 'boolean', default: false },
    config: { type: 'string' },
  });
  const options = { dryRun: values['dry-run'], ...(values.config !== undefined && { config: values.config }) };
  return fix(required(positionals, MISSING_PATHS), options, surroundings);
}

function runNotes(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = read(args, {
    out: { type: 'string' },
    year: { type: 'string' },
    config: { type: 'string' },
  });
  return notes(required(positionals, MISSING_PATHS), summaryOptions(values, '文件夹'), surroundings);
}

function runRollup(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = read(args, {
    out: { type: 'string' },
    year: { type: 'string' },
    agency: { type: 'string' },
    config: { type: 'string' },
  });
  const { agency } = values;
  const options = { ...summaryOptions(values, '文件'), ...(agency !== undefined && { agency }) };
  return rollup(required(positionals, MISSING_PATHS), options, surroundings);
}

/** What the commands have in common that write a summary of many reports. */
function summaryOptions(
  { out, year, config }: Readonly<Partial<Record<'out' | 'year' | 'config', string>>>,
  kind: string,
) {
  if (out === undefined) throw new UsageError(`缺少 --out：请写明要写的${kind}`);
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new UsageError(`--year 应为四位的年份，现为 ${year}`);
  return { out, ...(year !== undefined && { year: Number(year) }), ...(config !== undefined && { config }) };
}

const MISSING_PATHS = '缺少路径：请写明文件、文件夹或 -（标准输入）';

function read<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageErrorOf(error);
  }
}

/** What `parseArgs` finds wrong, in Chinese; anything else is thrown on. */
function usageErrorOf(error: unknown): UsageError {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  // The message names the option in quotes: Unknown option '--foo'. …
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError(`没有 ${option} 这个选项`);
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError(`选项 ${option} 的值缺少或多余`);
  throw error;
}

function required(positionals: readonly string[], message: string): readonly string[] {
  if (positionals.length === 0) throw new UsageError(message);
  return positionals;
}

function oneOf<Value extends string>(known: readonly Value[], value: string): Value {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--format 应为 ${known.join('、')} 之一，现为 ${value}`);
  return found;
}

const MOST_JOBS = 256;

function jobsOf(value: string | undefined): number {
  const jobs = countOf('--jobs', value) ?? 1;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError(`--jobs 应为 1 到 ${MOST_JOBS} 的整数，现为 ${value}`);
  return jobs;
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} 应为不小于 0 的整数，现为 ${value}`);
  return Number(value);
}
