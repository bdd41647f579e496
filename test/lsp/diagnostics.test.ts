import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleWith } from '../support/cursor.ts';
import { fullCapabilities, LanguageClient, until } from '../support/languageClient.ts';
import { sampleReport } from '../support/sampleReport.ts';

const uri = 'file:///reports/2025.nianbao';
const fullWidth = sampleWith(['行政许可\t318', '行政许可\t３１８']);
const blankTotal = sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t']);
const { diagnostic: _, ...withoutDiagnostic } = fullCapabilities.textDocument!;
const withoutPull = { ...fullCapabilities, textDocument: withoutDiagnostic };

let client: LanguageClient;

afterEach(() => {
  client.process.kill();
});

const rulesAt = async (document = uri) => (await client.diagnostics(document)).map(({ code }) => code);

describe('a client that asks', () => {
  test('gets each finding with its place, rule, page and data', async () => {
    client = await LanguageClient.start({ initializationOptions: { ruleDocuments: true } });
    await client.open(uri, fullWidth);
    const [diagnostic, ...more] = await client.diagnostics(uri);
    expect(more).toEqual([]);
    const start = fullWidth.indexOf('３１８');
    expect(diagnostic).toMatchObject({
      range: client.range(uri, start, start + 3),
      severity: 2,
      source: 'nianbao',
      code: 'table/number-form',
      codeDescription: { href: 'nianbao-rule:/table/number-form.md' },
      data: { cell: 'proactive.licences.decisions', fixable: true },
    });
    expect(diagnostic!.message).toContain('318');
  });

  test('without virtual documents gets the page beside the server', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic!.codeDescription!.href).toBe(
      new URL('../../docs/rules/table/number-form.md', import.meta.url).href,
    );
  });

  test('is told that nothing has changed', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    const first = await client.pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'table/number-form' }] });
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.replace(uri, 0, 0, ' ');
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full' });
  });

  test('sees the finding go when the text is mended, and come back', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    const start = fullWidth.indexOf('３１８');
    await client.replace(uri, start, start + 3, '318');
    expect(await rulesAt()).toEqual([]);
    await client.replace(uri, start, start + 3, '３１８');
    expect(await rulesAt()).toEqual(['table/number-form']);
  });

  test('gets the same for a text that is typed as for one that is opened', async () => {
    client = await LanguageClient.start();
    await client.open(uri, '');
    for (let at = 0; at < blankTotal.length; at += 97) await client.replace(uri, at, at, blankTotal.slice(at, at + 97));
    expect(client.document(uri).getText()).toBe(blankTotal);
    const typed = await client.diagnostics(uri);
    await client.close(uri);
    await client.open(uri, blankTotal);
    expect(typed).toEqual(await client.diagnostics(uri));
    expect(typed.map(({ code }) => code)).toEqual(['table/cell-blank']);
  });

  test('gets lines right after CRLF and an astral character', async () => {
    client = await LanguageClient.start();
    const text = `𠮷\r\n\r\n${fullWidth.replaceAll('\n', '\r\n')}`;
    await client.open(uri, text);
    const start = text.indexOf('３１８');
    expect((await client.diagnostics(uri))[0]!.range).toEqual(client.range(uri, start, start + 3));
  });

  test('gets nothing for a closed document and for one that was never open', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    await client.close(uri);
    expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
    expect(await client.pull('file:///never/opened.txt')).toEqual({ kind: 'full', items: [] });
  });

  test('gets an answer for the text as it is now, and a cancelled request is not computed', async () => {
    client = await LanguageClient.start();
    await client.open(uri, fullWidth);
    const late = client.pull(uri);
    const start = fullWidth.indexOf('３１８');
    void client.replace(uri, start, start + 3, '318');
    expect(await late).toMatchObject({ kind: 'full', items: [] });
    await until(() => client.statuses.length > 0, 'the state of the report');
    expect(client.statuses.map(({ version }) => version)).toEqual([2]);
  });
});

