// Claims against tables that are not in order: wrong, blank and unreadable cells.

import { describe, expect, it } from 'vitest';
import { isAsSaid, judge } from '../../../server/src/diagnosis/claims/judge.ts';
import { readClaims } from '../../../server/src/diagnosis/claims/read.ts';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { type ClaimTables, claimReport, county, idle } from '../../support/claimReport.ts';
import { proactiveTable2019, requestsTable2019, sampleReport } from '../../support/sampleReport.ts';

/** The verdict on the first claim of a sentence beside these tables, of which one piece may be replaced by another. */
function verdictOn(sentence: string, tables: ClaimTables, [from, to] = ['', '']) {
  const text = claimReport(tables, sentence);
  expect(text).toContain(from);
  const analysis = analyse(text.replace(from, to));
  const [claim] = readClaims(analysis.report, analysis.form);
  return judge(analysis, claim!);
}

const received = '40\t5\t0\t1\t3\t2\t51';
const granted = '14\t4\t0\t0\t0\t2\t20';

describe('a cell that is certainly wrong', () => {
  const wrong: [string, string] = [received, '40\t5\t0\t1\t3\t2\t61'];

  it('counts as what it should be', () => {
    expect(verdictOn('新收政府信息公开申请51件。', county, wrong).state).toBe('agrees');
    expect(verdictOn('新收政府信息公开申请50件。', county, wrong)).toMatchObject({ state: 'differs', actual: 51 });
  });

  it('is not told again where the sentence says the same as the cell', () => {
    expect(verdictOn('新收政府信息公开申请61件。', county, wrong).state).toBe('undecided');
  });

  it('counts as what it should be in a sum, too', () => {
    expect(verdictOn('处理政府信息公开申请55件。', county, wrong).state).toBe('agrees');
    expect(verdictOn('处理政府信息公开申请65件。', county, wrong).state).toBe('undecided');
  });
});

describe('a cell that may be wrong', () => {
  // One equation is broken, of table four: every cell of the group can be the wrong one.
  const group: [string, string] = ['7\t1\t2\t3\t13', '7\t1\t2\t3\t14'];

  it('leaves open what a likely correction would make right', () => {
    expect(verdictOn('政府信息公开行政复议15件。', county, group)).toMatchObject({ state: 'differs', actual: 14 });
    expect(verdictOn('政府信息公开行政复议13件，维持8件。', county, group).state).toBe('undecided');
    expect(verdictOn('政府信息公开行政复议、行政诉讼23件。', county, group).state).toBe('undecided');
    expect(verdictOn('政府信息公开行政复议、行政诉讼24件。', county, group).state).toBe('agrees');
    expect(verdictOn('政府信息公开行政复议、行政诉讼22件。', county, group).state).toBe('differs');
    expect(verdictOn('政府信息公开行政复议维持8件。', county, group).state).toBe('agrees');
    expect(verdictOn('政府信息公开行政复议维持6件。', county, group).state).toBe('differs');
  });

  it('leaves open what is said of cells that one of very many corrections may change', () => {
    // （七）总计 may have been exchanged with twenty other rows.
    const exchanged: ClaimTables = {
      ...idle,
      requests: {
        received: [8, 1, 0, 0, 0, 0],
        granted: [6, 0, 0, 0, 0, 0],
        outcomeTotal: [8, 1, 0, 0, 0, 0],
        carriedOut: [2, 1, 0, 0, 0, 0],
      },
    };
    expect(verdictOn('新收政府信息公开申请9件，办结7件。', exchanged)).toMatchObject({ state: 'agrees' });
    expect(verdictOn('结转下年度4件。', exchanged)).toMatchObject({ state: 'undecided' });
    expect(verdictOn('现行有效行政规范性文件4件。', exchanged)).toMatchObject({ state: 'differs' });
  });
});

