import { describe, expect, test } from 'vitest';
import { placeWords } from '../../server/src/features/placeWords.ts';
import { returnNote } from '../../server/src/features/returnNote.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleReport } from '../support/sampleReport.ts';

const text = `// 说明\n${sampleReport()}`;
const analysis = analyse(text);

/** The words for the first place where these words stand. */
function wordsAt(words: string): string {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return placeWords(analysis, { span: { start, end: start + words.length } });
}

describe('places on paper', () => {
  test('cells by table, row and column, wherever their finding is shown', () => {
    const span = { start: 0, end: 0 };
    expect(placeWords(analysis, { span, cell: 'requests.denied.stateSecret.naturalPerson' })).toBe(
      '表三第 5 行“（三）不予公开 1.属于国家秘密”的“自然人”列',
    );
    expect(placeWords(analysis, { span, cell: 'proactive.fees.amount' })).toMatch(
      /^表二第 6 行“行政事业性收费”的“本年收费金额/,
    );
    expect(placeWords(analysis, { span, cell: 'disputes.review.total' })).toBe('表四第 1 行“行政复议”的“总计”列');
  });

  test('rows, titles, headings and paragraphs', () => {
    expect(wordsAt('2.重复申请')).toBe('表三第 17 行“（五）不予处理 2.重复申请”');
    expect(wordsAt('青禾县人民政府2025年')).toBe('标题');
    expect(wordsAt('六、其他需要报告的事项')).toBe('“六、其他需要报告的事项”的标题');
    expect(wordsAt('（二）依申请公开情况')).toBe('“一、总体情况”第 3 段');
    expect(wordsAt('本报告由')).toBe('正文之前（第 4 行）');
  });
});

test('a note says nothing where nothing was found, and lets no text become markup', () => {
  const clean = returnNote({ body: '青禾县人民政府', year: 2025, file: 'a_b.txt' }, analysis, []);
  expect(clean).toBe(
    '# 青禾县人民政府 2025 年度政府信息公开工作年度报告审核意见\n\n报送文件：a\\_b.txt\n\n审核结果：没有发现问题。\n',
  );
  const finding = {
    rule: 'content/residue',
    severity: 'warning' as const,
    span: { start: text.indexOf('青禾县把'), end: text.indexOf('青禾县把') + 4 },
    message: '<b>残留</b>\n',
    related: [],
    fixes: [],
  };
  expect(returnNote({ file: 'a.txt' }, analysis, [finding])).toContain(
    '1. “一、总体情况”第 1 段“青禾县把”：\\<b\\>残留\\</b\\>。',
  );
});
