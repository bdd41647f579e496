// `npm run bench:peers`: times public checkers of text and this one on the same reports in one run, and prints ratios.
// The others are installed into .cache/peers, outside of the package, at the versions named here.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
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
  const findings = {};
  for (const [name, check] of Object.entries(checkers)) {
    findings[name] = 0;
    for (const text of texts) findings[name] += await check(text);
  }
  const times = await medianTimes(checkers, texts);
  console.log(`Median of ${ROUNDS} rounds over ${texts.length} reports, ms a report:`);
  for (const [name, milliseconds] of Object.entries(times)) {
    const ratio = (milliseconds / times.nianbao).toFixed(1);
    const each = (milliseconds / texts.length).toFixed(2).padStart(8);
    console.log(`${name.padEnd(18)} ${each} ms  ×${ratio}  ${findings[name]} findings`);
  }
  console.log(`Load of the machine: ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
  return 0;
});

/** Milliseconds of processor time over all texts. Each round asks every checker, so that what else the machine does meets all alike. */
async function medianTimes(checkers, texts) {
  const times = Object.fromEntries(Object.keys(checkers).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, check] of Object.entries(checkers)) {
      const start = process.cpuUsage();
      for (const text of texts) await check(text);
      const { user, system } = process.cpuUsage(start);
      times[name].push((user + system) / 1000);
    }
  }
  const median = (list) => list.sort((one, other) => one - other)[list.length >> 1];
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
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