describe('a cell without a number', () => {
  it('is what the equations determine', () => {
    const unreadable: [string, string] = [granted, '14\t4\t0\t0\t0\t2\t若干'];
    expect(verdictOn('予以公开20件。', county, unreadable).state).toBe('agrees');
    expect(verdictOn('予以公开21件。', county, unreadable)).toMatchObject({ state: 'differs', actual: 20 });
  });

  it('leaves the claim open where they do not', () => {
    expect(verdictOn('现行有效行政规范性文件66件。', county, ['8\t3\t66', '8\t3\t若干']).state).toBe('undecided');
    expect(verdictOn('现行有效行政规范性文件66件。', county, ['8\t3\t66', '8\t3\t']).state).toBe('undecided');
  });

  it('is zero where a table leaves blank what is zero', () => {
    const line = `${new Array(15).fill('0').join('\t')}`;
    const blank = ['', '', '', '', '0'].join('\t');
    const blanks: [string, string] = [line, `${blank}\t${blank}\t${blank}`];
    expect(verdictOn('政府信息公开行政复议维持0件。', idle, blanks).state).toBe('agrees');
    expect(verdictOn('政府信息公开行政复议维持1件。', idle, blanks)).toMatchObject({ state: 'differs', actual: 0 });
  });
});

it('what was finished of the new applications alone is left open', () => {
  const state = (rest: string) => {
    const analysis = analyse(claimReport(county, `新收政府信息公开申请51件，${rest}`));
    return judge(analysis, readClaims(analysis.report, analysis.form)[1]!).state;
  };
  const sentences = ['办结50件。', '办结46件。', '办结47件。', '办结45件。', '予以公开46件。'];
  expect(sentences.map(state)).toEqual(['agrees', 'undecided', 'differs', 'differs', 'differs']);
});

describe('the form of 2019', () => {
  it.each([
    ['政府集中采购项目6个', 'agrees'],
    ['政府集中采购项目5个', 'differs'],
    // 251000元 in the table
    ['政府集中采购金额251000元', 'agrees'],
    ['政府集中采购金额25.1万元', 'agrees'],
    ['政府集中采购金额25万元', 'agrees'],
    ['政府集中采购金额25.2万元', 'differs'],
    ['政府集中采购金额0.00251亿元', 'agrees'],
    ['制定规范性文件0件', 'agrees'],
    ['制定规范性文件3件', 'differs'],
    // not in this form
    ['废止规范性文件1件', 'undecided'],
    ['政府信息公开申请其他处理0件', 'agrees'],
    ['政府信息公开申请逾期不补正1件', 'undecided'],
  ])('%s: %s', (sentence, state) => {
    const text = sampleReport({
      title: '青禾县教育局2020年政府信息公开工作年度报告',
      opening: '',
      overview: `一、总体情况\n\n${sentence}。`,
      proactive: `二、主动公开政府信息情况\n\n${proactiveTable2019}`,
      requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable2019}`,
    });
    const analysis = analyse(text);
    const [claim] = readClaims(analysis.report, analysis.form);
    expect(judge(analysis, claim!).state).toBe(state);
  });
});

it.each([
  // exact
  [20, 0, 20, true],
  [21, 0, 20, false],
  [20, 0, 20.3, true],
  // rounded, or cut off
  [20.6, 1, 20.587, true],
  [20.5, 1, 20.587, true],
  [20.4, 1, 20.587, false],
  [20.6, 1, 20.55, true],
  [20.5, 1, 20.6, false],
  [20.7, 1, 20.587, false],
  [20.58, 2, 20.587, true],
  [20.57, 2, 20.587, false],
  [0.3, 1, 0.1 + 0.2, true],
  // 2.06亿元 is 20600 万元, no more exact than hundreds
  [20600, -2, 20587.3303, true],
  [20500, -2, 20587.3303, true],
  [20700, -2, 20587.3303, false],
  [12000, -3, 12345, true],
])('%f said with %i digits behind the point of %f: %s', (value, decimals, actual, expected) => {
  expect(isAsSaid({ value, decimals }, actual)).toBe(expected);
});
