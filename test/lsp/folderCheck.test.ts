// All reports of a workspace folder checked without being opened: by a request, or because the settings say so.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CheckedJson } from '../../server/src/cli/shapes.ts';
import {
  type CheckFolderAnswer,
  checkFolderRequest,
  clearFolderNotification,
  type FileContent,
  type FolderRow,
  type FolderRows,
  folderRowsNotification,
  folderSheetRequest,
  type NotesAnswer,
  notesRequest,
} from '../../server/src/lsp/protocol.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { LanguageClient, until } from '../support/languageClient.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

let client: LanguageClient;
let rows: Map<string, FolderRow>;

afterEach(() => {
  client.process.kill();
});

const education = (year: number, figures = {}) => yearlyReport('青禾县教育局', year, figures);
const before = education(2024, { carriedOut: 3 });
const wrong = education(2025).replace(/(新收政府信息公开申请数量(?:\t0?)*?\t)9/, '$18');

const files = {
  '2024/教育.txt': before,
  '2025/教育.txt': education(2025),
  '2025/水利.txt': wrong.replaceAll('教育局', '水利局'),
  '读我.md': '# 说明',
  '坏.txt': Uint8Array.from({ length: 100 }, (_, at) => at % 5),
};

async function startIn(folder: string, settings?: unknown): Promise<(name: string) => string> {
  client = new LanguageClient(settings);
  rows = new Map();
  client.connection.onNotification(folderRowsNotification, (told: FolderRows) => {
    for (const row of told.rows) rows.set(row.path, row);
    for (const uri of told.gone) for (const [name, row] of rows) if (row.uri === uri) rows.delete(name);
  });
  await client.initialize({ folders: [pathToFileURL(folder).href] });
  return (name) => pathToFileURL(path.join(folder, name)).href;
}

const checkFolder = () => client.request<CheckFolderAnswer>(checkFolderRequest, {});

/** The rules of the findings that are on show for a file that is not open, by its decoded address. */
function published(uri: string): unknown[] | undefined {
  const last = client.published.findLast((one) => decodeURIComponent(one.uri) === decodeURIComponent(uri));
  return last?.diagnostics.map(({ code }) => code);
}

test('a request has the findings of the command line published, and tells a row for each report', async () => {
  const folder = folderWith(files);
  const uri = await startIn(folder);
  expect(await checkFolder()).toEqual({ state: 'checked' });
  await until(() => rows.size === 4, 'the rows');
  const { stdout } = await call(['check', '--format', 'json', '.'], { cwd: folder });
  for (const one of JSON.parse(stdout).files as (CheckedJson & { file: string })[]) {
    if (!('diagnostics' in one)) continue;
    expect(published(uri(one.file)), one.file).toEqual(one.diagnostics.map(({ rule }) => rule));
    const row = rows.get(one.file)!;
    const count = (severity: string) => one.diagnostics.filter((finding) => finding.severity === severity).length;
    expect(row).toMatchObject({
      body: one.agency,
      year: one.year,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      equations: { total: one.equations!.total, holding: one.equations!.holding },
      failure: null,
    });
  }
  expect(published(uri('2025/教育.txt'))).toContain('history/carry-over');
  expect(rows.get('2024/教育.txt')!.figures).toEqual({
    received: 9,
    carriedIn: 1,
    outcomeTotal: 7,
    carriedOut: 3,
    reviews: 0,
    suits: 0,
  });
  expect(rows.get('坏.txt')).toMatchObject({ equations: null, failure: expect.stringContaining('二进制') });
  expect(rows.has('读我.md')).toBe(false);
});

