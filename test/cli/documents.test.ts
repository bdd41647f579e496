import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeDocx } from '../../server/src/documents/writeDocx.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';

const GOOD = sampleReport();
const WRONG = sampleReport({ problems: '' });

/** A folder with a.docx, made of this report. */
function folderWithWord(text: string): string {
  const cwd = folderWith({});
  writeFileSync(path.join(cwd, 'a.docx'), writeDocx(analyse(text)));
  return cwd;
}

test('a Word document is checked, and findings say where they are in the terms of Word', async () => {
  const cwd = folderWithWord(WRONG);
  const { exitCode, stdout } = await call(['check', 'a.docx'], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/section\/missing .*（第四部分，第 \d+ 段）/);
  const json = JSON.parse((await call(['check', '--format', 'json', 'a.docx'], { cwd })).stdout);
  expect(json.files[0].diagnostics[0].place).toMatch(/^第四部分，第 \d+ 段$/);
});

test('the ranges of a Word document are in the text that facts --text prints', async () => {
  const cwd = folderWithWord(GOOD);
  const { stdout: text } = await call(['facts', '--text', 'a.docx'], { cwd });
  const json = JSON.parse((await call(['facts', '--format', 'json', 'a.docx'], { cwd })).stdout);
  const cell = json.files[0].cells['proactive.licences.decisions'];
  const { start, end } = cell.range;
  expect(text.split('\n')[start.line]!.slice(start.character, end.character)).toBe(cell.text);
});

test('fix refuses a Word document and leaves it as it is', async () => {
  const cwd = folderWithWord(GOOD);
  const before = readFileSync(path.join(cwd, 'a.docx'));
  const { exitCode, stderr } = await call(['fix', 'a.docx'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('a.docx：是 Word 或 PDF 文件，fix 不能改');
  expect(readFileSync(path.join(cwd, 'a.docx'))).toEqual(before);
});

test('what is no Word document in spite of its ending says so, and stops nothing', async () => {
  const cwd = folderWithWord(GOOD);
  writeFileSync(path.join(cwd, 'broken.docx'), readFileSync(path.join(cwd, 'a.docx')).subarray(0, 600));
  writeFileSync(path.join(cwd, 'old.docx'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const { exitCode, stdout, stderr } = await call(['check', 'a.docx', 'broken.docx', 'old.docx'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('broken.docx：.docx 文件已损坏或不完整');
  expect(stderr).toContain('old.docx：是加密的或旧格式的');
  expect(stdout).toContain('1 个文件');
});

test.each(['docx', 'html', 'xlsx', 'csv'])('export writes .%s, and not over a file that is there', async (ending) => {
  const cwd = folderWith({ 'a.txt': GOOD });
  expect(await call(['export', 'a.txt', `b.${ending}`], { cwd })).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: `已写 b.${ending}\n`,
  });
  const written = readFileSync(path.join(cwd, `b.${ending}`));
  const again = await call(['export', 'a.txt', `b.${ending}`], { cwd });
  expect(again.exitCode).toBe(2);
  expect(again.stderr).toContain('没有覆盖');
  expect(readFileSync(path.join(cwd, `b.${ending}`))).toEqual(written);
});

test('a report with errors is exported only when that is asked for', async () => {
  const cwd = folderWith({ 'a.txt': WRONG });
  const { exitCode, stderr } = await call(['export', 'a.txt', 'b.docx'], { cwd });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('section/missing');
  expect(existsSync(path.join(cwd, 'b.docx'))).toBe(false);
  expect((await call(['export', '--force', 'a.txt', 'b.docx'], { cwd })).exitCode).toBe(0);
});

test('export without a file to write, or to another format, says what it takes', async () => {
  const cwd = folderWith({ 'a.txt': GOOD });
  expect((await call(['export', 'a.txt'], { cwd })).stderr).toContain('请写明');
  expect((await call(['export', 'a.txt', 'b.pdf'], { cwd })).stderr).toContain('.docx、.html、.xlsx、.csv');
});

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

test('a file that only claims to be a PDF says so', async () => {
  const cwd = folderWith({ 'a.pdf': '%PDF-1.7\nnothing' });
  const { exitCode, stderr } = await call(['check', 'a.pdf'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(hasPdftotext ? 'PDF 文件已损坏' : 'poppler');
});
