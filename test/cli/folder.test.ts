// Reports of a folder that are compared with each other, and folders that hold all sorts of things.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckedJson, FailedJson } from '../../server/src/cli/shapes.ts';
import type { DiagnosticJson } from '../../server/src/library/checkResult.ts';
import { encode } from '../../server/src/text/decode.ts';
import { LineIndex } from '../../server/src/text/lines.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

type FileJson = (CheckedJson | FailedJson) & { readonly file: string };

async function filesOf(args: readonly string[], cwd: string): Promise<FileJson[]> {
  const { stdout } = await call(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(stdout).files;
}

/** The findings of the rules over several reports, by file. */
async function comparisons(args: readonly string[], cwd: string): Promise<Record<string, DiagnosticJson[]>> {
  const files = await filesOf(args, cwd);
  return Object.fromEntries(
    files.flatMap((file) => {
      const found =
        'diagnostics' in file ? file.diagnostics.filter(({ rule }) => /^(?:history|rollup)\//.test(rule)) : [];
      return found.length === 0 ? [] : [[file.file.split(path.sep).join('/'), found]];
    }),
  );
}

const rulesOf = (found: Record<string, DiagnosticJson[]>) =>
  Object.fromEntries(Object.entries(found).map(([file, findings]) => [file, findings.map(({ rule }) => rule)]));

const education = (year: number, figures = {}) => yearlyReport('青禾县教育局', year, figures);

describe('the years of one body', () => {
  test('are compared wherever they lie, and findings lead into the other file', async () => {
    const before = `// 草稿\r\n${education(2024, { carriedOut: 3 })}`;
    const cwd = folderWith({ '2024/a.txt': before, '2025/b.txt': education(2025), '2023/c.txt': education(2023) });
    const found = await comparisons(['.'], cwd);
    expect(rulesOf(found)).toEqual({ '2025/b.txt': ['history/carry-over'] });
    const [{ related }] = found['2025/b.txt'] as [DiagnosticJson];
    expect(related.map(({ file }) => file)).toEqual([path.join('2024', 'a.txt'), path.join('2024', 'a.txt')]);
    const lines = new LineIndex(before);
    const shown = related.map(({ range }) => before.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)));
    expect(shown).toEqual(['3', '3']);
  });

  test('a fix may be in either file', async () => {
    const cwd = folderWith({ 'a2024.txt': education(2024), 'a2025.txt': education(2025, { inForce: 7 }) });
    const found = await comparisons(['.'], cwd);
    const [{ rule, fixes }] = found['a2025.txt'] as [DiagnosticJson];
    expect(rule).toBe('history/in-force');
    expect(fixes.map(({ title, edits }) => [title, edits.map(({ file, newText }) => [file, newText])])).toEqual([
      ['改为 5', [[undefined, '5']]],
      ['把 2024 年年报的现行有效件数改为 7', [['a2024.txt', '7']]],
    ]);
  });

  test('are told apart by content before the names of files, and by what nianbao.json declares before both', async () => {
    const files = { '水利局2024.txt': education(2024, { carriedOut: 3 }), '教育局2025.txt': education(2025) };
    expect(rulesOf(await comparisons(['.'], folderWith(files)))).toEqual({ '教育局2025.txt': ['history/carry-over'] });
    const bodies = { '水利局*.txt': '青禾县水利局' };
    const declared = folderWith({ ...files, 'nianbao.json': JSON.stringify({ bodies }) });
    expect(rulesOf(await comparisons(['.'], declared))).toEqual({});
    const joined = { 'x.txt': { body: '青禾县教育局', year: 2024 } };
    const other = yearlyReport('教体局', 2019, { carriedOut: 3 });
    const cwd = folderWith({
      'x.txt': other,
      'y.txt': education(2025),
      'nianbao.json': JSON.stringify({ bodies: joined }),
    });
    expect(rulesOf(await comparisons(['.'], cwd))).toEqual({ 'y.txt': ['history/carry-over'] });
  });

  test('files that are named are compared with each other, not with others that lie beside them', async () => {
    const cwd = folderWith({ 'a.txt': education(2024, { carriedOut: 3 }), 'b.txt': education(2025) });
    expect(await comparisons(['b.txt'], cwd)).toEqual({});
    expect(rulesOf(await comparisons(['b.txt', 'a.txt'], cwd))).toEqual({ 'b.txt': ['history/carry-over'] });
  });

  test('rules over years can be silenced like any other', async () => {
    const files = { 'a.txt': education(2024, { carriedOut: 3 }), 'b.txt': education(2025) };
    for (const configuration of [
      { rules: { 'history/*': 'off' } },
      { silence: [{ file: 'b.txt', rule: 'history/carry-over', cell: 'requests.carriedIn.total' }] },
    ]) {
      const cwd = folderWith({ ...files, 'nianbao.json': JSON.stringify(configuration) });
      expect(await comparisons(['.'], cwd)).toEqual({});
    }
  });
});

