import { describe, it } from 'vitest';
import { checkNone, checkRule } from '../../support/checkRule.ts';
import { sampleReport } from '../../support/sampleReport.ts';

const id = 'content/part-count';
const withOpening = (opening: string) => sampleReport({ opening });

describe('content/part-count', () => {
  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等⟦六部分⟧{content/part-count：列出 5 个，缺“政府信息公开行政复议、行政诉讼情况”}组成。',
    '本报告包括总体情况、主动公开政府信息情况、主动公开政府信息工作情况，因政府信息公开申请行政复议、提起行政诉讼的情况，政府信息公开工作存在的主要问题及改进措施，其他需要报告的事项⟦六大部分⟧{content/part-count：“主动公开政府信息情况”列了两次}。',
    '本报告共分⟦五个部分⟧{content/part-count：写了 5 个部分，列出 6 个}：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。',
  ])('finds: %s', (opening) => {
    checkRule(withOpening(opening));
  });

  const five =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况';
  const six = `${five}、其他需要报告的事项`;

  it.each([
    [
      '全文由',
      '总体情况、主动公开政府信息情况',
      '⟦三个部分⟧{content/part-count：写了 3 个部分，列出 2 个，缺“收到和处理政府信息公开申请情况”、“政府信息公开行政复议、行政诉讼情况”、“存在的主要问题及改进情况”、“其他需要报告的事项”。}',
      '组成。',
    ],
    ['全文由', six, '等⟦五部分⟧{content/part-count：写了 5 个部分，列出 6 个。}', '组成。'],
    [
      '工作平稳；全文包括',
      `${five.replaceAll('、', '，')}，`,
      '共⟦六部分⟧{content/part-count：列出 5 个，缺“其他需要报告的事项”}',
      '。',
    ],
    ['全文内容涵盖', `${five}以及其他需要报告的事项`, '⟦七部分⟧{content/part-count：写了 7 个部分，列出 6 个。}', '。'],
    ['全文分为', five.replace('情况、存在', '情况和存在'), '⟦6个部分⟧{content/part-count：列出 5 个}', '。'],
    // Four in their order, or three in another order, are no beginning of a list that goes on.
    [
      '全文由',
      '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况',
      '等⟦六个部分⟧{content/part-count：列出 4 个}',
      '组成。',
    ],
    ['全文由', '总体情况、收到和处理政府信息公开申请情况', '等⟦六个部分⟧{content/part-count：列出 2 个}', '组成。'],
    ['全文由', '总体情况、主动公开政府信息情况', '⟦六个部分⟧{content/part-count：列出 2 个}', '组成。'],
    [
      '全文由',
      '政府信息公开行政复议情况、行政诉讼情况、总体情况、被提起行政诉讼情况',
      '⟦四个部分⟧{content/part-count：“政府信息公开行政复议、行政诉讼情况”列了两次}',
      '组成。',
    ],
    [
      '全文由',
      '总体情况、总体情况、主动公开政府信息情况',
      '⟦三个部分⟧{content/part-count：“总体情况”列了两次}',
      '组成。',
    ],
  ])('finds: %s%s%s', (before, list, count, behind) => {
    checkRule(withOpening(before + list + count + behind));
  });

  it.each([
    `全文分为六个部分如下：${six}。`,
    `全文由${six.replaceAll('、', '、 ').replace('复议、 行政', '复议、行政')}六部分组成。`,
    `全文由、${six}、六部分组成。`,
    `工作分三部分。全文由${six}六部分组成。`,
    '全文由总体情况一个部分组成。',
    '全文由政府信息公开工作总体情况三部分组成。',
    '本报告从总体情况、主动公开政府信息情况3个方面编制。',
    '公开指南包括总体情况、主动公开政府信息情况一部分内容。',
    '全文由总体情况和其他共两部分组成。',
    '由总体情况、主动公开政府信息情况组成，全文分三部分印发。',
  ])('leaves alone, too: %s', (opening) => {
    checkNone(withOpening(opening), [id]);
  });

  it('is not asked of headings', () => {
    checkNone(
      sampleReport({ overview: '一、总体情况\n\n（一）由总体情况、主动公开政府信息情况三个部分组成\n\n工作平稳。' }),
      [id],
    );
  });

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
    '全文共六个部分，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。',
    '本报告由总体情况、主动公开政府信息情况等部分组成。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。',
    '全文由“总体情况”、“主动公开政府信息情况”、“收到和处理政府信息公开申请情况”、“政府信息公开行政复议”、“行政诉讼情况”、“存在的主要问题及改进情况”、“其他需要报告的事项”六个部分组成。',
    '本报告由六部分组成。',
    '本报告由基本情况、重点工作、工作成效等六部分组成。',
    '会议审议了三部分内容。',
  ])('leaves alone: %s', (opening) => {
    checkNone(withOpening(opening), [id]);
  });
});
