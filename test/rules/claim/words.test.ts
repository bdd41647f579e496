// What the rules about prose say, to the letter: of each sentence the words that are found, the message, the cells that it
// names, and what is offered.

import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../support/checkRule.ts';
import { type ClaimTables, claimReport, county, idle, town } from '../../support/claimReport.ts';

const RULES = ['claim/mismatch', 'claim/contradiction', 'claim/arithmetic'];

interface Said {
  readonly words: string;
  readonly message: string;
  /** The places that are related, by what is said of them. */
  readonly places: readonly string[];
  readonly fixes: readonly string[];
}

/** All findings of the three rules; what is related stands in the text as its message ends. */
function found(text: string): Said[] {
  return RULES.flatMap((rule) => findingsOf(rule, text)).map(({ span, message, related = [], fixes = [] }) => {
    for (const place of related) {
      const written = text.slice(place.span.start, place.span.end);
      expect(place.message === written || place.message.endsWith(`：${written}`), place.message).toBe(true);
    }
    return {
      words: text.slice(span.start, span.end),
      message,
      places: related.map((place) => place.message),
      fixes: fixes.map(({ title }) => title),
    };
  });
}

const received = '一、本年新收政府信息公开申请数量';

describe('a number that differs from the tables', () => {
  test.each<[string, string, string, readonly string[], readonly string[], ClaimTables?]>([
    [
      '申请不予公开4件。',
      '4件',
      '“（三）不予公开”各行“总计”之和为 7（1+2+4）',
      ['“1.属于国家秘密”的“总计”：1', '“4.保护第三方合法权益”的“总计”：2', '“6.属于四类过程性信息”的“总计”：4'],
      ['文中改为 7件'],
    ],
    [
      '予以公开和部分公开共30件。',
      '30件',
      '“（一）予以公开”、“（二）部分公开”的“总计”之和为 26（20+6）',
      ['“（一）予以公开”的“总计”：20', '“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”的“总计”：6'],
      ['文中改为 26件'],
    ],
    [
      '予以公开、部分公开、无法提供共40件。',
      '40件',
      '有关各格之和为 36（20+6+9+1）',
      [
        '“（一）予以公开”的“总计”：20',
        '“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”的“总计”：6',
        '“1.本机关不掌握相关政府信息”的“总计”：9',
        '“3.补正后申请内容仍不明确”的“总计”：1',
      ],
      ['文中改为 36件'],
    ],
    [
      '政府信息公开行政诉讼12件。',
      '12件',
      '“行政诉讼”各行“总计”之和为 10（8+2）',
      ['“未经复议直接起诉”的“总计”：8', '“复议后起诉”的“总计”：2'],
      ['文中改为 10件'],
    ],
    [
      '新收法人或其他组织申请12件。',
      '12件',
      `“${received}”的“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”之和为 11（5+1+3+2）`,
      [
        `“${received}”的“商业企业”：5`,
        `“${received}”的“社会公益组织”：1`,
        `“${received}”的“法律服务机构”：3`,
        `“${received}”的“其他”：2`,
      ],
      ['文中改为 11件'],
    ],
    [
      '申请人为商业企业和科研机构的6件。',
      '6件',
      `“${received}”的“商业企业”、“科研机构”之和为 5`,
      [`“${received}”的“商业企业”：5`],
      ['文中改为 5件'],
    ],
    [
      '商业企业申请4件。',
      '4件',
      `“${received}”的“商业企业”为 5`,
      [`“${received}”的“商业企业”：5`],
      ['文中改为 5件', '表中改为 4'],
    ],
    [
      '制发规章1件。',
      '1件',
      '“规章”的“本年制发件数”为 0',
      ['“规章”的“本年制发件数”：0'],
      ['文中改为 0件', '表中改为 1'],
      idle,
    ],
    [
      '收取行政事业性收费20587.3304万元。',
      '20587.3304万元',
      '“行政事业性收费”的“本年收费金额（单位：万元）”为 20587.3303',
      ['“行政事业性收费”的“本年收费金额（单位：万元）”：20587.3303'],
      ['文中改为 20587.3303万元'],
    ],
    [
      '收取行政事业性收费2万元。',
      '2万元',
      '“行政事业性收费”的“本年收费金额（单位：万元）”为 0',
      ['“行政事业性收费”的“本年收费金额（单位：万元）”：0'],
      ['文中改为 0万元', '表中改为 2'],
      town,
    ],
    [
      '行政事业性收费205873304元。',
      '205873304元',
      '“行政事业性收费”的“本年收费金额（单位：万元）”为 20587.3303',
      ['“行政事业性收费”的“本年收费金额（单位：万元）”：20587.3303'],
      [],
    ],
    // A part of a group's sum is left as it is: the sum is told elsewhere.
    ['信息公开行政复议维持8件。', '8件', '“行政复议”的“结果维持”为 7', ['“行政复议”的“结果维持”：7'], ['文中改为 7件']],
    [
      '信息公开行政复议共14件。',
      '14件',
      '“行政复议”的“总计”为 13',
      ['“行政复议”的“总计”：13'],
      ['文中改为 13件', '表中改为 14'],
    ],
  ])('%s', (sentence, words, counted, places, fixes, tables = county) => {
    expect(found(claimReport(tables, sentence))).toEqual([
      { words, message: `文中为 ${words}，表中${counted}。`, places, fixes },
    ]);
  });

  test('belongs to a cell where it speaks of a single one', () => {
    const cell = (sentence: string) => findingsOf('claim/mismatch', claimReport(county, sentence))[0]!.cell;
    expect(cell('商业企业申请4件。')).toBe('requests.received.business');
    expect(cell('申请不予公开4件。')).toBeUndefined();
  });

  test('is not judged by a cell that the sentence would mend, and not written into a blank', () => {
    const total = (sentence: string) => claimReport(county, sentence).replace('7\t1\t2\t3\t13', '7\t1\t2\t4\t13');
    expect(found(total('信息公开行政复议共14件。')).map(({ words }) => words)).toEqual([]);
    const blank = claimReport(county, '商业企业申请4件。').replace('\t40\t5\t', '\t40\t/\t');
    const [finding] = findingsOf('claim/mismatch', blank);
    expect(finding!.message).toBe(`文中为 4件，表中“${received}”的“商业企业”为 5。`);
    expect(finding!.fixes!.map(({ title }) => title)).toEqual(['文中改为 5件']);
  });

  test('is not rewritten through markup', () => {
    const page = (number: string) =>
      `<p>青禾县教育局2025年政府信息公开工作年度报告</p><p>一、总体情况</p><p>制发行政规范性文件${number}件。</p><p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>8</td><td>3</td><td>66</td></tr></table>`;
    expect(found(page('19')).map(({ fixes }) => fixes)).toEqual([['文中改为 8件', '表中改为 19']]);
    expect(found(page('1<b>9</b>')).map(({ fixes }) => fixes)).toEqual([['表中改为 19']]);
  });
});

