import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../server/src/rules/agency/names.ts';
import { checkFix, checkNone, checkRule } from '../../support/checkRule.ts';
import { sampleReport } from '../../support/sampleReport.ts';

const id = 'agency/mismatch';
const district = '青禾市瀍河回族区人民政府2025年政府信息公开工作年度报告';

describe('agency/mismatch', () => {
  it('finds the name of the agency or its place with one character wrong', () => {
    const overview = (name: string) => `一、总体情况\n\n2025年，${name}持续推进政府信息公开。`;
    const marked = sampleReport({
      title: district,
      overview: overview('⟦漭河回族区⟧{agency/mismatch：“瀍河回族区”有一字之差}'),
    });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport({ title: district, overview: overview('瀍河回族区') }));
    checkRule(
      sampleReport({
        title: '青禾县人民政府2025年政府信息公开工作年度报告',
        opening: '本报告由⟦青木县人民政府⟧{agency/mismatch}编制。',
      }),
    );
  });

  it("finds another body's name where the report names itself", () => {
    checkRule(
      sampleReport({
        opening: '本报告由⟦白河镇人民政府⟧{agency/mismatch：开头的单位}编制。',
        title: '青禾县柳溪镇人民政府2025年政府信息公开工作年度报告',
      }),
    );
    checkRule(
      sampleReport({
        title: '青禾县教育局2025年政府信息公开工作年度报告',
        opening: '',
        other:
          '六、其他需要报告的事项\n\n2025年，未收取信息处理费。\n\n⟦青禾县财政局⟧{agency/mismatch：落款的单位}\n\n2026年1月20日',
      }),
    );
  });

  it("finds another place's name in the contact and where the overview begins", () => {
    checkRule(
      sampleReport({ opening: '如有疑问，请与⟦青川县人民政府办公室⟧{agency/mismatch}联系（电话：0123-4567890）。' }),
    );
    checkRule(
      sampleReport({ overview: '一、总体情况\n\n2025年，⟦青川县人民政府⟧{agency/mismatch}坚持公开为常态，推进公开。' }),
    );
    checkRule(sampleReport({ overview: '一、总体情况\n\n2025年，⟦白河县⟧{agency/mismatch}认真落实条例。' }));
    checkRule(
      sampleReport({ overview: '一、总体情况\n\n2025年，⟦青川县人民政府⟧{agency/mismatch}政府信息公开工作扎实推进。' }),
    );
    checkNone(sampleReport({ overview: '一、总体情况\n\n2025年，全县各乡镇认真落实条例。' }), [id]);
    checkNone(sampleReport({ overview: '一、总体情况\n\n2025年，青禾县委、县政府坚持公开为常态。' }), [id]);
    checkNone(sampleReport({ overview: '一、总体情况\n\n2025年，云川市坚持公开为常态。' }), [id]);
  });

  it.each([
    '本报告由青禾县人民政府办公室编制。',
    '本报告由云川市青禾县人民政府办公室编制。',
    '如有疑问，请与青禾县政务服务中心联系。',
    '按照云川市人民政府要求编制。',
    '县政府办公室到青木县人民政府学习。',
  ])('leaves alone: %s', (opening) => {
    checkNone(sampleReport({ opening }), [id]);
  });
});

describe('relationOf', () => {
  it.each([
    ['青禾县教育和体育局', '青禾县教体局', 'related'],
    ['青禾县文化旅游和广播电视局', '青禾县文旅广局', 'related'],
    ['青禾县人民政府', '云川市青禾县人民政府办公室', 'related'],
    ['科技和工业信息化局', '云川市青禾区科技和工业信息化局办公室', 'related'],
    ['青禾县柳溪镇人民政府', '柳溪镇党政办公室', 'related'],
    ['青禾县人民政府', '青禾县大数据中心', 'related'],
    ['青禾县教育局', '木兰县教育局', 'otherPlace'],
    ['青禾县柳溪镇人民政府', '青禾县白河镇人民政府', 'related'],
    ['青禾县教育局', '青禾县财政局', 'otherBody'],
  ] as const)('%s and %s: %s', (own, other, relation) => {
    expect(relationOf(own, other)).toBe(relation);
  });
});
