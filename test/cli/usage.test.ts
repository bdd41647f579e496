import { expect, test } from 'vitest';
import packageInformation from '../../package.json';
import { COMMANDS } from '../../server/src/cli/help.ts';
import { call, folderWith } from '../support/commandLine.ts';

test('version and help', async () => {
  expect(await call(['--version'])).toEqual({ exitCode: 0, stdout: `${packageInformation.version}\n`, stderr: '' });
  const { exitCode, stdout } = await call(['--help']);
  expect(exitCode).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`nianbao ${command} `);
});

test.each(COMMANDS)('%s --help tells how to call it', async (command) => {
  const { exitCode, stdout, stderr } = await call([command, '--help']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^用法：nianbao ${command} `));
});

test.each([
  [[], '缺少命令\n用法见 nianbao --help\n'],
  [['chekc'], '没有 chekc 这个命令\n用法见 nianbao --help\n'],
  [['check'], '缺少路径：请写明文件、文件夹或 -（标准输入）\n用法见 nianbao check --help\n'],
  [['check', '--formt', 'json', 'a'], '没有 --formt 这个选项\n用法见 nianbao check --help\n'],
  [['check', '-x', 'a'], '没有 -x 这个选项\n用法见 nianbao check --help\n'],
  [['check', 'a', '--format'], '选项 --format 的值缺少或多余\n用法见 nianbao check --help\n'],
  [['check', 'a', '--quiet=1'], '选项 --quiet 的值缺少或多余\n用法见 nianbao check --help\n'],
  [
    ['check', 'a', '--format', 'xml'],
    '--format 应为 text、json、jsonl、sarif 之一，现为 xml\n用法见 nianbao check --help\n',
  ],
  [
    ['facts', 'a', '--format', 'sarif'],
    '--format 应为 text、json、jsonl 之一，现为 sarif\n用法见 nianbao facts --help\n',
  ],
  [
    ['check', 'a', '--max-warnings', '1.5'],
    '--max-warnings 应为不小于 0 的整数，现为 1.5\n用法见 nianbao check --help\n',
  ],
  [['check', 'a', '--max-warnings', '-1'], '选项 --max-warnings 的值缺少或多余\n用法见 nianbao check --help\n'],
  [['check', 'a', '--jsonl-input'], '--jsonl-input 只能与 - （标准输入）一起使用\n用法见 nianbao check --help\n'],
  [
    ['check', 'a', '--config', 'b.json'],
    '不能读取 --config 指定的 b.json：没有这个文件或文件夹\n用法见 nianbao check --help\n',
  ],
  [['fix'], '缺少路径：请写明文件、文件夹或 -（标准输入）\n用法见 nianbao fix --help\n'],
  [['explain'], '缺少规则或条文的名称\n用法见 nianbao explain --help\n'],
  [['explain', '99'], '《条例》没有第 99 条\n用法见 nianbao explain --help\n'],
])('%j is a wrong call', async (args, stderr) => {
  expect(await call(args, { cwd: folderWith({}) })).toEqual({ exitCode: 2, stdout: '', stderr });
});

test('an article is explained by any of its names', async () => {
  const { exitCode, stdout } = await call(['explain', '第三十六条']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('第三十六条');
  for (const name of ['36', '第36条', '三十六']) expect((await call(['explain', name])).stdout).toBe(stdout);
});

test('an unknown name lists the rules', async () => {
  const { exitCode, stderr } = await call(['explain', 'table/lable']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('没有规则或条文 table/lable');
  expect(stderr).toContain('table/label');
});

test('the page of a rule is printed, several one after the other', async () => {
  const { exitCode, stdout } = await call(['explain', 'table/label', '36']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('table/label');
  expect(stdout).toContain('第三十六条');
});
