import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { sampleWith } from '../support/cursor.ts';
import { LanguageClient } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const uri = 'file:///reports/2025.nianbao';
const fullWidth = sampleWith(['行政许可\t318', '行政许可\t３１８']);

let client: LanguageClient;

beforeEach(async () => {
  client = await LanguageClient.start();
});

afterEach(() => {
  client.process.kill();
});

/** The server still answers, and rightly. */
async function expectAlive(): Promise<void> {
  await client.open('file:///reports/another.nianbao', fullWidth);
  const found = await client.diagnostics('file:///reports/another.nianbao');
  expect(found.map(({ code }) => code)).toEqual(['table/number-form']);
}

describe('many documents', () => {
  test('200 open at once each have their findings', async () => {
    const documents = Array.from({ length: 200 }, (_, index) => `file:///reports/${index}.nianbao`);
    await Promise.all(
      documents.map((document, index) => client.open(document, index % 2 ? fullWidth : sampleReport())),
    );
    const found = await Promise.all(documents.map((document) => client.diagnostics(document)));
    expect(found.map((diagnostics) => diagnostics.length)).toEqual(documents.map((_, index) => index % 2));
    expect(client.statuses).toHaveLength(200);
  });

  test('opened and closed again and again leave nothing behind', async () => {
    for (let round = 0; round < 300; round += 1) {
      await client.open(uri, fullWidth);
      await client.close(uri);
    }
    expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
    await expectAlive();
  });
});

describe('cancellation', () => {
  test('of a storm of requests answers each, and computes the last', async () => {
    await client.open(uri, fullWidth);
    const answers: Promise<unknown>[] = [];
    for (let round = 0; round < 200; round += 1) {
      void client.replace(uri, 0, 0, ' ');
      const source = new CancellationTokenSource();
      const request = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
      answers.push(request.catch((error: { code: number }) => error.code));
      source.cancel();
    }
    const requestCancelled = -32800;
    const kept = (await Promise.all(answers)).filter((answer) => answer !== requestCancelled);
    expect(kept.length).toBeLessThan(20);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['table/number-form']);
    // One analysis for the last request, and at most one for each that was past cancelling.
    expect(client.statuses.length).toBeLessThanOrEqual(kept.length + 1);
  });

  test('of requests of every kind', async () => {
    await client.open(uri, fullWidth);
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const requests: [string, object][] = [
      ['textDocument/hover', { position }],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
    ];
    const answers = requests.map(async ([method, params]) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, ...params }, source.token);
      source.cancel();
      return answer.catch((error: { code: number }) => error.code);
    });
    for (const answer of await Promise.all(answers)) expect(answer).toBe(-32800);
    await expectAlive();
  });
});

describe('a nianbao.json that is being typed', () => {
  test('is broken nearly all the time, which harms nothing', async () => {
    const configuration = 'file:///reports/nianbao.json';
    const text = '{ "rules": { "table/number-form": "off" }, "silence": [{ "rule": "sum/balance" }] }';
    await client.open(uri, fullWidth);
    await client.open(configuration, '', 'json');
    const at = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    for (let typed = 0; typed < text.length; typed += 1) {
      await client.replace(configuration, typed, typed, text[typed]!);
      void client.replace(uri, 0, 0, ' ');
      const found = await at();
      if (typed < text.length - 1) expect([[], ['table/number-form']]).toContainEqual(found);
    }
    expect(await at()).toEqual([]);
    for (let left = text.length; left > 0; left -= 1) await client.replace(configuration, left - 1, left, '');
    expect(await at()).toEqual(['table/number-form']);
    expect(client.logged).toEqual([]);
    expect(client.messages).toEqual([]);
    await client.close(configuration);
    await expectAlive();
  });
});

