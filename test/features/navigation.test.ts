import { describe, expect, test } from 'vitest';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { reportLinks } from '../../server/src/features/links.ts';
import { selectionSpansAt } from '../../server/src/features/selection.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { contains } from '../../server/src/text/span.ts';
import { readCursor, sampleWith } from '../support/cursor.ts';
import { textVariants } from '../support/markedText.ts';
import { sampleReport } from '../support/sampleReport.ts';

describe('highlights', () => {
  const highlighted = (marked: string) => {
    const { text, offset } = readCursor(marked);
    return highlightsAt(analyse(text), offset).map(({ start, end }) => text.slice(start, end));
  };

  test('a total has its parts, and the sentence that tells it', () => {
    const marked = sampleWith(['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t8\t1\t0\t0\t0\t0\t$09']);
    expect(highlighted(marked)).toEqual(['9件', '8', '1', '0', '0', '0', '0', '9']);
  });

  test('a part has only itself', () => {
    expect(highlighted(sampleWith(['申请数量\t\t\t8\t1', '申请数量\t\t\t8$0\t1']))).toEqual(['8']);
  });

  test('a number in a sentence has its cell; other words have nothing', () => {
    expect(highlighted(sampleWith(['申请9件', '申请9$0件']))).toEqual(['9件', '9']);
    expect(highlighted(sampleWith(['均按期', '均$0按期']))).toEqual([]);
  });
});

describe('a growing selection', () => {
  const grown = (marked: string) => {
    const { text, offset } = readCursor(marked);
    const { report, form } = analyse(text);
    return selectionSpansAt(report, form, offset).map(({ start, end }) => text.slice(start, end));
  };

  test('takes cell, row, groups, table and section', () => {
    const pieces = grown(sampleWith(['本机关不掌握相关政府信息\t2', '本机关不掌握相关政府信息\t$02']));
    expect(pieces.slice(0, 2)).toEqual(['2', '1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2']);
    expect(pieces[2]!.split('\n')).toHaveLength(3);
    expect(pieces[3]).toMatch(/^（一）予以公开.+（七）总计.+$/s);
    expect(pieces.at(-2)).toMatch(/^三、收到.+\t2$/s);
    expect(pieces.at(-1)).toBe(sampleReport());
  });

  test('takes sentence, paragraph and section', () => {
    const pieces = grown(sampleWith(['均按期', '均$0按期']));
    expect(pieces.slice(0, 2)).toEqual([
      '全年新收政府信息公开申请9件，均按期答复。',
      '（二）依申请公开情况。全年新收政府信息公开申请9件，均按期答复。',
    ]);
    expect(pieces[2]).toMatch(/^一、总体情况/);
  });

  test.each(textVariants)('holds each span in the next, wherever it begins: $name', ({ apply }) => {
    const text = apply(sampleReport());
    const { report, form } = analyse(text);
    for (let offset = 0; offset <= text.length; offset += 7) {
      const spans = selectionSpansAt(report, form, offset);
      expect(spans.every((span, index) => index === 0 || contains(span, spans[index - 1]!))).toBe(true);
      expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
    }
  });
});

describe('links', () => {
  const linked = (sentence: string) => {
    const text = sampleWith(['均按期答复。', sentence]);
    return reportLinks(analyse(text).report).map(({ span }) => text.slice(span.start, span.end));
  };

  test('lead from the regulation and its articles to the official text', () => {
    expect(linked('依据《中华人民共和国政府信息公开条例》第三十六条第（三）项和第二十条答复。')).toEqual([
      '《中华人民共和国政府信息公开条例》',
      '第三十六条第（三）项',
      '第二十条',
    ]);
  });

  test('are not made up for other laws, nor for the old text', () => {
    expect(
      linked('依据《中华人民共和国行政复议法》第二十条和《关于规范政府信息公开平台有关事项的通知》办理。'),
    ).toEqual([]);
    expect(linked('依据《中华人民共和国政府信息公开条例》（国务院令第492号）办理。')).toEqual([]);
  });
});
