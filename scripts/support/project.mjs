// Where things lie in the checkout, and making sure that the packages and the bundles are there.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, mustRun, run } from './processes.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const cache = path.join(root, '.cache');
export const vscodeFolder = path.join(cache, 'vscode');

/** Which desktop VS Code is downloaded (VSCODE_VERSION, else the newest), and where to, for @vscode/test-electron. */
export const desktop = { version: process.env.VSCODE_VERSION ?? 'stable', cachePath: path.join(cache, 'desktop') };

export const examples = path.join(root, 'examples');
/** The example that shows the most. */
export const exampleWithMistakes = path.join(examples, '2-澄湖县教育局2025（有错）.md');

/** Installs what package-lock.json names where node_modules lacks it or holds something else. */
export async function ensurePackages() {
  if (Number.parseInt(process.versions.node, 10) < 20)
    throw new Failure(`Node 20 or newer is needed, this is ${process.version}`);
  if (packagesMatch()) return;
  process.stderr.write('Installing packages (npm ci) …\n');
  const started = Date.now();
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  process.stderr.write(`Packages installed in ${seconds(started)}\n`);
}

/** Compares the lock file with the list that npm keeps of what it has installed. */
function packagesMatch() {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installedList)) return false;
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(fs.readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version && fs.existsSync(path.join(root, place)) : optional;
  });
}

/** Bundles client, server, command line and, where wanted, the suite for VS Code into dist/. */
export async function build(...options) {
  const { code, output } = await run(process.execPath, ['esbuild.mjs', ...options], { cwd: root });
  if (code !== 0) throw new Failure(`The build failed:\n${output}`);
}

/** @param {number} started result of Date.now() */
export const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
