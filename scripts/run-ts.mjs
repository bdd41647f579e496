// Runs a TypeScript file with Node: node scripts/run-ts.mjs test/bench/diagnosis.ts [arguments for it].
// Node 20 cannot read types, so the file and what it imports become one bundle first; npm packages stay outside.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [ARGUMENT …]');
  process.exit(2);
}

// Inside the project, so that the bundle finds node_modules.
const folder = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.run-ts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const bundle = join(folder, `${basename(file, '.ts')}.mjs`);
await build({
  entryPoints: [file],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...rest], { stdio: 'inherit' });
process.exitCode = status ?? 1;
