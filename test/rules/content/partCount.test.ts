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

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
    '全文共六个部分，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。',
    '本报告由总体情况、主动公开政府信息情况等部分组成。',
    '本报告由六部分组成。',
    '本报告由基本情况、重点工作、工作成效等六部分组成。',
    '会议审议了三部分内容。',
  ])('leaves alone: %s', (opening) => {
    checkNone(withOpening(opening), [id]);
  });
});