describe('which documents are served', () => {
  test.each([
    ['file:///a/任意名.nianbao', 'plaintext', true],
    ['file:///a/report.txt', 'plaintext', true],
    ['file:///a/report.txt', 'text', true],
    ['file:///a/report.md', 'markdown', true],
    ['file:///a/report.html', 'html', true],
    ['file:///a/report.py', 'python', false],
  ])('%s as %s: %s', async (document, language, served) => {
    client = await LanguageClient.start();
    await client.open(document, fullWidth, language);
    expect(await rulesAt(document)).toEqual(served ? ['table/number-form'] : []);
  });

  test('a text that is no report is left alone, until it becomes one', async () => {
    client = await LanguageClient.start();
    await client.open(uri.replace('.nianbao', '.txt'), '今日天气晴。', 'plaintext');
    const document = uri.replace('.nianbao', '.txt');
    expect(await client.pull(document)).toEqual({ kind: 'full', items: [] });
    expect(client.statuses).toEqual([]);
    await client.change(document, [{ text: fullWidth }]);
    expect(await rulesAt(document)).toEqual(['table/number-form']);
  });
});

describe('a client that cannot ask', () => {
  test('is sent findings with the version they belong to, and their end when the document closes', async () => {
    client = await LanguageClient.start({ capabilities: withoutPull });
    await client.open(uri, fullWidth);
    await until(() => client.published.length === 1, 'diagnostics');
    expect(client.published[0]).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'table/number-form' }] });
    await client.close(uri);
    await until(() => client.published.length === 2, 'their end');
    expect(client.published[1]).toEqual({ uri, diagnostics: [] });
  });

  test('is sent one set for a burst of changes', async () => {
    client = await LanguageClient.start({ capabilities: withoutPull });
    await client.open(uri, fullWidth);
    await until(() => client.published.length === 1, 'diagnostics');
    await Promise.all(Array.from({ length: 50 }, () => client.replace(uri, 0, 0, ' ')));
    await until(() => client.published.at(-1)!.version === 51, 'diagnostics of the last version');
    expect(client.published.length).toBeLessThan(10);
  });

  test('is sent nothing for documents that are no reports', async () => {
    client = await LanguageClient.start({ capabilities: withoutPull });
    await client.open('file:///a/readme.txt', '今日天气晴。', 'plaintext');
    await client.open(uri, fullWidth);
    await until(() => client.published.length > 0, 'diagnostics');
    expect(client.published.map((one) => one.uri)).toEqual([uri]);
  });
});

describe('the state of a report', () => {
  test('is told once a version', async () => {
    client = await LanguageClient.start();
    await client.open(uri, blankTotal);
    await client.pull(uri);
    await client.pull(uri);
    expect(client.statuses).toHaveLength(1);
    expect(client.statuses[0]).toMatchObject({
      uri,
      version: 1,
      equations: { total: 42, broken: 0, unknown: 1 },
      errors: 0,
      warnings: 1,
      edition: '2021',
      year: 2025,
      agency: '青禾县人民政府',
    });
  });
});

