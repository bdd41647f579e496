// Numbers that fixes write into blank cells: read back, no other cell has changed, and each that was filled has a number.

import { describe, expect, it } from 'vitest';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { randomModel } from '../support/model.ts';
import { layouts, printReport } from '../support/printReport.ts';
import { seededRandom } from '../support/random.ts';
import { requestsTable, sampleReport } from '../support/sampleReport.ts';

const valuesOf = (text: string) =>
  new Map(
    [...analyse(text).report.cells].map(([key, { reading }]) => [
      key,
      reading.kind === 'number' ? reading.value : reading.kind,
    ]),
  );

/** Applies a fix; fails where a number that was there is another or is gone. */
function checkFilling(text: string, { fixes }: Pick<Finding, 'fixes'>): string {
  const filled = applyEdits(text, fixes![0]!.edits);
  const after = valuesOf(filled);
  for (const [key, value] of valuesOf(text)) if (typeof value === 'number') expect(after.get(key), key).toBe(value);
  return filled;
}

const form = formOf('2021');
const blanksIn = (text: string) => analyse(text).findings.filter(({ rule }) => rule === 'table/cell-blank');

let fixed = 0;
describe.each(Object.keys(layouts))('blank cells in the layout %s', (layout) => {
  it('are filled, and nothing else is', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = seededRandom(seed);
      const { text } = printReport(randomModel(random, form), form, layout, random);
      for (const finding of blanksIn(text)) {
        if (finding.fixes.length === 0) continue;
        checkFilling(text, finding);
        fixed++;
      }
    }
  });
});

it('most layouts had blank cells to fill', () => {
  expect(fixed).toBeGreaterThan(Object.keys(layouts).length / 2);
});

const label = '3.要求提供公开出版物';

it('a row of one cell a line without its values is filled in such lines', () => {
  const lines = sampleReport({
    requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable.replace(/\n/g, '\t').replace(/\t+/g, '\n\n')}`,
  });
  const values = /^3\.要求提供公开出版物(\n\n0){7}/m;
  expect(lines).toMatch(values);
  const [finding] = blanksIn(lines.replace(values, label));
  expect(checkFilling(lines.replace(values, label), finding!)).toBe(lines);
});

it('a blank column between two others is filled apart from them', () => {
  const columns = requestsTable
    .split('\n')
    .filter((line) => /\d$/.test(line))
    .map((line) => {
      const cells = line.split('\t').filter((cell) => cell !== '');
      // As pdftotext prints it: a Chinese character is one column.
      const label = cells.slice(0, -7).join('').padEnd(60);
      return (
        label +
        cells
          .slice(-7)
          .map((value) => value.padStart(8))
          .join('')
      );
    })
    .join('\n');
  const text = sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${columns}` });
  expect(blanksIn(text)).toEqual([]);
  const blank = text.replace(/^(一、本年新收.*8 +1 +)0/m, '$1 ');
  const [finding] = blanksIn(blank);
  expect(finding?.cell).toBe('requests.received.research');
  expect(valuesOf(checkFilling(blank, finding!)).get('requests.received.research')).toBe(0);
});
