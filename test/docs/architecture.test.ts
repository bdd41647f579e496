// The layers that docs/ARCHITECTURE.md describes, held against the imports.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderGraph, folderOf, pictureOf, readImports, withPicture } from '../../scripts/support/imports.ts';

/** Each imports only from those before it. */
const LAYERS = [
  ...['text', 'form', 'regulation', 'report', 'diagnosis', 'series', 'rules', 'features', 'preview', 'documents'],
  ...['library', 'programs', 'lsp', 'cli', 'client'],
];
/** They do no I/O: they know neither Node nor an editor. */
const CORE = new Set(LAYERS.slice(0, LAYERS.indexOf('programs')));

const imports = readImports();
const graph = folderGraph(imports);

test('every folder has its layer, and imports only from the layers before it', () => {
  expect([...graph.keys()].filter((folder) => !LAYERS.includes(folder))).toEqual([]);
  const backwards = [...graph].flatMap(([folder, others]) =>
    others.filter((other) => LAYERS.indexOf(other) >= LAYERS.indexOf(folder)).map((other) => `${folder} → ${other}`),
  );
  expect(backwards).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const left = new Set(targets.keys());
  // What imports nothing that is left is no part of a circle.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const file of left) if (!targets.get(file)!.some((to) => left.has(to))) left.delete(file);
  }
  expect([...left]).toEqual([]);
});

test('the core imports nothing of Node, VS Code or the protocol', () => {
  const outside = imports.filter(
    ({ from, to }) => CORE.has(folderOf(from)!) && /^(?:node:|vscode)/.test(to) && to !== 'vscode-uri',
  );
  expect(outside).toEqual([]);
});

test('the core reads no clock, no environment and no chance', () => {
  const core = [...new Set(imports.map(({ from }) => from))].filter((file) => CORE.has(folderOf(file)!));
  const readers = core.filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.|\bMath\.random\(/.test(readFileSync(file, 'utf8')),
  );
  expect(readers).toEqual([]);
});

test('the picture shows the imports (`npm run architecture` draws it anew)', () => {
  const page = readFileSync('docs/ARCHITECTURE.md', 'utf8').replaceAll('\r\n', '\n');
  expect(page).toBe(withPicture(page, pictureOf(graph)));
});
