// What helps to write a report, asked of the built server as an editor asks.

import { afterEach, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  DocumentLink,
  InlayHint,
  SelectionRange,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ChecklistAnswer,
  checklistRequest,
  type EffectiveRules,
  effectiveRulesRequest,
  type FillTotalsAnswer,
  fillTotalsRequest,
} from '../../server/src/lsp/protocol.ts';
import { sampleWith } from '../support/cursor.ts';
import { fullCapabilities, LanguageClient } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const uri = 'file:///reports/2025.nianbao';

let client: LanguageClient;

afterEach(() => {
  client.process.kill();
});

/** Asks for something at the end of the first `piece` of the open report. */
function ask<Answer>(method: string, piece: string, more: object = {}): Promise<Answer> {
  const document = client.document(uri);
  const position = document.positionAt(document.getText().indexOf(piece) + piece.length);
  return client.request(method, { textDocument: { uri }, position, ...more });
}

const withSnippets: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: {
    ...fullCapabilities.textDocument,
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
  },
};

test('a number is completed out of the tables', async () => {
  client = await LanguageClient.start();
  await client.open(uri, sampleWith(['申请9件', '申请件']));
  const { items } = await ask<CompletionList>('textDocument/completion', '全年新收政府信息公开申请');
  expect(items[0]).toMatchObject({ label: '9', textEdit: { newText: '9' } });
});

test('a sentence with gaps is for clients that know snippets', async () => {
  const text = sampleReport({ other: '六、其他需要报告的事项\n\n' });
  for (const capabilities of [withSnippets, fullCapabilities]) {
    client = await LanguageClient.start({ capabilities });
    await client.open(uri, text);
    const { items } = await ask<CompletionList>('textDocument/completion', '其他需要报告的事项\n\n');
    const charged = items.find(({ label }) => label === '收取了信息处理费');
    if (capabilities === withSnippets) {
      expect(charged?.textEdit?.newText).toMatch(/信息处理费\$\{1\}元。$/);
    } else expect(charged).toBeUndefined();
    client.process.kill();
  }
});

test('tables are formatted, whole or in part', async () => {
  client = await LanguageClient.start();
  await client.open(uri, sampleReport());
  const textDocument = { uri };
  const options = { tabSize: 4, insertSpaces: false };
  const all = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
  const at = sampleReport().indexOf('行政许可');
  const range = client.range(uri, at, at + 1);
  const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range });
  expect(all.length).toBeGreaterThan(20);
  expect(some).toEqual(all.filter((edit) => edit.range.start.line === range.start.line));
  expect(some[0]?.newText).toMatch(/^行政许可 *\t318$/);
});

test('hints can be switched off by kind', async () => {
  client = await LanguageClient.start();
  await client.open(uri, sampleReport());
  const textDocument = { uri };
  const range = client.range(uri, 0, sampleReport().length);
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(hints.map(({ label }) => label)).toEqual(['（=表三 新收）']);
  client.settings = { inlayHints: { cellReferences: false } };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  expect(await client.request('textDocument/inlayHint', { textDocument, range })).toEqual([]);
});

test('totals are filled by a request, and by an action of the source', async () => {
  client = await LanguageClient.start();
  const text = sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t']);
  await client.open(uri, text);
  const textDocument = { uri };
  const { changes } = await client.request<FillTotalsAnswer>(fillTotalsRequest, { textDocument });
  expect(changes).toMatchObject([{ name: '“（一）予以公开”的“总计”', from: '', newText: '5' }]);
  const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: client.range(uri, 0, 0),
    context: { diagnostics: [], only: ['source.fillTotals'] },
  });
  expect(action).toMatchObject({ title: '填写 1 个总计', kind: 'source.fillTotals.nianbao' });
  expect(TextDocument.applyEdits(client.document(uri), [...changes])).toBe(sampleReport());
});

test('the levels of rules come with what sets them', async () => {
  client = await LanguageClient.start({
    settings: { rules: { 'content/*': 'off', 'sum/balance': 'warning' } },
  });
  await client.open(uri, sampleReport());
  const answer = await client.request<EffectiveRules>(effectiveRulesRequest, { textDocument: { uri } });
  expect(answer.file).toBeNull();
  expect(answer.levels).toContainEqual({ rule: 'content/residue', level: 'off', from: 'settings' });
  expect(answer.levels).toContainEqual({ rule: 'sum/balance', level: 'warning', from: 'settings' });
  expect(answer.levels.some(({ rule }) => rule === 'sum/row-total')).toBe(false);
});

test('the checklist comes with places and as a page', async () => {
  client = await LanguageClient.start();
  await client.open(uri, sampleWith(['申请9件', '申请90件']));
  const { items, page } = await client.request<ChecklistAnswer>(checklistRequest, { textDocument: { uri } });
  const start = client.document(uri).getText().indexOf('90件');
  expect(items.find(({ name }) => name === '文中的数字')).toMatchObject({
    state: 'failed',
    range: { start: client.range(uri, start, start).start },
  });
  expect(page).toContain('| 文中的数字 | ✗ 有问题 |');
  await client.open('file:///other.md', '# 笔记', 'markdown');
  expect(await client.request(checklistRequest, { textDocument: { uri: 'file:///other.md' } })).toBeNull();
});

test('highlights, growing selections, links and the sections of open reports are answered', async () => {
  client = await LanguageClient.start();
  await client.open(uri, sampleWith(['均按期答复', '均依据《中华人民共和国政府信息公开条例》答复']));
  const textDocument = { uri };
  const highlights = await ask<unknown[]>('textDocument/documentHighlight', '申请9');
  expect(highlights).toHaveLength(2);
  const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [{ line: 0, character: 0 }],
  });
  expect(selection?.parent).toBeDefined();
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  expect(links.map(({ target }) => target)).toEqual([expect.stringContaining('gov.cn')]);
  const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '三收到' });
  expect(symbols).toMatchObject([
    { name: '三、收到和处理政府信息公开申请情况', containerName: '青禾县人民政府2025年', location: { uri } },
  ]);
});
