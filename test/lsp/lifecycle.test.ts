import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { LanguageClient } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

let client: LanguageClient;

afterEach(() => {
  client.process.kill();
});

describe('initialize', () => {
  test('says what the server can do', async () => {
    client = new LanguageClient();
    const { serverInfo, capabilities } = await client.initialize();
    expect(serverInfo).toEqual({ name: 'nianbao', version });
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.nianbao', 'source.fillTotals.nianbao'] },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
    });
  });

  test('offers no pull to a client that does not pull, and takes one that can do nothing at all', async () => {
    client = new LanguageClient();
    const { capabilities } = await client.initialize({ capabilities: {} });
    expect(capabilities.diagnosticProvider).toBeUndefined();
    await client.open('untitled:1', sampleReport());
    expect(await client.request('textDocument/foldingRange', { textDocument: { uri: 'untitled:1' } })).not.toEqual([]);
  });
});

describe('the server ends', () => {
  test('with 0 after shutdown and exit', async () => {
    client = await LanguageClient.start();
    expect(await client.stop()).toBe(0);
  });

  test('with 1 after exit without shutdown', async () => {
    client = await LanguageClient.start();
    await client.notify('exit', undefined);
    expect(await client.exited()).toBe(1);
  });

  test('when the client closes the pipe', async () => {
    client = await LanguageClient.start();
    client.process.stdin!.end();
    expect(await client.exited()).toBe(1);
  });

  test('when the client no longer takes what it is sent', async () => {
    client = await LanguageClient.start({ capabilities: {} });
    client.process.stdout!.destroy();
    await client.open('untitled:1', sampleReport());
    client.process.stdin!.end();
    expect(await client.exited()).toBe(1);
  });

  test('when the process that started it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', '']);
    await once(parent, 'exit');
    client = await LanguageClient.start({ processId: parent.pid! });
    expect(await client.exited()).toBe(1);
  });
});
