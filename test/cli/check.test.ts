import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/registry.ts';
import { encode } from '../../server/src/text/decode.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';

const CLEAN = sampleReport();
/** Without a title (warning) and without section five (error). */
const FAULTY = sampleReport({ title: '', problems: '' });
/** Without a title: a warning. */
const UNTITLED = sampleReport({ title: '' });

async function checkJson(args: readonly string[], cwd: string, stdin = '') {
  const { exitCode, stdout, stderr } = await call(['check', '--format', 'json', ...args], { cwd, stdin });
  return { exitCode, stderr, ...JSON.parse(stdout) };
}

test('a clean report: exit code 0 and a count', async () => {
  const cwd = folderWith({ 'a.txt': CLEAN });
  expect(await call(['check', 'a.txt'], { cwd })).toEqual({
    exitCode: 0,
    stdout: '1 个文件：没有发现问题\n',
    stderr: '',
  });
});

test('text: one finding a line, places counted from 1, then a count', async () => {
  const cwd = folderWith({ 'a.txt': FAULTY });
  const { exitCode, stdout } = await call(['check', 'a.txt'], { cwd });
  const lines = stdout.trimEnd().split('\n');
  expect(exitCode).toBe(1);
  expect(lines[0]).toMatch(/^a\.txt:1:1 warning title\/missing \S/);
  expect(lines[1]).toMatch(/^a\.txt:\d+:\d+ error section\/missing \S/);
  expect(lines[2]).toBe('1 个文件：1 个错误，1 个警告，0 个提示');
});

test('json: the shape that is promised', async () => {
  const cwd = folderWith({ 'a.txt': FAULTY });
  const { exitCode, version, files, summary } = await checkJson(['a.txt'], cwd);
  expect({ exitCode, version, summary }).toEqual({
    exitCode: 1,
    version: 1,
    summary: { files: 1, errors: 1, warnings: 1, infos: 0 },
  });
  expect(files).toHaveLength(1);
  expect(files[0].file).toBe('a.txt');
  expect(files[0].equations).toEqual({ total: 42, holding: 42, broken: [], unknown: [] });
  const missing = files[0].diagnostics.find(({ rule }: { rule: string }) => rule === 'section/missing');
  expect(missing).toMatchObject({ severity: 'error', related: [] });
  expect(missing.fixes[0]).toEqual({
    title: expect.any(String),
    safe: expect.any(Boolean),
    edits: [{ range: expect.anything(), newText: expect.stringContaining('五、') }],
  });
});

test('quiet lists errors only, and --max-warnings counts all the same', async () => {
  const cwd = folderWith({ 'a.txt': UNTITLED });
  expect(await call(['check', '--quiet', 'a.txt'], { cwd })).toMatchObject({
    exitCode: 0,
    stdout: '1 个文件：没有发现问题\n',
  });
  expect((await call(['check', '--max-warnings', '1', 'a.txt'], { cwd })).exitCode).toBe(0);
  expect((await call(['check', '--max-warnings', '0', '--quiet', 'a.txt'], { cwd })).exitCode).toBe(1);
});

test('folders are searched through; what is no report is skipped and counted, what is named is always checked', async () => {
  const cwd = folderWith({
    '2025/乙.md': CLEAN,
    '2025/甲.txt': CLEAN,
    '2025/局/丙.HTML': CLEAN,
    '2025/通知.txt': '关于开会的通知',
    '2025/空.txt': '',
    '2025/新.nianbao': '一',
    '2025/数据.csv': CLEAN,
    '2025/.git/甲.txt': CLEAN,
    '2025/node_modules/甲.txt': CLEAN,
  });
  const { files, summary, exitCode } = await checkJson(['2025'], cwd);
  const names = files.map(({ file }: { file: string }) => file.split(path.sep).join('/'));
  expect(names).toEqual(['2025/乙.md', '2025/局/丙.HTML', '2025/新.nianbao', '2025/甲.txt']);
  expect(summary).toMatchObject({ files: 4, skipped: 2 });
  expect(exitCode).toBe(1);
  const text = await call(['check', '2025/'], { cwd });
  expect(text.stdout.trimEnd().split('\n').at(-1)).toMatch(/^4 个文件：.*；跳过 2 个不是年报的文件$/);
  expect((await checkJson(['2025/通知.txt'], cwd)).summary.files).toBe(1);
  expect((await call(['check', '2025/.git'], { cwd })).stdout).toBe('1 个文件：没有发现问题\n');
});

