// The settings below `nianbao`: what a client may say, and what holds where it says nothing.

import { HINT_KINDS, type HintKind } from '../features/inlayHints.ts';
import type { Configuration } from '../rules/configuration.ts';
import { readRuleSettings } from '../rules/configurationFile.ts';

/** When a document is checked: while typing, when it is saved, or when the client asks for it. */
export type CheckRun = 'type' | 'save' | 'manual';

const CHECK_RUNS: readonly CheckRun[] = ['type', 'save', 'manual'];

export interface Settings {
  /** False switches everything off: findings, hovers, actions. */
  readonly enable: boolean;
  readonly run: CheckRun;
  /** `nianbao.check.delay`: milliseconds without a keystroke before new findings are shown. */
  readonly delay: number;
  /** `nianbao.check.folder`: true where the reports of the workspace's folders are checked, too, that are not open. */
  readonly folder: boolean;
  /** `nianbao.inlayHints`: the kinds that are not switched off. */
  readonly hints: ReadonlySet<HintKind>;
  /** `nianbao.rules`. */
  readonly configuration: Configuration;
  /** What is wrong in the settings, in Chinese; what is right beside it still counts. */
  readonly problems: readonly string[];
}

/** Reads the value of the section `nianbao`. Any value is accepted; defaults stand for what is absent or wrong. */
export function readSettings(section: unknown): Settings {
  const values = objectOf(section);
  const { configuration, problems: ruleProblems } = readRuleSettings(values.rules);
  const problems = ruleProblems.map(({ message }) => `设置 nianbao.rules：${message}`);
  const run = readRun(objectOf(values.check).run, problems);
  const hints = objectOf(values.inlayHints);
  return {
    enable: values.enable !== false,
    run,
    folder: objectOf(values.check).folder === true,
    delay: readDelay(objectOf(values.check).delay, problems),
    hints: new Set(HINT_KINDS.filter((kind) => hints[kind] !== false)),
    configuration,
    problems,
  };
}

function readRun(value: unknown, problems: string[]): CheckRun {
  const run = CHECK_RUNS.find((known) => known === value);
  if (run === undefined && value !== undefined && value !== null) {
    problems.push(
      `设置 nianbao.check.run 应为 ${CHECK_RUNS.join('、')} 之一，现为 ${JSON.stringify(value)}；按 type 处理`,
    );
  }
  return run ?? 'type';
}

/** Most that a pause can be; longer is a slip of the hand. */
const LONGEST_DELAY = 60_000;

/** A client that says nothing of a pause waits for none. */
function readDelay(value: unknown, problems: string[]): number {
  if (typeof value === 'number' && value >= 0 && value <= LONGEST_DELAY) return value;
  if (value !== undefined && value !== null) {
    const written = JSON.stringify(value);
    problems.push(`设置 nianbao.check.delay 应为 0 至 ${LONGEST_DELAY} 的毫秒数，现为 ${written}；按 0 处理`);
  }
  return 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
