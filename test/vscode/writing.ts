// Writing a report: the panel beside it, and saving it as a page.

import { commands, type Tab, TabInputWebview, window } from 'vscode';
import { check, checkEqual, closeAll, eventually, findingOf, noFindingOf, open, pause } from './support.ts';

suite('writing', () => {
  teardown(closeAll);

  test('the preview opens beside the text, once a document', async () => {
    await open('mistakes.nianbao');
    await commands.executeCommand('nianbao.openPreview');
    await eventually('the panel', () => previews().length === 1);
    await open('mistakes.nianbao');
    await commands.executeCommand('nianbao.openPreview');
    await pause(300);
    checkEqual(previews().length, 1, 'panels');
  });

  test('the checklist leads to the places of its items, and opens as a page of Markdown', async () => {
    const editor = await open('mistakes.nianbao');
    await findingOf(editor.document, 'sum/suspect-cell');
    await commands.executeCommand('nianbao.checklist');
    await eventually('the selection at the wrong cell', async () => {
      await commands.executeCommand('quickInput.next');
      return editor.document.getText(editor.selection) === '9' && editor.selection.start.line > 0;
    });
    await commands.executeCommand('quickInput.last');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const page = await eventually('the page', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.languageId === 'markdown' && shown;
    });
    check(page.getText().includes('发布前检查'), 'it is the checklist');
  });

  test('where no text has the focus, commands work on the report that had it last', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'sum/suspect-cell');
    await commands.executeCommand('workbench.action.openSettings');
    await eventually('no text has the focus', () => window.activeTextEditor === undefined);
    await commands.executeCommand('nianbao.nextFinding');
    checkEqual(window.activeTextEditor?.document.uri.path, document.uri.path, 'document with the focus');
  });

  test('the sample of the walkthrough is a report with something to mend', async () => {
    await commands.executeCommand('nianbao.openSample');
    const document = await eventually('the sample', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled && shown.languageId === 'nianbao' && shown;
    });
    await findingOf(document, 'sum/suspect-cell');
  });

  test('totals are filled in as one edit', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'sum/suspect-cell');
    const before = document.getText();
    const done = commands.executeCommand('nianbao.fillTotals');
    await pause(1500); // Nothing tells that the list is open.
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await noFindingOf(document, 'sum/suspect-cell');
    await commands.executeCommand('undo');
    checkEqual(document.getText(), before, 'text after one undo');
  });
});

/** The tabs that show a panel of ours. */
function previews(): Tab[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('nianbao.preview'));
}
