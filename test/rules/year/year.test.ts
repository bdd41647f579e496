import { describe, it } from 'vitest';
import { checkFix, checkNone, checkRule } from '../../support/checkRule.ts';
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
