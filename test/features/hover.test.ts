import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { readCursor, sampleWith } from '../support/cursor.ts';
import { variantsOf } from '../support/markedText.ts';
import { sampleReport } from '../support/sampleReport.ts';

/** Hovering at `$0` marks `about` and says each of `words`, however lines end and the text begins. */
function checkHover(marked: string, about: string, ...words: readonly string[]): void {
  for (const variant of variantsOf(marked)) {
    const { text, offset } = readCursor(variant.marked);
    const hover = hoverAt(analyse(text), offset);
    if (!hover) throw new Error(`${variant.name}: no hover`);
    expect(text.slice(hover.span.start, hover.span.end), variant.name).toBe(about);
    for (const word of words) expect(hover.markdown, variant.name).toContain(word);
    expect(hover.markdown.split('\n').length, hover.markdown).toBeLessThanOrEqual(15);
  }
}

function checkNoHover(marked: string): void {
  const { text, offset } = readCursor(marked);
  expect(hoverAt(analyse(text), offset)).toBeUndefined();
}

describe('a cell', () => {
  test('says what it is, what belongs in it, its equations with their numbers, and the article', () => {
    checkHover(
      sampleWith(['（一）予以公开\t\t4', '（一）予以公开\t\t$04']),
      '4',
      '**（一）予以公开｜自然人：4 件**',
      '- ✓ 本行总计：5 = **4** + 1',
      '- ✓ 本列（七）总计：7 = **4** + 1 + 2',
      '依据：[《条例》]',
      '第三十六条第（一）项',
    );
  });

  test('of the last row of its column takes part in the balance', () => {
    checkHover(
      sampleWith(['继续办理\t\t\t2\t0\t0\t0\t0\t0\t2', '继续办理\t\t\t2\t0\t0\t0\t0\t0\t$02']),
      '2',
      '✓ 本行总计：**2** = 2',
      '✓ 本列勾稽关系：9 + 1 = 8 + **2**',
    );
  });

  test('is shown where it is 0, other zeros are not', () => {
    checkHover(sampleWith(['8.属于行政查询事项\t0', '8.属于行政查询事项\t$00']), '0', '✓ 本行总计：0 = **0**');
  });

  test('that is wrong says what it should be', () => {
    checkHover(
      sampleWith(['（一）予以公开\t\t4\t1', '（一）予以公开\t\t$08\t1']),
      '8',
      '应为 **4**',
      '≠ 本行总计：5 ≠ 9（**8** + 1）',
      '≠ 本列（七）总计：7 ≠ 11（**8** + 1 + 2）',
    );
  });

  test('that is blank says what the equations make of it', () => {
    checkHover(
      sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t$0']),
      '',
      '总计：空白**',
      '由等式推出：应为 5',
    );
  });

  test('of table two has no equations', () => {
    checkHover(sampleWith(['行政许可\t318', '行政许可\t3$018']), '318', '**行政许可｜本年处理决定数量：318 件**');
    expect(hoverOf(sampleWith(['行政许可\t318', '行政许可\t$0318']))).not.toContain('本行总计');
  });

  test('of table four names its row', () => {
    checkHover(
      sampleWith(['\n1\t0\t0\t0\t1', '\n1$0\t0\t0\t0\t1']),
      '1',
      '**行政复议｜结果维持：1 件**',
      '✓ 本行总计：1 = **1**',
    );
  });

  test('with the cursor behind it is still the cell', () => {
    checkHover(sampleWith(['行政许可\t318', '行政许可\t318$0']), '318');
  });
});

describe('a label', () => {
  test('of a row stands behind its group', () => {
    checkHover(
      sampleWith(['1.属于国家秘密', '1.属于$0国家秘密']),
      '1.属于国家秘密',
      '**（三）不予公开 1.属于国家秘密**',
      '✓ 本行总计：0 = 0',
      '第十四条',
    );
  });

  test('of a group', () => {
    checkHover(
      sampleWith(['（三）不予公开', '（三）$0不予公开']),
      '（三）不予公开',
      '**（三）不予公开**',
      '第三十六条第（三）项',
    );
  });

  test('of a column', () => {
    checkHover(sampleWith(['\t科研机构', '\t科研$0机构']), '科研机构', '**科研机构**');
  });

  test('of a head over columns', () => {
    checkHover(sampleWith(['申请人情况', '申请人$0情况']), '申请人情况', '**申请人情况**');
  });

  test('that cites an article is the label, not the article', () => {
    checkHover(sampleWith(['第二十条第（八）项', '第二十$0条第（八）项']), '第二十条第（八）项', '行政事业性收费');
  });
});