describe('settings', () => {
  test('turn rules off and change how grave they are, and take effect when they change', async () => {
    client = await LanguageClient.start({ settings: { rules: { 'table/number-form': 'off' } } });
    await client.open(uri, fullWidth);
    expect(await rulesAt()).toEqual([]);
    client.settings = { rules: { 'table/*': 'error' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes === 1, 'being asked to ask again');
    expect((await client.diagnostics(uri))[0]!.severity).toBe(1);
  });

  test('may come as initializationOptions and with didChangeConfiguration, where the client is not asked', async () => {
    const capabilities = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, configuration: false } };
    const nianbao = { rules: { 'table/number-form': 'off' } };
    client = await LanguageClient.start({ capabilities, initializationOptions: { nianbao } });
    await client.open(uri, fullWidth);
    expect(await rulesAt()).toEqual([]);
    await client.notify('workspace/didChangeConfiguration', { settings: { nianbao: { rules: {} } } });
    expect(await rulesAt()).toEqual(['table/number-form']);
  });

  test('switch everything off', async () => {
    client = await LanguageClient.start({ settings: { enable: false } });
    await client.open(uri, fullWidth);
    expect(await rulesAt()).toEqual([]);
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  });

  test('that are wrong are said once, and the rest counts', async () => {
    client = await LanguageClient.start({
      settings: { rules: { 'sum/balence': 'off', 'table/number-form': 'info' }, check: { run: 'often' } },
    });
    await client.open(uri, fullWidth);
    await client.open(uri.replace('2025', '2024'), fullWidth);
    expect((await client.diagnostics(uri))[0]!.severity).toBe(3);
    await client.diagnostics(uri.replace('2025', '2024'));
    expect(client.messages).toHaveLength(2);
    expect(client.messages.join()).toContain('sum/balence');
    expect(client.messages.join()).toContain('often');
  });

  test('of any kind of value are borne', async () => {
    for (const settings of [null, 7, 'x', [], { rules: 3 }, { check: 'x' }, { enable: null }]) {
      client = await LanguageClient.start({ settings });
      await client.open(uri, fullWidth);
      expect(await rulesAt()).toEqual(['table/number-form']);
      client.process.kill();
    }
  });
});

describe('checking', () => {
  test('on save keeps what is shown while typing', async () => {
    client = await LanguageClient.start({ settings: { check: { run: 'save' } } });
    await client.open(uri, fullWidth);
    const first = await client.pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'table/number-form' }] });
    const start = fullWidth.indexOf('３１８');
    await client.replace(uri, start, start + 3, '318');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await until(() => client.refreshes === 1, 'being asked to ask again');
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('by hand waits for the command', async () => {
    client = await LanguageClient.start({ settings: { check: { run: 'manual' } } });
    await client.open(uri, fullWidth);
    expect(await rulesAt()).toEqual([]);
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    expect(await rulesAt()).toEqual([]);
    await client.check(uri);
    await until(() => client.refreshes === 1, 'being asked to ask again');
    expect(await rulesAt()).toEqual(['table/number-form']);
  });

  test('on save and by hand work for a client that cannot ask', async () => {
    client = await LanguageClient.start({ capabilities: withoutPull, settings: { check: { run: 'manual' } } });
    await client.open(uri, fullWidth);
    await client.replace(uri, 0, 0, ' ');
    await client.check(uri);
    await until(() => client.published.length > 0, 'diagnostics');
    expect(client.published[0]).toMatchObject({ version: 2, diagnostics: [{ code: 'table/number-form' }] });
    await client.check('file:///never/opened.nianbao');
  });
});

