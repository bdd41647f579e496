// Opening the preview panel in the workbench page of a browser.
import { Failure, sleep } from '../support/processes.mjs';

/**
 * Runs the command for the preview of the active editor, and resolves to the frame in which its page is.
 * @param {import('playwright-core').Page} page the workbench, with a report open
 * @returns {Promise<import('playwright-core').Frame>}
 */
export async function openPreview(page) {
  await page.keyboard.press('F1');
  await page.keyboard.type('Nianbao: Open Preview');
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await page.keyboard.press('Enter');
  return findPanel(page);
}

/**
 * The frame of the panel once the report is in it.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<import('playwright-core').Frame>}
 */
export async function findPanel(page) {
  // The page of a webview is in a frame inside another.
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(100)) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator('main.report table')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
  }
  throw new Failure('The preview did not open');
}
