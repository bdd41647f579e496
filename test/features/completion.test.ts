import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import type { Completion } from '../../server/src/features/completion/model.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { readCursor, sampleWith } from '../support/cursor.ts';
import { sampleReport } from '../support/sampleReport.ts';

function complete(marked: string): Completion[] {
  const { text, offset } = readCursor(marked);
  return completionsAt(analyse(text), offset);
}

function labels(marked: string): string[] {
  return complete(marked).map(({ label }) => label);
}

/** The text after the completion with this label is taken. */
function take(marked: string, label: string): string {
  const { text } = readCursor(marked);
  const { span, newText } = complete(marked).find((one) => one.label === label)!.edit;
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

describe('titles of sections', () => {
  const unfinished = sampleReport({ disputes: '', other: '六$0\n' });

  test('come with those that are missing first', () => {
    const marked = sampleReport({
      disputes: '',
      problems: '五、存在的主要问题及改进情况\n\n明年试读。\n\n$0',
      other: '',
    });
    const titles = complete(marked).filter(({ kind }) => kind === 'section');
    expect(titles.map(({ label, detail }) => `${label} ${detail}`).slice(0, 3)).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况 尚缺',
      '六、其他需要报告的事项 尚缺',
      '一、总体情况 已有',
    ]);
  });

  test('replace what was typed of them', () => {
    expect(labels(unfinished)).toEqual(['六、其他需要报告的事项']);
    expect(take(unfinished, '六、其他需要报告的事项')).toContain('\n\n六、其他需要报告的事项\n');
    expect(take(sampleReport({ other: '## 其他需要$0' }), '六、其他需要报告的事项')).toContain('\n## 六、其他');
  });
});

