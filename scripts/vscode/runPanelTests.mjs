// Drives the preview panel, and the questions for a new report, in the browser as a user does: click, keys, typing, undo.
// Prints its results and, as its last line, the totals, like the suite inside VS Code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onEnd, runScript } from '../support/processes.mjs';
import { root, vscodeFolder } from '../support/project.mjs';
import { openBrowser } from './browser.mjs';
import { openPreview } from './panel.mjs';
import { extensionAddress, startServer } from './server.mjs';

const wrongKey = 'requests.carriedIn.total';

/** @type {readonly (readonly [string, (page: import('playwright-core').Page, panel: import('playwright-core').Frame, folder: string) => Promise<void>])[]} */
const tests = [
  [
    'the wrong cell is marked with what it should be',
    async (_, panel) => {
      await waitForText(panel, `td.error[data-key="${wrongKey}"] ins`, '应为 2');
    },
  ],
  [
    'nothing but its own script runs, and nothing is loaded from elsewhere',
    async (_, panel) => {
      const { refused, intruded } = await panel.evaluate(async () => {
        const directives = [];
        document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruded = true';
        const picture = new Image();
        picture.src = 'https://example.org/picture.png';
        document.body.append(script, picture);
        await fetch('https://example.org/').catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 200));
        script.remove();
        picture.remove();
        return { refused: [...new Set(directives)].sort(), intruded: 'intruded' in globalThis };
      });
      assert.deepEqual(refused, ['connect-src', 'img-src', 'script-src-elem']);
      assert.equal(intruded, false);
    },
  ],
  [
    'every table has a caption, every picture its words, and the page a name',
    async (_, panel) => {
      assert.equal(await panel.locator('table').count(), 3);
      for (const caption of await panel.locator('table caption').allTextContents()) assert.match(caption, /情况表$/);
      for (const picture of await panel.locator('svg').all()) {
        assert.equal(await picture.getAttribute('role'), 'img');
        assert.match(await picture.getAttribute('aria-label'), /\d 件/);
      }
      assert.equal(await panel.getByRole('main', { name: '年报预览' }).count(), 1);
      assert.ok((await panel.getByRole('rowheader', { name: '（七）总计' }).count()) > 0);
      assert.ok((await panel.getByRole('columnheader', { name: '自然人' }).count()) > 0);
    },
  ],
  [
    'a click on a cell puts the cursor there',
    async (page, panel) => {
      await panel.locator(`[data-key="${wrongKey}"]`).click();
      await waitForText(panel, '.cursor', '应为 2');
      await page.locator('.monaco-editor.focused').first().waitFor();
    },
  ],
  [
    'typing changes the panel, and only the block it is in',
    async (page, panel) => {
      const untouched = await panel.locator('table.disputes').elementHandle();
      await page.keyboard.press('Delete');
      const started = Date.now();
      await page.keyboard.type('2');
      await panel.locator(`[data-key="${wrongKey}"].error`).waitFor({ state: 'detached' });
      console.log(`      the panel followed within ${Date.now() - started} ms`);
      assert.ok(await untouched.evaluate((element) => element.isConnected), 'another table was not painted anew');
    },
  ],
  [
    'undo in the text changes it back',
    async (page, panel) => {
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await waitForText(panel, `td.error[data-key="${wrongKey}"] ins`, '应为 2');
    },
  ],
  [
    'the arrow keys lead from cell to cell and Enter into the text',
    async (page, panel) => {
      await panel.locator('[data-key="requests.unable.notHeld.naturalPerson"]').click();
      await page.locator('.monaco-editor.focused').first().waitFor();
      await panel.locator('[data-key="requests.unable.notHeld.naturalPerson"]').focus();
      await page.keyboard.press('ArrowRight');
      const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('data-key'));
      assert.equal(await focused(), 'requests.unable.notHeld.business');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'requests.unable.notReadyMade.business');
      await page.keyboard.press('Enter');
      await panel.locator('[data-key="requests.unable.notReadyMade.business"].cursor').waitFor();
    },
  ],
  [
    'the report is exported as a page from the panel, which keeps its place in the status bar',
    async (page, _, folder) => {
      await page.locator('.tab', { hasText: '预览：' }).click();
      await page.locator('.editor-actions .action-label[aria-label^="Export as Web Page"]').click();
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: '仍然导出' }).click();
      await page.locator('.quick-input-widget input').first().waitFor();
      assert.ok(await page.locator('.statusbar-item', { hasText: '年报' }).isVisible());
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: '已导出 mistakes.html' }).waitFor();
      assert.match(fs.readFileSync(path.join(folder, 'mistakes.html'), 'utf8'), /<table/);
    },
  ],
  [
    'a row out of Word, and numbers out of Excel, come from the clipboard onto their rows',
    async (page, panel) => {
      await goByPanel(page, panel, 'requests.carriedIn.business');
      await copy(page, asWord(['（四）无法提供', '1.本机关不掌握相关政府信息', 4, 0, 0, 0, 0, 0, 4]));
      await page.keyboard.press('Control+v');
      await waitForText(panel, '[data-key="requests.unable.notHeld.naturalPerson"]', /^4/);
      await page.keyboard.press('Control+z');
      await goByPanel(page, panel, 'requests.granted.business');
      await copy(page, '<table><tr><td x:num>7</td><td x:num>8</td></tr></table>');
      await page.keyboard.press('Control+v');
      await waitForText(panel, '[data-key="requests.granted.business"]', /^7/);
      await waitForText(panel, '[data-key="requests.granted.research"]', /^8/);
      await page.keyboard.press('Control+z');
      await waitForText(panel, '[data-key="requests.granted.research"]', /^0/);
    },
  ],
  [
    'a new report is begun with answers to four questions',
    async (page, _, folder) => {
      await page.keyboard.press('F1');
      await page.keyboard.type('Nianbao: New Annual Report');
      await page.waitForSelector('.quick-input-list .monaco-list-row');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: '1/4' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: '2/4' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: '3/4' }).waitFor();
      await page.keyboard.type('2026');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: '4/4' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '2026年政府信息公开工作年度报告' }).waitFor();
      assert.ok(fs.existsSync(folder));
    },
  ],
];

