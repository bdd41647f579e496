// Reports of a workspace folder that are compared with each other: read from the disk in the background, while open
// documents win over it.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type TextDocumentEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { CheckedJson } from '../../server/src/cli/shapes.ts';
import { writeDocx } from '../../server/src/documents/writeDocx.ts';
import type { Files } from '../../server/src/lsp/files.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { encode } from '../../server/src/text/decode.ts';
import { call, folderWith } from '../support/commandLine.ts';
import { bodyReports, plantedRules } from '../support/corpus.ts';
import { fullCapabilities, LanguageClient, until } from '../support/languageClient.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

let client: LanguageClient;

afterEach(() => {
  client.process.kill();
});

const education = (year: number, figures = {}) => yearlyReport('青禾县教育局', year, figures);

/** A folder with files, and the addresses of what lies in it. */
function workspaceWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith(files);
  return {
    folder,
    root: pathToFileURL(folder).href,
    uri: (name: string) => pathToFileURL(path.join(folder, name)).href,
  };
}

const isComparison = ({ code }: Diagnostic) => /^(?:history|rollup)\//.test(String(code));

/** The findings about other reports, once there are some or, with `none`, none any more. */
async function comparisons(uri: string, expected: 'some' | 'none' = 'some'): Promise<Diagnostic[]> {
  for (const deadline = Date.now() + 8000; Date.now() < deadline; ) {
    const found = (await client.diagnostics(uri)).filter(isComparison);
    if (found.length > 0 === (expected === 'some')) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${expected} comparison at ${uri}`);
}

async function quickFixes(uri: string, { range }: Diagnostic): Promise<CodeAction[]> {
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return actions.filter(({ title }) => !title.startsWith('忽略') && !title.includes('nianbao.json'));
}

const before = education(2024, { carriedOut: 3 });
const now = education(2025);

describe('last year’s report on the disk', () => {
  test('is compared with, and the finding leads to it', async () => {
    const { root, uri } = workspaceWith({ '2024/上年（终稿）.txt': before, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    const [finding] = await comparisons(uri('2025.txt'));
    expect(finding!.code).toBe('history/carry-over');
    const [place] = finding!.relatedInformation!;
    expect(fileURLToPath(place!.location.uri)).toBe(fileURLToPath(uri('2024/上年（终稿）.txt')));
    expect(client.refreshes).toBeGreaterThan(0);
  });

  test('is where the definition of what was carried over is', async () => {
    const { root, uri } = workspaceWith({ '2024.txt': before, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    const [finding] = await comparisons(uri('2025.txt'));
    const places = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: uri('2025.txt') },
      position: finding!.range.start,
    });
    expect(places).toEqual([finding!.relatedInformation![0]!.location]);
    expect(path.basename(places[0]!.uri)).toBe('2024.txt');
  });

  test('can be mended by a fix, as long as it is what was read', async () => {
    const { folder, root, uri } = workspaceWith({ '2024.txt': before, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), education(2025, { inForce: 8, carriedIn: 3 }));
    const [finding] = await comparisons(uri('2025.txt'));
    const fixes = await quickFixes(uri('2025.txt'), finding!);
    const edits = fixes.map(({ edit }) => (edit!.documentChanges as TextDocumentEdit[])[0]!);
    expect(edits.map(({ textDocument }) => [path.basename(textDocument.uri), textDocument.version])).toEqual([
      ['2025.txt', 1],
      ['2024.txt', null],
    ]);
    // It is changed by somebody else, and the editor has not told so yet.
    writeFileSync(path.join(folder, '2024.txt'), `\n${before}`);
    expect(await quickFixes(uri('2025.txt'), finding!)).toHaveLength(1);
  });

  test('is not mended by places where an editor shows it differently', async () => {
    const { root, uri } = workspaceWith({ '2024.txt': encode(before, 'gb18030')!, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), education(2025, { inForce: 8, carriedIn: 3 }));
    const [finding] = await comparisons(uri('2025.txt'));
    expect((await quickFixes(uri('2025.txt'), finding!)).map(({ title }) => title)).toEqual(['改为 5']);
  });

  test('is read from a Word document', async () => {
    const { root, uri } = workspaceWith({ '2024.docx': writeDocx(analyse(before)), '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    const [finding] = await comparisons(uri('2025.txt'));
    expect(path.basename(finding!.relatedInformation![0]!.location.uri)).toBe('2024.docx');
  });

  test('is followed when it changes, comes and goes', async () => {
    const { folder, root, uri } = workspaceWith({ '2024.txt': before, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    await comparisons(uri('2025.txt'));
    const tell = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('2024.txt'), type }] });
    writeFileSync(path.join(folder, '2024.txt'), education(2024));
    await tell(2);
    await comparisons(uri('2025.txt'), 'none');
    writeFileSync(path.join(folder, '2024.txt'), before);
    await tell(2);
    await comparisons(uri('2025.txt'));
    rmSync(path.join(folder, '2024.txt'));
    await tell(3);
    await comparisons(uri('2025.txt'), 'none');
  });
});

test('a folder that comes or goes is told of alone, and takes its reports with it', async () => {
  const { folder, root, uri } = workspaceWith({ '2025.txt': now });
  client = await LanguageClient.start({ folders: [root] });
  await client.open(uri('2025.txt'), now);
  await client.diagnostics(uri('2025.txt'));
  mkdirSync(path.join(folder, '旧/2024'), { recursive: true });
  writeFileSync(path.join(folder, '旧/2024/年报.txt'), before);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('旧'), type: 1 }] });
  await comparisons(uri('2025.txt'));
  rmSync(path.join(folder, '旧'), { recursive: true });
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('旧'), type: 3 }] });
  await comparisons(uri('2025.txt'), 'none');
});

describe('open documents', () => {
  test('win over the disk, and what one caused goes when it is closed', async () => {
    const { root, uri } = workspaceWith({ '2024.txt': education(2024), '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    await client.open(uri('2024.txt'), before);
    await comparisons(uri('2025.txt'));
    await client.close(uri('2024.txt'));
    await comparisons(uri('2025.txt'), 'none');
  });

  test('are compared with each other where there is no folder, also one that is not saved', async () => {
    client = await LanguageClient.start();
    await client.open('untitled:Untitled-1', now);
    await client.open('file:///elsewhere/2024.txt', before);
    const [finding] = await comparisons('untitled:Untitled-1');
    expect(finding!.relatedInformation![0]!.location.uri).toBe('file:///elsewhere/2024.txt');
    await client.close('file:///elsewhere/2024.txt');
    await comparisons('untitled:Untitled-1', 'none');
  });

  test('show it in the report of the next year while last year’s is typed', async () => {
    const { root, uri } = workspaceWith({ '2024.txt': education(2024), '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    await client.open(uri('2024.txt'), education(2024));
    await client.change(uri('2024.txt'), [{ text: before }]);
    await comparisons(uri('2025.txt'));
    await client.change(uri('2024.txt'), [{ text: education(2024) }]);
    await comparisons(uri('2025.txt'), 'none');
  });

  test('follow what nianbao.json declares', async () => {
    const { folder, root, uri } = workspaceWith({ '2024.txt': before, '2025.txt': now });
    client = await LanguageClient.start({ folders: [root] });
    await client.open(uri('2025.txt'), now);
    await comparisons(uri('2025.txt'));
    writeFileSync(path.join(folder, 'nianbao.json'), '{ "bodies": { "2024.txt": "青禾县水利局" } }');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('nianbao.json'), type: 1 }] });
    await comparisons(uri('2025.txt'), 'none');
  });
});

test('symbols of the workspace are those of open reports and of those on the disk, each once', async () => {
  const { root, uri } = workspaceWith({ '2024.txt': before, '2025.txt': now });
  client = await LanguageClient.start({ folders: [root] });
  await client.open(uri('2025.txt'), now.replace('三、收到', '三、收到了'));
  await comparisons(uri('2025.txt'));
  const find = async (query: string) =>
    (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
      ({ name, containerName, location }) => [name, containerName, path.basename(location.uri)],
    );
  expect(await find('三、收到处理')).toEqual([
    ['三、收到了和处理政府信息公开申请情况', '青禾县教育局2025年', '2025.txt'],
    ['三、收到和处理政府信息公开申请情况', '青禾县教育局2024年', '2024.txt'],
  ]);
  expect(await find('教育局2024')).toEqual([['青禾县教育局2024年', undefined, '2024.txt']]);
});

describe('files that the server cannot reach', () => {
  test('are read by the client', async () => {
    const texts: Readonly<Record<string, string>> = { '2024.md': before, 'nianbao.json': '{}' };
    const files: Files = {
      list: async (folder) =>
        folder === 'vscode-vfs://github/reports/'
          ? [
              { name: '旧', kind: 'folder' },
              { name: 'node_modules', kind: 'folder' },
            ]
          : Object.keys(texts).map((name) => ({ name, kind: 'file' })),
      read: async (uri) => {
        const text = uri.includes('node_modules') ? undefined : texts[uri.slice(uri.lastIndexOf('/') + 1)];
        return text === undefined ? undefined : new TextEncoder().encode(text);
      },
    };
    client = new LanguageClient();
    client.files = files;
    await client.initialize({
      folders: ['vscode-vfs://github/reports'],
      initializationOptions: { readsFiles: true },
    });
    const uri = 'vscode-vfs://github/reports/2025.nianbao';
    await client.open(uri, now);
    const [finding] = await comparisons(uri);
    expect(finding!.relatedInformation![0]!.location.uri).toBe('vscode-vfs://github/reports/%E6%97%A7/2024.md');
  });
});

test('a folder with too many files is not read, which is said once', async () => {
  const uri = (name: string) => `vscode-vfs://github/reports/${name}`;
  const names = Array.from({ length: 5000 }, (_, at) => `${at}.txt`);
  client = new LanguageClient();
  client.files = {
    list: async () => ['2024.txt', ...names].map((name) => ({ name, kind: 'file' })),
    read: async (read) => (read === uri('2024.txt') ? new TextEncoder().encode(before) : undefined),
  };
  await client.initialize({ folders: [uri('')], initializationOptions: { readsFiles: true } });
  await client.open(uri('2025.txt'), now);
  await client.diagnostics(uri('2025.txt'));
  await until(() => client.messages.length > 0, 'a notice');
  await client.open(uri('2023.txt'), education(2023));
  await client.diagnostics(uri('2023.txt'));
  expect(client.messages).toEqual([expect.stringContaining('超过 5000 个')]);
  // Those that are open are compared all the same.
  await client.open(uri('2024.txt'), before);
  await comparisons(uri('2025.txt'));
});

