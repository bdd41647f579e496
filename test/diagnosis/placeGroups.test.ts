import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleParts, sampleReport } from '../support/sampleReport.ts';

const inOrder = '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0';

/** The report as read that has these values in the line of table four, with a separator between them. */
function reportWith(values: string, separator = '\t') {
  const disputes = sampleParts.disputes.replace(inOrder, values.replaceAll(' ', separator));
  return analyse(sampleReport({ disputes })).report;
}

/** The cells of a group as read, in the order of the form; `?` for those that have no value. */
function groupOf({ cells }: ReturnType<typeof reportWith>, group: string): string {
  const columns = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
  return columns.map((column) => cells.get(`disputes.${group}.${column}`)?.text ?? '?').join(' ');
}

function groupsOf(report: ReturnType<typeof reportWith>): string[] {
  return ['review', 'suitDirect', 'suitAfterReview'].map((group) => groupOf(report, group));
}

/** The group that has too few or too many values, and these values; no group where the line as a whole has. */
function oddOf({ text, problems }: ReturnType<typeof reportWith>): [group: string | undefined, values: string][] {
  return problems
    .filter(({ kind }) => kind === 'cellCount')
    .map(({ rowKey, span }) => [rowKey, text.slice(span.start, span.end).replaceAll('\t', ' ')]);
}

const nothing = new Array(3).fill('? ? ? ? ?');

describe('table four in one line', () => {
  it.each([
    ['3 0 1 2 6 2 0 0 1 1 0 0 0 1', 'suitDirect', '2 0 0 1', ['3 0 1 2 6', '2 0 0 1 ?', '1 0 0 0 1']],
    ['3 0 9 1 2 6 2 0 0 1 3 1 0 0 0 1', 'review', '3 0 9 1 2 6', ['3 0 1 2 6', '2 0 0 1 3', '1 0 0 0 1']],
    ['3 0 1 2 6 2 0 0 1 3 1 5 0 6', 'suitAfterReview', '1 5 0 6', ['3 0 1 2 6', '2 0 0 1 3', '? ? ? ? ?']],
    ['3 0 1 2 6 若干 0 0 1 1 0 0 0 1', 'suitDirect', '若干 0 0 1', ['3 0 1 2 6', '? ? ? ? ?', '1 0 0 0 1']],
  ])('%s: the sums of the other groups tell that it is %s', (values, group, odd, groups) => {
    const report = reportWith(values);
    expect(groupsOf(report)).toEqual(groups);
    expect(oddOf(report)).toEqual([[`disputes.${group}`, odd]]);
  });

  it.each([
    ['each group may be the odd one', '0 0 0 0 0 0 0 0 0 0 0 0 0 0'],
    ['two groups are odd', '3 0 1 2 7 2 0 0 1 1 0 0 0 1'],
    ['two values are missing', '3 0 1 2 6 2 0 0 1 3 1 0 0'],
    ['two values are too many', '3 0 1 2 6 2 0 0 1 3 1 0 0 0 1 0 0'],
  ])('is not read where %s', (_, values) => {
    const report = reportWith(values);
    expect(groupsOf(report)).toEqual(nothing);
    expect(oddOf(report)).toEqual([[undefined, values]]);
  });

  it('is not read where only white space parts its values: a space may be missing as well as a value', () => {
    for (const separator of [' ', '  '])
      expect(groupsOf(reportWith('3 0 1 2 6 2 0 0 1 1 0 0 0 1', separator))).toEqual(nothing);
  });

  it('is read in order where it holds as many values as the form', () => {
    const report = reportWith('3 0 1 2 7 2 0 0 1 1 0 0 0 1 1');
    expect(groupsOf(report)).toEqual(['3 0 1 2 7', '2 0 0 1 1', '0 0 0 1 1']);
    expect(oddOf(report)).toEqual([]);
  });

  it('leaves the other tables and what is said of them as they are', () => {
    const requests = sampleParts.requests.replace('2.重复申请\t0', '2.重复申请');
    const disputes = sampleParts.disputes.replace(inOrder, '3 0 1 2 6 2 0 0 1 1 0 0 0 1'.replaceAll(' ', '\t'));
    const report = analyse(sampleReport({ requests, disputes })).report;
    expect(oddOf(report)).toEqual([
      ['requests.unprocessed.duplicate', '2.重复申请 0 0 0 0 0 0'],
      ['disputes.suitDirect', '2 0 0 1'],
    ]);
    expect(report.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['proactive', 6],
      ['requests', 25],
      ['disputes', 3],
    ]);
  });

  it('has a row for each group, from its label to its last value', () => {
    const { text, tables } = reportWith('3 0 1 2 6 2 0 0 1 1 0 0 0 1');
    const rows = tables.find(({ id }) => id === 'disputes')!.rows;
    expect(rows.map(({ key, label, expected, cut }) => [key, label.text, expected, cut])).toEqual([
      ['disputes.review', '行政复议', 5, false],
      ['disputes.suitDirect', '未经复议直接起诉', 5, false],
      ['disputes.suitAfterReview', '复议后起诉', 5, false],
    ]);
    for (const { label, span, values } of rows) {
      expect(text.slice(span.start, span.end).startsWith(label.text)).toBe(true);
      expect(span.end).toBe(values.at(-1)!.span.end);
    }
  });
});
