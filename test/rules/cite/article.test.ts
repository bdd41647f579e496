import { describe, expect, it } from 'vitest';
import { articles2007 } from '../../../server/src/regulation/articles2007.ts';
import { writeChineseNumeral } from '../../../server/src/text/chineseNumerals.ts';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';

function report(sentence: string, year = 2023): string {
  return `青禾县水利局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n\n六、其他需要报告的事项\n\n无。\n`;
}

describe('what is not there', () => {
  it.each<string>([
    '依据《条例》⟦第五十七条⟧{cite/article：共五十六条，没有第五十七条}编制。',
    '依据《中华人民共和国政府信息公开条例》⟦第60条⟧{cite/article}编制。',
    '依据《条例》第五十条、⟦第五十八条⟧{cite/article}编制。',
    '依据《条例》⟦第五十五条至第五十八条⟧{cite/article：没有第五十八条}编制。',
    '依据《条例》⟦第二十条第（十六）项⟧{cite/article：第二十条共十五项，没有第（十六）项}主动公开。',
    '依据《条例》⟦第二十条第二款⟧{cite/article：第二十条只有一款，没有第二款}公开机构职能。',
    '依据《条例》⟦第三十六条第八项⟧{cite/article：第三十六条共七项}答复。',
    '依据《条例》⟦第三十六条第三款⟧{cite/article}答复。',
    '依据《条例》⟦第三十九条第（一）项⟧{cite/article：第三十九条不分项}答复。',
    '依据《条例》⟦第三十九条第三款⟧{cite/article：第三十九条共两款}答复。',
    '依据《条例》⟦第五十条第四款⟧{cite/article}编制。',
    '依据《条例》⟦第五十条第二款第（一）项⟧{cite/article：第二款不分项}编制。',
    '依据《条例》第三十六条第（一）项、⟦第（九）项⟧{cite/article}答复。',
    '依据《条例》⟦第0条⟧{cite/article：没有第零条}编制。',
    '依据《条例》⟦第二十条第一款第（十六）项⟧{cite/article：第二十条共十五项，没有第一款第（十六）项}主动公开。',
    '依据《条例》⟦第五十条第一款第（九）项⟧{cite/article：第五十条第一款共五项}编制。',
    '依据《条例》⟦第五十条第（九）项⟧{cite/article：第五十条共五项}编制。',
    '依据《条例》⟦第二十九条第一款第（一）项⟧{cite/article：第一款不分项}补正。',
    '依据《条例》⟦第三十六条第八款⟧{cite/article：第三十六条只有一款，没有第八款}答复。',
  ])('%s', (sentence) => checkRule(report(sentence)));

  it('offers nothing where neither paragraph nor item would be there, or both are told', () => {
    for (const part of [
      '第三十六条第八款',
      '第二十条第二款第（二）项',
      '第三十九条第二款第（二）项',
      '第三十九条第（三）项',
    ]) {
      const [finding] = findingsOf('cite/article', report(`依据《条例》${part}办理。`));
      expect(finding!.fixes, part).toEqual([]);
    }
  });

  it('offers the item for a paragraph and the paragraph for an item', () => {
    checkFix(
      report('依据《条例》⟦第二十条第二款⟧{cite/article}公开机构职能。'),
      'cite/article',
      '改为“第（二）项”',
      report('依据《条例》第二十条第（二）项公开机构职能。'),
    );
    checkFix(
      report('依据《条例》⟦第三十九条第（一）项⟧{cite/article}答复。'),
      'cite/article',
      '改为“第一款”',
      report('依据《条例》第三十九条第一款答复。'),
    );
    const [finding] = findingsOf('cite/article', report('依据《条例》第二十条第（十六）项公开。'));
    expect(finding!.fixes).toEqual([]);
  });
});

