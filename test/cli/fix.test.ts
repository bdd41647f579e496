import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { type Encoding, encode } from '../../server/src/text/decode.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { proactiveTable, sampleReport } from '../support/sampleReport.ts';

const MENDED = sampleReport();
/** Two numbers in full width: both can be mended safely. */
const FULL_WIDTH = sampleReport({
  proactive: `二、主动公开政府信息情况\n\n${proactiveTable.replace('\t318', '\t３１８').replace('\t27', '\t２７')}`,
});

const read = (cwd: string, name: string) => readFileSync(path.join(cwd, name));

test('safe fixes are applied, and a clean file is not touched', async () => {
  const cwd = folderWith({ 'a.txt': FULL_WIDTH, 'b.txt': MENDED });
  const before = statSync(path.join(cwd, 'b.txt'), { bigint: true });
  expect(await call(['fix', '.'], { cwd })).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'a.txt：已改 2 处\n1 个文件已改 2 处；没有错误\n',
  });
  expect(read(cwd, 'a.txt').toString()).toBe(MENDED);
  expect(statSync(path.join(cwd, 'b.txt'), { bigint: true }).ino).toBe(before.ino);
  expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt']);
});

test('what is not safe stays, and errors that remain are counted', async () => {
  const text = sampleReport({ problems: '' });
  const cwd = folderWith({ 'a.txt': text });
  expect(await call(['fix', 'a.txt'], { cwd })).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: '没有可以自动改的地方；还有 1 个错误，须人工核实\n',
  });
  expect(read(cwd, 'a.txt').toString()).toBe(text);
});

test('a dry run prints a unified diff that patch understands, and writes nothing', async () => {
  for (const text of [FULL_WIDTH, FULL_WIDTH.replaceAll('\n', '\r\n')]) {
    const cwd = folderWith({ '子 目录/a.txt': text });
    const { exitCode, stdout, stderr } = await call(['fix', '--dry-run', '子 目录/a.txt'], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '1 个文件可改 2 处；没有错误\n' });
    expect(stdout).toMatch(/^--- a\/子 目录\/a\.txt\t\n\+\+\+ b\/子 目录\/a\.txt\t\n@@ /);
    expect(read(cwd, '子 目录/a.txt').toString()).toBe(text);
    expect(applyPatch(text, stdout, { autoConvertLineEndings: false })).toBe(
      text.replace('３１８', '318').replace('２７', '27'),
    );
    const git = spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' });
    if (git.error) continue; // no git on this machine
    expect(git.stderr).toBe('');
    expect(read(cwd, '子 目录/a.txt').toString()).toBe(text.replace('３１８', '318').replace('２７', '27'));
  }
});

test.each<Encoding>(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'])(
  '%s, line endings and permissions are kept',
  async (encoding) => {
    const text = (report: string) => `// 㐂𠮷\r\n${report.replaceAll('\n', '\r\n')}\r结尾`;
    const cwd = folderWith({ 'a.txt': encode(text(FULL_WIDTH), encoding)! });
    chmodSync(path.join(cwd, 'a.txt'), 0o640);
    expect((await call(['fix', 'a.txt'], { cwd })).stderr).toContain('已改 2 处');
    expect(Buffer.compare(read(cwd, 'a.txt'), encode(text(MENDED), encoding)!)).toBe(0);
    expect(statSync(path.join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
  },
);

test('a damaged text is not written back', async () => {
  const bytes = Buffer.concat([Buffer.from(FULL_WIDTH), Uint8Array.of(0xe6)]);
  const cwd = folderWith({ 'a.txt': bytes });
  expect(await call(['fix', 'a.txt'], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('a.txt：有些字节不合其编码，写回会丢失内容：请先用 UTF-8 编码另存，没有改动\n'),
  });
  expect(Buffer.compare(read(cwd, 'a.txt'), bytes)).toBe(0);
});

test('a read-only file is refused', async () => {
  const cwd = folderWith({ 'a.txt': FULL_WIDTH });
  chmodSync(path.join(cwd, 'a.txt'), 0o444);
  const { exitCode, stderr } = await call(['fix', 'a.txt'], { cwd });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'a.txt：文件是只读的，没有改动\n没有可以自动改的地方；没有错误\n',
  });
  expect(read(cwd, 'a.txt').toString()).toBe(FULL_WIDTH);
});

test('a link within the folder is followed and kept, one that leads outside is refused', async () => {
  const cwd = folderWith({ 'in/real/a.md': FULL_WIDTH, 'out/b.txt': FULL_WIDTH });
  symlinkSync('real/a.md', path.join(cwd, 'in/a.txt'));
  symlinkSync('../out/b.txt', path.join(cwd, 'in/b.txt'));
  const { exitCode, stderr } = await call(['fix', 'in'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('b.txt：是指向文件夹之外的符号链接');
  expect(read(cwd, 'in/real/a.md').toString()).toBe(MENDED);
  expect(lstatSync(path.join(cwd, 'in/a.txt')).isSymbolicLink()).toBe(true);
  expect(read(cwd, 'out/b.txt').toString()).toBe(FULL_WIDTH);
  expect((await call(['fix', 'in/b.txt'], { cwd })).exitCode).toBe(2);
  expect((await call(['fix', 'out/b.txt'], { cwd })).exitCode).toBe(0);
});

test('a configuration that switches a rule off leaves its places alone', async () => {
  const cwd = folderWith({
    'a.txt': FULL_WIDTH,
    'nianbao.json': '{"rules": {"table/number-form": "off", "x/y": "off"}}',
  });
  const { exitCode, stderr } = await call(['fix', 'a.txt'], { cwd });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: 'nianbao.json：没有规则 "x/y"；此项没有生效\n没有可以自动改的地方；没有错误\n',
  });
});

test('standard input is mended onto standard output', async () => {
  const { stdout, exitCode } = await call(['fix', '-'], { stdin: FULL_WIDTH });
  expect({ stdout, exitCode }).toEqual({ stdout: MENDED, exitCode: 0 });
  expect((await call(['fix', '-'], { stdin: MENDED })).stdout).toBe(MENDED);
  expect((await call(['fix', '--dry-run', '-'], { stdin: MENDED })).stdout).toBe('');
});

test('what cannot be read stops nothing', async () => {
  const cwd = folderWith({ 'a.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'b.txt': FULL_WIDTH });
  const { exitCode, stderr } = await call(['fix', '.', 'none.txt'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('b.txt：已改 2 处\n');
  expect(stderr).toContain('none.txt：没有这个文件或文件夹\n');
});
