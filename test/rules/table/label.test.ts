import { expect, test } from 'vitest';
import { findingsOf } from '../../support/checkRule.ts';
import { sampleReport } from '../../support/sampleReport.ts';

const none = '0    0    0    0    0    0    0';

/** Table three as `pdftotext -layout` prints narrow columns: the words of a group stand beside those of its rows. */
const printed = (row: string) =>
  sampleReport({
    requests: `三、收到和处理政府信息公开申请情况
                                     申请人情况
                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
一、本年新收政府信息公开申请数量        8    1    0    0    0    0    9
二、上年结转政府信息公开申请数量        1    0    0    0    0    0    1
    （三） 1.属于国家秘密        ${none}
${row}
                        ${none}
    开   开
        3.危及“三安全一稳定”    ${none}`,
  });

const labels = (text: string) => findingsOf('table/label', text).map(({ message }) => message);

test('words of a group between those of its row are no slip', () => {
  expect(labels(printed('    不予公 2.其他法律行政法规禁止公'))).toEqual([]);
});

test('a slip in such a row is one all the same', () => {
  expect(labels(printed('    不予公 2.其他法律行政法归禁止公'))).toHaveLength(1);
});
