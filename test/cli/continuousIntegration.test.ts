// The composite action and the pre-commit hook, as far as they run without their services: their script is run by the
// shell with the environment that the service gives it.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, projectFolder } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';

const program = path.join(projectFolder, 'dist', 'cli.js');
const action = readFileSync(path.join(projectFolder, 'action.yml'), 'utf8');
const hook = readFileSync(path.join(projectFolder, '.pre-commit-hooks.yaml'), 'utf8');

/** The lines of a `run: |` block, without their indentation. */
function scriptOf(yaml: string): string {
  const block = /^( +)run: \|\n((?:\1 {2}.*\n|\n)+)/m.exec(yaml)!;
  return block[2]!.replaceAll(`\n${block[1]}  `, '\n').trimStart();
}

const noShell = process.platform === 'win32' || !existsSync(program);

describe.skipIf(noShell)(`the action${noShell ? ' (needs a shell and dist/cli.js)' : ''}`, () => {
  function runAction(cwd: string, inputs: Readonly<Record<string, string>> = {}) {
    const environment = { PATHS: '.', CONFIG: '', BASELINE: '', MAX_WARNINGS: '', SARIF: 'nianbao.sarif', ...inputs };
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf(action)],
      {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, PROGRAM: program, GITHUB_OUTPUT: path.join(cwd, 'output'), ...environment },
      },
    );
    const sarif = JSON.parse(readFileSync(path.join(cwd, environment.SARIF), 'utf8'));
    return { status, stdout, stderr, results: sarif.runs[0].results as unknown[] };
  }

  test('writes SARIF, says the same in the log, and fails where there are errors', () => {
    const cwd = folderWith({ '年报 2025/a.txt': sampleReport({ problems: '' }), 'notes.txt': '没有年报' });
    const { status, stdout, stderr, results } = runAction(cwd);
    expect([status, stderr, results.length]).toEqual([1, '', 1]);
    expect(stdout).toContain('error section/missing');
    expect(readFileSync(path.join(cwd, 'output'), 'utf8')).toBe('sarif=nianbao.sarif\n');
  });

  test('takes paths with spaces, a configuration and a limit for warnings', () => {
    const cwd = folderWith({
      '年报 2025/a.txt': sampleReport({ title: '' }),
      'b/b.txt': sampleReport({ problems: '' }),
      'given.json': '{"rules": {"section/*": "off"}}',
    });
    expect(runAction(cwd, { PATHS: '年报 2025\nb\n', CONFIG: 'given.json' }).status).toBe(0);
    expect(runAction(cwd, { PATHS: '年报 2025', MAX_WARNINGS: '0' }).status).toBe(1);
    expect(runAction(cwd, { PATHS: '$(touch injected)\n-v', SARIF: 'x y.sarif' }).status).toBe(2);
    expect(existsSync(path.join(cwd, 'injected'))).toBe(false);
  });

  test('hands every input to its script', () => {
    const inputs = [...action.matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map((match) => match[1]!);
    for (const name of inputs) expect(action, name).toContain(`inputs.${name} }}`);
    expect(inputs).toEqual(['paths', 'config', 'baseline', 'max-warnings', 'sarif', 'sarif']);
  });
});

test('the hook names a program that can be run, and looks at the files that are reports', () => {
  const entry = /^ {2}entry: (\S+)/m.exec(hook)![1]!;
  const { mode } = statSync(path.join(projectFolder, entry));
  if (process.platform !== 'win32') expect(mode & 0o111).not.toBe(0);
  const files = new RegExp(/^ {2}files: (.+)$/m.exec(hook)![1]!);
  expect(
    ['局/a.txt', 'a.md', 'b.htm', 'b.html', 'c.docx', 'd.nianbao', 'nianbao.json'].every((name) => files.test(name)),
  ).toBe(true);
  expect(['a.py', 'package.json', 'txt'].some((name) => files.test(name))).toBe(false);
});
