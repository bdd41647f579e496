import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const titleRules = ['title/missing', 'title/form'];

describe('title/missing', () => {
  it('is shown at the first words', () => {
    checkRule(
      sampleReport({
        title: '',
        opening: '⟦本报告由青禾县人民政府办公室编制⟧{title/missing}，数据截至2025年12月31日。',
      }),
    );
  });

  it('is shown behind the tags of a page', () => {
    const text = '<div class="page">\n<p>根据条例，现公布本机关2025年的报告。</p>\n<p>一、总体情况</p>\n</div>';
    const found = findingsOf('title/missing', text).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(['根据条例']);
  });

  it('writes the title where agency and year are told', () => {
    const opening = '⟦现公布青禾县教育局2025年政府信息公开工作年度报告⟧{title/missing}。';
    const written =
      '青禾县教育局2025年政府信息公开工作年度报告\n\n现公布青禾县教育局2025年政府信息公开工作年度报告。\n';
    checkFix(`${opening}\n`, 'title/missing', 0, written);
  });

  it('has nothing to say of an empty text but that it is missing', () => {
    expect(findingsOf('title/missing', '').map(({ span }) => span)).toEqual([{ start: 0, end: 0 }]);
  });
});

describe('what a page says above the title', () => {
  it.each([
    '名 称：青禾县人民政府2025年政府信息公开工作年度报告\n文 号： 发布日期：2026-01-19',
    '成文日期 | 2026-01-16 | 发布日期 | 2026-01-16\n标 题 | 青禾县人民政府2025年政府信息公开工作年度报告 | ||',
    '标题: 青禾县人民政府2025年政府信息公开工作年度报告',
    '首页 > 政务公开 > 政府信息公开年报 > 2025 > 青禾县政府信息公开工作年度报告',
    '当前位置：首页 政府信息公开年度报告',
  ])('is no title: %s', (above) => {
    checkNone(sampleReport({ title: `${above}\n${sampleParts.title}` }), [
      ...titleRules,
      'content/duplicate',
      'agency/mismatch',
    ]);
  });
});

describe('title/form', () => {
  const id = 'title/form';
  const withTitle = (title: string) => sampleReport({ title });

  it.each([
    '青禾县人民政府2025年政府信息公开工作年度报告',
    '青禾县教育局2025年度政府信息公开工作年度报告',
    '2025年青禾县教育局政府信息公开工作年度报告',
    '青禾县教育局 ２０２５年政府信息公开工作年度报告',
    '青禾县教育局二〇二五年政府信息公开工作年度报告',
    '青禾县教育局\n2025年政府信息公开工作年度报告',
    '# 青禾县教育局关于2025年政府信息公开工作年度报告',
  ])('%s is in order', (title) => {
    checkNone(withTitle(title), titleRules);
  });

  it('finds 政府 left out, in a title over two lines too', () => {
    const marked = withTitle('2025年青禾县教育局\n\n⟦信息公开工作年度报告⟧{title/form：缺少“政府”}');
    checkRule(marked, 'title/missing');
    checkFix(marked, id, 0, withTitle('2025年青禾县教育局\n\n政府信息公开工作年度报告'));
  });

  it('finds the year left out', () => {
    const marked = withTitle('⟦青禾县教育局政府信息公开工作年度报告⟧{title/form：没有年份}');
    checkRule(marked);
    checkFix(marked, id, '补写“2025年”', withTitle('青禾县教育局2025年政府信息公开工作年度报告'));
  });

  it('knows a title that calls the report otherwise', () => {
    checkRule(withTitle('青禾县教育局2025年度⟦政府信息公开工作报告⟧{title/form：缺少“年度”}'), 'title/missing');
    checkRule(
      withTitle('青禾县教育局关于2025年度⟦政府信息公开情况的报告⟧{title/form：缺少“工作”“年度”}'),
      'title/missing',
    );
    checkNone(sampleReport({ opening: '现将2025年度政府信息公开工作情况报告如下：' }), [
      ...titleRules,
      'content/duplicate',
    ]);
  });

  it('only notes 工作 left out', () => {
    const marked = withTitle('青禾县教育局2025年⟦政府信息公开年度报告⟧{title/form：缺少“工作”}');
    checkRule(marked);
    checkFix(marked, id, 0, withTitle('青禾县教育局2025年政府信息公开工作年度报告'));
    expect(findingsOf(id, withTitle('青禾县教育局2025年政府信息公开年度报告')).map(({ severity }) => severity)).toEqual(
      ['info'],
    );
  });

  it('only notes the agency left out', () => {
    const [finding, ...others] = findingsOf(id, withTitle('2025年政府信息公开工作年度报告'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', message: '标题没有写明机关名称。' });
  });

  it('writes a title of other words anew', () => {
    const marked = withTitle('青禾县教育局2025年⟦政务公开工作年度报告⟧{title/form}');
    checkFix(marked, id, 0, withTitle(sampleParts.title.replace('人民政府', '教育局')));
  });
});
