import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const id = 'section/numbering';

/** A report whose section one has these paragraphs. */
function withOverview(...paragraphs: readonly string[]): string {
  return sampleReport({ overview: ['一、总体情况', ...paragraphs].join('\n\n') });
}

function withProblems(...paragraphs: readonly string[]): string {
  return sampleReport({ problems: ['五、存在的主要问题及改进情况', ...paragraphs].join('\n\n') });
}

describe('numbers of sections', () => {
  it('are found where one repeats, and mended with those that follow it', () => {
    const marked = sampleReport({
      disputes: sampleParts.disputes.replace('四、', '⟦三⟧{section/numbering：应为“四”}、'),
      problems: sampleParts.problems.replace('五、', '四、'),
      other: sampleParts.other.replace('六、', '五、'),
    });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport());
  });

  it('are found where one skips', () => {
    const marked = sampleReport({ other: sampleParts.other.replace('六、', '⟦七⟧{section/numbering}、') });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport());
  });

  it('count on where a section is missing', () => {
    checkNone(
      sampleReport({
        disputes: '',
        problems: sampleParts.problems.replace('五、', '四、'),
        other: sampleParts.other.replace('六、', '五、'),
      }),
      [id],
    );
    checkNone(sampleReport({ disputes: '' }), [id]);
  });

  it('are found where one is left out', () => {
    const marked = sampleReport({
      other: sampleParts.other.replace('六、其他需要报告的事项', '⟦其他需要报告的事项⟧{section/numbering}'),
    });
    checkRule(marked);
    checkFix(marked, id, '补写“六、”', sampleReport());
  });

  it('may be left out throughout, where a converter lost them all', () => {
    const parts = Object.entries(sampleParts).map(([part, text]) => [part, text.replace(/^[一二三四五六]、/, '')]);
    checkNone(sampleReport(Object.fromEntries(parts)), [id]);
  });

  it('are found inside of a section', () => {
    checkRule(
      withOverview(
        '全年工作平稳。',
        '⟦一、⟧{section/numbering：一、总体情况}工作情况',
        '(一) 发布信息。',
        '(二) 审核信息。',
      ),
    );
    checkRule(withProblems('⟦一、⟧{section/numbering}主要问题', '解读不够直白。', '二、改进情况', '请群众试读。'));
  });
});

describe('what is said of the numbers of sections', () => {
  it('is that one is lacking, and where it belongs', () => {
    checkRule(
      sampleReport({
        overview: sampleParts.overview.replace('一、总体情况', '⟦总体情况⟧{section/numbering：标题前缺少序号“一、”。}'),
        other: sampleParts.other.replace(
          '六、其他需要报告的事项',
          '⟦其他需要报告的事项⟧{section/numbering：标题前缺少序号“六、”。}',
        ),
      }),
    );
  });

  it('is said once more where the numbers behind are wrong in another way', () => {
    const marked = sampleReport({
      disputes: sampleParts.disputes.replace(
        '四、',
        '⟦五⟧{section/numbering：“五、政府信息公开行政复议、行政诉讼情况”的序号应为“四”。}、',
      ),
      problems: sampleParts.problems.replace('五、', '六、'),
      other: sampleParts.other.replace('六、', '⟦九⟧{section/numbering：的序号应为“六”。}、'),
    });
    checkRule(marked);
    checkFix(marked, id, '改正序号', sampleReport({ other: sampleParts.other.replace('六、', '九、') }));
  });

  it('is said again where numbers between are right', () => {
    checkRule(
      sampleReport({
        requests: sampleParts.requests.replace('三、', '⟦四⟧{section/numbering}、'),
        problems: sampleParts.problems.replace('五、', '⟦六⟧{section/numbering}、'),
      }),
    );
  });

  it('leaves the number of a heading without one to itself', () => {
    const marked = sampleReport({
      disputes: sampleParts.disputes.replace('四、', '⟦三⟧{section/numbering}、'),
      problems: sampleParts.problems.replace('五、存在', '⟦存在').replace('改进情况', '改进情况⟧{section/numbering}'),
      other: sampleParts.other.replace('六、', '五、'),
    });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport({ problems: sampleParts.problems.replace('五、', '') }));
  });

  it('stands at the number in a heading of Markdown too', () => {
    const marked = sampleReport({ other: sampleParts.other.replace('六、', '## ⟦七⟧{section/numbering}、') });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport({ other: `## ${sampleParts.other}` }));
  });

  it('is how many numbers inside of a section are to go', () => {
    const marked = withProblems(
      '⟦一、⟧{section/numbering：“五、存在的主要问题及改进情况”之内又用了序号“一、”，与六个部分的序号重复。}主要问题',
      '解读不够直白。',
      '二、改进情况',
      '请群众试读。',
    );
    checkFix(
      marked,
      id,
      '删去这 2 个序号',
      withProblems('主要问题', '解读不够直白。', '改进情况', '请群众试读。'),
      false,
    );
    checkFix(
      withOverview('全年工作平稳。', '⟦一、⟧{section/numbering}工作情况', '（一）发布信息。', '（二）审核信息。'),
      id,
      '删去这个序号',
      withOverview('全年工作平稳。', '工作情况', '（一）发布信息。', '（二）审核信息。'),
      false,
    );
  });

  it('is nothing of a seventh section behind the six', () => {
    checkNone(sampleReport({ other: `${sampleParts.other.trim()}\n\n七、附件\n\n无。` }), [id]);
  });
});

