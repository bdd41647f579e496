import { expect, test } from 'vitest';
import { splitGlued } from '../../server/src/features/splitGlued.ts';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';
import { sampleReport } from '../support/sampleReport.ts';

const cells = (text: string) =>
  [...analyse(text).report.cells].map(([key, { text: value }]) => `${key} ${value}`).sort();
const rules = (text: string) =>
  analyse(text)
    .findings.map(({ rule }) => rule)
    .sort();
const visible = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

function glued(seed: number): string {
  const random = seededRandom(seed);
  const form = formOf(seed % 3 === 0 ? '2019' : '2021');
  return printGlued(randomModel(random, form), form, random, seed % 2 === 0 ? 0 : 0.3);
}

test('stripped pages are written out in columns: the same cells and findings, no character lost', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const text = glued(seed);
    const { edits } = splitGlued(analyse(text));
    expect(edits.length, `seed ${seed}`).toBeGreaterThan(0);
    const after = applyEdits(text, edits);
    expect(cells(after), `seed ${seed}`).toEqual(cells(text));
    expect(rules(after), `seed ${seed}`).toEqual(rules(text));
    expect(visible(after), `seed ${seed}`).toBe(visible(text));
  }
});

test('a page has its headings and rows in lines of their own, with tabs between the cells', () => {
  const text = glued(2);
  const after = applyEdits(text, splitGlued(analyse(text)).edits);
  expect(after).toMatch(/^三、收到和处理政府信息公开申请情况$/m);
  expect(after).toMatch(/^\t（七）总计\t\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+$/m);
});

test('a row that leaves several ways stays as it is, and each of its readings is a fix after which it reads', () => {
  const page = glued(4);
  const text = page.replace(/规章\d+/, '规章000').replace(/(行政规范性文件)\d+/, '$177132470');
  const analysis = analyse(text);
  const { edits, undecided } = splitGlued(analysis);
  expect(undecided).toBe(1);
  const after = applyEdits(text, edits);
  expect(after).toMatch(/^行政规范性文件\t77132470$/m);
  const finding = analyse(after).findings.find(
    ({ rule, message }) => rule === 'table/cell-count' && message.includes('77132470'),
  );
  expect(finding?.fixes.length).toBeGreaterThan(1);
  for (const fix of finding!.fixes) {
    const { report, findings } = analyse(applyEdits(after, fix.edits));
    expect(report.cells.get('proactive.normativeDocs.inForce')).toBeDefined();
    expect(findings.filter(({ rule }) => rule === 'table/cell-count')).toEqual([]);
  }
});

test('a row that is glued by itself gets the separators of its table', () => {
  const text = sampleReport().replace('\t\t4\t1\t0\t0\t0\t0\t5', '\t4100005');
  const { edits, split } = splitGlued(analyse(text));
  expect(split).toBe(1);
  expect(applyEdits(text, edits)).toContain('（一）予以公开\t4\t1\t0\t0\t0\t0\t5\n');
});

test('a report whose cells stand apart has nothing to split', () => {
  expect(splitGlued(analyse(sampleReport()))).toEqual({ edits: [], split: 0, undecided: 0 });
});