test('what cannot be read is told and stops nothing', async () => {
  const cwd = folderWith({
    'a.txt': CLEAN,
    'binary.txt': Uint8Array.of(1, 0, 2, 0),
    'empty.txt': ' \n',
    'noise.txt': Uint8Array.from({ length: 300 }, (_, index) => (index % 2 ? 0x85 : 0xff)),
    'old.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
    'report.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 0),
    'scan.pdf': '%PDF-1.7',
  });
  const given = ['a.txt', 'none.txt', 'binary.txt', 'empty.txt', 'noise.txt', 'old.doc', 'report.docx', 'scan.pdf'];
  const { exitCode, files, summary, stderr } = await checkJson([...given, 'a.txt/b.txt'], cwd);
  expect(exitCode).toBe(2);
  expect(files.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
    undefined,
    'notFound',
    'binary',
    'empty',
    'unknownEncoding',
    'encrypted',
    'damaged',
    expect.stringMatching(/^(?:damaged|noPdftotext)$/),
    'notFound',
  ]);
  for (const { file, error } of files) if (error) expect(stderr).toContain(`${file}：${error.message}\n`);
  expect(files[2]).toEqual({
    file: 'binary.txt',
    error: { code: 'binary', message: '是二进制文件，不是文本（UTF-16 编码的文本须带 BOM）' },
  });
  expect(summary).toEqual({ files: 1, errors: 0, warnings: 0, infos: 0, failed: 8 });
});

test('2 beats 1', async () => {
  const cwd = folderWith({ 'a.txt': FAULTY });
  expect((await call(['check', 'a.txt', 'none.txt'], { cwd })).exitCode).toBe(2);
});

test('a file past the limit is refused by its size', async () => {
  const cwd = folderWith({ 'big.txt': '' });
  const { truncateSync } = await import('node:fs');
  truncateSync(path.join(cwd, 'big.txt'), 100 * 1024 * 1024);
  const { exitCode, stderr } = await call(['check', 'big.txt'], { cwd });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'big.txt：文件超过 50 MB 的上限（已知 100 MB），没有检查\n',
  });
});

test('standard input past the limit is not kept', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(1024 * 1024, 0x61);
  }
  const { exitCode, stderr } = await call(['check', '-'], { stdin: endless() });
  expect(exitCode).toBe(2);
  expect(stderr).toBe('-：文件超过 50 MB 的上限（已知 51 MB），没有检查\n');
});

test.skipIf(process.getuid?.() === 0)('a folder and a file without permission are told and stop nothing', async () => {
  const cwd = folderWith({ 'a/1.txt': CLEAN, 'a/closed/2.txt': CLEAN, 'a/secret.txt': CLEAN });
  chmodSync(path.join(cwd, 'a/closed'), 0);
  chmodSync(path.join(cwd, 'a/secret.txt'), 0);
  const { exitCode, files } = await checkJson(['a'], cwd);
  chmodSync(path.join(cwd, 'a/closed'), 0o700);
  expect(exitCode).toBe(2);
  expect(files.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
    undefined,
    'noPermission',
    'noPermission',
  ]);
});