describe('what a client should not do', () => {
  test('edits outside the text are cut to it', async () => {
    await client.open(uri, fullWidth);
    const ranges = [
      [0, 0, 1e6, 1e6],
      [1e6, 0, 1e6, 5],
      [5, 1e6, 6, 1e6],
      [-3, -3, 0, 0],
      [9, 4, 2, 1],
    ] as const;
    for (const [startLine, startCharacter, endLine, endCharacter] of ranges) {
      const range = {
        start: { line: startLine, character: startCharacter },
        end: { line: endLine, character: endCharacter },
      };
      await client.change(uri, [{ range, text: '一、总体情况\n' }]);
      await client.pull(uri);
    }
    await client.change(uri, [{ text: fullWidth }]);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['table/number-form']);
  });

  test('half a character pair typed is no trouble', async () => {
    await client.open(uri, fullWidth);
    await client.replace(uri, 3, 3, '\ud842');
    await client.pull(uri);
    await client.replace(uri, 4, 4, '\udfb7');
    await client.replace(uri, 4, 5, '');
    await client.pull(uri);
    await expectAlive();
  });

  test('requests for documents that are closed, or never were open, are answered with nothing', async () => {
    await client.open(uri, fullWidth);
    await client.close(uri);
    const position = { line: 99, character: 9 };
    const range = { start: position, end: position };
    const requests: [string, object][] = [
      ['textDocument/hover', { position }],
      ['textDocument/completion', { position }],
      ['textDocument/definition', { position }],
      ['textDocument/references', { position, context: { includeDeclaration: true } }],
      ['textDocument/documentHighlight', { position }],
      ['textDocument/documentLink', {}],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/selectionRange', { positions: [position] }],
      ['textDocument/inlayHint', { range }],
      ['textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }],
      ['textDocument/rangeFormatting', { range, options: { tabSize: 4, insertSpaces: true } }],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ];
    for (const document of [uri, 'file:///reports/never.nianbao', 'no uri at all']) {
      for (const [method, params] of requests) {
        const answer = await client.request<unknown>(method, { textDocument: { uri: document }, ...params });
        expect([null, [], { isIncomplete: false, items: [] }], `${method} of ${document}`).toContainEqual(answer);
      }
      expect(await client.pull(document)).toEqual({ kind: 'full', items: [] });
    }
    await expectAlive();
  });

  test('changes of documents that are not open, of no version, and of no sense', async () => {
    await client.open(uri, fullWidth);
    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///no', version: 1 },
      contentChanges: [],
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: null },
      contentChanges: [{ text: '' }],
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 9 },
      contentChanges: [{ nothing: 1 }],
    });
    await client.notify('textDocument/didClose', { textDocument: { uri: 'file:///no' } });
    await client.notify('textDocument/didSave', { textDocument: { uri: 'file:///no' } });
    await client.notify('workspace/didChangeConfiguration', {});
    await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await client.notify('nianbao/unknown', {});
    await expect(client.request('textDocument/unknown', {})).rejects.toThrow();
    await expectAlive();
  });

  test('a version that goes back still counts as a new text', async () => {
    await client.open(uri, sampleReport(), 'nianbao', 7);
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 7 },
      contentChanges: [{ text: fullWidth }],
    });
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['table/number-form']);
  });

  test('a document opened twice is the second one', async () => {
    await client.open(uri, sampleReport());
    await client.open(uri, fullWidth);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['table/number-form']);
  });

  test('a text of more than ten million characters is not checked, which is said once', async () => {
    await client.open(uri, fullWidth + '\n'.repeat(10_000_000));
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(client.messages).toEqual(['2025.nianbao 超过 1000 万字的上限，没有检查']);
    await expectAlive();
  });

  test('documents of every strange text have an answer to every request', async () => {
    const texts = [
      '',
      '\ufeff',
      '\0',
      '\r',
      '〇'.repeat(100_000),
      `${fullWidth.slice(0, 900)}\0${fullWidth.slice(900)}`,
    ];
    for (const [index, text] of texts.entries()) {
      const document = `file:///reports/strange${index}.nianbao`;
      await client.open(document, text);
      await client.pull(document);
      const start = { line: 0, character: 0 };
      await client.request('textDocument/hover', { textDocument: { uri: document }, position: start });
      await client.request('textDocument/documentSymbol', { textDocument: { uri: document } });
      await client.request('textDocument/foldingRange', { textDocument: { uri: document } });
      const range = { start, end: { line: 100, character: 0 } };
      const context = { diagnostics: [] };
      await client.request('textDocument/codeAction', { textDocument: { uri: document }, range, context });
    }
    expect(client.logged).toEqual([]);
    await expectAlive();
  });
});
