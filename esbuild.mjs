// Bundles the extension, the server and the command line into dist/. Small and minified, as they are packed;
// with `--development` readable and with source maps; with `--tests` also the suite and the benchmark that run inside VS Code.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const development = process.argv.includes('--development');
const tests = process.argv.includes('--tests');

const shared = {
  bundle: true,
  minify: !development,
  sourcemap: development,
  logLevel: 'warning',
  metafile: true,
  charset: 'utf8',
  platform: 'node',
  format: 'cjs',
  target: ['node20', 'es2022'],
  // `module` before `main`: the CommonJS form of jsonc-parser cannot be bundled.
  mainFields: ['module', 'main'],
};
// VS Code gives this module to extensions; it is no package.
const external = ['vscode'];
/** For bundles that run with Node and in a web worker, and decide there which part of them to run. */
const bothHosts = {
  ...shared,
  conditions: ['node', 'browser'],
};

/** The activation code with Node stays small: the client is the bundle of the web entry beside it. */
const clientApart = {
  name: 'client apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/extension\.web\.ts$/ }, () => ({ path: './client.web.js', external: true }));
  },
};

/** What reads and writes documents is a bundle of its own, loaded when the first one is. */
const documentsApart = {
  name: 'documents apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/documents\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './documents.js', external: true } : undefined,
    );
  },
};
/** An `import()` becomes a `require()`, which a web worker and the loader of VS Code know how to do without. */
const requires = { supported: { 'dynamic-import': false } };

const bundles = [
  {
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external,
    plugins: [clientApart],
    // An `import()` would go past the loader of VS Code that knows the module `vscode`.
    ...requires,
  },
  { ...bothHosts, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.js', external },
  {
    ...bothHosts,
    entryPoints: ['server/src/lsp/start.ts'],
    outfile: 'dist/server.js',
    plugins: [documentsApart],
    ...requires,
  },
  {
    ...shared,
    entryPoints: ['server/src/documents/index.ts'],
    outfile: 'dist/documents.js',
    // The browsers' build of a library runs in Node, too, but not the reverse.
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'iife',
    globalName: 'nianbaoDocuments',
    // A script in a web worker leaves a global variable, a module in Node its exports.
    footer: { js: 'if (typeof module === "object") module.exports = nianbaoDocuments;' },
  },
  // Run in the pages of panels.
  ...['preview', 'folderTable'].map((name) => ({
    ...shared,
    entryPoints: [`media/${name}.ts`],
    outfile: `dist/${name}.js`,
    platform: 'browser',
    format: 'iife',
  })),
  // For programs, which bundle and minify it themselves.
  {
    ...shared,
    entryPoints: ['server/src/library/index.ts'],
    outfile: 'dist/index.mjs',
    platform: 'neutral',
    format: 'esm',
    minify: false,
  },
  {
    ...shared,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [documentsApart],
    ...requires,
  },
];
if (tests) {
  // One suite for both hosts: it knows nothing but the module `vscode`.
  const define = { global: 'globalThis' };
  for (const name of ['suite', 'bench']) {
    const entryPoints = [`test/vscode/${name}.ts`];
    bundles.push({ ...bothHosts, minify: false, entryPoints, outfile: `dist/test/${name}.js`, external, define });
  }
}

const present = bundles.filter(({ entryPoints: [entry] }) => existsSync(entry));
const results = await Promise.allSettled(present.map((bundle) => build(bundle)));
// esbuild has printed what is wrong.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);

// What of which file is in the packed bundles: the list that ThirdPartyNotices.txt is made from.
const packed = results.flatMap(({ value }, i) => (present[i].outfile.startsWith('dist/test/') ? [] : value.metafile));
const outputs = packed.flatMap((metafile) => Object.values(metafile.outputs));
const used = outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0));
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/bundled-files.json', JSON.stringify([...new Set(used)].sort(), undefined, 1));
