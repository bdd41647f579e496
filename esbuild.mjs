// Bundles the extension, the server and the command line into dist/. Small and minified, as they are packed;
// with `--development` readable and with source maps; with `--tests` also the suite that runs inside VS Code.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const development = process.argv.includes('--development');
const tests = process.argv.includes('--tests');

const shared = { bundle: true, minify: !development, sourcemap: development, logLevel: 'warning', charset: 'utf8' };
// `module` before `main`: the CommonJS form of jsonc-parser cannot be bundled.
const mainFields = ['module', 'main'];
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields };
const worker = { ...shared, platform: 'browser', target: 'es2022' };
// VS Code gives this module to extensions; it is no package.
const external = ['vscode'];

/** The activation code stays small: what it loads for the first report is a bundle of its own beside it. */
const sessionApart = {
  name: 'session apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/nodeSession\.ts$/ }, () => ({ path: './session.js', external: true }));
  },
};

const bundles = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external,
    plugins: [sessionApart],
    // An `import()` would go past the loader of VS Code that knows the module `vscode`.
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['client/src/nodeSession.ts'], outfile: 'dist/session.js', external },
  { ...worker, format: 'cjs', entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.js', external },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  { ...worker, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/server.web.js' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];
if (tests) {
  // One suite for both hosts: it knows nothing but the module `vscode`.
  const define = { global: 'globalThis' };
  const entryPoints = ['test/vscode/suite.ts'];
  bundles.push({
    ...worker,
    minify: false,
    format: 'cjs',
    entryPoints,
    outfile: 'dist/test/suite.js',
    external,
    define,
  });
}

const present = bundles.filter(({ entryPoints: [entry] }) => existsSync(entry));
const results = await Promise.allSettled(present.map((bundle) => build(bundle)));
// esbuild has printed what is wrong.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);
