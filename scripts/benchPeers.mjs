// `npm run bench:peers`: times public checkers of text and this one on the same reports in one run, and prints ratios.
// The others are installed into .cache/peers, outside of the package, at the versions named here.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { mustRun, runScript } from './support/processes.mjs';
import { cache, examples, root } from './support/project.mjs';

/** The newest that run on Node 20. */
const versions = {
  'autocorrect-node': '2.14.0',
  markdownlint: '0.40.0',
  '@textlint/kernel': '15.8.0',
  zhlint: '0.8.2',
};
const textlintPlugins = {
  '@textlint/textlint-plugin-markdown': '15.8.0',
  'textlint-rule-no-todo': '2.0.1',
};
const folder = path.join(cache, 'peers');
const ROUNDS = 40;

runScript(async () => {
  const packages = Object.entries({ ...versions, ...textlintPlugins }).map(([name, version]) => `${name}@${version}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--no-save', ...packages], { cwd: folder });
  const checkers = { nianbao: await ownChecker(), ...(await otherCheckers()) };
  const texts = fs.readdirSync(examples).map((name) => fs.readFileSync(path.join(examples, name), 'utf8'));
  const times = {};
  for (const [name, check] of Object.entries(checkers)) {
    let findings = 0;
    for (const text of texts) findings += await check(text);
    times[name] = { milliseconds: await medianTime(check, texts), findings };
  }
  console.log(`Median of ${ROUNDS} rounds over ${texts.length} reports, ms a report:`);
  for (const [name, { milliseconds, findings }] of Object.entries(times)) {
    const ratio = milliseconds / times.nianbao.milliseconds;
    console.log(
      `${name.padEnd(18)} ${(milliseconds / texts.length).toFixed(2).padStart(8)} ms  ×${ratio.toFixed(1)}  ${findings} findings`,
    );
  }
  return 0;
});

async function medianTime(check, texts) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const text of texts) await check(text);
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[ROUNDS >> 1];
}

/** Each checker gives the number of its findings in a text. */
async function ownChecker() {
  const outfile = path.join(folder, 'nianbao.mjs');
  const entryPoints = [path.join(root, 'server/src/rules/analyse.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  const { analyse } = await import(pathToFileURL(outfile).href);
  return (text) => analyse(text).findings.length;
}

async function otherCheckers() {
  const load = createRequire(path.join(folder, 'package.json'));
  const loadModule = (name) => import(pathToFileURL(load.resolve(name)).href);
  const { lint } = await loadModule('markdownlint/sync');
  const { run } = await loadModule('zhlint');
  const { lintFor } = await loadModule('autocorrect-node');
  const { TextlintKernel } = await loadModule('@textlint/kernel');
  const kernel = new TextlintKernel();
  const plugin = (await loadModule('@textlint/textlint-plugin-markdown')).default;
  const rule = (await loadModule('textlint-rule-no-todo')).default;
  const options = {
    ext: '.md',
    filePath: 'report.md',
    plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
    rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }],
  };
  return {
    markdownlint: (text) => lint({ strings: { text } }).text.length,
    zhlint: (text) => run(text, { rules: { preset: 'default' } }).validations.length,
    autocorrect: (text) => lintFor(text, 'report.md').lines.length,
    textlint: async (text) => (await kernel.lintText(text, options)).messages.length,
  };
}