test('the setting does so unasked, and follows the files', async () => {
  const folder = folderWith(files);
  const uri = await startIn(folder, { check: { folder: true } });
  await until(() => rows.size === 4, 'the rows');
  expect(published(uri('2025/教育.txt'))).toContain('history/carry-over');
  writeFileSync(path.join(folder, '2024/教育.txt'), education(2024));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('2024/教育.txt'), type: 2 }] });
  const isGone = () => !published(uri('2025/教育.txt'))!.includes('history/carry-over');
  await until(isGone, 'the report of the next year is checked again');
  rmSync(path.join(folder, '2025/水利.txt'));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('2025/水利.txt'), type: 3 }] });
  await until(() => rows.size === 3, 'the row goes');
  expect(published(uri('2025/水利.txt'))).toEqual([]);
  client.settings = null;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await until(() => rows.size === 0, 'nothing is left when the setting is taken back');
});

test('a report that is opened is told of once, and again when it is closed', async () => {
  const folder = folderWith(files);
  const uri = await startIn(folder);
  await checkFolder();
  expect(published(uri('2025/水利.txt'))).not.toEqual([]);
  await client.open(uri('2025/水利.txt'), files['2025/水利.txt']);
  await until(() => published(uri('2025/水利.txt'))!.length === 0, 'what was published is taken back');
  expect((await client.diagnostics(uri('2025/水利.txt'))).length).toBeGreaterThan(0);
  const { errors } = rows.get('2025/水利.txt')!;
  await client.change(uri('2025/水利.txt'), [{ text: education(2025).replaceAll('教育局', '水利局') }]);
  await until(() => rows.get('2025/水利.txt')!.errors < errors, 'the row follows the text');
  await client.close(uri('2025/水利.txt'));
  await until(() => published(uri('2025/水利.txt'))!.length > 0, 'the findings of the file on the disk');
});

test('it can be cancelled, and cleared', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, education(2019 + (at % 6))]));
  const uri = await startIn(folderWith(many));
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest<CheckFolderAnswer>(checkFolderRequest, {}, source.token);
  source.cancel();
  expect(await answer).toEqual({ state: 'cancelled' });
  expect(rows.size).toBeLessThan(200);
  await checkFolder();
  await until(() => rows.size === 200, 'all rows');
  await client.notify(clearFolderNotification, undefined);
  await until(() => rows.size === 0, 'no rows');
  expect(published(uri('0.txt'))).toEqual([]);
});

test('the table is handed out as a file, in the order of the client', async () => {
  const uri = await startIn(folderWith(files));
  await checkFolder();
  const uris = ['2025/水利.txt', '2024/教育.txt'].map(uri);
  const csv = await client.request<FileContent>(folderSheetRequest, { uris, format: 'csv' });
  const text = new TextDecoder().decode(Buffer.from(csv.content, 'base64'));
  const [head, first, second, ...more] = text.trimEnd().split('\r\n');
  expect(head).toBe(
    '机关,年度,错误,警告,提示,等式成立,等式总数,新收,上年结转,办结总计,结转下年,复议,诉讼,文件,没有检查的原因',
  );
  expect([first!.slice(0, 11), second, more]).toEqual([
    '青禾县水利局,2025',
    '青禾县教育局,2024,3,0,0,42,42,9,1,7,3,0,0,2024/教育.txt,',
    [],
  ]);
  const xlsx = await client.request<FileContent>(folderSheetRequest, { uris, format: 'xlsx' });
  expect(Buffer.from(xlsx.content, 'base64').subarray(0, 2).toString()).toBe('PK');
});

test('return notes are those of the command line', async () => {
  const folder = folderWith({ ...files, 'nianbao.json': '{ "roster": ["青禾县教育局", "青禾县民政局"] }' });
  await startIn(folder);
  await checkFolder();
  const { files: notes, summary } = await client.request<NotesAnswer>(notesRequest, { year: 2025 });
  await call(['notes', '.', '--out', '意见'], { cwd: folder });
  const written = path.join(folder, '意见');
  expect(notes.map(({ name }) => name).sort()).toEqual(readdirSync(written).sort());
  for (const { name, text } of notes) expect(text, name).toBe(readFileSync(path.join(written, name), 'utf8'));
  expect(notes.find(({ name }) => name === summary)!.text).toContain('青禾县民政局（截止');
});
