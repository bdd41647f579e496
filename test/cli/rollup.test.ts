import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

const files = {
  '局/教育.txt': yearlyReport('青禾县教育局', 2025, { licences: 30, received: 12 }),
  '局/水利.txt': yearlyReport('青禾县水利局', 2025, { licences: 12 }),
  '局/水利2024.txt': yearlyReport('青禾县水利局', 2024, { licences: 999 }),
  '局/县.txt': yearlyReport('青禾县人民政府', 2025, { licences: 1 }),
};

async function rollUp(cwd: string, out: string, ...args: readonly string[]) {
  const result = await call(['rollup', '局', '--out', out, '--agency', '青禾县政府', ...args], { cwd });
  return { ...result, text: () => readFileSync(path.join(cwd, out), 'utf8') };
}

test.each(['whole.md', 'whole.txt'])('%s holds the sums in the official form, and is consistent', async (out) => {
  const cwd = folderWith(files);
  const { exitCode, stdout, stderr, text } = await rollUp(cwd, out);
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: `${out}：汇总了 2 份 2025 年度年报\n`,
    stderr: '',
  });
  const { report, diagnosis } = analyse(text());
  expect([report.agency?.name, report.year?.value]).toEqual(['青禾县政府', 2025]);
  const number = (key: string) => report.cells.get(key)!.reading;
  expect(number('proactive.licences.decisions')).toMatchObject({ value: 42 });
  expect(number('requests.received.total')).toMatchObject({ value: 21 });
  expect(diagnosis.equations.every(({ state }) => state === 'holds')).toBe(true);
});

test('what it writes is what rollup/sum asks for', async () => {
  const cwd = folderWith({
    ...files,
    'nianbao.json': '{"rollup": [{"whole": "青禾县人民政府", "parts": ["青禾县教育局", "青禾县水利局"]}]}',
  });
  await rollUp(cwd, '局/县.md', '--year', '2025');
  const { stdout } = await call(['check', '--format', 'json', '局/县.md', '局/教育.txt', '局/水利.txt'], { cwd });
  expect(JSON.parse(stdout).files[0].diagnostics.map(({ rule }: { rule: string }) => rule)).not.toContain('rollup/sum');
});

test('a cell that a report does not tell is left blank and named', async () => {
  const cwd = folderWith({ ...files, '局/教育.txt': files['局/教育.txt'].replace('行政许可\t30', '行政许可\t若干') });
  const { exitCode, stdout, stderr, text } = await rollUp(cwd, 'whole.md');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('，1 格留空');
  expect(stderr).toBe('表二第 3 行“行政许可”的“本年处理决定数量”列：局/教育.txt没有可以相加的数，留空\n');
  expect(analyse(text()).report.cells.get('proactive.licences.decisions')!.reading.kind).toBe('blank');
});

test('nothing is written where the sum would be wrong', async () => {
  const twice = folderWith({ ...files, '局/水利（稿）.txt': files['局/水利.txt'] });
  expect((await rollUp(twice, 'a.md')).stderr).toContain('青禾县水利局有 2 份 2025 年度年报');
  const old = yearlyReport('青禾县林业局', 2020).replace(/2020/g, '2025');
  const otherForm = folderWith({ ...files, '局/林业.txt': old });
  const result = await rollUp(otherForm, 'a.md');
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain('局/林业.txt：表格是 2019 年版格式');
  expect(() => result.text()).toThrow();
});

test('a file that is there is not replaced', async () => {
  const cwd = folderWith({ ...files, 'whole.md': '写好的' });
  const { exitCode, stderr, text } = await rollUp(cwd, 'whole.md');
  expect([exitCode, stderr, text()]).toEqual([2, 'whole.md：文件已经存在，没有写\n', '写好的']);
});

test('wrong calls', async () => {
  const cwd = folderWith({ 'a/x.txt': '' });
  expect((await call(['rollup', 'a'], { cwd })).stderr).toContain('缺少 --out');
  expect((await call(['rollup', 'a', '--out', 'b.md'], { cwd })).stderr).toContain('没有读到任何年报的年度');
  expect((await call(['rollup', 'a', '--out', 'b.md', '--year', '2025'], { cwd })).stderr).toContain(
    '没有 2025 年度的年报',
  );
});
