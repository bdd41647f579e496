// Servers inside of this process: what one client does is nothing to another, and documents that were closed leave no trace.

import { PassThrough } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { sampleWith } from '../support/cursor.ts';
import { fullCapabilities } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const uri = 'file:///reports/2025.nianbao';
const fullWidth = sampleWith(['行政许可\t318', '行政许可\t３１８']);

const clients: MessageConnection[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

/** A client of a server of its own. */
async function connect(rules: Readonly<Record<string, string>> = {}): Promise<MessageConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const pause = () => new Promise<void>((resume) => setImmediate(() => setImmediate(resume)));
  const loadDocuments = () => Promise.reject(new Error('no documents here'));
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    pause,
    loadDocuments,
  });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => ({ rules })));
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  clients.push(client);
  const workspace = { ...fullCapabilities.workspace, workspaceFolders: false };
  const capabilities = { ...fullCapabilities, workspace };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await client.sendNotification('initialized', {});
  return client;
}

function open(client: MessageConnection, document: string, text: string): Promise<void> {
  const textDocument = { uri: document, languageId: 'nianbao', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

async function rulesAt(client: MessageConnection, document: string): Promise<unknown[]> {
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: document },
  });
  return items.map(({ code }) => code);
}

test('two clients have documents and settings of their own', async () => {
  const [one, other] = [await connect(), await connect({ 'table/number-form': 'off' })];
  await open(one, uri, fullWidth);
  await open(other, uri, fullWidth);
  expect(await rulesAt(one, uri)).toEqual(['table/number-form']);
  expect(await rulesAt(other, uri)).toEqual([]);
  await one.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await open(one, uri, sampleReport({ problems: '' }));
  expect(await rulesAt(one, uri)).toEqual(['section/missing']);
  expect(await rulesAt(other, uri)).toEqual([]);
  one.dispose();
  expect(await rulesAt(other, uri)).toEqual([]);
});

/** Many more with OPEN_CLOSE_CYCLES=10000, which takes a minute. */
const CYCLES = Number(process.env.OPEN_CLOSE_CYCLES ?? 600);
const WARM_CYCLES = 300;
/** Room for what is made once, at whatever time: compiled code, a filled cache. */
const MOST_BYTES = 4 * 1024 * 1024;

test('documents that were opened and closed leave nothing in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const client = await connect();
  let count = 0;
  const cycle = async () => {
    count += 1;
    const document = `file:///reports/${count}.nianbao`;
    // Each text is another, so that texts kept anywhere would add up: a report is some ten thousand bytes.
    await open(client, document, `${fullWidth}\n${count}\n`);
    expect(await rulesAt(client, document)).toContain('table/number-form');
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: document } });
  };
  for (let round = 0; round < WARM_CYCLES; round += 1) await cycle();
  const before = heap();
  for (let round = 0; round < CYCLES; round += 1) await cycle();
  const grown = heap() - before;
  if (process.env.OPEN_CLOSE_CYCLES) console.log(`${CYCLES} cycles: ${(grown / 1024).toFixed(0)} KB more`);
  expect(grown).toBeLessThan(MOST_BYTES);
}, 600_000);
