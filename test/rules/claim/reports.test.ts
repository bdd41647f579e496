// What the rules about prose must say of the real reports, established by hand from the texts, and nothing else.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/rules/analyse.ts';

const folder = '../shared/reports';
const families = /^(?:claim|year|agency|domain|privacy)\/|^content\/part-count$/;

/** Rule and the words at which it speaks; files that are not named have nothing. */
const expectations: Readonly<Record<string, readonly string[]>> = {
  'changtu-2022.txt': ['claim/contradiction 无现行有效行政规范性文件'],
  'shanghai-office-2019.html': [
    'claim/arithmetic 805件',
    'claim/mismatch 258件',
    'claim/arithmetic 33.9%',
    'claim/mismatch 265件',
    'claim/contradiction 均获维持',
  ],
  'pingtan-finance-2024.glued.txt': ['year/mismatch 2023', 'claim/arithmetic 61条'],
  'fragments/datonghu-industry-2019.txt': ['content/part-count 六大部分'],
  'fragments/yangling-stats-2023.txt': ['content/part-count 六部分'],
  'fragments/zibo-zhongbu-2020.txt': ['year/mismatch 202020'],
};

function reportFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!README).*\.(?:txt|md|html)$/.test(name),
  );
}

const files = reportFiles();

describe.skipIf(files.length === 0)(
  'prose of the reports in ../shared/reports (left out where that folder is absent)',
  () => {
    it.each(files)('%s', (file) => {
      const text = new TextDecoder().decode(readFileSync(`${folder}/${file}`));
      const found = analyse(text).findings.filter(({ rule }) => families.test(rule));
      expect(found.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)).toEqual(
        expectations[file] ?? [],
      );
    });
  },
);
