import { describe, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { expectLinear } from '../../support/linear.ts';
import { sampleReport } from '../../support/sampleReport.ts';

const id = 'privacy/personal-data';
const withSentence = (sentence: string) => sampleReport({ overview: `一、总体情况\n\n${sentence}` });

describe('privacy/personal-data', () => {
  it('finds identity-card numbers with the right check digit', () => {
    checkRule(withSentence('申请人身份证号⟦11010519491231002X⟧{privacy/personal-data：身份证}已核验。'));
    checkRule(
      withSentence(
        '申请人⟦440524188001010014⟧{privacy/personal-data}。'.replace('440524188001010014', '440524198001010013'),
      ),
    );
    checkRule(withSentence('申请人身份证号码：⟦110105194912310021⟧{privacy/personal-data}，已核验。'));
    checkNone(withSentence('编号110105194912310021的档案。'), [id]);
    checkNone(withSentence('编号11010519491331002X的档案。'), [id]);
  });

  it('finds mobile numbers that are no way of contact', () => {
    checkRule(withSentence('申请人⟦13800138000⟧{privacy/personal-data：手机号码}反映的问题已经答复。'));
    checkRule(withSentence('已告知⟦138 0013 8000⟧{privacy/personal-data}的机主。'));
    checkNone(withSentence('如有疑问，请拨打咨询电话13800138000。'), [id]);
    checkNone(withSentence('联系人：办公室；联系方式：手机13800138000，座机0123-4567890。'), [id]);
    checkRule(withSentence('联系人：李某，手机：⟦13800138000⟧{privacy/personal-data}。'));
    checkRule(withSentence('如有疑问，请联系王青禾同志（电话⟦13800138000⟧{privacy/personal-data}）。'));
    checkNone(withSentence('如有疑问，请联系青禾县教育局办公室（电话13800138000）。'), [id]);
    checkNone(withSentence('联系人：政务公开科，电话：13800138000。'), [id]);
    checkNone(withSentence('订单2313800138000号，网址http://a.cn/13800138000。'), [id]);
  });

  it('hides the middle', () => {
    checkFix(withSentence('已告知⟦13800138000⟧{privacy/personal-data}。'), id, 0, withSentence('已告知138****8000。'));
  });

  it('takes linear time', () => {
    expectLinear((length) => findingsOf(id, withSentence('1 '.repeat(length))));
  });
});
