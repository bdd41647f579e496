// Large samples of prose, apart from the sentences with known numbers: mutated code is not held to them, they take too long.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../server/src/diagnosis/claims/read.ts';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { claimReport, county } from '../../support/claimReport.ts';
import { expectLinear } from '../../support/linear.ts';

describe('readStatements', () => {
  it('takes any prose', () => {
    const words = fc.array(
      fc.constantFrom(
        ...[
          '收到',
          '申请',
          '政府信息公开申请',
          '行政复议',
          '其中',
          '均',
          '无',
          '分别为',
          '、',
          '，',
          '；',
          '。',
          '（',
          '）',
          '“',
          '《',
        ],
        ...[
          '21件',
          '5',
          '占',
          '40%',
          '增加',
          '2024年',
          '上年',
          '结转',
          '县公安局',
          '共计',
          '其他',
          '等',
          '予以公开',
          '自然人',
          '：',
          '全部',
        ],
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (sentence) => {
        const { findings } = analyse(claimReport(county, sentence.join('')));
        expect(findings.filter(({ message }) => message.includes('运行出错'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['收到申请5件，', '其中5件', '（收到5件', '无、', '5件、', '占5%，增加5件，', '“收到', '均为'])(
    'takes linear time for %s again and again',
    (piece) => {
      const { report, form } = analyse(claimReport(county, '收到申请21件。'));
      expectLinear((length) => {
        const content = { text: piece.repeat(length), segments: [] };
        const paragraph = { kind: 'prose' as const, span: { start: 0, end: 0 }, content };
        readStatements({ ...report, paragraphs: [paragraph] }, form);
      });
    },
  );
});