describe('a declared whole', () => {
  const rollup = [{ whole: '青禾县人民政府', parts: ['青禾县教育局', '乡镇/'] }];
  const files = {
    '县.txt': yearlyReport('青禾县人民政府', 2025, {
      licences: 90,
      received: 27,
      carriedIn: 3,
      carriedOut: 3,
      inForce: 15,
    }),
    '教育.txt': education(2025, { licences: 30 }),
    '乡镇/柳溪.txt': yearlyReport('柳溪镇人民政府', 2025, { licences: 40 }),
    '乡镇/白石.txt': yearlyReport('白石镇人民政府', 2025, { licences: 20 }),
    '乡镇/白石2024.txt': yearlyReport('白石镇人民政府', 2024),
    'nianbao.json': JSON.stringify({ rollup }),
  };

  test('that is the sum of its parts says nothing', async () => {
    expect(await comparisons(['.'], folderWith(files))).toEqual({});
  });

  test('that is not tells the shares, and leads to the parts', async () => {
    const cwd = folderWith({ ...files, '乡镇/柳溪.txt': yearlyReport('柳溪镇人民政府', 2025, { licences: 41 }) });
    const { '县.txt': found = [], ...others } = await comparisons(['.'], cwd);
    expect(others).toEqual({});
    expect(found.map(({ rule, cell, message }) => [rule, cell, message])).toEqual([
      [
        'rollup/sum',
        'proactive.licences.decisions',
        '各部分之和为 91（柳溪镇人民政府 41、青禾县教育局 30、白石镇人民政府 20），现为 90。',
      ],
    ]);
    expect(found[0]!.related.map(({ file }) => file!.split(path.sep).join('/'))).toEqual([
      '乡镇/柳溪.txt',
      '教育.txt',
      '乡镇/白石.txt',
    ]);
  });

  test('without a declaration nothing is guessed', async () => {
    const cwd = folderWith({ ...files, '教育.txt': education(2025, { licences: 1 }), 'nianbao.json': '{}' });
    expect(await comparisons(['.'], cwd)).toEqual({});
  });

  test('names the parts that are missing', async () => {
    const { '教育.txt': _, ...others } = files;
    const found = await comparisons(['.'], folderWith(others));
    expect(found['县.txt']!.map(({ message }) => message)).toEqual([
      '缺少 1 个部分的年报：青禾县教育局。汇总数没有核对。',
    ]);
  });
});

