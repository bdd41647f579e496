import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const id = 'year/mismatch';
const signed = (date: string, agency = '青禾县人民政府') =>
  sampleReport({ other: `${sampleParts.other}\n${agency}\n\n${date}\n` });

describe('year/mismatch', () => {
  it.each([
    [
      'another year in the period',
      { opening: '所列数据的统计期限为⟦2024⟧{year/mismatch：统计期限的年份为 2024}年1月1日至2025年12月31日。' },
    ],
    [
      'another year at the end of the period',
      { opening: '统计期限自2025年1月1日起至⟦202025⟧{year/mismatch}年12月31日止。' },
    ],
    [
      'another year in the introduction',
      { opening: '现将我县⟦2024⟧{year/mismatch：开头}年度政府信息公开工作情况报告如下。' },
    ],
    [
      'another year in a heading',
      {
        problems:
          '五、存在的主要问题及改进情况\n\n（一）⟦2024⟧{year/mismatch：小标题}年工作中的不足\n\n有的解读不够直白。',
      },
    ],
    [
      'a sentence that sums up another year',
      { other: '六、其他需要报告的事项\n\n⟦2024⟧{year/mismatch：这一句}年，本机关未收取信息处理费。' },
    ],
    [
      'the first sentence left from last year',
      { overview: '一、总体情况\n\n⟦2024⟧{year/mismatch}年，青禾县认真贯彻落实条例，全年收到申请9件。' },
    ],
  ])('finds %s', (_, parts) => {
    checkRule(sampleReport(parts));
  });

  it.each([
    ['plans for the next year', { problems: '五、存在的主要问题及改进情况\n\n2026年，我县将加强培训。' }],
    [
      'a comparison with the last year',
      { overview: '一、总体情况\n\n2024年，我县收到申请20件。2025年，收到9件，较上年减少11件。' },
    ],
    ['notices for other years', { opening: '根据《关于做好2024年政府信息公开工作年度报告编制工作的通知》编制。' }],
    [
      'last year told in the middle of a sentence',
      { overview: '一、总体情况\n\n我县2024年主动公开信息860条。2025年新增公开信息20条。' },
    ],
    ['events of other years', { overview: '一、总体情况\n\n2024年，县政府印发了公开指引。2025年，认真贯彻落实指引。' }],
    ['heading of plans', { problems: '五、存在的主要问题及改进情况\n\n（二）2026年工作计划\n\n加强培训。' }],
  ])('leaves alone %s', (_, parts) => {
    checkNone(sampleReport(parts), [id]);
  });

  it.each([
    [
      'two years of a period',
      {
        opening: '数据统计起止时间： ⟦2024⟧{year/mismatch} 年 1 月 1 日起—⟦2024⟧{year/mismatch} 年 12 月 31 日。',
      },
    ],
    [
      'the period in section one',
      { overview: '一、总体情况\n\n本报告数据统计期限为⟦2024⟧{year/mismatch}年1月1日至12月31日，全年工作平稳。' },
    ],
    [
      'the introduction in section one',
      { overview: '一、总体情况\n\n现将我县⟦2024⟧{year/mismatch}年政府信息公开情况报告如下。' },
    ],
    [
      'the introduction behind a title in quotation marks',
      { opening: '根据《条例》和“五公开”要求，编制⟦2024⟧{year/mismatch}年度政府信息公开工作年度报告。' },
    ],
    [
      'two introductions',
      {
        opening: '现将2025年政府信息公开工作情况汇报如下，并公布⟦2024⟧{year/mismatch}年政府信息公开工作年度报告。',
      },
    ],
    [
      'next year in a heading',
      { overview: '一、总体情况\n\n（一）⟦2026⟧{year/mismatch}年主动公开情况\n\n公开工作平稳。' },
    ],
    [
      'a sentence behind the heading of its item',
      {
        overview:
          '一、总体情况\n\n全年工作平稳。（一）主动公开情况。⟦2024⟧{year/mismatch}年，县政府门户网站主动公开信息860条。',
      },
    ],
    [
      'a sentence that ran into the heading of its item',
      { overview: '一、总体情况\n\n（二）依申请公开 ⟦2024⟧{year/mismatch} 年度，收到申请9件。' },
    ],
    [
      'next year in a sentence with numbers',
      { overview: '一、总体情况\n\n⟦2026⟧{year/mismatch}年，全年主动公开信息860条。' },
    ],
    [
      'next year in a sentence of what was not',
      { other: '六、其他需要报告的事项\n\n⟦2026⟧{year/mismatch}年，本机关未收取信息处理费。' },
    ],
  ])('finds %s', (_, parts) => {
    checkRule(sampleReport(parts));
  });

  it.each([
    [
      'a period that is another’s',
      { other: '六、其他需要报告的事项\n\n普查自2020年1月1日至2022年12月31日进行，未收取费用。' },
    ],
    ['a period that ends in the middle of a year', { opening: '统计期限为2024年1月1日至2024年6月30日。' }],
    [
      'an introduction behind section one',
      { problems: '五、存在的主要问题及改进情况\n\n年初公布2024年政府信息公开工作年度报告后，群众反映良好。' },
    ],
    ['a notice without brackets', { opening: '按照县里关于编制2024年政府信息公开工作年度报告的要求编制。' }],
    ['a document in quotation marks', { opening: '根据“关于公布2024年政府信息公开工作年度报告的函”编制。' }],
    ['a document in brackets', { opening: '按《县政府办发布2024年政府信息公开工作年度报告的通知》编制。' }],
    [
      'plans in a heading of section six',
      { other: '六、其他需要报告的事项\n\n（一）2026年重点\n\n没有收取信息处理费。' },
    ],
    ['a heading that compares', { overview: '一、总体情况\n\n（一）与2024年比较\n\n公开工作平稳。' }],
    ['last year in section five', { problems: '五、存在的主要问题及改进情况\n\n2024年，全年收到的意见9件未办结。' }],
    ['last year in the middle of a paragraph', { overview: '一、总体情况\n\n县政府在2024年，主动公开信息860条。' }],
    ['a sentence with the year of the report', { overview: '一、总体情况\n\n2024年，收到申请9件，2025年没有收到。' }],
    ['a sentence before one about this year', { overview: '一、总体情况\n\n2024年，收到申请9件。今年没有收到。' }],
    [
      'a sentence behind one about this year',
      { overview: '一、总体情况\n\n2025年没有收到申请。2024年，收到申请9件。' },
    ],
    ['a sentence that sums up nothing', { overview: '一、总体情况\n\n2024年，县城有了新的广场。' }],
    [
      'a sentence that does not begin with its item',
      { overview: '一、总体情况\n\n县里（一）类项目2024年，主动公开信息860条。' },
    ],
    ['a sentence that begins with other words', { overview: '一、总体情况\n\n网站、微信2024年，主动公开信息860条。' }],
    ['years long past', { overview: '一、总体情况\n\n2019年，主动公开信息860条。' }],
    ['next year in a sentence without a number', { overview: '一、总体情况\n\n2026年，全年主动公开更多信息。' }],
  ])('leaves alone %s', (_, parts) => {
    checkNone(sampleReport(parts), [id]);
  });

  it('finds a year in a later sentence of a paragraph at its place', () => {
    checkRule(
      sampleReport({
        overview:
          '一、总体情况\n\n公开工作平稳。制度齐备！⟦2024⟧{year/mismatch}年，主动公开信息860条。平台运行良好。⟦2024⟧{year/mismatch}年，收到申请9件。',
      }),
    );
  });

  it('holds with the title against a single kind of place', () => {
    const [period, ...others] = findingsOf(
      id,
      sampleReport({
        opening: '统计期限为2024年1月1日至2024年12月31日。',
        overview: '一、总体情况\n\n工作平稳。',
        other: '',
      }),
    );
    expect(period!.message).toBe('统计期限的年份为 2024，本报告是 2025 年度的。');
    expect(others).toHaveLength(1);
  });

  it('goes by what is told first where there is no title', () => {
    checkRule(
      sampleReport({
        title: '',
        opening: '统计期限为2025年1月1日至⟦2024⟧{year/mismatch：本报告是 2025 年度的}年12月31日。',
      }),
    );
    checkNone('全年工作平稳。', [id]);
  });

  it('offers no digits where the year is written otherwise', () => {
    const [chinese] = findingsOf(id, signed('二〇二五年一月二十日'));
    expect(chinese!.message).toBe('落款的年份为 2025，2025 年度的报告应在 2026 年落款。');
    expect(chinese!.fixes).toEqual([]);
    const [markup] = findingsOf(
      id,
      '<p>青禾县教育局2025年政府信息公开工作年度报告</p><p>统计期限为20<b>24</b>年1月1日至2025年12月31日。</p>',
    );
    expect(markup!.fixes).toEqual([]);
    const [late] = findingsOf(id, signed('2027年12月31日'));
    expect(late!.message).toBe('落款的年份为 2027，2025 年度的报告应在 2026 年落款。');
  });

  it.each([['⟦2025⟧{year/mismatch}/1/20'], ['⟦2025⟧{year/mismatch}.01.20'], ['（⟦2025⟧{year/mismatch}年1月20日）']])(
    'reads the date %s',
    (date) => {
      checkRule(signed(date));
    },
  );

  it.each(['2025.1.2.3', '12025-01-20', '2025-01', '截至2025-01-20', '2025年1月', '第2025年第1号第20条'])(
    'takes %s for no date of a signature',
    (date) => {
      checkNone(signed(date), [id]);
    },
  );

  it('looks at the date of the signature', () => {
    checkRule(signed('⟦2025⟧{year/mismatch：2025 年度的报告应在 2026 年落款}年1月20日'));
    checkRule(signed('⟦2027⟧{year/mismatch}年1月20日'));
    checkRule(signed('⟦2025⟧{year/mismatch}-01-20'));
    checkNone(signed('2026年1月20日'), [id]);
    checkNone(signed('二〇二六年一月二十日'), [id]);
    checkNone(signed('2025年12月31日'), [id]);
  });

  it('blames the title where all the rest says another year', () => {
    checkRule(
      signed('2026年1月20日').replace(
        '人民政府2025年',
        '人民政府⟦2024⟧{year/mismatch：标题的年份为 2024，本报告是 2025 年度的}年',
      ),
    );
  });

  it('writes the right year', () => {
    const opening = (year: string) => sampleReport({ opening: `统计期限为${year}年1月1日至2025年12月31日。` });
    checkFix(opening('⟦2024⟧{year/mismatch}'), id, '改为 2025', opening('2025'));
    checkFix(signed('⟦2025⟧{year/mismatch}年1月20日'), id, '改为 2026', signed('2026年1月20日'));
  });
});

