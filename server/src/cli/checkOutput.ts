// The forms in which the results of a check are printed: for people, and as JSON or JSONL for programs. SARIF has a
// file of its own. Each gives text piece by piece, so that no more than one file's results are held at a time.

import { sarifOutput } from './sarif.ts';
import type { BaselineJson, CheckOutput, SummaryJson } from './shapes.ts';

export const CHECK_FORMATS = ['text', 'json', 'jsonl', 'sarif'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

export function checkOutput(format: CheckFormat): CheckOutput {
  if (format === 'json') return jsonOutput();
  if (format === 'jsonl') return jsonlOutput;
  return format === 'sarif' ? sarifOutput() : textOutput;
}

const textOutput: CheckOutput = {
  begin: () => '',
  checked({ diagnostics, baseline, ...subject }) {
    const name = 'file' in subject ? subject.file : String(subject.id);
    const found = diagnostics
      .map(({ range: { start }, severity, rule, message, place }) => {
        // Editors and compilers count from 1 where people read.
        const at = `${name}:${start.line + 1}:${start.character + 1}`;
        return `${at} ${severity} ${rule} ${message}${place ? `（${place}）` : ''}\n`;
      })
      .join('');
    return found + (baseline ? baselineText(name, baseline) : '');
  },
  failed: () => '',
  end: (summary) => `${summaryText(summary)}\n`,
};

/** What became of a file's earlier findings; nothing where all is as it was. */
function baselineText(name: string, { mended, ...counts }: BaselineJson): string {
  if (counts.new === 0 && mended.length === 0) return '';
  const lines = mended.map(({ rule, message }) => `  已改 ${rule} ${message}\n`);
  return `${name}：${baselineWords({ ...counts, mended: mended.length })}\n${lines.join('')}`;
}

function baselineWords({ new: fresh, remaining, mended }: NonNullable<SummaryJson['baseline']>): string {
  return `与基线相比，新增 ${fresh} 处，仍有 ${remaining} 处，已改 ${mended} 处`;
}

/** `2 个文件：1 个错误，3 个警告，0 个提示；跳过 4 个不是年报的文件`. */
export function summaryText({ files, errors, warnings, infos, skipped, failed, baseline }: SummaryJson): string {
  const none = errors + warnings + infos === 0;
  const counts = none ? `没有发现${baseline ? '新' : ''}问题` : `${errors} 个错误，${warnings} 个警告，${infos} 个提示`;
  return [
    files === 0 ? '没有检查任何文件' : `${files} 个文件：${counts}`,
    ...(skipped ? [`跳过 ${skipped} 个不是年报的文件`] : []),
    ...(failed ? [`${failed} 个文件不能读取`] : []),
    ...(baseline ? [baselineWords(baseline)] : []),
  ].join('；');
}

function jsonOutput(): CheckOutput {
  const list = jsonList();
  return {
    begin: () => '{"version":1,"files":[',
    checked: list,
    failed: list,
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** The items of a JSON list, one a line. */
export function jsonList(): (item: unknown) => string {
  let separator = '\n';
  return (item) => {
    const text = separator + JSON.stringify(item);
    separator = ',\n';
    return text;
  };
}

const jsonlOutput: CheckOutput = {
  begin: () => '',
  checked: (result) => `${JSON.stringify(result)}\n`,
  failed: (result) => `${JSON.stringify(result)}\n`,
  end: () => '',
};
