// Files that are no text: Word documents in, the official form out, tables of a filing system, glued tables.

import { commands, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Session } from '../../client/src/session.ts';
import {
  check,
  checkEqual,
  closeAll,
  eventually,
  extensionApi,
  findingOf,
  findings,
  fixture,
  noFindingOf,
  open,
  openUntitled,
  pause,
  replace,
} from './support.ts';

suite('documents', () => {
  const made: Uri[] = [];

  teardown(async () => {
    await closeAll();
    for (const file of made.splice(0)) await workspace.fs.delete(file);
  });

  /** A file beside the fixtures that is gone after the test. */
  function temporary(name: string): Uri {
    const file = fixture(name);
    made.push(file);
    return file;
  }

  /** The clean fixture, exported. */
  async function exported(name: string, format: Parameters<Session['exportReport']>[1]): Promise<Uri> {
    const file = temporary(name);
    const { document } = await open('clean.txt');
    await findingsAreIn(document);
    await (await running()).exportReport(document, format, file);
    return file;
  }

  test('a report is exported as Word, Excel, CSV and a page', async () => {
    const starts = { docx: 'PK', xlsx: 'PK', csv: '表,行', html: '<!DOCTYPE html>' } as const;
    for (const format of ['docx', 'xlsx', 'csv', 'html'] as const) {
      const bytes = await workspace.fs.readFile(await exported(`made.${format}`, format));
      const start = new TextDecoder().decode(bytes.subarray(0, 40));
      check(start.startsWith(starts[format]), `${format} begins with ${starts[format]}: ${start}`);
    }
  });

  test('a Word document opens as text that cannot be edited, is checked, and becomes a report that can', async () => {
    const file = await exported('word.docx', 'docx');
    await commands.executeCommand('nianbao.openDocument', file);
    const editor = window.activeTextEditor!;
    checkEqual(editor.document.uri.scheme, 'nianbao-document', 'scheme');
    checkEqual(editor.document.languageId, 'nianbao', 'language');
    check(editor.document.getText().includes('行政许可\t'), 'it has the rows of the tables');
    await eventually('it is a report', async () => (await running()).statusText?.includes('42/42'));
    const target = temporary('word.nianbao');
    await commands.executeCommand('nianbao.saveEditable');
    const report = window.activeTextEditor!.document;
    checkEqual(report.uri.path, target.path, 'path');
    await replace(window.activeTextEditor!, '一、总体情况', '一、工作基本情况');
    await findingOf(report, 'section/title');
  });

  test('a Word document with a mistake says where it is in Word, and offers no edit', async () => {
    const file = temporary('mistake.docx');
    const { document } = await open('clean.txt');
    await findingsAreIn(document);
    const made = await openUntitled(document.getText().replace('一、总体情况', '一、工作基本情况'), 'nianbao');
    await findingOf(made.document, 'section/title');
    await (await running()).exportReport(made.document, 'docx', file);
    await commands.executeCommand('nianbao.openDocument', file);
    const finding = await findingOf(window.activeTextEditor!.document, 'section/title');
    check(/（第一部分，第 \d+ 段）/.test(finding.message), `it says where: ${finding.message}`);
  });

  test('the numbers of a file are imported as one edit', async () => {
    const file = await exported('numbers.csv', 'csv');
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'sum/suspect-cell');
    const before = document.getText();
    let isDone = false;
    const done = (await running()).importTables(document, file).then(() => {
      isDone = true;
    });
    // Nothing tells that the list is open.
    for (; !isDone; await pause(300)) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await noFindingOf(document, 'sum/suspect-cell');
    await commands.executeCommand('undo');
    checkEqual(document.getText(), before, 'text after one undo');
  });

  test('glued cells are split as one edit', async () => {
    const { document } = await open('clean.txt');
    await findingsAreIn(document);
    const whole = document.getText();
    const row = /^（七）总计.*|^\s*（七）总计.*/m.exec(whole)![0];
    const glued = row
      .replace(/\t+(?=\d)/, '|')
      .replaceAll('\t', '')
      .replace('|', '\t');
    const editor = await openUntitled(whole.replace(row, glued), 'nianbao');
    await eventually('it is checked', async () => (await running()).statusText?.includes('42/42'));
    await commands.executeCommand('nianbao.splitGlued');
    await eventually('the row is split', () => !editor.document.getText().includes(glued));
    await commands.executeCommand('undo');
    check(editor.document.getText().includes(glued), 'one undo takes it back');
  });
});

async function running(): Promise<Session> {
  const session = await eventually('a session', async () => (await extensionApi()).session);
  check(session, 'a session is running');
  return session;
}

/** Waits until the server has checked a document, whatever it found. */
async function findingsAreIn(document: TextDocument): Promise<void> {
  await eventually('a state', async () => (await running()).statusText?.includes('年报 '));
  findings(document);
}
