import { describe, expect, it } from 'vitest';
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

  it.each([
    '证件⟦11010519491215002X⟧{privacy/personal-data：这是身份证号码，公开前应删除。}',
    '证件⟦110105200010050036⟧{privacy/personal-data}',
    '证件⟦110105198002310010⟧{privacy/personal-data}',
    '证件⟦110105 19491231 002x⟧{privacy/personal-data}',
    '证件⟦１１０１０５１９４９１２３１００２Ｘ⟧{privacy/personal-data}',
    '⟦13800138000⟧{privacy/personal-data：这是手机号码，属于个人信息，公开前应核实、删除。}的机主',
    '机主⟦138-0013-8000⟧{privacy/personal-data}',
    '咨询电话0123-4567890。机主⟦13800138000⟧{privacy/personal-data}',
  ])('finds the number of %s', (sentence) => {
    checkRule(withSentence(sentence));
  });

  it.each([
    ['no such province', '编号910105198002210019'],
    ['no such century', '编号110105210001010015'],
    ['a digit too many', '身份证号1101051949123100210'],
    ['a digit too few', '身份证号11010519491231002号'],
    ['身份证 is said of something else', '申请人应当出示身份证原件并按照格式要求填写表格，编号110105194912310021'],
    ['a mobile number with a digit too many, or too few', '编号138001380001、1380013800'],
    ['a number that begins as none', '编号12800138000、213800138000'],
    ['an X where none can be', '编号1380013800X、13800138000X'],
    ['a part of an identifier', '编号A13800138000、13800138000B、13800138000@a.cn'],
    ['two numbers', '第138001、38000号，第1380013--8000号，第1380013  8000号'],
  ])('leaves what is no such number: %s', (_, sentence) => {
    checkNone(withSentence(sentence), [id]);
    checkNone(withSentence(`${sentence}。`), [id]);
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
    checkFix(
      withSentence('已告知⟦138 0013-8000⟧{privacy/personal-data}。'),
      id,
      0,
      withSentence('已告知138****8000。'),
    );
    checkFix(
      withSentence('证件⟦11010519491231002X⟧{privacy/personal-data}。'),
      id,
      '改为 110105********002X',
      withSentence('证件110105********002X。'),
    );
    const [finding] = findingsOf(id, withSentence('已告知13800138000。'));
    expect(finding!.fixes!.map(({ title, safe }) => [title, safe])).toEqual([['改为 138****8000', false]]);
  });

  it('takes linear time', () => {
    expectLinear((length) => findingsOf(id, withSentence('1 '.repeat(length))));
  });
});
