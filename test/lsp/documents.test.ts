import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocx } from '../../server/src/documents/docx.ts';
import { readWorkbook } from '../../server/src/documents/readSheets.ts';
import { writeXlsx } from '../../server/src/documents/sheets.ts';
import { writeDocx } from '../../server/src/documents/writeDocx.ts';
import {
  type ExportAnswer,
  exportRequest,
  type ImportAnswer,
  importRequest,
  type ReadDocumentAnswer,
  readDocumentRequest,
  type SplitAnswer,
  splitGluedRequest,
} from '../../server/src/lsp/protocol.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { fromBase64, toBase64 } from '../../server/src/text/base64.ts';
import { LanguageClient } from '../support/languageClient.ts';
import { requestsTable, sampleReport } from '../support/sampleReport.ts';

let client: LanguageClient;

beforeEach(async () => {
  client = await LanguageClient.start();
});

afterEach(async () => {
  await client.stop();
});

/** The virtual document of a file, as the extension names it. */
const viewOf = (file: string) => `nianbao-document:${new URL(file).pathname}?${encodeURIComponent(file)}`;

const read = (uri: string, bytes: Uint8Array, more = {}) =>
  client.request<ReadDocumentAnswer>(readDocumentRequest, { uri, bytes: toBase64(bytes), ...more });

test('a Word document is shown as text; its findings say where they are in Word, and nothing in it can be edited', async () => {
  const uri = viewOf('file:///reports/a.docx');
  const answer = await read(
    uri,
    writeDocx(analyse(sampleReport({ problems: '' }).replace('（一）予以公开\t\t4', '（一）予以公开\t\t3'))),
  );
  if ('failure' in answer) throw new Error(answer.failure);
  await client.open(uri, answer.text, 'nianbao');
  const items = await client.diagnostics(uri);
  const missing = items.find(({ code }) => code === 'section/missing')!;
  expect(missing.message).toMatch(/（第[一二三四五六]部分，第 \d+ 段）$/);
  const suspect = items.find(({ code }) => code === 'sum/suspect-cell')!;
  expect(suspect.message).toMatch(/（第三部分，表格 \d+ 第 6 行第 3 格）$/);
  const textDocument = { uri };
  const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument,
    range: suspect.range,
    context: { diagnostics: [] },
  });
  expect(actions.length).toBeGreaterThan(0);
  for (const { title } of actions) expect(title).toContain('nianbao.json');
});

test('the nianbao.json beside a Word document holds for the view of it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  mkdirSync(path.join(folder, '报送'));
  writeFileSync(path.join(folder, 'nianbao.json'), JSON.stringify({ rules: { 'section/missing': 'off' } }));
  const uri = viewOf(pathToFileURL(path.join(folder, '报送', '年报.docx')).href);
  await client.open(uri, sampleReport({ problems: '' }), 'nianbao');
  expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('section/missing');
});

test.each([
  [
    'an old or encrypted document',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    '加密的或旧格式的',
  ],
  ['a text with the wrong ending', new TextEncoder().encode('一、总体情况'), '不是 .docx 文件'],
  ['a truncated document', writeDocx(analyse(sampleReport())).subarray(0, 900), '已损坏或不完整'],
  ['a PDF without the program for it', new TextEncoder().encode('%PDF-1.4'), 'poppler 的 pdftotext'],
])('%s is refused with the reason', async (_, bytes, reason) => {
  const answer = await read(viewOf('file:///a.docx'), bytes, { pdftotext: '/nowhere/pdftotext' });
  expect(answer).toEqual({ failure: expect.stringContaining(reason) });
});

test('a report is exported in every format, with its errors told', async () => {
  const uri = 'file:///reports/a.nianbao';
  const textDocument = { uri };
  await client.open(uri, sampleReport({ problems: '' }), 'nianbao');
  const write = async (format: string) => {
    const answer = await client.request<ExportAnswer>(exportRequest, { textDocument, format });
    expect(answer.errors).toEqual([expect.stringContaining('存在的主要问题')]);
    return fromBase64(answer.bytes);
  };
  expect(readDocx(await write('docx'))).toMatchObject({ text: expect.stringContaining('行政许可\t318') });
  expect(readWorkbook(await write('xlsx'))).toHaveLength(3);
  expect(new TextDecoder().decode(await write('html'))).toContain('<table');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await write('csv'))).toMatch(/^\ufeff表,行/);
});

test('a workbook tells what it changes in a report, a CSV file of something else that it changes nothing', async () => {
  const uri = 'file:///reports/a.nianbao';
  const textDocument = { uri };
  await client.open(uri, sampleReport(), 'nianbao');
  const other = sampleReport({
    requests: `三、收到和处理政府信息公开申请情况\n${requestsTable.replace('\t8\t1', '\t7\t2')}`,
  });
  const bytes = toBase64(await writeXlsx(analyse(other)));
  const answer = await client.request<ImportAnswer>(importRequest, { textDocument, bytes });
  if ('failure' in answer) throw new Error(answer.failure);
  expect(answer.sheets.map(({ changes }) => changes.map(({ from, newText }) => `${from} → ${newText}`))).toEqual([
    [],
    ['8 → 7', '1 → 2'],
    [],
  ]);
  const strange = toBase64(new TextEncoder().encode('姓名,电话\n甲,1\n'));
  expect(await client.request(importRequest, { textDocument, bytes: strange })).toEqual({
    failure: '文件里没有找到年报的表格',
  });
});

test('glued rows are split', async () => {
  const uri = 'file:///reports/a.nianbao';
  await client.open(uri, sampleReport().replace('\t\t4\t1\t0\t0\t0\t0\t5', '\t4100005'), 'nianbao');
  const answer = await client.request<SplitAnswer>(splitGluedRequest, { textDocument: { uri } });
  expect(answer).toMatchObject({ split: 1, undecided: 0 });
  expect(answer.edits).toHaveLength(6);
});

test('opening a text report loads nothing of what reads and writes documents', () => {
  const has = (bundle: string, sign: string) => readFileSync(bundle, 'utf8').includes(sign);
  for (const sign of ['word/document.xml', 'xl/worksheets']) {
    expect(has('dist/server.js', sign), sign).toBe(false);
    expect(has('dist/documents.js', sign), sign).toBe(true);
  }
});
