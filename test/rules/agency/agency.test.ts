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

describe('one character of a name', () => {
  const withSentence = (agency: string, sentence: string) =>
    sampleReport({
      title: `${agency}2025年政府信息公开工作年度报告`,
      opening: '',
      overview: `一、总体情况\n\n${sentence}`,
    });

  it.each([
    [
      '青禾县人民政府',
      '⟦青木县人民政府⟧{agency/mismatch：“青木县人民政府”与标题中的“青禾县人民政府”有一字之差。}持续公开。',
    ],
    ['青禾县人民政府', '⟦青禾县人民攻府⟧{agency/mismatch}持续公开。'],
    ['青禾县人民政府', '收到来信后，⟦青木县人民政府⟧{agency/mismatch}一一答复。'],
    ['青禾县教育局', '⟦青禾县教肓局⟧{agency/mismatch}和⟦清禾县教育局⟧{agency/mismatch}都是本局。'],
  ])('of %s is wrong: %s', (agency, sentence) => {
    checkRule(withSentence(agency, sentence));
  });

  it.each([
    // A difference that makes another body or place.
    ['青禾县教育局', '青禾市教育局持续公开。'],
    ['青禾县柳溪镇人民政府', '青禾县柳东镇人民政府持续公开。'],
    ['青禾县柳东镇人民政府', '青禾县柳溪镇人民政府持续公开。'],
    ['青禾县教育局', '赴青木县教育局学习。'],
    ['青禾县教育局', '青禾县教1局的网页。'],
    // Too short to be told from others.
    ['教育局', '体育局持续公开。'],
    ['青禾县', '青木县持续公开。'],
    ['柳溪镇', '柳河镇持续公开。'],
    ['青禾县教育局', '青禾县教'],
  ])('may differ from that of %s: %s', (agency, sentence) => {
    checkNone(withSentence(agency, sentence), [id]);
  });

  it('is not looked at where the text holds markup in the name, or names no agency', () => {
    const page = (name: string) =>
      `<p>青禾县人民政府2025年政府信息公开工作年度报告</p><p>一、总体情况</p><p>县里说，${name}持续公开。</p>`;
    checkNone(page('青<b>木</b>县人民政府'), [id]);
    checkRule(page('⟦青木县人民政府⟧{agency/mismatch}'));
    checkNone('全年工作平稳，青木县人民政府持续公开。', [id]);
  });
});

describe('another body', () => {
  const signed = (signature: string) =>
    sampleReport({
      title: '青禾县教育局2025年政府信息公开工作年度报告',
      opening: '',
      other: `六、其他需要报告的事项\n\n没有收取信息处理费。\n\n${signature}\n`,
    });

  it.each([
    '⟦青禾县财政局⟧{agency/mismatch：落款的单位为“青禾县财政局”，标题为“青禾县教育局”。}',
    '⟦青禾县财政局⟧{agency/mismatch} 2026年1月20日',
    '⟦青禾县财政局⟧{agency/mismatch}二〇二六年一月二十日',
  ])('signs: %s', (signature) => {
    checkRule(signed(signature));
  });

  it.each(['青禾县财政局预算科', '联系单位：青禾县财政局', '青禾县人民政府', '青禾县教育局', '2026年1月20日'])(
    'does not sign: %s',
    (signature) => {
      checkNone(signed(signature), [id]);
    },
  );

  it.each([
    ['opening', '本机关现公布⟦白河县人民政府⟧{agency/mismatch}2025年的报告。'],
    ['opening', '本报告由⟦白全县人民政府⟧{agency/mismatch}编制。'],
    ['opening', '如有疑问，请联系⟦白河县教育局办公室⟧{agency/mismatch}，电话0123-4567890。'],
  ] as const)('is named in the %s: %s', (part, words) => {
    checkRule(sampleReport({ [part]: words }));
  });

  it.each([
    ['opening', '本报告由各镇人民政府编制。'],
    ['opening', '本报告由我县教育局编制。'],
    ['problems', '五、存在的主要问题及改进情况\n\n本报告由白河县人民政府编制的经验可以借鉴。'],
    ['problems', '五、存在的主要问题及改进情况\n\n2025年，白河县人民政府坚持公开。'],
  ] as const)('is not named in the %s: %s', (part, words) => {
    checkNone(sampleReport({ [part]: words }), [id]);
  });
});

describe('relationOf', () => {
  it.each([
    ['青禾市经济开发区管委会', '青禾经开区管委会', 'related'],
    ['青禾经开区管委会', '青禾市经济开发区管委会', 'related'],
    ['青禾县教育局', '青禾县人民医院', 'related'],
    ['青禾县人民医院', '青禾县教育局', 'related'],
    ['青禾县水利局', '青禾县林业局', 'otherBody'],
    ['青禾县税局', '青禾县水利局', 'related'],
    ['青禾县水利局', '青禾县税局', 'related'],
    ['青禾县教育局', '青禾县体育局', 'related'],
    ['云川市青禾县教育局', '云川市木兰县教育局', 'related'],
    ['青禾县教育局', '云川市木兰县教育局', 'otherPlace'],
    ['青禾县委办公室', '青禾县财政局', 'related'],
    ['青禾县城市管理和综合执法局', '青禾县与民政局', 'otherBody'],

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