describe('year/deadline of each body', () => {
  const found = (agency: string, date: string) =>
    findingsOf('year/deadline', signed(date, '').replace('青禾县人民政府2025年', `${agency}2025年`)).map(
      ({ message }) => message,
    );

  it.each([
    '青禾县人民政府',
    '青禾县政府',
    '青禾县人民政府办公室',
    '云川省政府办公厅',
    '青禾高新区管委会',
    '青禾县柳溪镇',
    '青禾县柳溪街道办事处',
    '青山自治州',
  ])('%s has time until March', (agency) => {
    expect(found(agency, '2026年3月31日')).toEqual([]);
    expect(found(agency, '2026年4月1日')).toEqual(['落款为 4 月 1 日，政府的年报应在 3 月 31 日前公布。']);
  });

  it.each(['青禾县教育局', '青禾县政府采购中心', '青禾县市场监督管理局', '青禾县人民政府行政审批局'])(
    '%s has time until January',
    (agency) => {
      expect(found(agency, '2026年1月31日')).toEqual([]);
      expect(found(agency, '2026年2月1日')).toEqual(['落款为 2 月 1 日，部门的年报应在 1 月 31 日前公布。']);
    },
  );

  it('is not asked of another year, and where nobody signed', () => {
    expect(found('青禾县教育局', '2025年12月20日')).toEqual([]);
    expect(found('青禾县教育局', '2027年2月20日')).toEqual([]);
    expect(found('青禾县教育局', '')).toEqual([]);
    checkNone('全年工作平稳。\n\n2026年5月1日', ['year/deadline']);
  });
});

describe('year/deadline', () => {
  it('tells of governments after March and of departments after January', () => {
    checkRule(signed('⟦2026年4月2日⟧{year/deadline：3 月 31 日}'));
    checkNone(signed('2026年3月31日'), ['year/deadline']);
    const bureau = (date: string) => signed(date, '青禾县教育局').replace('青禾县人民政府2025年', '青禾县教育局2025年');
    checkRule(bureau('⟦2026年2月1日⟧{year/deadline：1 月 31 日}'));
    checkRule(bureau('⟦二〇二六年二月一日⟧{year/deadline}'));
    checkNone(bureau('2026年1月31日'), ['year/deadline']);
  });
});
