import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../server/src/report/model.ts';
import { analyse } from '../../server/src/rules/analyse.ts';

const reports = new URL('../../../shared/reports/', import.meta.url);
const expected = new URL('expected/', import.meta.url);
const present = existsSync(reports);

function valueOfCell({ reading, text }: Cell): string {
  if (reading.kind === 'number') return String(reading.value);
  return reading.kind === 'blank' ? reading.mark || '_' : `?${text}`;
}

/** What was read, in the form of the files in `expected/`: a line a fact, a line a row with its cells. */
function factsOf(text: string): string {
  const { report } = analyse(text);
  const { title, agency, year, edition, sections, tables } = report;
  return [
    `title ${title?.content.text.replace(/\s/g, '') ?? '-'}`,
    `agency ${agency?.name ?? '-'}`,
    `year ${year?.value ?? '-'}`,
    `edition ${edition ?? '-'}`,
    `sections ${sections.map(({ id }) => id).join(' ')}`,
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ key, cells }) => (key && cells.length > 0 ? [`${key} ${cells.map(valueOfCell).join(' ')}`] : [])),
    ),
  ].join('\n');
}

// The expectations were made by hand from the texts: a cell that is in one and not in the other is an error of ours.
describe.skipIf(!present)(`real reports${present ? '' : ' (skipped: ../shared/reports is not there)'}`, () => {
  it.each(readdirSync(expected))('%s', (name) => {
    const file = name.replace('.expected', '');
    const folder = existsSync(new URL(file, reports)) ? reports : new URL('fragments/', reports);
    const text = readFileSync(new URL(file, folder), 'utf8').replace(/^\ufeff/, '');
    expect(factsOf(text)).toBe(readFileSync(new URL(name, expected), 'utf8').trim());
  });
});
