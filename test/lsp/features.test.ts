import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleWith } from '../support/cursor.ts';
import { LanguageClient } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const uri = 'file:///reports/2025.nianbao';
const fullWidth = sampleWith(['行政许可\t318', '行政许可\t３１８'], ['行政强制\t4', '行政强制\t4件']);
const blankTotal = sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t']);

let client: LanguageClient;

afterEach(() => {
  client.process.kill();
});

async function actionsAt(document: string, piece: string, only?: string[]): Promise<CodeAction[]> {
  const start = client.document(document).getText().indexOf(piece);
  return client.request('textDocument/codeAction', {
    textDocument: { uri: document },
    range: client.range(document, start, start + piece.length),
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** Applies the edits of an action to one document, as an editor does: only to the version that they were made for. */
async function apply(document: string, action: CodeAction | undefined): Promise<void> {
  const change = action!.edit!.documentChanges!.find(
    (one): one is TextDocumentEdit => 'edits' in one && one.textDocument.uri === document,
  );
  expect(change!.textDocument.version).toBe(client.document(document).version);
  await client.change(document, [{ text: edited(client.document(document), change!) }]);
}

function edited(document: TextDocument, { edits }: TextDocumentEdit): string {
  return TextDocument.applyEdits(document, edits as TextEdit[]);
}

describe('hover', () => {
  test('shows Markdown and marks what it is about', async () => {
    client = await LanguageClient.start();
    await client.open(uri, sampleReport());
    const start = sampleReport().indexOf('1.属于国家秘密');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: client.document(uri).positionAt(start + 2),
    });
    expect(hover).toMatchObject({ contents: { kind: 'markdown' }, range: client.range(uri, start, start + 8) });
    expect((hover.contents as { value: string }).value).toContain('**（三）不予公开 1.属于国家秘密**');
  });

  test('says nothing where there is nothing to say, and past the end of the text', async () => {
    client = await LanguageClient.start();
    await client.open(uri, sampleReport());
    for (const position of [
      { line: 1, character: 0 },
      { line: 100000, character: 100000 },
    ]) {
      expect(await client.request('textDocument/hover', { textDocument: { uri }, position })).toBeNull();
    }
  });
});

test('a number in a sentence leads to its cell, and the cell to the sentence', async () => {
  client = await LanguageClient.start();
  const text = sampleReport();
  await client.open(uri, text);
  const sentence = client.range(uri, text.indexOf('申请9件') + 2, text.indexOf('申请9件') + 4);
  const cellAt = text.indexOf('\t9\n二、上年结转') + 1;
  const cell = client.range(uri, cellAt, cellAt + 1);
  const ask = (method: string, position: object) =>
    client.request(method, { textDocument: { uri }, position, context: { includeDeclaration: false } });
  expect(await ask('textDocument/definition', sentence.start)).toEqual([{ uri, range: cell }]);
  expect(await ask('textDocument/references', cell.start)).toEqual([{ uri, range: sentence }]);
});

describe('outline', () => {
  test('is a tree of sections, tables, groups and rows', async () => {
    client = await LanguageClient.start();
    await client.open(uri, sampleReport());
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.map(({ name }) => name)).toHaveLength(6);
    const [table] = symbols[2]!.children!;
    expect(table).toMatchObject({ name: '表三', detail: '25 行' });
    expect(table!.children!.map(({ name }) => name)).toContain('三、本年度办理结果');
  });

  test('is a list for a client that shows no tree', async () => {
    client = await LanguageClient.start({ capabilities: {} });
    await client.open(uri, sampleReport());
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.find(({ name }) => name === '1.属于国家秘密')).toMatchObject({ containerName: '（三）不予公开' });
  });

  test('folds sections, tables and groups', async () => {
    client = await LanguageClient.start();
    await client.open(uri, sampleReport());
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    const lines = sampleReport().split('\n');
    const folded = ranges.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
    expect(folded).toContainEqual(['六、其他需要报告的事项', '2025年，青禾县未收取政府信息公开信息处理费。']);
    expect(folded.some(([first, last]) => first!.includes('（三）不予公开') && last!.includes('8.属于行政查询'))).toBe(
      true,
    );
  });
});

