// `npm run screenshot`: takes pictures of the examples in VS Code into screenshots/, which git ignores. With names behind it
// only those; `npm run screenshot -- readme` makes the picture of the README anew. Linux x64 only.
import fs from 'node:fs';
import path from 'node:path';
import { Failure, runScript, sleep } from './support/processes.mjs';
import { build, ensurePackages, examples, exampleWithMistakes, root, vscodeFolder } from './support/project.mjs';
import { openPreview } from './vscode/panel.mjs';

const mistakes = exampleWithMistakes;
const lines = path.join(examples, '4-澄湖县水利局2025（一格一行）.nianbao');

// As the picker of themes names them.
const light = 'Light Modern';
const dark = 'Dark Modern';
const highContrast = 'Dark High Contrast';
const highContrastLight = 'Light High Contrast';
/** The class of the workbench under each theme. */
const baseThemes = { [light]: 'vs', [dark]: 'vs-dark', [highContrast]: 'hc-black', [highContrastLight]: 'hc-light' };

/**
 * What is taken: a file, the theme, the extension host, and what a user does before.
 * @type {Record<string, { file: string, theme: string, host?: 'node' | 'web', size?: { width: number, height: number },
 *   target?: string, top?: number, act?: (page: import('playwright-core').Page) => Promise<void> }>}
 */
const pictures = {
  readme: {
    file: mistakes,
    theme: light,
    size: { width: 1120, height: 620 },
    target: path.join(root, 'images', 'screenshot.png'),
    act: async (page) => {
      await hideSideBar(page);
      await showSuspect(page);
    },
  },
  'walkthrough-finding': {
    ...walkthrough('finding'),
    act: async (page) => {
      await hideSideBar(page);
      await showSuspect(page);
    },
  },
  'walkthrough-mend': { ...walkthrough('mend'), act: showQuickFixes },
  'walkthrough-publish': {
    ...walkthrough('publish'),
    top: 0, // The list lies over the title bar.
    act: async (page) => {
      await hideSideBar(page);
      await page.waitForSelector('.squiggly-warning');
      await runCommand(page, 'Nianbao: Check Before Publishing');
      await page.locator('.quick-input-title', { hasText: '发布前检查' }).waitFor();
    },
  },
  'walkthrough-preview': {
    ...walkthrough('preview'),
    act: async (page) => {
      await hideSideBar(page);
      await showPreview(page);
    },
  },
  'walkthrough-new': { ...walkthrough('new'), act: showNewReport },
  light: { file: mistakes, theme: light, act: showProblems },
  dark: { file: mistakes, theme: dark, act: showProblems },
  'high-contrast': { file: mistakes, theme: highContrast, act: showProblems },
  'high-contrast-light': { file: mistakes, theme: highContrastLight, act: showProblems },
  finding: { file: mistakes, theme: dark, act: showSuspect },
  'quick-fixes': {
    file: mistakes,
    theme: light,
    act: showQuickFixes,
  },
  'colours-light': { file: lines, theme: light },
  'colours-dark': { file: lines, theme: dark },
  'colours-high-contrast': { file: lines, theme: highContrast },
  'rule-page': {
    file: mistakes,
    theme: light,
    act: async (page) => {
      await showSuspect(page);
      await page.click('.monaco-hover a.code-link');
    },
  },
  status: {
    file: mistakes,
    theme: light,
    act: async (page) => {
      await page.waitForSelector('.squiggly-warning');
      await page.hover('#nianbao\\.nianbao\\.nianbao\\.status');
    },
  },
  'preview-light': { file: mistakes, theme: light, act: showPreview },
  'preview-dark': { file: mistakes, theme: dark, act: showPreview },
  'preview-high-contrast': { file: mistakes, theme: highContrast, act: showPreview },
  'preview-web': { file: mistakes, theme: light, host: 'web', act: showPreview },
  'preview-charts': {
    file: mistakes,
    theme: light,
    act: async (page) => {
      const panel = await showPreview(page);
      await panel.locator('figure').last().scrollIntoViewIfNeeded();
    },
  },
  web: { file: mistakes, theme: light, host: 'web', act: showProblems },
  'folder-light': { file: mistakes, theme: light, act: showFolder },
  'folder-dark': { file: mistakes, theme: dark, act: showFolder },
  'folder-high-contrast': { file: mistakes, theme: highContrast, act: showFolder },
  'folder-by-rule': {
    file: mistakes,
    theme: light,
    act: async (page) => {
      await showFolder(page);
      await runCommand(page, 'Nianbao: Group by Rule');
      await page.locator('.pane', { hasText: 'Annual Reports' }).locator('.monaco-list-row').first().click();
    },
  },
  'table-light': { file: mistakes, theme: light, act: showTable },
  'table-dark': { file: mistakes, theme: dark, act: showTable },
  'table-high-contrast': { file: mistakes, theme: highContrast, act: showTable },
  'table-high-contrast-light': { file: mistakes, theme: highContrastLight, act: showTable },
};

