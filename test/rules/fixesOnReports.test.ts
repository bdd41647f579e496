// Every fix that the rules offer on the real reports: its finding goes, no error comes outside of what it writes,
// and a safe one changes no value.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { harmOf } from '../support/checkRule.ts';

const folder = '../shared/reports';

function reportFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!README).*\.(?:txt|md|html)$/.test(name),
  );
}

const files = reportFiles();

describe.skipIf(files.length === 0)(
  'fixes on the reports in ../shared/reports (left out where that folder is absent)',
  () => {
    it.each(files)('%s', (file) => {
      const text = new TextDecoder().decode(readFileSync(`${folder}/${file}`));
      const harm = analyse(text).findings.flatMap((finding) =>
        finding.fixes.flatMap((fix) =>
          harmOf(text, finding.rule, finding, fix).map((what) => `${finding.rule} ${fix.title}: ${what}`),
        ),
      );
      expect(harm).toEqual([]);
    });
  },
);
