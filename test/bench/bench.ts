// `npm run bench`: prints how long things take and how large the bundles are. Asserts nothing.
// With names of parts behind it (`npm run bench -- reports start`) only these.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { serverPath } from '../support/languageClient.ts';
import { benchGrowth, benchLines, benchReports } from './checking.ts';
import { benchKeystrokes, benchStart } from './editing.ts';
import { benchEditor } from './editor.ts';
import { kilobytes, printTable } from './measure.ts';

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  reports: benchReports,
  growth: benchGrowth,
  lines: benchLines,
  keystrokes: whereBuilt(benchKeystrokes),
  start: whereBuilt(benchStart),
  editor: benchEditor,
  sizes: whereBuilt(printSizes),
};

function whereBuilt(bench: () => void | Promise<void>): () => void | Promise<void> {
  if (existsSync(serverPath)) return bench;
  return () => console.log('\nLeft out, because nothing is built (npm run build)');
}

function printSizes(): void {
  const bundles = readdirSync('dist')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name: `dist/${name}`, bytes: readFileSync(`dist/${name}`) }));
  const packages = readdirSync('.')
    .filter((name) => name.endsWith('.vsix'))
    .map((name) => [name, kilobytes(readFileSync(name).length), '']);
  printTable('Sizes', [
    ['file', 'plain', 'gzip'],
    ...bundles.map(({ name, bytes }) => [name, kilobytes(bytes.length), kilobytes(gzipSync(bytes).length)]),
    ...(packages.length > 0 ? packages : [['.vsix: not packed (npm run package)', '', '']]),
  ]);
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`,
);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  console.log(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench();
