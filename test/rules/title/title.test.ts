import { describe, expect, it } from 'vitest';
import { applyFix, checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
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

  it('writes the title as an element into a page', () => {
    const page = '<div>\n<p>现公布青禾县教育局2025年政府信息公开工作年度报告。</p>\n</div>';
    const title = '青禾县教育局2025年政府信息公开工作年度报告';
    for (const mark of ['', '\uFEFF']) {
      const text = `${mark} \n${page}`;
      const [finding] = findingsOf('title/missing', text);
      expect(finding!.message).toBe('没有标题，应为“〔机关名称〕〔年份〕年政府信息公开工作年度报告”。');
      const [fix] = finding!.fixes!;
      expect(fix).toMatchObject({ title: `补写标题“${title}”`, safe: false });
      expect(applyFix(text, fix!)).toBe(`${mark}<p>${title}</p>\n\n \n${page}`);
    }
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
    '青禾县教育局2025年政府信息公开 工作年度报告',
    '青禾县教育局政府信息公开2025年度报告',
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

  it('can write no year that nobody told, and none where it would not know the place', () => {
    const untold = '青禾县教育局政府信息公开工作年度报告\n\n一、总体情况\n\n公开工作按期完成。';
    expect(findingsOf(id, untold).map(({ message, fixes }) => [message, fixes])).toEqual([
      ['标题没有年份。', undefined],
    ]);
    const found = findingsOf(id, withTitle('青禾县教育局政务公开工作年度报告'));
    expect(found.map(({ message, fixes }) => [message, fixes?.map(({ title }) => title)])).toEqual([
      ['标题没有年份。', undefined],
      ['标题缺少“政府”“信息”，应为“政府信息公开工作年度报告”。', ['改为“政府信息公开工作年度报告”']],
    ]);
  });

  it('puts the year before the words that the title has of 政府信息公开', () => {
    const marked = withTitle('⟦青禾县教育局⟦信息公开工作年度报告⟧{title/form：缺少“政府”}⟧{title/form：没有年份}');
    checkRule(marked);
    const text = withTitle('青禾县教育局信息公开工作年度报告');
    const [year] = findingsOf(id, text);
    expect(applyFix(text, year!.fixes![0]!)).toBe(withTitle('青禾县教育局2025年信息公开工作年度报告'));
  });

  it.each([
    ['信息公开 工作年度报告', '政府信息公开 工作年度报告'],
    ['政府信息公开 年度报告', '政府信息公开 工作年度报告'],
    ['政府信息公开 工作报告', '政府信息公开 工作年度报告'],
  ])('puts one word that is left out into %s, and leaves the rest as it stands', (name, expected) => {
    const before = '青禾县教育局 2025年';
    checkFix(withTitle(`${before}⟦${name}⟧{title/form}`), id, 0, withTitle(before + expected));
  });

  it.each([
    ['政府信息公开工作年报', '应为“政府信息公开工作年度报告”。', 'info'],
    ['政府信息公开年报', '标题缺少“工作”，', 'info'],
    ['政府信息公开工作报告', '标题缺少“年度”，', undefined],
    ['政府信息公开情况的报告', '标题缺少“工作”“年度”，', undefined],
    ['政府信息公开年度工作报告', '应为“政府信息公开工作年度报告”。', 'info'],
  ])('says what %s lacks', (name, message, severity) => {
    const text = withTitle(`青禾县教育局2025年${name}`);
    const [finding, ...others] = findingsOf(id, text);
    expect(others).toEqual([]);
    expect(finding!.message.startsWith(message)).toBe(true);
    expect(finding!.severity).toBe(severity);
    expect(finding!.fixes!.map(({ title, safe }) => [title, safe])).toEqual([['改为“政府信息公开工作年度报告”', true]]);
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

  it.each([
    '2025年度政府信息公开工作年度报告',
    '关于2025年政府信息公开工作的年度报告',
    '县2025年政府信息公开工作年度报告',
  ])('finds no agency in %s', (title) => {
    expect(findingsOf(id, withTitle(title)).map(({ message }) => message)).toContain('标题没有写明机关名称。');
  });

  it('writes the agency that signs the report', () => {
    const report = (title: string) => `${withTitle(title)}\n\n青禾县教育局\n`;
    const [before, behind] = report('# |2025年政府信息公开工作年度报告').split('|') as [string, string];
    const [finding] = findingsOf(id, before + behind);
    const [fix] = finding!.fixes!;
    expect(fix).toMatchObject({ title: '补写“青禾县教育局”', safe: false });
    expect(applyFix(before + behind, fix!)).toBe(`${before}青禾县教育局${behind}`);
  });

  it('writes a title of other words anew', () => {
    const marked = withTitle('青禾县教育局2025年⟦政务公开工作年度报告⟧{title/form}');
    checkFix(marked, id, 0, withTitle(sampleParts.title.replace('人民政府', '教育局')));
  });
});