test('links: to files they are followed, to folders not, and those that lead nowhere are told', async () => {
  const cwd = folderWith({ 'a/1.txt': CLEAN, 'b/2.txt': CLEAN });
  symlinkSync('../b/2.txt', path.join(cwd, 'a/2.txt'));
  symlinkSync('../b', path.join(cwd, 'a/b.txt'));
  symlinkSync('..', path.join(cwd, 'a/up'));
  symlinkSync('nowhere', path.join(cwd, 'a/3.txt'));
  symlinkSync('4.txt', path.join(cwd, 'a/4.txt'));
  const { exitCode, files } = await checkJson(['a'], cwd);
  expect(exitCode).toBe(2);
  expect(
    files.map(({ file, error }: { file: string; error?: { code: string } }) => [path.basename(file), error?.code]),
  ).toEqual([
    ['1.txt', undefined],
    ['2.txt', undefined],
    ['3.txt', 'notFound'],
    ['4.txt', 'linkLoop'],
  ]);
});

test('every encoding gives the same findings at the same places', async () => {
  const text = `// 𠮷\n${FAULTY}`;
  const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const;
  const cwd = folderWith(Object.fromEntries(encodings.map((name) => [`${name}.txt`, encode(text, name)!])));
  const { files } = await checkJson(
    encodings.map((name) => `${name}.txt`),
    cwd,
  );
  for (const { diagnostics } of files) expect(diagnostics).toEqual(files[0].diagnostics);
  expect(files[0].diagnostics.length).toBeGreaterThan(0);
});

test('standard input', async () => {
  const { exitCode, files } = await checkJson(['-'], folderWith({}), FAULTY);
  expect(exitCode).toBe(1);
  expect(files[0].file).toBe('-');
});

test('jsonl: one object a line', async () => {
  const cwd = folderWith({ 'a.txt': FAULTY, 'b.txt': CLEAN });
  const { stdout } = await call(['check', '--format', 'jsonl', 'a.txt', 'b.txt', 'c.txt'], { cwd });
  const json = await checkJson(['a.txt', 'b.txt', 'c.txt'], cwd);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(json.files);
});

test('jsonl input: each line gives a line with its id, bad lines too', async () => {
  const lines = [
    JSON.stringify({ id: '甲', text: FAULTY }),
    '',
    '{"id": 7, "text": "',
    JSON.stringify({ id: 8 }),
    '"文字"',
    JSON.stringify({ text: '\u2028一' }),
    JSON.stringify({ id: { year: 2025 }, text: CLEAN }),
  ];
  const stdin = Buffer.from(lines.join('\n'));
  async function* pieces() {
    for (let at = 0; at < stdin.length; at += 97) yield stdin.subarray(at, at + 97);
  }
  const { exitCode, stdout, stderr } = await call(['check', '--jsonl-input', '-'], { stdin: pieces() });
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(exitCode).toBe(2);
  expect(results.map(({ id, error }) => [id, error?.message])).toEqual([
    ['甲', undefined],
    [null, '输入的第 3 行不是 JSON'],
    [8, '输入的第 4 行缺少文字 "text"'],
    [null, '输入的第 5 行不是 {"id", "text"} 形式的对象'],
    [null, undefined],
    [{ year: 2025 }, undefined],
  ]);
  expect(Object.keys(results[0])).toEqual(['id', 'agency', 'year', 'diagnostics', 'equations']);
  expect(stderr).toContain('id 8：输入的第 4 行缺少文字 "text"\n');
});

test('sarif 2.1.0 with the rules, places counted from 1 and fixes', async () => {
  const cwd = folderWith({ '甲 乙/a.txt': FAULTY, 'nianbao.json': '{"rules": {"a/b": "off"}}' });
  const { stdout, exitCode } = await call(['check', '--format', 'sarif', '甲 乙', 'none.txt'], { cwd });
  const log: Log = JSON.parse(stdout);
  const run = log.runs[0]!;
  expect(exitCode).toBe(2);
  expect([log.version, run.columnKind]).toEqual(['2.1.0', 'utf16CodeUnits']);
  expect(run.tool.driver.rules!.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), 'configuration']);
  expect(run.results!.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    'warning configuration',
    'warning title/missing',
    'error section/missing',
  ]);
  expect(run.results![1]!.locations![0]!.physicalLocation).toMatchObject({
    artifactLocation: { uri: `${encodeURIComponent('甲 乙')}/a.txt` },
    region: { startLine: 1, startColumn: 1 },
  });
  expect(run.results![2]!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text).toContain('五、');
  expect(run.invocations![0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ message: { text: 'none.txt：没有这个文件或文件夹' } }],
  });
});

