import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folderWith } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

const education = (text: string) => text.replaceAll('青禾县人民政府', '青禾县教育局');
const FAULTY = education(sampleReport({ problems: '' }))
  .replace('4.保护第三方合法权益\t0', '4.保护第三方合法权益\t3')
  .replace('行政许可\t318', '行政许可\t1,318');
const signed = (date: string) =>
  `${sampleReport().replaceAll('青禾县', '白石县').trimEnd()}\n\n白石县人民政府\n\n${date}\n`;

const files = {
  '报送/教育.txt': FAULTY,
  '报送/白石.txt': signed('2026年4月10日'),
  '报送/旧/教育2024.txt': yearlyReport('青禾县教育局', 2024, { carriedOut: 3 }),
  'nianbao.json': JSON.stringify({
    roster: ['青禾县教育局', '白石县人民政府', { body: '青禾县水利局', due: '02-15' }, '青禾县林业局'],
  }),
};

async function review(cwd: string, ...args: readonly string[]) {
  const result = await call(['notes', '报送', '--out', '意见', ...args], { cwd });
  const read = (name: string) => readFileSync(path.join(cwd, '意见', name), 'utf8');
  return {
    ...result,
    read,
    names: result.exitCode === 2 && result.stdout === '' ? [] : readdirSync(path.join(cwd, '意见')).sort(),
  };
}

describe('notes', () => {
  test('go to each body, with what is wrong, where, and what it should be', async () => {
    const { read, names, exitCode, stdout, stderr } = await review(folderWith(files));
    expect(names).toEqual([
      '汇总.md',
      '白石县人民政府 2025 年度政府信息公开工作年度报告审核意见.md',
      '青禾县教育局 2025 年度政府信息公开工作年度报告审核意见.md',
    ]);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toBe(
      '意见：写了 2 份审核意见和汇总.md；共审核 2 份：1 份需要改正，0 份请核对，1 份没有错误和警告；' +
        '另有 1 份其他年度的年报只用于比较；名单 4 个机关，2 个没有报送，1 个逾期\n',
    );
    const note = read(names[2]!);
    expect(note).toContain('# 青禾县教育局 2025 年度政府信息公开工作年度报告审核意见\n\n报送文件：报送/教育.txt\n');
    expect(note).toMatch(
      /^1\. 表三第 8 行“（三）不予公开 4.保护第三方合法权益”的“自然人”列：应为 0，现为 3.*改法：改为 0。$/m,
    );
    expect(note).toContain('表二第 3 行“行政许可”的“本年处理决定数量”列：');
    expect(note).toMatch(
      /^\d\. 表三第 2 行“二、上年结转政府信息公开申请数量”的“总计”列：上年结转（总计 1、自然人 1）与 2024 年年报/m,
    );
    expect(note).not.toMatch(/第 \d+ 行第 \d+ 列|:\d+:\d+/);
  });

  test('have a page over them, with who is missing and who was late', async () => {
    const { read } = await review(folderWith(files));
    const page = read('汇总.md');
    expect(page).toContain('# 2025 年度政府信息公开工作年度报告审核汇总\n');
    expect(page).toMatch(/^\| 青禾县教育局 \| 报送\/教育\.txt \| 2 \| \d+ \| \d+ \| \d+\/42 \|$/m);
    expect(page).toContain(
      '## 没有报送（2）\n\n- 青禾县水利局（截止 2026 年 2 月 15 日）\n- 青禾县林业局（截止 2026 年 1 月 31 日）\n',
    );
    expect(page).toContain('## 逾期（1）\n\n- 白石县人民政府：落款 2026 年 4 月 10 日，截止 2026 年 3 月 31 日\n');
  });

  test('are for the newest year, or for the year that is asked for', async () => {
    const { names, stdout } = await review(folderWith(files), '--year', '2024');
    expect(names).toEqual(['汇总.md', '青禾县教育局 2024 年度政府信息公开工作年度报告审核意见.md']);
    expect(stdout).toContain('另有 2 份其他年度的年报只用于比较；名单 4 个机关，3 个没有报送，0 个逾期');
  });

  test('do not become reports of the next run', async () => {
    const cwd = folderWith(files);
    await review(cwd);
    const again = await call(['notes', '.', '--out', '意见'], { cwd });
    expect(again.stdout).toContain('写了 2 份审核意见');
  });

  test('what cannot be read is told and stops nothing, and names of bodies make no other files', async () => {
    const title = '../../县\u0000/*局2025年政府信息公开工作年度报告';
    const cwd = folderWith({
      '报送/a.txt': `${title}\n\n一、总体情况\n\n平稳。`,
      '报送/b.txt': Uint8Array.of(0, 1, 2),
      '报送/c.txt': '一、总体情况\n\n平稳。\n\n二、主动公开政府信息情况\n',
      '报送/d/c.txt': '一、总体情况\n\n平稳。\n\n二、主动公开政府信息情况\n',
    });
    writeFileSync(path.join(cwd, '报送/a.txt'), `${title.replace('\u0000', '')}\n\n一、总体情况\n\n平稳。`);
    const { exitCode, stderr, names, read } = await review(cwd);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('b.txt：是二进制文件');
    expect(names).toHaveLength(4);
    expect(names).toEqual(expect.arrayContaining(['c审核意见.md', 'c（2）审核意见.md', '汇总.md']));
    expect(read('汇总.md')).toContain('## 不能读取（1）');
    expect(readdirSync(path.dirname(cwd)).filter((name) => name.includes('局2025'))).toEqual([]);
  });

  test('wrong calls', async () => {
    const cwd = folderWith({ ...files, 意见: '' });
    expect((await call(['notes', '报送'], { cwd })).stderr).toContain('缺少 --out');
    expect((await review(cwd)).stderr).toContain('不能写到 --out 指定的 意见');
    expect((await call(['notes', '报送', '--out', 'x', '--year', '25'], { cwd })).stderr).toContain(
      '--year 应为四位的年份',
    );
    const empty = folderWith({ 'nianbao.json': '{"roster": ["甲局"]}', '报送/x': '' });
    expect((await review(empty)).stderr).toContain('名单无法核对：请用 --year 写明');
    expect((await review(empty, '--year', '2025')).stdout).toContain('名单 1 个机关，1 个没有报送');
  });
});
