import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, findingsOf, fixTitles } from '../../support/checkRule.ts';
import { claimReport, county } from '../../support/claimReport.ts';
import { readMarks } from '../../support/markedText.ts';

describe('the fixes of claim/mismatch', () => {
  it('mend the sentence first where the equations hold, then the cell', () => {
    const marked = claimReport(
      county,
      '全年新收政府信息公开申请⟦15件⟧{claim/mismatch：表中“一、本年新收政府信息公开申请数量”的“总计”为 51}。',
    );
    checkRule(marked);
    expect(fixTitles(marked, 'claim/mismatch')).toEqual(['文中改为 51件', '表中改为 15']);
    checkFix(marked, 'claim/mismatch', 0, claimReport(county, '全年新收政府信息公开申请51件。'));
    checkFix(marked, 'claim/mismatch', 1, readMarks(marked).text.replace('\t2\t51\n', '\t2\t15\n'));
  });

  it('keep the way in which the number was written around its digits', () => {
    const marked = claimReport(county, '全年新收政府信息公开申请 ⟦５０ 件⟧{claim/mismatch}。');
    checkFix(marked, 'claim/mismatch', 0, claimReport(county, '全年新收政府信息公开申请 51 件。'));
  });

  it('offer the sentence alone for a sum of cells, and for a part whose sum would break', () => {
    expect(fixTitles(claimReport(county, '申请不予公开⟦4件⟧{claim/mismatch}。'), 'claim/mismatch')).toEqual([
      '文中改为 7件',
    ]);
    const marked = claimReport(county, '信息公开行政复议维持⟦8件⟧{claim/mismatch}。');
    expect(fixTitles(marked, 'claim/mismatch')).toEqual(['文中改为 7件']);
  });

  it('offer both for table two, which has no sums', () => {
    const marked = claimReport(county, '制发行政规范性文件⟦9件⟧{claim/mismatch}。');
    expect(fixTitles(marked, 'claim/mismatch')).toEqual(['文中改为 8件', '表中改为 9']);
    checkFix(
      marked,
      'claim/mismatch',
      1,
      claimReport({ ...county, normativeDocs: [9, 3, 66] }, '制发行政规范性文件9件。'),
    );
  });

  it('leave the cell to sum/suspect-cell where the equations name it', () => {
    const text = claimReport(county, '全年新收政府信息公开申请51件。').replace('\t2\t51\n', '\t2\t61\n');
    expect(findingsOf('claim/mismatch', text)).toEqual([]);
    expect(findingsOf('sum/suspect-cell', text)).toHaveLength(1);
  });
});

describe('the findings of claim/contradiction', () => {
  it('name the cell, or the cells that are not zero', () => {
    checkRule(
      claimReport(
        county,
        '政府信息公开行政复议13件，⟦均获维持⟧{claim/contradiction：之和为 6（1+2+3）}。⟦无上年结转⟧{claim/contradiction：“二、上年结转政府信息公开申请数量”的“总计”为 4}。',
      ),
    );
  });
});

describe('the findings of claim/arithmetic', () => {
  it('mend a share, a sum and a growth rate', () => {
    const share = '收到政府信息公开申请51件，其中自然人40件，占⟦87.4%⟧{claim/arithmetic}。';
    checkFix(
      claimReport(county, share),
      'claim/arithmetic',
      0,
      claimReport(county, '收到政府信息公开申请51件，其中自然人40件，占78.4%。'),
    );
    const sum = '公开信息⟦850条⟧{claim/arithmetic}，其中公告300条，动态400条，其他160条。';
    checkFix(
      claimReport(county, sum),
      'claim/arithmetic',
      0,
      claimReport(county, '公开信息860条，其中公告300条，动态400条，其他160条。'),
    );
    const growth = '2024年公开信息800条，2025年公开信息860条，增长⟦8.5%⟧{claim/arithmetic}。';
    checkFix(
      claimReport(county, growth),
      'claim/arithmetic',
      0,
      claimReport(county, '2024年公开信息800条，2025年公开信息860条，增长7.5%。'),
    );
  });

  it('are not made where one number differs from its cell and mending it would do', () => {
    checkRule(
      claimReport(county, '收到政府信息公开申请51件，其中自然人⟦44件⟧{claim/mismatch}，法人或其他组织11件。'),
      'claim/arithmetic',
    );
  });
});