/** Height of the title bar. */
const TITLE_BAR = 35;

/** A small picture that the extension carries. */
function walkthrough(name) {
  const target = path.join(root, 'media', 'walkthrough', `${name}.png`);
  return { file: mistakes, theme: light, size: { width: 900, height: 560 }, target };
}

async function hideSideBar(page) {
  await page.keyboard.press('Control+b');
}

async function showQuickFixes(page) {
  await hideSideBar(page);
  await showSuspect(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget .monaco-list-row');
}

async function showNewReport(page) {
  await hideSideBar(page);
  await runCommand(page, 'Nianbao: New Annual Report');
  for (const step of ['1/4', '2/4', '3/4', '4/4']) {
    await page.locator('.quick-input-title', { hasText: step }).waitFor();
    await page.keyboard.press('Enter');
  }
}

async function showProblems(page) {
  await page.waitForSelector('.squiggly-warning');
  await page.keyboard.press('Control+Shift+m');
  await page.waitForSelector('.markers-panel .monaco-list-row');
}

async function runCommand(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await page.keyboard.press('Enter');
}

/** Checks the examples together, with the first body and its first report laid open, and the list of all findings. */
async function showFolder(page) {
  await page.waitForSelector('.squiggly-warning');
  await runCommand(page, 'Nianbao: Check Whole Folder');
  const view = page.locator('.pane', { hasText: 'Annual Reports' });
  await view.locator('.monaco-list-row').first().waitFor();
  await view.locator('.monaco-list-row').first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await sleep(500);
  await page.keyboard.press('Control+Shift+m');
  await page.waitForSelector('.markers-panel .monaco-list-row');
}

async function showTable(page) {
  await page.waitForSelector('.squiggly-warning');
  await hideSideBar(page);
  await runCommand(page, 'Nianbao: Open Table of All Reports');
  await sleep(4000);
}

/** By hand, because the workbench in a browser takes no theme from the settings of the server. */
async function chooseTheme(page, theme) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+t');
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await page.keyboard.type(theme);
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused[aria-label^="${theme}"]`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.monaco-workbench.${baseThemes[theme]}`);
}

/** Opens the preview with its first wrong cell in view, and gives the frame of its page. */
async function showPreview(page) {
  await page.waitForSelector('.squiggly-warning');
  const panel = await openPreview(page);
  await panel.locator('td.error').first().scrollIntoViewIfNeeded();
  return panel;
}

/** Goes from finding to finding by the command, which shows what is said of each, up to the wrong cell. */
async function showSuspect(page) {
  await page.waitForSelector('.squiggly-warning');
  do {
    await runCommand(page, 'Nianbao: Go to Next Finding');
    await sleep(800);
  } while ((await page.locator('.monaco-hover', { hasText: 'sum/suspect-cell' }).count()) === 0);
}

runScript(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in pictures));
  if (unknown) throw new Failure(`There is no picture ${unknown}; there are ${Object.keys(pictures).join(', ')}`);
  await ensurePackages();
  await build();
  const { installVscode } = await import('./vscode/install.mjs');
  await installVscode(vscodeFolder);
  const chosen = names.length > 0 ? names : Object.keys(pictures).filter((name) => !pictures[name].target);
  for (const name of chosen) await take(name, pictures[name]);
  return 0;
});

async function take(name, { file, theme, host = 'node', size, target, top = TITLE_BAR, act }) {
  const { openBrowser } = await import('./vscode/browser.mjs');
  const { extensionAddress, startServer } = await import('./vscode/server.mjs');
  const settings = { 'editor.minimap.enabled': false };
  const server = await startServer(vscodeFolder, { settings });
  const page = await openBrowser(vscodeFolder, size);
  await page.goto(await extensionAddress(server, { folder: examples, extension: root, host, file }));
  await page.waitForSelector('.editor-instance .view-lines .view-line', { timeout: 60_000 });
  // Until its extension is read the colour theme is another one.
  await page.waitForSelector('.monaco-workbench[class*="vscode-theme-"]', { timeout: 30_000 });
  await chooseTheme(page, theme);
  const picture = target ?? path.join(root, 'screenshots', `${name}.png`);
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  try {
    await act?.(page);
    await sleep(2500);
  } finally {
    // Pictures that are handed on begin below the title bar, which names the development host.
    const { width, height } = page.viewportSize();
    const clip = target && { x: 0, y: top, width, height: height - top };
    await page.screenshot({ path: picture, ...(clip && { clip }) });
    await page.context().browser()?.close();
  }
  console.log(path.relative(root, picture));
}
