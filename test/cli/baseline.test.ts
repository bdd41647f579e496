import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { call, folderWith } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';

/** Without section five (an error), and a fee that is no number (an error). */
const FAULTY = sampleReport({ problems: '' }).replace('行政事业性收费\t12.5', '行政事业性收费\t若干');
/** Section five is there now, the fee is not mended, and a total is wrong. */
const RESUBMITTED = sampleReport()
  .replace('行政事业性收费\t12.5', '行政事业性收费\t若干')
  .replace('8\t1\t0\t0\t0\t0\t9', '8\t1\t0\t0\t0\t0\t7');

async function folderWithBaseline(format: string, name = 'a.txt') {
  const cwd = folderWith({ [name]: FAULTY });
  const { stdout, exitCode } = await call(['check', '--format', format, '.'], { cwd });
  expect(exitCode).toBe(1);
  writeFileSync(path.join(cwd, 'baseline'), stdout);
  return cwd;
}

const checkAgain = async (cwd: string, ...args: readonly string[]) =>
  call(['check', '--baseline', 'baseline', ...args, '.'], { cwd });

test.each(['json', 'jsonl'])('what was known (%s) is not reported again', async (format) => {
  const cwd = await folderWithBaseline(format);
  const { stdout, exitCode } = await checkAgain(cwd);
  expect(exitCode).toBe(0);
  expect(stdout).toBe('1 个文件：没有发现新问题；与基线相比，新增 0 处，仍有 2 处，已改 0 处\n');
});

test('of what was handed in anew it tells what was mended, what remains, what is new', async () => {
  const cwd = await folderWithBaseline('json');
  writeFileSync(path.join(cwd, 'a.txt'), `// 二次报送\n${RESUBMITTED}`);
  const { stdout, exitCode } = await checkAgain(cwd);
  expect(exitCode).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^a\.txt:\d+:\d+ error sum\/suspect-cell /);
  expect(lines[1]).toBe('a.txt：与基线相比，新增 1 处，仍有 1 处，已改 1 处');
  expect(lines[2]).toMatch(/^ {2}已改 section\/missing /);
  expect(lines[3]).toContain('1 个错误，0 个警告，0 个提示；与基线相比，新增 1 处，仍有 1 处，已改 1 处');
});

test('a report that comes under another name is known by its body and year', async () => {
  const cwd = await folderWithBaseline('json');
  renameSync(path.join(cwd, 'a.txt'), path.join(cwd, '修改稿.txt'));
  const { stdout, exitCode } = await checkAgain(cwd, '--format', 'json');
  expect(exitCode).toBe(0);
  const { files, summary } = JSON.parse(stdout);
  expect(files[0]).toMatchObject({
    file: '修改稿.txt',
    diagnostics: [],
    baseline: { new: 0, remaining: 2, mended: [] },
  });
  expect(summary.baseline).toEqual({ new: 0, remaining: 2, mended: 0 });
});

test('a file that was not there is all new', async () => {
  const cwd = await folderWithBaseline('json');
  writeFileSync(path.join(cwd, 'b.txt'), FAULTY.replaceAll('青禾县', '白石县'));
  const { summary } = JSON.parse((await checkAgain(cwd, '--format', 'json')).stdout);
  expect(summary).toMatchObject({ files: 2, errors: 2, baseline: { new: 2, remaining: 2, mended: 0 } });
});

test('what is no baseline is a wrong call', async () => {
  const cwd = folderWith({ 'a.txt': FAULTY, text: 'a.txt:1:1 error', list: '[]', empty: '' });
  for (const name of ['text', 'list', 'empty', 'none']) {
    const { exitCode, stderr, stdout } = await call(['check', '--baseline', name, 'a.txt'], { cwd });
    expect([name, exitCode, stdout]).toEqual([name, 2, '']);
    expect(stderr).toContain(`--baseline 指定的 ${name}`);
  }
  expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(FAULTY);
});
