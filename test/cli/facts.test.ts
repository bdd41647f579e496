import { expect, test } from 'vitest';
import { encode } from '../../server/src/text/decode.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { proactiveTable, sampleReport } from '../support/sampleReport.ts';

async function factsJson(text: string) {
  const cwd = folderWith({ 'a.txt': text });
  const { exitCode, stdout } = await call(['facts', '--format', 'json', 'a.txt'], { cwd });
  const { version, files } = JSON.parse(stdout);
  expect([exitCode, version, files.length]).toEqual([0, 1, 1]);
  return files[0];
}

test('what was read of a report', async () => {
  const facts = await factsJson(sampleReport());
  expect(facts).toMatchObject({
    file: 'a.txt',
    title: '青禾县人民政府2025年政府信息公开工作年度报告',
    agency: '青禾县人民政府',
    year: 2025,
    edition: '2021',
  });
  expect(facts.sections.map(({ id }: { id: string }) => id)).toEqual([
    'overview',
    'proactive',
    'requests',
    'disputes',
    'problems',
    'other',
  ]);
  expect(facts.sections[0].title).toBe('一、总体情况');
  expect(Object.keys(facts.cells)).toHaveLength(10 + 25 * 7 + 15);
  expect(facts.cells['requests.received.naturalPerson']).toMatchObject({ value: 8, text: '8' });
});

test('the place of a cell is that of its value', async () => {
  const text = sampleReport();
  const { cells } = await factsJson(text);
  const { start, end } = cells['proactive.fees.amount'].range;
  expect(start.line).toBe(end.line);
  expect(text.split('\n')[start.line]!.slice(start.character, end.character)).toBe('12.5');
});

test('values that are not plain, blank or unreadable', async () => {
  const table = proactiveTable
    .replace('\t2\t1\t9', '\t２\t/\t22（其中修订16件）')
    .replace('\t318', '\t1,318件')
    .replace('\t27', '\t若干')
    .replace('\t12.5', '\t125000元');
  const { cells } = await factsJson(sampleReport({ proactive: `二、主动公开政府信息情况\n\n${table}` }));
  const values = Object.fromEntries(
    Object.entries<{ value: number | null; text: string }>(cells).map(([key, { value, text }]) => [key, [value, text]]),
  );
  expect(values).toMatchObject({
    'proactive.normativeDocs.issued': [2, '２'],
    'proactive.normativeDocs.repealed': [null, '/'],
    'proactive.normativeDocs.inForce': [22, '22（其中修订16件）'],
    'proactive.licences.decisions': [1318, '1,318件'],
    'proactive.penalties.decisions': [null, '若干'],
    'proactive.fees.amount': [12.5, '125000元'],
  });
});

test('a text without a report has no facts', async () => {
  expect(await factsJson('你好')).toEqual({
    file: 'a.txt',
    title: null,
    agency: null,
    year: null,
    edition: null,
    sections: [],
    cells: {},
  });
});

test('the text as it was decoded', async () => {
  const text = '青禾县𠮷\r\n年报\r';
  const cwd = folderWith({ 'a.txt': encode(text, 'utf-16be')!, 'b.txt': 'b' });
  expect((await call(['facts', '--text', 'a.txt'], { cwd })).stdout).toBe(text);
  const two = await call(['facts', '--text', 'a.txt', 'b.txt'], { cwd });
  expect(two.exitCode).toBe(2);
  expect(two.stderr).toContain('--text 一次只能用于一个文件');
});

test('text and jsonl, and a file that is not there', async () => {
  const cwd = folderWith({ 'a.txt': sampleReport() });
  const text = await call(['facts', 'a.txt', 'none.txt'], { cwd });
  expect(text).toMatchObject({ exitCode: 2, stderr: 'none.txt：没有这个文件或文件夹\n' });
  expect(text.stdout).toContain('  机关：青禾县人民政府\n');
  expect(text.stdout).toContain('  requests.received.total = 9\n');
  const { stdout } = await call(['facts', '--format', 'jsonl', 'a.txt', 'none.txt'], { cwd });
  const [first, second] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.year).toBe(2025);
  expect(second).toEqual({ file: 'none.txt', error: { code: 'notFound', message: '没有这个文件或文件夹' } });
});

test('claims are what the numbers in the sentences were taken for, and whether they agree', async () => {
  const overview = '一、总体情况\n\n全年收到政府信息公开申请9999件，网站发布信息321条。';
  const cwd = folderWith({ 'a.txt': sampleReport({ overview }) });
  const { stdout } = await call(['facts', '--claims', '--format', 'json', 'a.txt'], { cwd });
  const [received, published] = JSON.parse(stdout).files[0].claims;
  expect(received).toMatchObject({ text: '9999件', value: 9999, state: 'differs', cells: ['requests.received.total'] });
  expect(published).toMatchObject({ text: '321条', state: 'undecided', cells: [] });
  expect((await call(['facts', '--claims', 'a.txt'], { cwd })).stdout).toMatch(/9999件 ≠ .+\n.*321条 — .+/);
});
