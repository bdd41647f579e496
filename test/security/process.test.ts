// What the built command line and the built server may not reach: the network, and files that nobody named.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import manifest from '../../package.json';
import { pdfText } from '../../server/src/programs/pdftotext.ts';
import { folderWith } from '../support/commandLine.ts';
import { LanguageClient } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const guard = resolve('test/security/guard.cjs');

function runGuarded(args: readonly string[], cwd: string, forbiddenFolder = '') {
  const env = { ...process.env, FORBIDDEN_FOLDER: forbiddenFolder };
  return spawnSync(process.execPath, ['--require', guard, ...args], { cwd, env, encoding: 'utf8' });
}

test.each([
  'fetch("http://127.0.0.1:9/").catch(() => {})',
  'require("node:net").connect(9, "127.0.0.1").on("error", () => {})',
  'require("node:dns").lookup("localhost", () => {})',
])('the guard sees %s', (code) => {
  expect(runGuarded(['--eval', code], '.').status).toBe(97);
});

describe('the command line', () => {
  const cli = resolve('dist/cli.js');

  test.each([
    ['check', '.'],
    ['check', '--format', 'sarif', '.'],
    ['facts', '.'],
    ['fix', '--dry-run', '.'],
    ['explain', 'sum/balance'],
    ['--help'],
  ])('reaches for no network: %s %s', (...args) => {
    const cwd = folderWith({ '2025.txt': sampleReport(), '2024.html': sampleReport({ problems: '' }) });
    const { status, stderr } = runGuarded([cli, ...args.filter((arg) => arg !== undefined)], cwd);
    expect(stderr).not.toContain('forbidden');
    expect([0, 1]).toContain(status);
  });

  test('reads nothing that only a nianbao.json names', () => {
    const { cwd, secret } = folderWithGreedyConfiguration();
    const { status, stderr } = runGuarded([cli, 'check', '.'], cwd, secret);
    expect(stderr).not.toContain('forbidden');
    expect([0, 1]).toContain(status);
    expect(runGuarded([cli, 'check', secret], cwd, secret).status).toBe(97);
    expect(runGuarded([cli, 'check', 'linked/2024.txt'], cwd, secret).status).toBe(97);
  });
});

/** A folder whose nianbao.json names files beside the folder, by every key that takes a path and in every way to say it. */
function folderWithGreedyConfiguration(): { cwd: string; secret: string } {
  const root = folderWith({ 'work/青禾县人民政府2025.txt': sampleReport(), 'secret/2024.txt': sampleReport() });
  const [cwd, secret] = [join(root, 'work'), join(root, 'secret')];
  const [link, inside] = ['linked', 'linked/2024.txt'];
  symlinkSync(secret, join(cwd, link), 'junction');
  const outside = ['../secret/2024.txt', '../secret/', '../secret/*.txt', `${secret}/2024.txt`, `${secret}/`];
  outside.push(`./../work/../secret/2024.txt`, pathToFileURL(secret).href, link, `${link}/`, inside);
  const configuration = {
    bodies: Object.fromEntries(outside.map((path) => [path, '青禾县人民政府'])),
    rollup: [{ whole: '青禾县人民政府', parts: outside }],
    roster: outside,
    ignore: outside.map((file) => ({ file })),
    extends: '../secret/2024.txt',
  };
  writeFileSync(join(cwd, 'nianbao.json'), JSON.stringify(configuration));
  return { cwd, secret };
}

test('the server reaches for no network, and reads nothing that only a nianbao.json names', async () => {
  const { cwd, secret } = folderWithGreedyConfiguration();
  vi.stubEnv('NODE_OPTIONS', `--require=${guard}`);
  vi.stubEnv('FORBIDDEN_FOLDER', secret);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const client = await LanguageClient.start({ folders: [pathToFileURL(cwd).href] });
  const uri = pathToFileURL(join(cwd, '青禾县人民政府2025.txt')).href;
  await client.open(uri, sampleReport(), 'plaintext');
  await client.pull(uri);
  const textDocument = { uri };
  const position = { line: 0, character: 3 };
  await client.request('textDocument/hover', { textDocument, position });
  await client.request('textDocument/documentSymbol', { textDocument });
  const range = { start: position, end: position };
  await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  // The guard would have ended it with 97.
  expect(await client.stop()).toBe(0);
});

describe('the bundles', () => {
  const bundles = readdirSync('dist').filter((name) => /\.m?js$/.test(name));

  test.each(bundles)('%s makes no code out of text', (name) => {
    expect(readFileSync(join('dist', name), 'utf8')).not.toMatch(/\beval\(|\bnew Function\(|[^.\w]Function\(["'`]/);
  });

  test.each(bundles)('%s is JavaScript that Node takes', (name) => {
    execFileSync(process.execPath, ['--check', join('dist', name)]);
  });
});

describe('an untrusted folder', () => {
  const settings: Readonly<Record<string, { readonly scope: string }>> = manifest.contributes.configuration.properties;

  test('is where the extension works, for the one setting that names a program is out of reach of a workspace', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    const naming = Object.keys(settings).filter((name) => /pdftotext|path|program|command|executable/i.test(name));
    expect(naming).toEqual(['nianbao.pdftotext']);
    expect(settings['nianbao.pdftotext']!.scope).toBe('machine');
  });

  test.skipIf(process.platform === 'win32')('is never where a program is looked for or run', async () => {
    const folder = folderWith({ 'where.sh': '#!/bin/sh\ncat > /dev/null\npwd\n' });
    chmodSync(join(folder, 'where.sh'), 0o755);
    const read = await pdfText(new Uint8Array(), join(folder, 'where.sh'));
    expect(read).toEqual({ text: `${dirname(process.execPath)}\n` });
  });
});
