import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, facts, rules } from '../server/src/library/index.ts';
import { call, folderWith, projectFolder } from './support/commandLine.ts';
import { sampleReport } from './support/sampleReport.ts';
import { yearlyReport } from './support/yearlyReport.ts';

const FAULTY = sampleReport({ title: '', problems: '' });

test('check gives what the command line prints for a file', async () => {
  const { stdout } = await call(['check', '--format', 'jsonl', 'a.txt'], { cwd: folderWith({ 'a.txt': FAULTY }) });
  expect({ file: 'a.txt', ...check(FAULTY) }).toEqual(JSON.parse(stdout));
});

test('facts gives what the command line prints for a file', async () => {
  const { stdout } = await call(['facts', '--claims', '--format', 'jsonl', 'a.txt'], {
    cwd: folderWith({ 'a.txt': FAULTY }),
  });
  expect({ file: 'a.txt', ...facts(FAULTY) }).toEqual(JSON.parse(stdout));
});

test('a configuration may be a text or a value, and knows the text by a path', () => {
  const rulesOf = (options: object) => check(FAULTY, options).diagnostics.map(({ rule }) => rule);
  expect(rulesOf({})).toContain('title/missing');
  expect(rulesOf({ configuration: { rules: { 'title/*': 'off' } } })).not.toContain('title/missing');
  expect(rulesOf({ configuration: '{ "files": { "b/*": "off" } } // 说明', file: 'b/a.txt' })).toEqual([]);
  expect(rulesOf({ configuration: '{' })).toContain('title/missing');
});

test('other reports are given by their texts, and findings lead into them', () => {
  const previous = { file: '2024.txt', text: yearlyReport('青禾县教育局', 2024, { carriedOut: 3 }) };
  const { diagnostics } = check(yearlyReport('青禾县教育局', 2025), { previous });
  const found = diagnostics.filter(({ rule }) => rule === 'history/carry-over');
  expect(found.flatMap(({ related }) => related.map(({ file }) => file))).toEqual(['2024.txt', '2024.txt']);

  const parts = [1, 2].map((place) => ({
    file: `${place}.txt`,
    name: `第${place}局`,
    text: yearlyReport(`第${place}局`, 2025, { licences: 4 }),
  }));
  const whole = yearlyReport('青禾县人民政府', 2025, {
    licences: 9,
    received: 18,
    carriedIn: 2,
    carriedOut: 2,
    inForce: 10,
  });
  const sums = check(whole, { parts }).diagnostics.filter(({ rule }) => rule === 'rollup/sum');
  expect(sums.map(({ message }) => message)).toEqual(['各部分之和为 8（第1局 4、第2局 4），现为 9。']);
});

test('any string gives a result', () => {
  for (const text of ['', '\ud800', '|'.repeat(1000), '\u0000']) {
    expect(check(text).diagnostics.every(({ fingerprint }) => fingerprint.length === 14)).toBe(true);
    expect(facts(text).title).toBeNull();
  }
});

test('rules are listed with ids that have a page', () => {
  expect(rules.length).toBeGreaterThan(40);
  for (const { id, title } of rules)
    expect(readFileSync(path.join(projectFolder, `docs/rules/${id}.md`), 'utf8')).toContain(`# ${id}　${title}`);
});

const built = path.join(projectFolder, 'dist', 'index.mjs');

describe.skipIf(!existsSync(built))(
  `the built package${existsSync(built) ? '' : ' (dist is absent: npm run build)'}`,
  () => {
    /** Runs the JavaScript examples of the page with two texts. */
    test('runs the examples of its page', () => {
      const page = readFileSync(path.join(projectFolder, 'docs/library.md'), 'utf8');
      const examples = [...page.matchAll(/^```js\n([\s\S]*?)\n```$/gm)].map((match) => match[1]!);
      expect(examples).toHaveLength(2);
      const [first, second] = examples;
      const texts = `const text = ${JSON.stringify(FAULTY)}, text2025 = text, text2024 = text;\n`;
      const program = `${texts}${first}\n{\n${second}\nconsole.log(diagnostics.length);\n}`;
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: projectFolder,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(
        /^1: warning title\/missing .*\n[\s\S]*42\/42 个等式成立\n9\nsum\/suspect-cell [\s\S]*\n\d+\n$/,
      );
    });

    test('needs neither Node nor VS Code', () => {
      const code = readFileSync(built, 'utf8');
      expect(code.match(/^import .*|\brequire\(|\bprocess\./gm)).toBeNull();
    });
  },
);
