import { expect, test } from 'vitest';
import { fillTotals } from '../../server/src/features/totals.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { sampleWith } from '../support/cursor.ts';
import { sampleReport } from '../support/sampleReport.ts';

function fill(text: string): string {
  return applyEdits(
    text,
    fillTotals(analyse(text)).map(({ edit }) => edit),
  );
}

test('a report in order has nothing to fill', () => {
  expect(fillTotals(analyse(sampleReport()))).toEqual([]);
});

test('blank and wrong totals are added up, those of totals last', () => {
  const text = sampleWith(
    ['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t'],
    ['（七）总计\t\t7\t1\t0\t0\t0\t0\t8', '（七）总计\t\t\t/\t0\t0\t0\t0\t80'],
    ['\n1\t0\t0\t0\t1\t0', '\n1\t0\t0\t0\t2\t0'],
  );
  expect(fill(text)).toBe(sampleReport());
  expect(fillTotals(analyse(text)).map(({ name, from, to }) => [name, from, to])).toEqual([
    ['“（一）予以公开”的“总计”', '', '5'],
    ['“（七）总计”的“自然人”', '', '7'],
    ['“（七）总计”的“商业企业”', '/', '1'],
    ['“（七）总计”的“总计”', '80', '8'],
    ['“行政复议”的“总计”', '2', '1'],
  ]);
});

test('blank parts are zeros beside a number; a part that cannot be read leaves the total alone', () => {
  const granted = (row: string) => sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', `（一）予以公开\t\t${row}`]);
  expect(fill(granted('4\t1\t\t\t\t\t'))).toContain('（一）予以公开\t\t4\t1\t\t\t\t\t5\n');
  expect(fill(granted('4\t若干\t0\t0\t0\t0\t5'))).toContain('（一）予以公开\t\t4\t若干\t0\t0\t0\t0\t5\n');
  expect(fill(granted('\t\t\t\t\t\t'))).toContain('（一）予以公开\t\t\t\t\t\t\t\t\n');
});