test('no file at all is said', async () => {
  const cwd = folderWith({});
  mkdirSync(path.join(cwd, 'empty'));
  expect(await call(['check', 'empty'], { cwd })).toEqual({ exitCode: 0, stdout: '没有检查任何文件\n', stderr: '' });
});

test('progress is shown on a terminal, once the work takes longer than a second', async () => {
  const cwd = folderWith({});
  async function* slow() {
    yield Buffer.from(`${JSON.stringify({ id: 1, text: CLEAN })}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    yield Buffer.from(`${JSON.stringify({ id: 2, text: CLEAN })}\n`);
  }
  const shown = await call(['check', '--jsonl-input', '-'], { cwd, stdin: slow(), terminal: true });
  expect(shown.stderr).toBe('\r\u001b[K已处理 2 个文件…\r\u001b[K');
  const hidden = await call(['check', '--jsonl-input', '-'], { cwd, stdin: slow(), terminal: false });
  expect(hidden.stderr).toBe('');
});

test('the nearest nianbao.json counts before --config, and comments in the text before both', async () => {
  const cwd = folderWith({
    'a.txt': FAULTY,
    'sub/a.txt': FAULTY,
    'sub/deep/a.txt': FAULTY,
    'sub/nianbao.json': '{"rules": {"section/missing": "info"}, "files": {"deep/*": "off"}}',
    'given.json': '{"rules": {"section/*": "warning", "title/missing": "error"}}',
  });
  const { files } = await checkJson(['.', '--config', 'given.json'], cwd);
  const found = files.map(
    ({ file, diagnostics }: { file: string; diagnostics: { rule: string; severity: string }[] }) => [
      file.split(path.sep).join('/'),
      diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
    ],
  );
  expect(found).toEqual([
    ['a.txt', ['error title/missing', 'warning section/missing']],
    ['sub/a.txt', ['error title/missing', 'info section/missing']],
    ['sub/deep/a.txt', []],
  ]);
  writeFileSync(path.join(cwd, 'a.txt'), `// nianbao-ignore-file\n${FAULTY}`);
  expect((await checkJson(['a.txt', '--config', 'given.json'], cwd)).files[0].diagnostics).toEqual([]);
});

test('what is wrong in a nianbao.json is a finding in that file, once, and the defaults are used', async () => {
  const broken = '{"rules": {"title/missing" "off"}}';
  const cwd = folderWith({ '1.txt': UNTITLED, '2.txt': UNTITLED, 'nianbao.json': broken });
  const { files, exitCode, summary } = await checkJson(['.'], cwd);
  expect(files.map(({ file }: { file: string }) => file)).toEqual(['nianbao.json', '1.txt', '2.txt']);
  expect(files[0].diagnostics).toEqual([
    {
      rule: 'configuration',
      severity: 'error',
      message: 'nianbao.json 不是合法的 JSON：此处缺少冒号。整个文件没有生效，检查按默认设置进行；请改正此处',
      range: { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } },
      related: [],
      fixes: [],
      fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
    },
  ]);
  expect(summary).toEqual({ files: 2, errors: 1, warnings: 2, infos: 0 });
  expect(exitCode).toBe(1);
});

test('a nianbao.json that is no text is told on standard error', async () => {
  const cwd = folderWith({ '1.txt': CLEAN });
  mkdirSync(path.join(cwd, 'nianbao.json'));
  const { exitCode, stderr } = await call(['check', '1.txt'], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'nianbao.json：这是文件夹，不是文件\n' });
});
