import { describe, it } from 'vitest';
import { checkFix, checkNone, checkRule } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const titleOf = (agency: string) => `${agency}2025年政府信息公开工作年度报告`;
const withRules = (agency: string, row: string) =>
  sampleReport({ title: titleOf(agency), proactive: sampleParts.proactive.replace('规章\t0\t0\t0', `规章\t${row}`) });

describe('domain/rules-authority', () => {
  const id = 'domain/rules-authority';

  it.each([
    '青禾县人民政府',
    '青禾县柳溪镇人民政府',
    '云川市教育局',
    '教育局',
    '柳溪街道办事处',
    '云川市青禾区人民政府',
    '云川市青河市人民政府',
  ])('finds 规章 of %s', (agency) => {
    checkRule(withRules(agency, '0\t0\t⟦3⟧{domain/rules-authority：没有规章制定权}'));
  });

  it.each([
    '云川市人民政府',
    '云川省人民政府',
    '云川市人民政府办公厅',
    '青山自治州人民政府',
    '国家广播电视总局',
    '交通运输部',
  ])('leaves %s alone', (agency) => {
    checkNone(withRules(agency, '1\t0\t3'), [id]);
  });

  it('writes zeros', () => {
    checkNone(withRules('青禾县人民政府', '0\t0\t0'), [id]);
    checkFix(
      withRules('青禾县人民政府', '⟦1⟧{domain/rules-authority}\t0\t3'),
      id,
      0,
      withRules('青禾县人民政府', '0\t0\t0'),
    );
  });
});

describe('domain/fee', () => {
  const withFees = (amount: string, other: string, agency = '青禾县教育局') =>
    sampleReport({
      title: titleOf(agency),
      proactive: sampleParts.proactive.replace('收费\t12.5', `收费\t${amount}`),
      other: `六、其他需要报告的事项\n\n${other}`,
    });

  it('compares 信息处理费 with the amount in table two', () => {
    checkRule(withFees('0', '全年收取政府信息公开信息处理费⟦400元⟧{domain/fee：表二行政事业性收费为 0 万元}。'));
    checkNone(withFees('0.04', '全年收取政府信息公开信息处理费400元。'), ['domain/fee']);
    checkNone(withFees('0', '全年收取政府信息公开信息处理费0元。'), ['domain/fee']);
    checkNone(withFees('0', '信息处理费按每件100元的标准收取，本年没有收取。'), ['domain/fee']);
  });

  it('asks whether a very large amount is in 元', () => {
    checkRule(withFees('⟦251000⟧{domain/fee：过大}', '未收取信息处理费。', '青禾县柳溪镇人民政府'));
    checkFix(
      withFees('⟦251000⟧{domain/fee}', '未收取信息处理费。', '青禾县柳溪镇人民政府'),
      'domain/fee',
      '由元折算，改为 25.1 万元',
      withFees('25.1', '未收取信息处理费。', '青禾县柳溪镇人民政府'),
    );
    checkNone(withFees('20587.3303', '未收取信息处理费。', '青禾县人民政府'), ['domain/fee']);
    checkNone(withFees('96171.6', '未收取信息处理费。', '云川市人民政府'), ['domain/fee']);
  });
});