describe('the editor and the command line agree', () => {
  const planted = plantedRules.flatMap((rule, at) => bodyReports(at, 3, () => rule));
  const parts = { '局/教育.txt': education(2025, { licences: 30 }), '局/水利.txt': yearlyReport('青禾县水利局', 2025) };
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(planted.map(({ name, text }) => [`各年/${name}`, text])),
    ...parts,
    '局/水利（副本）.txt': parts['局/水利.txt'],
    '教育2024.md': education(2024, { carriedOut: 3 }),
    '县.txt': yearlyReport('青禾县人民政府', 2025, { licences: 90 }),
    '市.txt': yearlyReport('澄湖市人民政府', 2025, { licences: 90 }),
    '镇/柳溪.txt': yearlyReport('柳溪镇人民政府', 2025, { licences: 90 }),
    'nianbao.json': JSON.stringify({
      rollup: [
        { whole: '青禾县人民政府', parts: ['局/'] },
        { whole: '澄湖市人民政府', parts: ['教育2024.md', '青禾县教育局', '柳溪镇人民政府'] },
        { whole: '柳溪镇人民政府', parts: ['局/教育.txt'] },
      ],
    }),
  };

  test('on every report of a folder, with what is related and what fixes it', async () => {
    const { folder, root, uri } = workspaceWith(files);
    const { stdout } = await call(['check', '--format', 'json', '.'], { cwd: folder });
    const printed = (JSON.parse(stdout).files as (CheckedJson & { file: string })[]).filter(
      ({ equations }) => equations,
    );
    expect(printed).toHaveLength(Object.keys(files).length - 1);
    client = await LanguageClient.start({
      folders: [root],
      capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: {} } },
    });
    const fileOf = (other: string) => path.relative(folder, fileURLToPath(other));
    let compared = 0;
    for (const { file, diagnostics } of printed) {
      const expected = diagnostics.filter(({ rule }) => /^(?:history|rollup)\//.test(rule));
      await client.open(uri(file), files[file.split(path.sep).join('/')]!);
      const found = await comparisons(uri(file), expected.length > 0 ? 'some' : 'none');
      const all = await client.diagnostics(uri(file));
      expect(
        all.map(({ code, severity, message, range, relatedInformation }) => ({
          code,
          severity,
          message,
          range,
          related: (relatedInformation ?? []).map(({ location, message }) => [
            fileOf(location.uri),
            location.range,
            message,
          ]),
        })),
        file,
      ).toEqual(
        diagnostics.map(({ rule, severity, message, range, related }) => ({
          code: rule,
          severity: SEVERITIES[severity],
          message,
          range,
          related: related.map((one) => [one.file ?? file, one.range, one.message]),
        })),
      );
      for (const [at, finding] of found.entries()) {
        const shown = (await quickFixes(uri(file), finding)).filter(
          ({ diagnostics: of }) => of?.[0]?.code === finding.code,
        );
        const titles = new Set(shown.map(({ title }) => title));
        expect([...titles].sort(), file).toEqual(
          expect.arrayContaining(expected[at]!.fixes.map(({ title }) => title).sort()),
        );
        compared++;
      }
      await client.close(uri(file));
    }
    expect(compared).toBeGreaterThan(10);
  });
});

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
