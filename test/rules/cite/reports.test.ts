// What the cite rules say of the real reports: the findings established by hand, and nothing else.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/checkRule.ts';

const folder = '../shared/reports';
const ids = ['cite/article', 'cite/regulation', 'cite/repealed'];

const expected: Readonly<Record<string, readonly string[]>> = {
  'changtu-2022.txt': ['cite/regulation 中华人民共和国信息公开条例'],
  'fragments/datonghu-industry-2019.txt': ['cite/regulation 条例'],
};

function reportsIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md');
}

describe.skipIf(!existsSync(folder))('the reports in ../shared/reports (left out where that folder is absent)', () => {
  it.each(existsSync(folder) ? reportsIn(folder) : [])('%s', (file) => {
    const text = new TextDecoder().decode(readFileSync(`${folder}/${file}`));
    const found = ids.flatMap((id) =>
      findingsOf(id, text).map(({ span }) => `${id} ${text.slice(span.start, span.end)}`),
    );
    expect(found).toEqual(expected[file] ?? []);
  });
});
