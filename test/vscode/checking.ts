// Findings come, follow the text, and go: by typing, by silencing, by the settings.

import { commands, type Diagnostic, Uri, workspace } from 'vscode';
import {
  check,
  checkEqual,
  closeAll,
  eventually,
  findingOf,
  findings,
  fixture,
  noFindingOf,
  open,
  pause,
  rangeOf,
  replace,
  ruleOf,
  setSetting,
  statusText,
} from './support.ts';

suite('findings', () => {
  teardown(closeAll);

  test('a clean report has none, and its equations hold', async () => {
    const { document } = await open('clean.txt');
    await statusText(/42\/42 ✓/);
    checkEqual(findings(document).map(shown), [], 'findings');
  });

  test('a wrong total is marked at its cell, with a page about the rule', async () => {
    const { document } = await open('mistakes.nianbao');
    const finding = await findingOf(document, 'sum/suspect-cell');
    checkEqual(document.getText(finding.range), '9', 'marked text');
    check(finding.code && typeof finding.code === 'object', 'the rule has a page');
    checkEqual(finding.code.target.toString(true), 'nianbao-rule:/sum/suspect-cell.md', 'address of the page');
    check((finding.relatedInformation ?? []).length > 0, 'the equations are related');
    await statusText(/\$\(error\) 1 .*40\/42$/);
  });

  test('mending the text takes the squiggle away, breaking it brings it back', async () => {
    const editor = await open('mistakes.nianbao');
    await findingOf(editor.document, 'sum/suspect-cell');
    await replace(editor, '2\t0\t0\t0\t0\t0\t9', '2\t0\t0\t0\t0\t0\t2');
    await noFindingOf(editor.document, 'sum/suspect-cell');
    await statusText(/42\/42 ✓/);
    await commands.executeCommand('undo');
    await findingOf(editor.document, 'sum/suspect-cell');
  });

  test('a comment silences the next line', async () => {
    const editor = await open('mistakes.nianbao');
    await findingOf(editor.document, 'table/number-form');
    const { start } = rangeOf(editor.document, '行政许可');
    await editor.edit((edit) => edit.insert(start, '// nianbao-ignore table/number-form\n'));
    await noFindingOf(editor.document, 'table/number-form');
    await findingOf(editor.document, 'sum/suspect-cell');
  });

  test('nianbao.rules switches a rule off and changes its severity', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'table/number-form');
    await setSetting('rules', { 'table/number-form': 'off' });
    await noFindingOf(document, 'table/number-form');
    await setSetting('rules', undefined);
    await findingOf(document, 'table/number-form');
  });

  test('nianbao.json switches a rule off while it is there', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'table/number-form');
    const file = fixture('nianbao.json');
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "table/number-form": "off" } }'));
    await noFindingOf(document, 'table/number-form');
    await workspace.fs.delete(file);
    await findingOf(document, 'table/number-form');
  });

  test('the master switch clears everything and brings it back', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'sum/suspect-cell');
    await setSetting('enable', false);
    await eventually('no findings', () => findings(document).length === 0);
    await setSetting('enable', undefined);
    await findingOf(document, 'sum/suspect-cell');
  });

  test('checking by hand checks when it is asked to', async () => {
    await setSetting('check.run', 'manual');
    try {
      const editor = await open('mistakes.nianbao');
      await pause(500);
      checkEqual(findings(editor.document).map(shown), [], 'findings before');
      await commands.executeCommand('nianbao.check');
      await findingOf(editor.document, 'sum/suspect-cell');
    } finally {
      await setSetting('check.run', undefined);
    }
  });

  test('checking on save waits for it', async () => {
    const copy = fixture('saved.nianbao');
    await workspace.fs.copy(fixture('mistakes.nianbao'), copy, { overwrite: true });
    await setSetting('check.run', 'save');
    try {
      const editor = await open('saved.nianbao');
      await findingOf(editor.document, 'table/number-form');
      await replace(editor, '３６', '36');
      await pause(500);
      await findingOf(editor.document, 'table/number-form');
      await editor.document.save();
      await noFindingOf(editor.document, 'table/number-form');
    } finally {
      await setSetting('check.run', undefined);
      await workspace.fs.delete(copy);
    }
  });

  test('the page of a rule can be read', async () => {
    const page = await workspace.openTextDocument(Uri.parse('nianbao-rule:/sum/balance.md'));
    checkEqual(page.languageId, 'markdown', 'language');
    check(page.getText().includes('sum/balance'), 'it is the page of the rule');
  });
});

function shown(finding: Diagnostic): string {
  return `${ruleOf(finding)}: ${finding.message}`;
}