describe('labels of rows', () => {
  const line = '\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t1\t0\t0\t0\t0\t0\t1\n';

  test('write the whole row at a blank line of a grid, missing ones first', () => {
    const marked = sampleWith([line, '$0\n']);
    expect(labels(marked)[0]).toBe('（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
    expect(take(marked, labels(marked)[0]!)).toContain(
      '\n\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t\t\t\t\t\t\t\n',
    );
  });

  test('are found by a beginning without the number', () => {
    const marked = sampleWith([line, '\t部分$0\n']);
    expect(labels(marked)).toEqual(['（二）部分公开（区分处理的，只计这一情形，不计其他情形）']);
  });

  test('replace the words alone where numbers follow', () => {
    const marked = sampleWith(['（一）予以公开\t', '（一）予$0\t']);
    expect(take(marked, '（一）予以公开')).toBe(sampleReport());
  });

  test('are not offered where numbers stand', () => {
    expect(labels(sampleWith(['（一）予以公开\t\t4\t1', '（一）予以公开\t\t4\t$0']))).toEqual([]);
  });
});

describe('citations', () => {
  test('articles come with what they are about', () => {
    const marked = sampleWith(['逐条审核', '依据《条例》第二十$0逐条审核']);
    expect(labels(marked)).toEqual([
      '第二十条',
      ...['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((digit) => `第二十${digit}条`),
    ]);
    expect(complete(marked)[0]).toMatchObject({ kind: 'article', detail: expect.stringMatching(/./) });
    expect(take(marked, '第二十七条')).toContain('依据《条例》第二十七条逐条审核');
  });

  test('all articles are offered behind the name of the regulation', () => {
    expect(labels(sampleWith(['逐条审核', '依据《中华人民共和国政府信息公开条例》$0逐条审核']))).toHaveLength(56);
  });

  test('documents come with their numbers', () => {
    const marked = sampleWith(['逐条审核', '按照《政府信息公开信息处理费$0逐条审核']);
    expect(take(marked, '《政府信息公开信息处理费管理办法》')).toContain(
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）逐条审核',
    );
  });

  test('the number alone is offered behind a title, and what is no longer in force last', () => {
    expect(labels(sampleWith(['逐条审核', '按照《政府信息公开信息处理费管理办法》（$0）逐条审核']))).toEqual([
      '国办函〔2020〕109号',
    ]);
    const begun = complete(sampleWith(['逐条审核', '按照国办公开办函$0逐条审核']));
    expect(begun.find(({ label }) => label === '国办公开办函〔2019〕60号')!.detail).toContain('取代');
    expect(begun.at(-1)!.label).toBe('国办公开办函〔2019〕60号');
  });
});

describe('numbers in sentences', () => {
  test('are those of the cells that the sentence speaks of', () => {
    for (const marked of ['申请 $0 件，', '申请$0件，', '申请$0，', '申请1$0件，']) {
      const text = sampleWith(['申请9件，', marked]);
      expect(take(text, complete(text)[0]!.label), marked).toMatch(/新收政府信息公开申请 ?9 ?件，均按期答复/);
    }
  });

  test('say where they come from', () => {
    const [number] = complete(sampleWith(['均按期答复。', '均按期答复，予以公开$0。']));
    expect(number).toMatchObject({ label: '5件', detail: '“（一）予以公开”的“总计”' });
  });

  test('are told in the unit of the sentence', () => {
    const text = sampleWith(['均按期答复。', '均按期答复。行政事业性收费金额 $0 元。']);
    expect(complete(text)[0]).toMatchObject({ label: '125000' });
  });

  test('are not offered where a sentence speaks of no cell', () => {
    expect(complete(sampleWith(['各类信息860条', '各类信息 $0 条']))).toEqual([]);
    expect(complete(sampleWith(['均按期答复', '均按$0期答复']))).toEqual([]);
  });
});

describe('the prose of a report', () => {
  test('the topics that are missing come first, numbered on', () => {
    const marked = sampleWith([
      '（五）监督保障情况。公开工作纳入年度考核，开展社会评议，没有需要追究责任的情形。',
      '$0',
    ]);
    const [topic] = complete(marked).filter(({ kind }) => kind === 'topic');
    expect(topic).toMatchObject({ label: '（五）监督保障情况', detail: '尚未写到' });
  });

  test('sentences take their numbers from the tables', () => {
    const marked = sampleWith(['全年新收政府信息公开申请9件，均按期答复。', '全年运转正常。$0']);
    expect(take(marked, '依申请公开的数字')).toContain(
      '2025年，新收政府信息公开申请9件，上年结转1件；办结8件，其中予以公开5件，部分公开1件，不予公开0件，无法提供2件，不予处理0件，其他处理0件；结转下年度继续办理2件。',
    );
    expect(take(marked, '行政复议、行政诉讼的数字')).toContain('被申请行政复议1件，其中结果维持1件');
  });

  test('sentences that the report does not have yet come before all that it has', () => {
    const offered = complete(sampleWith(['历年文件清理完毕。', '历年文件清理完毕。$0']));
    const states = offered.filter(({ kind }) => kind === 'sentence').map(({ label, detail }) => `${label} ${detail}`);
    expect(states).toEqual([
      '行政规范性文件的数字 整句',
      '行政复议、行政诉讼的数字 整句',
      '统计期限 已写到',
      '依申请公开的数字 已写到',
    ]);
    const isPresent = offered.map(({ present = false }) => present);
    expect(isPresent).toEqual(isPresent.toSorted((one, other) => Number(one) - Number(other)));
  });

  test('sentences that were taken lead to no finding', () => {
    const marked = sampleWith(['全年新收政府信息公开申请9件，均按期答复。', '全年运转正常。$0']);
    for (const { label, kind, gaps } of complete(marked)) {
      if (kind !== 'sentence' || gaps) continue;
      const text = take(marked, label);
      expect(
        analyse(text).findings.filter(({ rule }) => rule.startsWith('claim/')),
        label,
      ).toEqual([]);
    }
  });

  test('a number that is not known is left to the writer', () => {
    const marked = sampleReport({ requests: '', overview: '一、总体情况\n\n$0' });
    const sentence = complete(marked).find(({ label }) => label === '依申请公开的数字')!;
    expect(sentence.gaps).toHaveLength(10);
  });
});

test('an empty report is begun by its first title', () => {
  expect(labels('$0')).toContain('一、总体情况');
});
