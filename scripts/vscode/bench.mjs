// Times in a real VS Code what a user waits for, and prints a line of JSON with a list of times in milliseconds for each.
// Times of the panel are taken inside the page, from the event of the keyboard or mouse to the change in the panel.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure, onEnd, run, runScript, sleep } from '../support/processes.mjs';
import { build, root, vscodeFolder } from '../support/project.mjs';
import { openBrowser } from './browser.mjs';
import { installVscode, whyNoVscode } from './install.mjs';
import { findPanel } from './panel.mjs';
import { extensionAddress, startServer } from './server.mjs';

const starts = 3;
const keystrokes = 40;
const fixtures = path.join(root, 'test', 'vscode', 'fixtures');
const wrongCell = '[data-key="requests.carriedIn.total"]';

runScript(async () => {
  const reason = whyNoVscode();
  if (reason) throw new Failure(reason);
  await build('--tests');
  await installVscode(vscodeFolder);
  /** @type {Record<string, number[]>} */
  const times = {};
  const add = (name, value) => {
    times[name] ??= [];
    times[name].push(value);
  };
  for (let count = 0; count < starts; count += 1) {
    for (const [name, value] of Object.entries(await figuresOfHost())) add(name, value);
  }
  await timePanel(add);
  console.log(`##times ${JSON.stringify(times)}`);
  return 0;
});

/** What test/vscode/bench.ts measures in a new extension host. */
async function figuresOfHost() {
  const args = [
    path.join(root, 'scripts', 'vscode', 'launcher.mjs'),
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${path.join(root, 'dist', 'test', 'bench.js')}`,
    copyOfFixtures(),
  ];
  const { output } = await run(process.execPath, args, { cwd: root });
  const found = /##figures (\{.*\})/.exec(output);
  if (!found) throw new Error(`No figures came out of VS Code:\n${output}`);
  return JSON.parse(found[1]);
}

/** Opens the panel, types into a cell, and changes it back, again and again. */
async function timePanel(add) {
  const folder = copyOfFixtures();
  const server = await startServer(vscodeFolder);
  const page = await openBrowser(vscodeFolder, { width: 1600, height: 1000 });
  await page.addInitScript(watchPage);
  const file = path.join(folder, 'mistakes.nianbao');
  await page.goto(await extensionAddress(server, { folder, extension: root, host: 'node', file }));
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  for (let count = 0; count < starts; count += 1) {
    await page.locator('.editor-actions .action-label[aria-label^="Open Preview"]').last().click();
    const panel = await findPanel(page);
    await panel.locator('main.report table').first().waitFor();
    const shown = await panel.evaluate('firstTable');
    add('panelOpens', shown - (await page.evaluate('lastEvent')));
    // VS Code in a browser loads an empty page of its own into the frame first, through a service worker.
    const empty = await panel.evaluate(
      "performance.timeOrigin + performance.getEntriesByType('navigation')[0].responseEnd",
    );
    add('panelFills', shown - empty);
    if (count === starts - 1) break;
    const tab = page.locator('.tab', { hasText: '预览：' });
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
  }
  const panel = await findPanel(page);
  await panel.locator(wrongCell).click();
  await page.locator('.monaco-editor.focused').first().waitFor();
  for (let count = 0; count < keystrokes; count += 1) {
    const text = await panel.locator(wrongCell).textContent();
    await page.keyboard.press(count % 2 === 0 ? '1' : 'Backspace');
    await panel.waitForFunction(
      ([cell, before]) => document.querySelector(cell).textContent !== before,
      [wrongCell, text],
    );
    add('panelFollows', (await panel.evaluate('lastChange')) - (await page.evaluate('lastEvent')));
    await sleep(150);
  }
}

/** Runs in every frame before its own scripts: keeps when the user did something, and when the panel changed. */
function watchPage() {
  const note = () => {
    globalThis.lastEvent = Date.now();
  };
  for (const type of ['keydown', 'mousedown']) addEventListener(type, note, { capture: true });
  // The page of a webview is written into its frame later, so its elements are waited for.
  const timer = setInterval(() => {
    const report = document.querySelector('main.report');
    if (!report) return;
    clearInterval(timer);
    new MutationObserver(() => {
      globalThis.firstTable ??= Date.now();
      globalThis.lastChange = Date.now();
    }).observe(report, { childList: true, subtree: true });
  }, 1);
}

function copyOfFixtures() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-bench-'));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(fixtures, folder, { recursive: true });
  return folder;
}
