import { describe, expect, it } from 'vitest';
import { articles2019, OFFICIAL_TEXT } from '../../server/src/regulation/articles2019.ts';
import { findArticleCitations } from '../../server/src/regulation/citations.ts';
import { articleExplanation, explainArticle } from '../../server/src/regulation/explain.ts';

function explained(text: string): string | undefined {
  return articleExplanation(findArticleCitations(text)[0]!);
}

describe('a cited article', () => {
  it.each<[string, string[]]>([
    ['依据《条例》第三十六条答复', ['第三十六条　七种答复', '- 第（三）项：', '- 第（七）项：', '**对年报**：']],
    [
      '依据《条例》第三十六条第（三）项不予公开',
      ['第三十六条第（三）项　七种答复', '\n\n依条例决定不公开的', '全条：'],
    ],
    ['依据《条例》第三十九条第一款处理', ['第三十九条第一款　', '\n\n以申请公开的形式', '信访举报投诉类申请']],
    ['第二十条第（八）项', ['第二十条第（八）项', '行政事业性收费', '万元']],
    ['依据《条例》第五十条第（四）项编制', ['第五十条第（四）项', '责任追究']],
    ['依据《条例》第五十条第二款编制', ['第五十条第二款', '格式']],
    ['依据《条例》第十五条第一款不予公开', ['涉及商业秘密']],
    ['依据《条例》第十四条至第十六条不予公开', ['第十四条至第十六条', '第十四条　', '第十五条　', '第十六条　']],
    ['依据《条例》第五十七条编制', ['《条例》共五十六条，没有这一条']],
    ['依据《条例》第二十条第二款编制', ['第二十条没有第二款']],
    ['依据《条例》第二十条第（十六）项编制', ['第二十条没有第（十六）项']],
  ])('%s', (text, parts) => {
    const explanation = explained(text);
    for (const part of [...parts, OFFICIAL_TEXT]) expect(explanation).toContain(part);
  });

  it('says nothing of other laws', () => {
    expect(explained('《行政复议法》第十一条')).toBeUndefined();
  });
});

describe('an article of the text of 2007', () => {
  it.each<[string, string[]]>([
    [
      '根据《条例》第三十一条编制本年度报告',
      ['2007年文本的条号', '2019年修订后在第四十九条', '收到申请的日期', '1月31日'],
    ],
    ['依据《条例》第二十一条第（二）项告知申请人不予公开', ['第三十六条第（三）项']],
    ['涉及商业秘密的，依据《条例》第十四条第四款不予公开', ['第十四条、第十五条']],
    ['依据《条例》第二十八条第一款减免费用', ['2019年修订时删去']],
    ['依据《条例》第二十四条，在15个工作日内答复', ['第三十三条', '20个工作日']],
    ['按照《条例》第九条至第十二条主动公开、重点公开', ['第九条　主动公开的范围', '在第十九条', '在第二十一条']],
  ])('%s', (text, parts) => {
    const explanation = explained(text);
    for (const part of [...parts, OFFICIAL_TEXT]) expect(explanation).toContain(part);
  });
});

describe('an article by its number', () => {
  it.each(articles2019.map(({ number, explanation }) => [number, explanation] as const))(
    '%i',
    (number, explanation) => {
      expect(explainArticle(number)).toContain(explanation);
      expect(explainArticle(number)!.match(/undefined|\[object/)).toBeNull();
    },
  );

  it('is nothing for a number that does not exist', () => {
    expect(explainArticle(0)).toBeUndefined();
    expect(explainArticle(57)).toBeUndefined();
  });
});