describe('what has moved', () => {
  it.each<string>([
    '根据《条例》⟦第三十一条⟧{cite/article：2019年修订后在第四十九条}规定编制本年度报告。',
    '本报告根据《条例》⟦第三十一⟧{cite/article}、⟦三十二条⟧{cite/article}编制。',
    '按照《条例》⟦第二十九条⟧{cite/article}开展考核、社会评议。',
    '依据《条例》⟦第二十一条第（三）项⟧{cite/article：第三十六条第（四）项、第三十六条第（五）项}答复申请人信息不存在。',
    '依据《条例》⟦第二十二条⟧{cite/article}作区分处理。',
    '涉及商业秘密、个人隐私的，依据《条例》⟦第十四条第四款⟧{cite/article}不予公开。',
    '按照《条例》⟦第九条至第十二条⟧{cite/article：第九条至第十二条是2007年文本的条号，2019年修订后已经变动。}明确的主动公开内容，做好重点公开。',
  ])('%s', (sentence) => checkRule(report(sentence)));

  it('writes the new number as the old one was written', () => {
    checkFix(
      report('本报告根据《条例》⟦第三十一⟧{cite/article}、⟦三十二条⟧{cite/article}编制。'),
      'cite/article',
      '改为“第四十九条”',
      report('本报告根据《条例》第四十九、三十二条编制。'),
    );
    checkFix(
      report('根据《条例》⟦第31条⟧{cite/article}编制本年度报告。'),
      'cite/article',
      0,
      report('根据《条例》第49条编制本年度报告。'),
    );
    checkFix(
      report('依据《条例》⟦第二十一条第（三）项⟧{cite/article}答复申请人信息不存在。'),
      'cite/article',
      0,
      report('依据《条例》第三十六条第（四）项答复申请人信息不存在。'),
    );
  });

  it('says what was left out, and what the number means today', () => {
    const [finding] = findingsOf('cite/article', report('依据《条例》第二十八条第一款为经济困难的申请人减免费用。'));
    expect(finding!.message).toBe(
      '第二十八条是2007年文本的条号，“减免费用和帮助”2019年修订时已经删去；现行第二十八条讲的是“申请渠道”。',
    );
    expect(finding!.fixes).toEqual([]);
  });

  it.each([
    ['第三十三条第二款', '依法申请行政复议', ['第五十一条']],
    ['第二十五条第一款', '出示身份证明', ['第二十九条第二款第（一）项']],
    ['第二十一条', '告知申请人', ['第三十六条']],
    ['第21条第（四）项', '告知申请人', ['第三十条']],
    ['第二十一条第（一）项', '告知申请人', ['第三十六条第（一）项', '第三十六条第（二）项']],
  ])('offers for %s the whole of its new place', (old, words, places) => {
    const text = report(`依据《条例》${old}规定的${words}。`);
    const [finding] = findingsOf('cite/article', text);
    expect(finding!.fixes!.map(({ title }) => title)).toEqual(places.map((place) => `改为“${place}”`));
    for (const [index, place] of places.entries()) {
      checkFix(
        report(`依据《条例》⟦${old}⟧{cite/article}规定的${words}。`),
        'cite/article',
        index,
        report(`依据《条例》${place}规定的${words}。`),
      );
    }
  });

  it('writes into no markup', () => {
    const page = (sentence: string) =>
      `<p>青禾县水利局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>${sentence}</p>`;
    const [finding] = findingsOf('cite/article', page('根据《条例》第三十<b>一</b>条编制本年度报告。'));
    expect(finding!.message).toContain('2019年修订后在第四十九条');
    expect(finding!.fixes).toEqual([]);
    const plain = findingsOf('cite/article', page('根据《条例》第三十一条编制本年度报告。'));
    expect(plain[0]!.fixes!.map(({ title }) => title)).toEqual(['改为“第四十九条”']);
  });

  it('offers every place that it may have moved to', () => {
    const [finding] = findingsOf('cite/article', report('依照《条例》第十四条，发布前进行保密审查。'));
    expect(finding!.fixes!.map(({ title }) => title)).toEqual(['改为“第十七条”', '改为“第十五条”']);
  });

  it('finds nothing once the number is today’s', () => {
    for (const { now, words } of articles2007.filter((former) => former.words.length > 0)) {
      for (const word of words) {
        const numeral = writeChineseNumeral(Number(/^\d+/.exec(now[0]!)![0]));
        checkNone(report(`按照《条例》第${numeral}条做好${word}工作。`), ['cite/article']);
      }
    }
  });
});

describe('what is in order or cannot be known', () => {
  it.each<string>([
    '根据《条例》第四十九条、第五十条编制本年度报告。',
    '依据《条例》第二十条第一款第（二）项主动公开。',
    '依据《条例》第五十条第四项编制。',
    '依据《条例》第二十九条第（一）项补正。',
    '依据《条例》第四条第（三）项编制。',
    '按照原《条例》第三十一条编制的年度报告。',
    '依据《行政复议法》第八十条办理。',
    '依据《青禾省政府信息公开办法》第六十条办理。',
    '依据第五十七条办理。',
    '发布《条例》解读第100条微博。',
    '《条例》解读文章推送至第60条时反响良好。',
    '落实《条例》要求，按照采购合同第二十条第三款付款。',
    '依据《条例》第三十三条作出处理，申请人不服提起行政复议。',
    '本报告依据《条例》第五十条编制，新收件数按第三十一条认定。',
    '第二十条第（十六）项',
  ])('%s', (sentence) => checkNone(report(sentence), ['cite/article']));

  it('knows that 2018 was under the old text and 2019 under both', () => {
    checkNone(report('根据《条例》第三十一条编制年度报告。', 2018), ['cite/article']);
    checkNone(report('按照《条例》第二十四条规定的15个工作日答复。', 2019), ['cite/article']);
    checkRule(report('根据《条例》⟦第三十一条⟧{cite/article}编制年度报告。', 2019));
  });

  it('holds where no year is told', () => {
    const text = '一、总体情况\n\n依据《条例》第五十七条编制。';
    expect(findingsOf('cite/article', text)).toHaveLength(1);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）',
    '根据《中华人民共和国信息公开条例》（以下简称《条例》）',
    '落实《水资源管理条例》（以下简称《水条例》），根据《条例》',
    '根据《政府信息公开工作年度报告格式》（以下简称《格式》）和《条例》',
  ])('knows that it is this regulation: %s', (words) => {
    expect(findingsOf('cite/article', report(`${words}第五十七条编制。`))).toHaveLength(1);
  });

  it('leaves another regulation of this short name alone', () => {
    checkNone(report('落实《水资源管理条例》（以下简称《条例》）第六十条。'), ['cite/article']);
    checkNone(report('落实《水资源管理条例》（以下简称《条例》）。\n\n依据《条例》第六十条办理。'), ['cite/article']);
  });
});