describe('words that say there is none', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['未收到政府信息公开申请。', '未收到政府信息公开申请', `“${received}”的“总计”为 51`, [`“${received}”的“总计”：51`]],
    [
      '全年未发生信息公开行政复议、行政诉讼。',
      '未发生信息公开行政复议、行政诉讼',
      '“行政复议”、“未经复议直接起诉”、“复议后起诉”的“总计”之和为 23（13+8+2）',
      ['“行政复议”的“总计”：13', '“未经复议直接起诉”的“总计”：8', '“复议后起诉”的“总计”：2'],
    ],
    [
      '没有不予公开的申请。',
      '没有不予公开的申请',
      '“（三）不予公开”各行“总计”之和为 7（1+2+4）',
      ['“1.属于国家秘密”的“总计”：1', '“4.保护第三方合法权益”的“总计”：2', '“6.属于四类过程性信息”的“总计”：4'],
    ],
    [
      '没有无法提供的申请。',
      '没有无法提供的申请',
      '“（四）无法提供”各行“总计”之和为 10（9+1）',
      ['“1.本机关不掌握相关政府信息”的“总计”：9', '“3.补正后申请内容仍不明确”的“总计”：1'],
    ],
    [
      '没有其他处理的申请。',
      '没有其他处理的申请',
      // Of several cells only one counts anything: it is named.
      '“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”的“总计”为 2',
      ['“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”的“总计”：2'],
    ],
  ])('%s', (sentence, words, counted, places) => {
    expect(found(claimReport(county, sentence))).toEqual([
      { words, message: `文中写“${words}”，表中${counted}。`, places, fixes: [] },
    ]);
    const [finding] = findingsOf('claim/contradiction', claimReport(county, sentence));
    expect(finding!.cell).toBe(sentence.startsWith('未收到') ? 'requests.received.total' : undefined);
  });
});

