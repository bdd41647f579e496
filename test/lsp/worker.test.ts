import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { DocumentDiagnosticReport, InitializeResult } from 'vscode-languageserver';
import { type ExportAnswer, exportFormats, exportRequest } from '../../server/src/lsp/protocol.ts';
import { fromBase64 } from '../../server/src/text/base64.ts';
import { sampleWith } from '../support/cursor.ts';
import { fullCapabilities, serverPath } from '../support/languageClient.ts';

/** The global scope of a web worker as far as a language server needs it, without anything of Node's. */
const workerScope = `
  const { parentPort } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { runInNewContext } = require('node:vm');
  const scope = { console, atob, btoa, URL, Blob, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder };
  scope.self = scope;
  scope.addEventListener = () => {};
  scope.importScripts = (file) => runInNewContext(readFileSync(file, 'utf8'), scope);
  scope.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => scope.onmessage({ data }));
  runInNewContext(readFileSync(${JSON.stringify(serverPath)}, 'utf8'), scope);
`;

let worker: Worker;

afterEach(async () => {
  await worker?.terminate();
});

test('the server answers in a web worker, without anything of Node', async () => {
  if (!existsSync(serverPath)) throw new Error('dist/server.js is absent: run `npm run build` first');
  worker = new Worker(workerScope, { eval: true });
  let count = 0;
  const request = <Result>(method: string, params: unknown) => {
    const id = ++count;
    const answer = new Promise<Result>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message) => {
        if (message.id === id && 'result' in message) resolve(message.result);
        if (message.id === id && 'error' in message) reject(new Error(message.error.message));
      });
    });
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return answer;
  };
  const uri = 'vscode-vfs://github/reports/2025.nianbao';
  const capabilities = { ...fullCapabilities, workspace: {} };
  const { serverInfo } = await request<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: { documentsScript: resolve('dist/documents.js') },
  });
  expect(serverInfo!.name).toBe('nianbao');
  worker.postMessage({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: {
      textDocument: { uri, languageId: 'nianbao', version: 1, text: sampleWith(['行政许可\t318', '行政许可\t３１８']) },
    },
  });
  const report = await request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 'table/number-form' }] });
  for (const format of exportFormats) {
    const answer = await request<ExportAnswer>(exportRequest, { textDocument: { uri }, format });
    expect(fromBase64(answer.bytes).length, format).toBeGreaterThan(1000);
  }
});
