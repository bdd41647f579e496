import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf, fixTitles } from '../../support/checkRule.ts';
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
    '青禾县政府',
    '云川市青禾县人民政府办公室',
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
    '中国证券监督管理委员会',
    '云川省人民政府办公厅',
    '青山自治区人民政府',
    // The last character of a county or a town, in the name of a city.
    '新乡市人民政府',
    '镇江市人民政府',
  ])('leaves %s alone', (agency) => {
    checkNone(withRules(agency, '1\t0\t3'), [id]);
  });

  it('says nothing where nobody knows whose report it is', () => {
    checkNone(withRules('', '0\t0\t3').replace(sampleParts.opening, ''), [id]);
  });

  it('tells the other numbers of the row, not its blanks', () => {
    const marked = withRules('青禾县人民政府', '/\t⟦1⟧{domain/rules-authority：现为 1。}\t 3');
    checkRule(marked);
    const [finding] = findingsOf(id, withRules('青禾县人民政府', '/\t1\t 3'));
    expect(finding!.related!.map(({ message }) => message)).toEqual(['“规章”的“现行有效件数”：3']);
    checkFix(marked, id, '“规章”一行改为 0', withRules('青禾县人民政府', '/\t0\t 0'));
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

  it('tells the amount as written, and the cell', () => {
    const [finding] = findingsOf('domain/fee', withFees(' 0.1 ', '全年共收取信息处理费 1200 元。'));
    expect(finding!.message).toBe(
      '文中收取信息处理费 1200元，表二行政事业性收费为 0.1 万元：信息处理费属于行政事业性收费，请核对。',
    );
    expect(finding!.related!.map(({ message }) => message)).toEqual(['行政事业性收费：0.1']);
    checkRule(withFees('0', '全年收取信息处理费⟦0.4万元⟧{domain/fee}。'));
    checkRule(withFees('300元', '全年收取信息处理费⟦400元⟧{domain/fee：表二行政事业性收费为 0.03 万元}。'));
    checkNone(withFees('400元', '全年收取信息处理费400元。'), ['domain/fee']);
  });

  it.each([
    '全年未收取信息处理费。公开工作投入经费50万元，共购置设备3台。',
    '对信息处理费400元的异议已经答复。',
    '信息处理费的收取标准为10元/件。',
    '全年收取信息处理费，标准为100元一件；未发生减免。',
    '去年收取信息处理费400元，今年没有。',
    '全年收取信息处理费约400元。',
    '全年收取信息处理费的申请4件。',
    '未收取信息处理费，网站维护共花费5万元。',
    '没有收取信息处理费，培训共花费5万元。',
    '全年收取信息处理费0元，投入资金5万元。',
    '全年收取信息处理费0元，公开工作经费5万元。',
  ])('takes nothing else for a fee: %s', (other) => {
    checkNone(withFees('0', other), ['domain/fee']);
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

  it.each([
    ['青禾县柳溪镇政府', '5000'],
    ['青禾县柳溪街道办事处', '5000.25'],
    ['青禾县人民政府', '500000'],
    ['云川市卫生健康委员会', '500000'],
    ['云川市教育局', '500000'],
  ])('knows what is too large for %s', (agency, amount) => {
    checkRule(withFees(`⟦${amount}⟧{domain/fee：${amount} 万元对本单位来说过大}`, '', agency));
    checkNone(withFees(String(Number(amount) - 1), '', agency), ['domain/fee']);
  });

  it.each([
    ['青禾县柳溪镇人民政府', '251000元'],
    ['青禾县柳溪镇人民政府', '251000.123'],
    ['镇江市人民政府', '20000'],
    ['新乡市人民政府', '20000'],
    ['云川市街道管理局', '20000'],
    ['青禾县人民医院', '900000'],
    ['云川市人民政府', '900000'],
    ['青山自治区人民政府', '900000'],
  ])('leaves %s with %s alone', (agency, amount) => {
    checkNone(withFees(amount, '', agency), ['domain/fee']);
  });

  it('offers no number that would be too large still', () => {
    expect(fixTitles(withFees('⟦50000000⟧{domain/fee}', '', '青禾县柳溪镇人民政府'), 'domain/fee')).toEqual([]);
  });
});