describe('a section title', () => {
  test('of a section of prose', () => {
    checkHover(
      sampleWith(['五、存在的', '五、存$0在的']),
      '五、存在的主要问题及改进情况',
      '**五、存在的主要问题及改进情况**',
    );
  });

  test('of a section with equations counts those that hold', () => {
    checkHover(
      sampleWith(['三、收到和处理', '三、收$0到和处理']),
      '三、收到和处理政府信息公开申请情况',
      '39 个中 39 个成立',
    );
  });
});

describe('a cited article', () => {
  test('is explained, with a link to the official text', () => {
    checkHover(
      sampleWith(['均按期答复', '均按《条例》第三十$0三条规定的期限答复']),
      '第三十三条',
      '**第三十三条',
      'gov.cn',
    );
  });

  test('is found in every form that people write', () => {
    const cited = (citation: string) => sampleWith(['均按期答复', `依据${citation}，均按期答复`]);
    checkHover(cited('《条例》第三十六条第$0（三）项'), '第三十六条第（三）项', '第三十六条第（三）项');
    checkHover(cited('《条例》第3$06条'), '第36条', '第三十六条');
    checkHover(cited('条例第二十、二十一$0条'), '二十一条', '第二十一条');
    checkHover(cited('《条例》第三十九条第一$0款'), '第三十九条第一款', '第三十九条第一款');
  });

  test('is told in at most 15 lines, however long the article or the range', () => {
    for (let number = 1; number <= 56; number += 1) checkHover(`依照《条例》第$0${number}条办理。`, `第${number}条`);
    checkHover('依照《条例》第$0十条至第三十条办理。', '第十条至第三十条', '第十一条（公开前协调与批准）');
    checkHover('依照原《条例》第$0一条至第三十条办理。', '第一条至第三十条', '2007年文本的条号');
    checkHover('依照原《条例》第$0二十条办理。', '第二十条', '2019年修订后在第二十九条');
  });

  test('of another law says nothing', () => {
    checkNoHover(sampleWith(['均按期答复', '依据《中华人民共和国行政复议法》第十一$0条，均按期答复']));
  });

  test('is explained in a text without anything else of a report', () => {
    checkHover('依照《条例》第三十$0六条办理。', '第三十六条', '第三十六条');
  });
});

describe('a number in a sentence', () => {
  test('says what it was taken for, and that it agrees', () => {
    checkHover(
      sampleWith(['申请9件', '申请$09件']),
      '9件',
      '**文中“9件”**',
      '✓ 与表中“一、本年新收政府信息公开申请数量”的“总计”一致',
    );
  });

  test('says where the table differs', () => {
    checkHover(sampleWith(['申请9件', '申请1$02件']), '12件', '≠ 表中“一、本年新收政府信息公开申请数量”的“总计”为 9');
  });

  test('says why it was not compared', () => {
    checkHover(sampleWith(['信息860条', '信息8$060条']), '860条', '没有与表格比对：');
  });

  test('is named at the cell that it tells', () => {
    const cell = ['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t8\t1\t0\t0\t0\t0\t$09'] as const;
    checkHover(sampleWith(cell), '9', '- ✓ 文中“全年新收政府信息公开申请9件”');
    checkHover(sampleWith(cell, ['申请9件', '申请12件']), '9', '- ≠ 文中“全年新收政府信息公开申请12件”');
  });
});

test('prose without a citation or a number says nothing', () => {
  checkNoHover(sampleWith(['均按期答复', '均按$0期答复']));
  checkNoHover('$0');
});

test('every part of the form in the sample has a hover of at most 15 lines', () => {
  const text = sampleReport();
  const analysis = analyse(text);
  let parts = 0;
  for (const table of analysis.report.tables) {
    for (const { span } of [...table.labels, ...table.rows.flatMap((row) => row.cells)]) {
      const hover = hoverAt(analysis, span.start);
      expect(hover?.markdown.split('\n').length, text.slice(span.start, span.end)).toBeLessThanOrEqual(15);
      parts += 1;
    }
  }
  expect(parts).toBeGreaterThan(220);
});

function hoverOf(marked: string): string | undefined {
  const { text, offset } = readCursor(marked);
  return hoverAt(analyse(text), offset)?.markdown;
}