describe('numbers of parts', () => {
  it('are told with what they should be', () => {
    const say = (...paragraphs: readonly string[]) =>
      findingsOf(id, withOverview(...paragraphs)).map(({ message, fixes }) => [
        message,
        ...fixes!.map(({ title }) => title),
      ]);
    expect(say('（二）甲。', '（三）乙。')).toEqual([
      ['第一个序号是（二），应为（一）。', '改为（一），其后 1 个顺次改正'],
    ]);
    expect(say('（一）甲。', '（三）乙。')).toEqual([['序号从（一）跳到（三），缺少（二）。', '改为（二）']]);
    expect(say('（一）甲。', '（二）乙。', '（二）丙。')).toEqual([['序号（二）重复，应为（三）。', '改为（三）']]);
    expect(say('（一）甲。', '（二）乙。', '（三）丙。', '（二）丁。')).toEqual([
      ['序号从（三）回到（二），应为（四）。', '改为（四）'],
    ]);
    expect(say('（一）甲。', '（二）乙。', '（五）丙。', '（六）丁。', '（九）戊。')).toEqual([
      ['序号从（二）跳到（五），缺少（三）。', '改为（三），其后 1 个顺次改正'],
      ['序号从（六）跳到（九），缺少（七）。', '改为（七）'],
    ]);
  });

  it('are found where one is skipped', () => {
    const marked = withOverview(
      '（一）主动公开情况。发布信息。',
      '（二）依申请公开情况。答复申请。',
      '⟦（四）⟧{section/numbering：从（二）跳到（四），缺少（三）}政府信息管理情况。审核信息。',
      '（五）平台建设情况。改版。',
    );
    checkRule(marked);
    checkFix(
      marked,
      id,
      0,
      withOverview(
        '（一）主动公开情况。发布信息。',
        '（二）依申请公开情况。答复申请。',
        '（三）政府信息管理情况。审核信息。',
        '（四）平台建设情况。改版。',
      ),
    );
  });

  it('are found where one repeats among right ones', () => {
    const marked = withOverview(
      '（一）甲。',
      '（二）乙。',
      '⟦（二）⟧{section/numbering：（二）重复，应为（三）}丙。',
      '（四）丁。',
    );
    checkRule(marked);
    checkFix(marked, id, 0, withOverview('（一）甲。', '（二）乙。', '（三）丙。', '（四）丁。'));
  });

  it('are found where they start anew', () => {
    const marked = withOverview(
      '（一）甲。',
      '（二）乙。',
      '⟦（一）⟧{section/numbering：应为（三）}丙。',
      '（二）丁。',
    );
    checkRule(marked);
    checkFix(marked, id, 0, withOverview('（一）甲。', '（二）乙。', '（三）丙。', '（四）丁。'));
  });

  it('are found where the first is not （一）', () => {
    checkRule(withOverview('⟦（二）⟧{section/numbering}甲。', '（三）乙。'));
  });

  it('keep the brackets and the style of their line', () => {
    checkFix(
      withOverview('(一) 甲。', '⟦( 三 )⟧{section/numbering} 乙。'),
      id,
      0,
      withOverview('(一) 甲。', '( 二 ) 乙。'),
    );
  });

  it('go beyond ten', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    checkNone(withOverview(...numerals.map((numeral) => `（${numeral}）做好这一项工作。`)), [id]);
  });

  it('start anew in a new section, below a sub-heading and behind a sentence that introduces a list', () => {
    checkNone(sampleReport({ problems: '五、存在的主要问题及改进情况\n\n（一）解读不够。\n\n（二）更新不快。' }), [id]);
    checkNone(
      withProblems(
        '问题有两个：',
        '（一）解读不够。',
        '（二）更新不快。',
        '下一步改进措施：',
        '（一）请群众试读。',
        '（二）当日更新。',
      ),
      [id],
    );
    checkNone(
      withProblems(
        '（一）解读不够。',
        '（二）更新不快。',
        '针对上述问题，下一步抓好改进。',
        '（一）请群众试读。',
        '（二）当日更新。',
      ),
      [id],
    );
  });

  it.each([
    ['below a sub-heading', ['一、问题', '（一）甲。', '（二）乙。', '二、改进', '（一）丙。', '（二）丁。'], 1],
    ['behind a colon', ['（一）甲。', '（二）乙。', '又有两项：', '（一）丙。', '（二）丁。'], 0],
    ['with one part alone', ['（一）甲。', '（二）乙。', '又有一项：', '（一）丙。'], 0],
    ['right behind the last part', ['（一）甲。', '（二）乙：', '（一）丙。', '（二）丁。'], 1],
    ['behind words that introduce nothing', ['（一）甲。', '（二）乙。', '都已做完。', '（一）丙。', '（二）丁。'], 1],
    ['with another number behind', ['（一）甲。', '（二）乙。', '又有两项：', '（一）丙。', '（四）丁。'], 1],
  ])('start anew or not: %s', (_, paragraphs, count) => {
    expect(findingsOf(id, withProblems(...paragraphs))).toHaveLength(count);
  });

  it('start anew behind words about remedies in section five alone', () => {
    const paragraphs = ['（一）甲。', '（二）乙。', '下一步抓好整改。', '（一）丙。', '（二）丁。'];
    checkNone(withProblems(...paragraphs), [id]);
    expect(findingsOf(id, withOverview(...paragraphs))).toHaveLength(1);
  });

  it.each([
    ['（一）甲。（二）乙。', '（三）丙。', 0],
    ['（一）甲。(二)乙。', '（三）丙。', 0],
    ['（一）甲。（二）乙。', '（四）丙。', 1],
    ['（一）甲。（三）乙。', '（四）丙。', 1],
    ['（一）甲。（二）乙。（三）丙。', '（四）丁。', 0],
    // What stands inside a paragraph counts for the number behind it, not for the one before.
    ['（一）甲。', '（三）乙。（二）丙。', 1],
  ])('may stand inside a paragraph: %s %s', (first, second, count) => {
    expect(findingsOf(id, withOverview(first, second))).toHaveLength(count);
  });

  it('may stand in the first words of a section', () => {
    checkNone(withOverview('按照要求，（一）甲。', '（二）乙。'), [id]);
  });

  it('are not asked of 一是……二是……, of 1. below （一）, and of numbers inside a paragraph', () => {
    checkNone(withOverview('（一）甲。一是发布，三是审核。', '1.审核。', '3.更新。', '（二）乙。'), [id]);
    checkNone(withOverview('（一）主动公开。发布信息。（二）依申请公开。答复申请。', '（三）信息管理。审核信息。'), [
      id,
    ]);
  });
});