describe('nianbao.json', () => {
  let folder: string;
  let report: string;
  const write = (text: string) => writeFileSync(join(folder, 'nianbao.json'), text);
  const changed = () =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(join(folder, 'nianbao.json')).href, type: 2 }],
    });

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-')));
    await mkdir(join(folder, '水利局'));
    report = pathToFileURL(join(folder, '水利局', '2025年报.txt')).href;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('in a folder above holds, and its change is followed', async () => {
    write('{ "rules": { "table/number-form": "off" } }');
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    expect(await rulesAt(report)).toEqual([]);
    write('{ "files": { "水利局/*": { "table/number-form": "error" } } }');
    await changed();
    expect((await client.diagnostics(report))[0]!.severity).toBe(1);
    expect(client.refreshes).toBe(1);
  });

  test('goes before the settings, and one finding can be silenced', async () => {
    write('{ "silence": [{ "file": "水利局/2025年报.txt", "rule": "table/number-form" }] }');
    client = await LanguageClient.start({ settings: { rules: { 'table/number-form': 'error' } } });
    await client.open(report, fullWidth, 'plaintext');
    expect(await rulesAt(report)).toEqual([]);
  });

  test('that is broken has a finding of its own, and defaults are used', async () => {
    write('{ "rules": ');
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    expect(await rulesAt(report)).toEqual(['table/number-form']);
    expect(client.published).toMatchObject([
      { uri: pathToFileURL(join(folder, 'nianbao.json')).href, diagnostics: [{ severity: 1, source: 'nianbao' }] },
    ]);
    write('{}');
    await changed();
    await client.diagnostics(report);
    expect(client.published.at(-1)!.diagnostics).toEqual([]);
  });

  test('that is open counts as it stands in the editor', async () => {
    write('{}');
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    expect(await rulesAt(report)).toEqual(['table/number-form']);
    const configuration = pathToFileURL(join(folder, 'nianbao.json')).href;
    await client.open(configuration, '{ "rules": { "table/number-form": "off" } }', 'json');
    expect(await rulesAt(report)).toEqual([]);
    await client.replace(configuration, 2, 9, '"rul');
    expect(await rulesAt(report)).toEqual(['table/number-form']);
    await client.close(configuration);
    expect(await rulesAt(report)).toEqual(['table/number-form']);
  });

  test('that cannot be read is said', async () => {
    await mkdir(join(folder, 'nianbao.json'));
    client = await LanguageClient.start();
    await client.open(report, fullWidth, 'plaintext');
    expect(await rulesAt(report)).toEqual(['table/number-form']);
    expect(client.messages.join()).toContain('配置文件无法读取');
  });
});

describe('while somebody types', () => {
  const settings = { check: { delay: 600 } };
  const wrong = sampleWith(['行政许可\t318', '行政许可\t３１８'], ['申请9件', '申请90件']);

  test('what is mended goes at once, what is new comes after a pause', async () => {
    client = await LanguageClient.start({ settings });
    await client.open(uri, wrong);
    expect(await rulesAt()).toEqual(['claim/mismatch', 'table/number-form']);
    const zero = wrong.indexOf('申请90件') + 3;
    await client.replace(uri, zero, zero + 1, '');
    const forced = client.document(uri).getText().indexOf('行政强制\t4') + 6;
    await client.replace(uri, forced, forced, '件');
    expect(await rulesAt()).toEqual(['table/number-form']);
    await until(() => client.refreshes > 0, 'the server asks for another pull');
    expect(await rulesAt()).toEqual(['table/number-form', 'table/number-form']);
  });

  test('the same holds for a client that is sent diagnostics', async () => {
    client = await LanguageClient.start({ settings, capabilities: withoutPull });
    await client.open(uri, sampleReport());
    await until(() => client.published.length === 1, 'diagnostics of the opened report');
    const licences = sampleReport().indexOf('行政许可\t318') + 8;
    await client.replace(uri, licences, licences, '件');
    await until(() => client.published.length === 3, 'diagnostics after the pause');
    expect(client.published.map(({ diagnostics }) => diagnostics.length)).toEqual([0, 0, 1]);
  });

  test('a client that cannot be told to ask again waits for nothing', async () => {
    const { diagnostics: _refresh, ...workspace } = fullCapabilities.workspace!;
    client = await LanguageClient.start({ settings, capabilities: { ...fullCapabilities, workspace } });
    await client.open(uri, sampleReport());
    expect(await rulesAt()).toEqual([]);
    const licences = sampleReport().indexOf('行政许可\t318') + 8;
    await client.replace(uri, licences, licences, '件');
    expect(await rulesAt()).toEqual(['table/number-form']);
  });

  test('a pause that is no time is said to be wrong', async () => {
    client = await LanguageClient.start({ settings: { check: { delay: -1 } } });
    await client.open(uri, sampleReport());
    await client.diagnostics(uri);
    await until(() => client.messages.length > 0, 'a warning');
    expect(client.messages[0]).toContain('nianbao.check.delay');
  });
});