describe('numbers that do not agree with each other', () => {
  test.each<[string, string, string, readonly string[], readonly string[]]>([
    [
      '公开信息850条，其中公告300条，动态400条，其他160条。',
      '850条',
      '各项相加为 860（300+400+160=860），文中合计为 850。',
      ['300条', '400条', '160条'],
      ['改为 860'],
    ],
    ['公开信息850条，其中公告900条。', '850条', '其中各项为 900，多于文中的 850。', ['900条'], []],
    [
      '公开信息850条，其中公告500条，动态400条。',
      '850条',
      '其中各项为 900（500+400=900），多于文中的 850。',
      ['500条', '400条'],
      [],
    ],
    ['收到申请51件，其中自然人40件，占87.4%。', '87.4%', '40件占 51 的 78.4%，文中写 87.4%。', ['40件'], ['改为 78.4']],
    ['予以公开20件，占30.5%。', '30.5%', '20件占 50 的 40.0%，文中写 30.5%。', ['20件'], ['改为 40.0']],
    [
      '自然人申请占70%。',
      '70%',
      '按表中的数，自然人申请占 51 件中的 78%（40），文中写 70%。',
      [`“${received}”的“自然人”：40`],
      ['改为 78'],
    ],
    [
      '2024年公开信息800条，2025年公开信息860条，增长8.5%。',
      '8.5%',
      '由 800 到 860，增长 7.5%，文中写增长 8.5%。',
      ['860条'],
      ['改为 7.5'],
    ],
    [
      '2024年公开信息800条，2025年公开信息860条，增加70条。',
      '70条',
      '由 800 到 860，增加 60，文中写增加 70。',
      ['860条', '800条'],
      ['改为 60'],
    ],
    [
      '2024年公开信息800条，2025年公开信息860条，减少60条。',
      '60条',
      '由 800 到 860，增加 60，文中写减少 60。',
      ['860条', '800条'],
      [],
    ],
    [
      '2024年公开信息860条，2025年公开信息800条，增长7%。',
      '7%',
      '由 860 到 800，下降 7%，文中写增长 7%。',
      ['800条'],
      [],
    ],
    [
      '2024年公开信息860条，2025年公开信息800条，减少50条。',
      '50条',
      '由 860 到 800，减少 60，文中写减少 50。',
      ['800条', '860条'],
      ['改为 60'],
    ],
    [
      '2024年公开信息860条，2025年公开信息800条，下降8%。',
      '8%',
      '由 860 到 800，下降 7%，文中写下降 8%。',
      ['800条'],
      ['改为 7'],
    ],
    [
      '公开信息860条，比上年增加60条，增长8.5%。',
      '8.5%',
      '由 800 到 860，增长 7.5%，文中写增长 8.5%。',
      ['860条'],
      ['改为 7.5'],
    ],
    ['公告、动态分别为30条、40条、50条。', '分别为30条、40条、50条', '前面列了 2 项，“分别”后面有 3 个数。', [], []],
  ])('%s', (sentence, words, message, places, fixes) => {
    expect(found(claimReport(county, sentence))).toEqual([{ words, message, places, fixes }]);
  });

  test.each([
    '收到申请51件，其中自然人40件，占78%。',
    // Cut off instead of rounded.
    '收到申请51件，其中自然人40件，占78.43%，商业企业5件，占9.80%。',
    '公开信息851条，其中公告900条以内。',
    '2024年公开信息0条，2025年公开信息860条，增长100%。',
    '2024年公开信息800条，2025年公开信息860条，增加60条，增长7.5%。',
    '2024年公开信息860条，2025年公开信息800条，减少60条，下降6.98%。',
  ])('agree: %s', (sentence) => {
    expect(found(claimReport(county, sentence))).toEqual([]);
  });
});
