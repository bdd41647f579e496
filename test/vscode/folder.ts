// Reports of a folder together: compared from year to year, checked without being opened, in the view and in the table.

import {
  type CodeAction,
  commands,
  DiagnosticSeverity,
  type Location,
  languages,
  TabInputWebview,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { yearlyReport } from '../support/yearlyReport.ts';
import {
  check,
  checkEqual,
  closeAll,
  eventually,
  extensionApi,
  findingOf,
  fixture,
  noFindingOf,
  open,
  pause,
  ruleOf,
  setSetting,
} from './support.ts';

const files: Readonly<Record<string, string>> = {
  '各年/2024/柳溪镇.txt': yearlyReport('柳溪镇人民政府', 2024, { inForce: 7 }),
  '各年/2025/柳溪镇.txt': yearlyReport('柳溪镇人民政府', 2025),
};
const [lastYear, thisYear] = Object.keys(files) as [string, string];

async function folderSession() {
  const session = await (await extensionApi()).session;
  check(session, 'a session is running');
  return session.folder;
}

function rulesAt(uri: Uri): string[] {
  return languages.getDiagnostics(uri).flatMap((finding) => (finding.source === 'nianbao' ? ruleOf(finding) : []));
}

suite('a folder of reports', () => {
  suiteSetup(async () => {
    for (const [name, text] of Object.entries(files))
      await workspace.fs.writeFile(fixture(name), new TextEncoder().encode(text));
  });
  suiteTeardown(() => workspace.fs.delete(fixture('各年'), { recursive: true }));
  teardown(closeAll);

  test('last year’s report is compared with, and the finding and the definition lead to it', async () => {
    const { document } = await open(thisYear);
    const finding = await findingOf(document, 'history/in-force');
    const [related] = finding.relatedInformation ?? [];
    checkEqual(related?.location.uri.toString(), fixture(lastYear).toString(), 'related file');
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      finding.range.start,
    );
    checkEqual(places[0]?.uri.toString(), fixture(lastYear).toString(), 'file of the definition');
  });

  test('the fix may change last year’s report, and then the finding is gone', async () => {
    const { document } = await open(thisYear);
    const finding = await findingOf(document, 'history/in-force');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const fix = actions.find(({ title }) => title.startsWith('把 2024 年年报'));
    check(fix?.edit, 'there is a fix for the other file');
    checkEqual(
      fix.edit.entries().map(([uri]) => uri.toString()),
      [fixture(lastYear).toString()],
      'files of the fix',
    );
    check(await workspace.applyEdit(fix.edit), 'the fix is applied');
    await noFindingOf(document, 'history/in-force');
    const other = workspace.textDocuments.find(({ uri }) => uri.toString() === fixture(lastYear).toString());
    check(other, 'the other report is open');
    await window.showTextDocument(other);
    await commands.executeCommand('undo');
    await findingOf(document, 'history/in-force');
    await other.save(); // The workbench in a browser saves by itself after a second.
  });

  test('the whole folder is checked by a command; the findings go when they are cleared', async () => {
    await commands.executeCommand('nianbao.checkFolder');
    await eventually('findings of a report that is not open', () =>
      rulesAt(fixture(thisYear)).includes('history/in-force'),
    );
    const { results } = await folderSession();
    await eventually('its row', () => results.rows.some(({ path }) => path === thisYear));
    const row = results.rows.find(({ path }) => path === thisYear)!;
    checkEqual([row.body, row.year, row.figures.received], ['柳溪镇人民政府', 2025, 9], 'the row');
    const errors = results.findingsOf(row).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    checkEqual(row.errors, errors, 'errors in the row and in the list');
    await commands.executeCommand('nianbao.groupFolderByRule');
    await commands.executeCommand('nianbao.groupFolderByBody');
    await commands.executeCommand('nianbao.clearFolder');
    await eventually('no findings', () => rulesAt(fixture(thisYear)).length === 0 && results.rows.length === 0);
  });

  test('the table opens, and is saved as CSV and for Excel', async () => {
    await commands.executeCommand('nianbao.openFolderTable');
    await eventually('the panel', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof TabInputWebview && input.viewType.includes('nianbao.folderTable')),
    );
    const { results, table } = await folderSession();
    const uris = await eventually('rows', () => results.rows.length > 0 && results.rows.map(({ uri }) => uri));
    for (const format of ['csv', 'xlsx'] as const) {
      const target = fixture(`一览.${format}`);
      await table.save({ uris, format }, target);
      const bytes = await workspace.fs.readFile(target);
      check(bytes.length > 100, `the ${format} holds something`);
      if (format === 'csv') check(new TextDecoder().decode(bytes).includes('柳溪镇人民政府,2025'), 'the row is in it');
      await workspace.fs.delete(target);
    }
    await commands.executeCommand('nianbao.clearFolder');
  });

  test('return notes are written into a folder, and the page over them is shown', async () => {
    await commands.executeCommand('nianbao.checkFolder');
    const folder = await folderSession();
    await eventually('rows', () => folder.results.rows.length > 0);
    const target = fixture('意见');
    await workspace.fs.createDirectory(target);
    const done = folder.writeNotes(target);
    await pause(1500); // Nothing tells that the list of years is open.
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    checkEqual(window.activeTextEditor?.document.uri.path.endsWith('汇总.md'), true, 'the page is shown');
    const names = (await workspace.fs.readDirectory(target)).map(([name]) => name);
    check(
      names.some((name) => name.startsWith('柳溪镇人民政府')),
      `a note is there: ${names}`,
    );
    await closeAll();
    await workspace.fs.delete(target, { recursive: true });
    await commands.executeCommand('nianbao.clearFolder');
  });

  test('the setting checks the folder unasked', async () => {
    await setSetting('check.folder', true);
    await eventually('findings of a report that is not open', () =>
      rulesAt(fixture(thisYear)).includes('history/in-force'),
    );
    await setSetting('check.folder', undefined);
    await eventually('no findings', () => rulesAt(fixture(thisYear)).length === 0);
  });
});
