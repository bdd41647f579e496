// What is published: only what is meant to be, and the same version everywhere.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { devDependencies, engines, version } from '../../package.json';

const MEANT =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|README(?:\.en)?\.md|CHANGELOG\.md|LICENSE|ThirdPartyNotices\.txt|language-configuration\.json|(?:syntaxes|schemas(?:\/output)?)\/[^/]+\.json|images\/[^/]+\.(?:png|svg)|media\/(?:[^/]+\.css|walkthrough\/[^/]+)|dist\/[^/]+\.m?js|dist\/types\/.+\.d\.ts|docs\/(?:cli|editors|library)\.md|docs\/rules\/.+\.md)$/;
/** Nobody can do without these. */
const NEEDED = [
  'package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'ThirdPartyNotices.txt',
  'dist/server.js',
  'dist/documents.js',
];

function filesOf(command: string): string[] {
  const { stdout } = spawnSync(command, { encoding: 'utf8', shell: true });
  return stdout.split(/\r?\n/).filter((line) => line !== '');
}

test('the extension holds what it needs, no source and no test', () => {
  const files = filesOf('npx vsce ls --no-dependencies');
  expect(files.filter((file) => !MEANT.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining([...NEEDED, 'dist/client.js', 'dist/client.web.js', 'images/icon.png']));
}, 120_000);

test('the npm package holds the command line, no source and no test', () => {
  const [pack] = JSON.parse(filesOf('npm pack --dry-run --json').join('\n')) as [{ files: { path: string }[] }];
  const files = pack.files.map(({ path }) => path);
  expect(files.filter((file) => !MEANT.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining([...NEEDED, 'dist/cli.js', 'docs/rules/sum/balance.md']));
}, 120_000);

test('the newest entry of the change log is this version', () => {
  expect(/^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
});

test('the VS Code that is promised is the one that the tests run in, here and in the workflow', () => {
  const oldest = engines.vscode.replace('^', '');
  const workflow = readFileSync('.github/workflows/test.yml', 'utf8');
  expect(/VSCODE_VERSION: (\S+)/.exec(workflow)?.[1]).toBe(oldest);
  const [, installed] = /'code-server@4\.(\S+)'/.exec(readFileSync('scripts/vscode/install.mjs', 'utf8'))!;
  expect(`1.${installed}`).toBe(oldest);
  // What is not in these types may be missing there.
  expect(devDependencies['@types/vscode'].split('.').slice(0, 2)).toEqual(oldest.split('.').slice(0, 2));
});
