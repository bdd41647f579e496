#!/usr/bin/env node
// Takes the place of the desktop VS Code for `runTests` of @vscode/test-electron: understands the same arguments, runs
// the suite in the VS Code made of npm packages, prints what it prints, and exits with its result.
//   --extensionDevelopmentPath=PATH --extensionTestsPath=PATH [--extensionDevelopmentKind=web] [FOLDER]
// Exit codes: 0 passed, 1 the suite failed, 3 VS Code or the browser failed, 124 the suite did not end in time.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, isEnding, onEnd, runScript, sleep } from '../support/processes.mjs';
import { vscodeFolder } from '../support/project.mjs';
import { openBrowser } from './browser.mjs';
import { extensionAddress, startServer } from './server.mjs';

const limitInSeconds = 300;

runScript(async () => {
  const { values, positionals } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string', default: 'node' },
    },
    allowPositionals: true,
    strict: false, // The desktop program's other arguments have no meaning here.
  });
  const extension = values.extensionDevelopmentPath;
  const suite = values.extensionTestsPath;
  if (!extension || !suite) throw new Failure('--extensionDevelopmentPath and --extensionTestsPath are needed');
  const host = values.extensionDevelopmentKind === 'web' ? 'web' : 'node';

  const server = await startServer(vscodeFolder, { testing: true });
  const page = await openBrowser(vscodeFolder);
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));

  let ended = false;
  let printed = Promise.resolve();
  // VS Code's test driver calls these two functions of the page.
  await page.exposeFunction('codeAutomationLog', (_level, args) => {
    if (!ended && !isEnding()) printed = printed.then(() => printLine(args));
  });
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve('the page of the browser crashed'));
  });

  const folder = positionals[0] ?? emptyFolder();
  await page.goto(await extensionAddress(server, { folder, extension, host, suite }));
  const result = await Promise.race([exit, sleep(limitInSeconds * 1000).then(() => undefined)]);
  ended = true;
  await printed;
  if (typeof result === 'number') return result;
  const what = result ?? `the suite did not end within ${limitInSeconds} s`;
  process.stderr.write(`${[what, ...trouble.slice(-20), server.output().slice(-2000)].join('\n')}\n`);
  return result === undefined ? 124 : 3;
});

/** What the workbench itself logs beside the suite's output. */
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching additional builtin|Updating additional builtin|ChatSessionStore:|\[Service Worker\] registration)/;

/** Prints one call of the console, given as its argument or the list of its arguments. */
function printLine(args) {
  const text = [args]
    .flat()
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' ');
  if (!noise.test(text)) process.stdout.write(`${text}\n`);
}

function emptyFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-folder-'));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