describe('a folder that holds all sorts of things', () => {
  const good = {
    '好/教育2024.txt': education(2024, { carriedOut: 3 }),
    '好/教育2025.txt': education(2025),
    '好/水利2025.md': yearlyReport('青禾县水利局', 2025),
  };

  /** Twenty-four files and folders that are meant to do harm. */
  function addHostile(cwd: string): void {
    const add = (name: string, content: string | Uint8Array) => writeFileSync(path.join(cwd, '好', name), content);
    const title = '青禾县教育局2024年政府信息公开工作年度报告\n\n';
    add('00空.txt', '');
    add('01空白.txt', ' \n\t\n');
    add(
      '02二进制.txt',
      Uint8Array.from({ length: 5000 }, (_, at) => at % 7),
    );
    add(
      '03噪声.txt',
      Uint8Array.from({ length: 300 }, (_, at) => (at % 2 ? 0x85 : 0xff)),
    );
    add('04截断.txt', encode(education(2023), 'gb18030')!.subarray(0, 1001));
    add('05假.docx', 'PK\u0003\u0004 nothing');
    add('06假.docx', education(2024));
    add('07一行.txt', `${title}${'一'.repeat(1_000_000)}`);
    add('08竖线.md', `${title}${'|'.repeat(100_000)}`);
    add('09标题.txt', `${title}${'一、总体情况\n'.repeat(20_000)}`);
    add('10嵌套.html', `${title}${'<table><tr><td>'.repeat(20_000)}`);
    add('11零.txt', `${title}\u0000\u0000`);
    add('12孤.txt', `${title}\ud800一、总体情况`);
    add('13巨数.txt', education(2022).replaceAll('\t9', `\t${'9'.repeat(400)}`));
    add('14负数.txt', education(2021).replaceAll('\t9', '\t-9'));
    add('15重复.txt', education(2019).repeat(20));
    add('16机关.txt', `${'县'.repeat(5000)}教育局2024年政府信息公开工作年度报告\n`);
    add('17忽略.txt', `// nianbao-ignore-start\n${'// nianbao-ignore a/b\n'.repeat(20_000)}`);
    symlinkSync('..', path.join(cwd, '好', '18上级'));
    symlinkSync('19自己.txt', path.join(cwd, '好', '19自己.txt'));
    symlinkSync('20没有的.txt', path.join(cwd, '好', '20断.txt'));
    mkdirSync(path.join(cwd, '好', '21文件夹.txt'));
    mkdirSync(path.join(cwd, '好', `22${'深/'.repeat(60)}`), { recursive: true });
    execFileSync('mkfifo', [path.join(cwd, '好', '23管道.txt')]);
  }

  test.skipIf(process.platform === 'win32')('24 hostile files change nothing for the good ones', async () => {
    const alone = folderWith(good);
    const among = folderWith(good);
    addHostile(among);
    const isGood = ({ file }: FileJson) =>
      path.join(file) in Object.fromEntries(Object.keys(good).map((name) => [path.join(name), 0]));
    const expected = (await filesOf(['好'], alone)).filter(isGood);
    const { stdout, exitCode, stderr } = await call(['check', '--format', 'json', '好'], { cwd: among });
    const files = JSON.parse(stdout).files as FileJson[];
    expect(files.filter(isGood)).toEqual(expected);
    expect(expected).toHaveLength(3);
    expect(exitCode).toBe(2);
    const failures = files.flatMap((file) =>
      'error' in file ? [`${path.basename(file.file)} ${file.error.code}`] : [],
    );
    expect(failures).toEqual([
      '02二进制.txt binary',
      '03噪声.txt unknownEncoding',
      '05假.docx damaged',
      '11零.txt binary',
      '19自己.txt linkLoop',
      '20断.txt notFound',
    ]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(failures.length);
  });

  test.skipIf(process.platform !== 'linux')(
    'a name that is no UTF-8 is read, and shown in its own encoding',
    async () => {
      const cwd = folderWith({});
      const folder = Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(encode('旧档', 'gb18030')!)]);
      mkdirSync(folder);
      const file = Buffer.concat([folder, Buffer.from('/'), Buffer.from(encode('教育局.txt', 'gb18030')!)]);
      writeFileSync(file, education(2024, { carriedOut: 3 }));
      writeFileSync(path.join(cwd, 'b.txt'), education(2025));
      expect(readFileSync(file).length).toBeGreaterThan(0);
      const files = await filesOf(['.'], cwd);
      expect(files.map((one) => [one.file, 'error' in one])).toEqual([
        ['b.txt', false],
        ['旧档/教育局.txt', false],
      ]);
      expect(rulesOf(await comparisons(['.'], cwd))).toEqual({ 'b.txt': ['history/carry-over'] });
    },
  );
});
