// What the editor offers at a report: hovers, quick fixes, the outline, commands.

import {
  type CodeAction,
  CodeActionKind,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkdownString,
  window,
  workspace,
} from 'vscode';
import {
  check,
  checkEqual,
  closeAll,
  eventually,
  findingOf,
  findings,
  noFindingOf,
  open,
  rangeOf,
  replace,
  serverProcess,
} from './support.ts';

suite('features', () => {
  teardown(closeAll);

  test('the hover of 第三十六条 explains the article', async () => {
    const { document } = await open('clean.txt');
    const { start } = rangeOf(document, '第三十六条');
    const text = await eventually('a hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        start.translate(0, 1),
      );
      return hovers.flatMap(({ contents }) => contents.map(plain)).join('\n') || undefined;
    });
    check(text.includes('第三十六条'), `it names the article: ${text}`);
    check(text.includes('答复'), `it says what the article is about: ${text}`);
  });

  test('a quick fix changes the text and takes its finding away', async () => {
    const { document } = await open('mistakes.nianbao');
    const finding = await findingOf(document, 'sum/suspect-cell');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ title }) => title.includes('改为 2'));
    check(fix?.edit, `a fix is offered: ${actions.map(({ title }) => title).join(', ')}`);
    check(await workspace.applyEdit(fix.edit), 'the fix is applied');
    checkEqual(document.getText(finding.range), '2', 'text of the cell');
    await noFindingOf(document, 'sum/suspect-cell');
  });

  test('all safe fixes at once change no value', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'table/number-form');
    await commands.executeCommand('nianbao.fixAllSafe');
    await eventually('the plain number', () => document.getText().includes('行政许可\t36\n'));
    await noFindingOf(document, 'table/number-form');
    await findingOf(document, 'sum/suspect-cell');
    await commands.executeCommand('undo');
    check(document.getText().includes('行政许可\t３６\n'), 'one undo takes it back');
  });

  test('the next finding is gone to, and after the last the first', async () => {
    const editor = await open('mistakes.nianbao');
    // What was typed in it a moment ago holds the other finding back for a while.
    await findingOf(editor.document, 'table/number-form');
    await findingOf(editor.document, 'sum/suspect-cell');
    const places = findings(editor.document).map(({ range }) => range.start);
    for (const place of [...places, places[0]!]) {
      // What is found anew in a text that was just changed, as by the test before, is shown after a pause only.
      await eventually('all findings', () => findings(editor.document).length === places.length);
      await commands.executeCommand('nianbao.nextFinding');
      await eventually(`the cursor at line ${place.line}`, () =>
        window.activeTextEditor?.selection.active.isEqual(place),
      );
    }
  });

  test('the outline has the sections and the rows, and they fold', async () => {
    const { document } = await open('clean.txt');
    const symbols = await eventually('an outline', async () => {
      const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found && found.length > 0 ? found : undefined;
    });
    const names = flatten(symbols).map(({ name }) => name);
    for (const name of ['总体情况', '收到和处理政府信息公开申请情况', '予以公开']) {
      check(
        names.some((found) => found.includes(name)),
        `${name} is in the outline: ${names.join(', ')}`,
      );
    }
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const heading = rangeOf(document, '一、总体情况').start.line;
    check(
      ranges.some(({ start }) => start === heading),
      'the first section folds',
    );
  });

  test('a server that is started again checks what is open', async () => {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'sum/suspect-cell');
    await commands.executeCommand('nianbao.restartServer');
    await findingOf(document, 'sum/suspect-cell');
    const markdown = await open('report.md');
    await findingOf(markdown.document, 'table/number-form');
    await commands.executeCommand('nianbao.restartServer');
    await findingOf(markdown.document, 'table/number-form');
  });

  test('a server that was killed is started again by itself (only where it is a process that `ps` shows)', async function () {
    const { document } = await open('mistakes.nianbao');
    await findingOf(document, 'table/number-form');
    const killed = serverProcess();
    if (killed === undefined) return this.skip();
    process.kill(killed, 'SIGKILL');
    const restarted = await eventually('another server', () => {
      const running = serverProcess();
      return running !== killed && running;
    });
    const editor = await open('mistakes.nianbao');
    await replace(editor, '３６', '36');
    await noFindingOf(document, 'table/number-form');
    await replace(editor, '行政许可\t36', '行政许可\t３６');
    await findingOf(document, 'table/number-form');
    checkEqual(serverProcess(), restarted, 'the same server goes on');
  });
});

function plain(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString || typeof content === 'object' ? content.value : content;
}

function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}
