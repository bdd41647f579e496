import { expect, it } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleParts, sampleReport } from '../support/sampleReport.ts';

const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrg', 'total'];
const granted = '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5';

/** The cells of the row of （一）予以公开 with these values, in the order of the form; `?` for those without a value. */
function cellsWith(values: string): string {
  const requests = sampleParts.requests.replace(granted, `（一）予以公开\t\t${values.replaceAll(' ', '\t')}`);
  const { report } = analyse(sampleReport({ requests }));
  for (const { span, text } of report.cells.values()) expect(report.text.slice(span.start, span.end)).toBe(text);
  return columns.map((column) => report.cells.get(`requests.granted.${column}`)?.text ?? '?').join(' ');
}

it.each([
  ['4 1 0 0 0 0 5', '4 1 0 0 0 0 5'],
  // too few: which one is missing is decided by the columns, but not which of the zeros
  ['1 0 0 0 0 5', '? 1 0 0 0 0 5'],
  ['4 1 0 0 0 0', '4 1 0 0 0 0 ?'],
  ['4 1 0 0 0 5', '4 1 0 0 0 ? 5'],
  // too many
  ['4 1 7 0 0 0 0 5', '4 1 0 0 0 0 5'],
  ['4 1 7 0 8 0 0 0 5', '4 1 0 0 0 0 5'],
  // an unreadable one is a value, too
  ['若干 1 0 0 0 5', '若干 1 0 0 0 ? 5'],
  // no way to place them that the equations allow
  ['7 7 7 7 7 7', '? ? ? ? ? ? ?'],
])('%s stands in the columns as %s', (values, expected) => {
  expect(cellsWith(values)).toBe(expected);
});

it('beside a short row one that has all its values is read as it stands, whatever is wrong in it', () => {
  const requests = sampleParts.requests
    .replace(granted, '（一）予以公开\t\t1\t0\t0\t0\t0\t5')
    .replace(/（二）部分公开[^\n]*/, '（二）部分公开\t\t7\t8\t0\t0\t9\t0\t3');
  const { cells } = analyse(sampleReport({ requests })).report;
  expect(columns.map((column) => cells.get(`requests.partial.${column}`)?.text).join(' ')).toBe('7 8 0 0 9 0 3');
});

it('a short row of table two has no sums that could place its values', () => {
  const proactive = sampleParts.proactive.replace('行政规范性文件\t2\t1\t9', '行政规范性文件\t2\t1');
  const { cells } = analyse(sampleReport({ proactive })).report;
  expect([...cells.keys()].filter((key) => key.startsWith('proactive.normativeDocs'))).toEqual([]);
});
