// Writing a report: the panel beside it, and saving it as a page.

import { commands, type Tab, TabInputWebview, window, workspace } from 'vscode';
import { check, checkEqual, closeAll, eventually, extensionApi, fixture, open, pause } from './support.ts';

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

  test('a report is saved as a page of its own', async () => {
    const { document } = await open('mistakes.nianbao');
    const target = fixture('page.html');
    const session = await (await extensionApi()).session;
    check(session, 'a session is running');
    try {
      await session.saveHtml(document, target);
      const page = new TextDecoder().decode(await workspace.fs.readFile(target));
      check(page.includes('<html lang="zh-CN">') && page.includes('<table'), 'it is a page with tables');
      check(!page.includes('<script'), 'it has no script');
    } finally {
      await workspace.fs.delete(target);
    }
  });
});

/** The tabs that show a panel of ours. */
function previews(): Tab[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('nianbao.preview'));
}
