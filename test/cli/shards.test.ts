// The filter as other programs distribute it: lines are independent, so the input may be cut between any two of them.

import { expect, test } from 'vitest';
import { call } from '../support/commandLine.ts';
import { bodyReports, plantedRules } from '../support/corpus.ts';

const reports = [0, 1, 2].flatMap((body) => bodyReports(body, 2, () => plantedRules[body]));
const hostile = [
  'not json',
  '{"id": "no text"}',
  '{"id": 7, "text": 8}',
  '[]',
  '{"id": "half',
  '{"id": "lone", "text": "\\ud800"}',
];
const lines = reports.flatMap(({ name, text }, at) => [JSON.stringify({ id: name, text }), hostile[at]!]);

/** The output lines for these input lines. */
async function outputOf(input: readonly string[]): Promise<string[]> {
  const stdin = (async function* () {
    yield new TextEncoder().encode(`${input.join('\n')}\n`);
  })();
  const { stdout } = await call(['check', '--jsonl-input', '-', '--format', 'jsonl'], { stdin });
  return stdout.trimEnd().split('\n');
}

/** Only what is said of a bad line counts the lines of its shard. */
const withoutLineNumber = (line: string) => line.replace(/第 \d+ 行/, '第 N 行');

test('a shard gives the same bytes whenever it is run', async () => {
  expect(await outputOf(lines)).toEqual(await outputOf(lines));
});

test.each([1, 3, 5])('shards of %i lines give what the whole gives', async (size) => {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += size) parts.push(...(await outputOf(lines.slice(at, at + size))));
  expect(parts.map(withoutLineNumber)).toEqual((await outputOf(lines)).map(withoutLineNumber));
});

test('a bad line gives an error object with its id, and stops nothing', async () => {
  const output = (await outputOf(lines)).map((line) => JSON.parse(line));
  expect(output).toHaveLength(lines.length);
  expect(output.filter(({ error }) => error).map(({ id, error }) => [id, error.code])).toEqual([
    [null, 'badLine'],
    ['no text', 'badLine'],
    [7, 'badLine'],
    [null, 'badLine'],
    [null, 'badLine'],
  ]);
  expect(output.filter(({ diagnostics }) => diagnostics).map(({ id }) => id)).toEqual([
    ...reports.map(({ name }) => name),
    'lone',
  ]);
});