runScript(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-panel-'));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'mistakes.nianbao');
  fs.copyFileSync(path.join(root, 'test', 'vscode', 'fixtures', 'mistakes.nianbao'), file);
  const server = await startServer(vscodeFolder);
  const page = await openBrowser(vscodeFolder, { width: 1600, height: 1000 });
  page.setDefaultTimeout(15_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(await extensionAddress(server, { folder, extension: root, host: 'node', file }));
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  const panel = await openPreview(page);
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const [name, test] of tests) {
    try {
      await test(page, panel, folder);
      counts.passed += 1;
      console.log(`    ✓ ${name}`);
    } catch (error) {
      counts.failed += 1;
      console.log(`    ✗ ${name}\n${error.stack}`);
      await page.screenshot({ path: path.join(root, 'screenshots', 'panel-failure.png') });
    }
  }
  console.log(`##counts ${JSON.stringify(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});

/** Clicks on a cell of the panel, and waits until the cursor of the text is there. */
async function goByPanel(page, panel, key) {
  await panel.locator(`[data-key="${key}"]`).click();
  await panel.locator(`[data-key="${key}"].cursor`).waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
}

/** Puts HTML on the clipboard, with its words as plain text beside it as programs do. */
async function copy(page, html) {
  await page.evaluate(async (content) => {
    const words = content.replace(/<[^>]+>/g, '\t');
    const data = Object.entries({ 'text/html': content, 'text/plain': words });
    const blobs = data.map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, html);
}

/** The row of a table as Word puts it on the clipboard. */
function asWord(cells) {
  const written = cells.map(
    (cell) =>
      `<td width=60 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><span lang=EN-US>${cell}<o:p></o:p></span></p></td>`,
  );
  return `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid><tr>${written.join('')}</tr></table><!--EndFragment--></body></html>`;
}

/** Waits for an element that holds this text. */
async function waitForText(frame, selector, text) {
  await frame.locator(selector, { hasText: text }).first().waitFor();
}