describe('quick fixes', () => {
  test('mend the text, and their finding goes', async () => {
    client = await LanguageClient.start();
    await client.open(uri, blankTotal);
    const [finding] = await client.diagnostics(uri);
    const start = client.document(uri).offsetAt(finding!.range.start);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: client.range(uri, start, start),
      context: { diagnostics: [finding] },
    });
    expect(actions[0]).toMatchObject({ title: '填写 5', kind: 'quickfix', isPreferred: true, diagnostics: [finding] });
    await apply(uri, actions[0]);
    expect(client.document(uri).getText()).toBe(sampleReport());
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test('all that are safe are one action, made from the text as it is now', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    const actions = await actionsAt(uri, '六、其他', ['source.fixAll']);
    expect(actions).toMatchObject([{ kind: 'source.fixAll.nianbao' }]);
    await apply(uri, actions[0]);
    expect(client.document(uri).getText()).toBe(sampleReport());
    expect(await actionsAt(uri, '六、其他', ['source.fixAll.nianbao'])).toEqual([]);
  });

  test('that are not safe are not among them', async () => {
    client = await LanguageClient.start();
    await client.open(uri, blankTotal);
    expect(await actionsAt(uri, '六、其他', ['source.fixAll.nianbao'])).toEqual([]);
  });

  test('are of the kinds that were asked for', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    expect(await actionsAt(uri, '３１８', ['refactor'])).toEqual([]);
    expect((await actionsAt(uri, '３１８', ['quickfix'])).every(({ kind }) => kind === 'quickfix')).toBe(true);
    expect((await actionsAt(uri, '３１８')).map(({ kind }) => kind)).toContain('source.fixAll.nianbao');
  });

  test('come without versions to a client that knows none', async () => {
    client = await LanguageClient.start({ capabilities: {} });
    await client.open(uri, fullWidth);
    const [fix] = await actionsAt(uri, '３１８');
    expect(fix!.edit).toMatchObject({ changes: { [uri]: [{ newText: '318' }] } });
  });
});

describe('silencing', () => {
  let folder: string;
  let report: string;
  let configuration: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-')));
    report = pathToFileURL(join(folder, '2025年报.txt')).href;
    configuration = pathToFileURL(join(folder, 'nianbao.json')).href;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const titled = (actions: CodeAction[], words: string) => actions.find(({ title }) => title.includes(words));

  test('in a new nianbao.json, which is made in the workspace folder', async () => {
    client = await LanguageClient.start({ folders: [pathToFileURL(folder).href] });
    await client.open(report, fullWidth, 'plaintext');
    const action = titled(await actionsAt(report, '３１８'), '忽略此处');
    expect(action!.edit!.documentChanges![0]).toEqual({
      kind: 'create',
      uri: configuration,
      options: { ignoreIfExists: true },
    });
    const change = action!.edit!.documentChanges![1] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri: configuration, version: null });
    await client.open(configuration, edited(TextDocument.create('', '', 0, ''), change), 'json');
    expect(JSON.parse(client.document(configuration).getText())).toEqual({
      silence: [{ file: '2025年报.txt', rule: 'table/number-form', cell: 'proactive.licences.decisions' }],
    });
    expect((await client.diagnostics(report)).map(({ data }) => data.cell)).toEqual(['proactive.coercions.decisions']);
  });

  test.each([
    ['在本文件中忽略', { silence: [{ file: '2025年报.txt', rule: 'table/number-form' }] }],
    ['关闭规则', { rules: { 'table/number-form': 'off' } }],
  ])('%s is added to the nianbao.json that is there, its comments kept', async (title, added) => {
    const text = '{\n  // 本县约定\n  "rules": {\n    "title/form": "off"\n  }\n}\n';
    writeFileSync(join(folder, 'nianbao.json'), text);
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    const action = titled(await actionsAt(report, '３１８'), title);
    const change = action!.edit!.documentChanges![0] as TextDocumentEdit;
    const changed = edited(TextDocument.create('', '', 0, text), change);
    expect(changed).toContain('// 本县约定\n');
    const plain = JSON.parse(changed.replace('// 本县约定', ''));
    expect(plain).toMatchObject(added);
    expect(plain.rules['title/form']).toBe('off');
    writeFileSync(join(folder, 'nianbao.json'), changed);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 2 }] });
    expect(await client.diagnostics(report)).toEqual([]);
  });

  test('is not offered in a nianbao.json that is broken', async () => {
    writeFileSync(join(folder, 'nianbao.json'), '{ "rules": ');
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    expect(titled(await actionsAt(report, '３１８'), 'nianbao.json')).toBeUndefined();
  });

  test('by a comment above the line', async () => {
    client = await LanguageClient.start();
    await client.open(report, fullWidth.replaceAll('\n', '\r\n'), 'plaintext');
    await apply(report, titled(await actionsAt(report, '３１８'), '加注释'));
    expect(client.document(report).getText()).toContain('\r\n// nianbao-ignore table/number-form\r\n行政许可\t３１８');
    expect((await client.diagnostics(report)).map(({ data }) => data.cell)).toEqual(['proactive.coercions.decisions']);
  });

  test('by a comment of HTML in a Markdown report', async () => {
    client = await LanguageClient.start();
    const document = report.replace('.txt', '.md');
    const title = '青禾县人民政府2025年信息公开工作年度报告';
    await client.open(document, sampleWith(['青禾县人民政府2025年政府信息公开工作年度报告', title]), 'markdown');
    await apply(document, titled(await actionsAt(document, title), '加注释'));
    expect(client.document(document).getText()).toContain(`<!-- nianbao-ignore title/form -->\n${title}`);
    expect(await client.diagnostics(document)).toEqual([]);
  });

  test('in a document that was never saved is by comment only', async () => {
    client = await LanguageClient.start();
    await client.open('untitled:Untitled-1', fullWidth);
    const titles = (await actionsAt('untitled:Untitled-1', '３１８', ['quickfix'])).map(({ title }) => title);
    expect(titles).toEqual(['改为 318', '忽略此处的 table/number-form（在上一行加注释）']);
  });
});
