import { describe, it } from 'vitest';
import { checkFix, checkNone, checkRule } from '../../support/checkRule.ts';
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

describe('numbers of parts', () => {
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

  it('are not asked of 一是……二是……, of 1. below （一）, and of numbers inside a paragraph', () => {
    checkNone(withOverview('（一）甲。一是发布，三是审核。', '1.审核。', '3.更新。', '（二）乙。'), [id]);
    checkNone(withOverview('（一）主动公开。发布信息。（二）依申请公开。答复申请。', '（三）信息管理。审核信息。'), [
      id,
    ]);
  });
});
