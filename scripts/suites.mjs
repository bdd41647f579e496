// The suites of `npm test`, in the order in which they run: the quick ones first.
import fs from 'node:fs';
import path from 'node:path';
import { run } from './support/processes.mjs';
import { cache, desktop, root, vscodeFolder } from './support/project.mjs';
import { countLine } from './vscode/counts.mjs';
import { installVscode, whyNoVscode } from './vscode/install.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped what was left out, each with its reason
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} title
 * @property {() => Promise<Counts>} run prints what the suite prints
 */

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'types', title: 'Types (tsc)', run: () => check(tool('tsc'), ['--noEmit']) },
  {
    name: 'types-panel',
    title: 'Types of the preview panel (tsc)',
    run: () => check(tool('tsc'), ['--noEmit', '-p', 'media']),
  },
  {
    name: 'lint',
    title: 'Format and lint (biome)',
    run: () => check(tool('biome'), ['check', '--error-on-warnings', '.']),
  },
  { name: 'unit', title: 'Unit tests (vitest)', run: runUnitTests },
  { name: 'grammar', title: 'Grammar tests (vscode-tmgrammar-test)', run: runGrammarTests },
  { name: 'vscode', title: 'VS Code, extension host in Node', run: () => runInVscode('node') },
  { name: 'vscode-web', title: 'VS Code, extension host in a web worker', run: () => runInVscode('web') },
  { name: 'panel', title: 'Preview panel in the browser', run: runPanelTests },
];

const print = (line) => console.log(line);

/** The command of a package in node_modules. */
function tool(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** A tool that only says yes or no counts as one test. */
async function check(command, args) {
  const { code } = await run(command, args, { cwd: root, onLine: print });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

async function runUnitTests() {
  const report = path.join(cache, 'unit-tests.json');
  fs.rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/support/unitCounts.mjs'];
  const env = { ...process.env, UNIT_COUNTS: report };
  const { code } = await run(tool('vitest'), ['run', ...reporters], { cwd: root, env, onLine: print });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
  const counts = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A file that cannot be loaded, or an error outside a test, has no test of its own to fail.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Each file of test/syntaxes counts as one test. */
async function runGrammarTests() {
  const folder = path.join('test', 'syntaxes');
  const files = fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.nianbao'));
  let failed = 0;
  for (const file of files) {
    const args = ['--grammar', 'syntaxes/nianbao.tmLanguage.json', path.join(folder, file)];
    const { code } = await run(tool('vscode-tmgrammar-test'), args, { cwd: root, onLine: print });
    if (code !== 0) failed++;
  }
  return { passed: files.length - failed, failed, skipped: [] };
}

async function runInVscode(host) {
  const args = ['scripts/vscode/runTests.mjs', `--host=${host}`];
  const noVscode = whyNoVscode();
  if (noVscode) {
    const noDesktop = host === 'web' ? 'only the VS Code made of npm packages runs it' : await whyNoDesktop();
    if (noDesktop) return { passed: 0, failed: 0, skipped: [`all of it: ${noVscode}, and ${noDesktop}`] };
    args.push('--desktop');
  } else {
    await installVscode(vscodeFolder);
  }
  return runCounted(args);
}

async function runPanelTests() {
  const noVscode = whyNoVscode();
  if (noVscode) return { passed: 0, failed: 0, skipped: [`all of it: ${noVscode}`] };
  await installVscode(vscodeFolder);
  return runCounted(['scripts/vscode/runPanelTests.mjs']);
}

/** Runs a script that tells its totals in a line of its own. */
async function runCounted(args) {
  /** @type {Counts | undefined} */
  let counts;
  const onLine = (line) => {
    const found = countLine.exec(line);
    if (found) counts = JSON.parse(found[1]);
    else print(line);
  };
  const { code } = await run(process.execPath, args, { cwd: root, onLine });
  // Without a count the suite has not come to its end; with one, an exit code that does not fit is a failure of its own.
  if (!counts) return { passed: 0, failed: 1, skipped: [] };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Why the desktop VS Code cannot stand in; undefined where it is there. */
async function whyNoDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY) return 'the desktop program needs a display';
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    await downloadAndUnzipVSCode(desktop);
    return undefined;
  } catch (error) {
    return `the desktop program cannot be downloaded: ${error.message}`;
  }
}
