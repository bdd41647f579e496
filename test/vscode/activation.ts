// Which documents the extension takes for reports, and that it leaves all others alone.

import { commands, type Hover, languages, type TextDocument, workspace } from 'vscode';
import {
  check,
  checkEqual,
  closeAll,
  eventually,
  extensionApi,
  findingOf,
  findings,
  fixture,
  open,
  openUntitled,
  pause,
  rangeOf,
  replace,
  setSetting,
} from './support.ts';

suite('documents', () => {
  teardown(closeAll);

  test('text that is no report starts no server and keeps its language', async () => {
    for (const name of ['notes.txt', 'notes.md']) {
      const { document } = await open(name);
      const language = document.languageId;
      await pause(500);
      checkEqual(document.languageId, language, 'language');
      check((await extensionApi()).session === undefined, 'no session was started');
    }
  });

  test('a report in plain text takes on the language of reports and is checked', async () => {
    const { document } = await open('clean.txt');
    await eventually('language nianbao', () => document.languageId === 'nianbao');
    await eventually('a session', async () => (await extensionApi()).session !== undefined);
  });

  test('with the setting off it stays plain text and is checked all the same', async () => {
    const copy = fixture('plain.txt');
    await workspace.fs.copy(fixture('clean.txt'), copy);
    await setSetting('recognizePlainText', false);
    try {
      const editor = await open('plain.txt');
      await replace(editor, '\t0\t0\t0\n行政规范性文件', '\t若干\t0\t0\n行政规范性文件');
      await findingOf(editor.document, 'table/not-a-number');
      checkEqual(editor.document.languageId, 'plaintext', 'language');
    } finally {
      await setSetting('recognizePlainText', undefined);
      await workspace.fs.delete(copy);
    }
  });

  test('whoever sets the language back to plain text is not overruled', async () => {
    const { document } = await open('clean.txt');
    await eventually('language nianbao', () => document.languageId === 'nianbao');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await pause(500);
    checkEqual(document.languageId, 'plaintext', 'language');
    await eventually('a hover', () => hoverAt(document, '第三十六条'));
  });

  test('a report in Markdown is checked and stays Markdown; other Markdown is left alone', async () => {
    const { document } = await open('report.md');
    await findingOf(document, 'table/number-form');
    checkEqual(document.languageId, 'markdown', 'language');
    check(await eventually('a hover', () => hoverAt(document, '第三十六条')), 'the article is explained');
    const other = await open('notes.md');
    await pause(300);
    checkEqual(findings(other.document).length, 0, 'findings');
    check(!(await hoverAt(other.document, '第三十六条')), 'no hover in other Markdown');
  });

  test('what is written on an empty page becomes a report', async () => {
    const editor = await openUntitled('', 'plaintext');
    await editor.edit((edit) => edit.insert(editor.selection.active, '清峪县水利局2024年政府信息公开工作年度报告\n'));
    await eventually('language nianbao', () => editor.document.languageId === 'nianbao');
    await findingOf(editor.document, 'section/missing');
  });

  test('closing a report takes its findings away', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'table/number-form');
    await closeAll();
    await eventually('no findings', () => findings(document).length === 0);
  });
});

async function hoverAt(document: TextDocument, text: string): Promise<Hover | undefined> {
  const { start } = rangeOf(document, text);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start.translate(0, 1),
  );
  return hovers[0];
}
