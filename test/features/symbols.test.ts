import { describe, expect, test } from 'vitest';
import { foldingSpans } from '../../server/src/features/folding.ts';
import { type ReportSymbol, reportSymbols } from '../../server/src/features/symbols.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { contains } from '../../server/src/text/span.ts';
import { sampleWith } from '../support/cursor.ts';
import { textVariants } from '../support/markedText.ts';
import { proactiveTable, sampleReport } from '../support/sampleReport.ts';

function symbolsOf(text: string): ReportSymbol[] {
  const { report, form } = analyse(text);
  return reportSymbols(report, form);
}

/** Names and details, each level indented. */
function outline(symbols: readonly ReportSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail && ` (${detail})`}`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('the outline', () => {
  test('holds sections, tables, groups and rows', () => {
    const lines = outline(symbolsOf(sampleReport()));
    expect(lines.slice(0, 12)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '  表二 (6 行)',
      '    第二十条第（一）项 (2 行)',
      '      规章 (0　0　0)',
      '      行政规范性文件 (2　1　9)',
      '    第二十条第（五）项 (1 行)',
      '      行政许可 (318)',
      '    第二十条第（六）项 (2 行)',
      '      行政处罚 (27)',
      '      行政强制 (4)',
      '    第二十条第（八）项 (1 行)',
    ]);
    expect(lines).toContain('      （一）予以公开 (总计 5)');
    expect(lines).toContain('        1.属于国家秘密 (总计 0)');
    expect(lines).toContain('      未经复议直接起诉 (总计 0)');
  });

  test('names rows as they are written, and shows no total where it is blank', () => {
    const lines = outline(
      symbolsOf(sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '(一) 予以公开\t\t4\t1\t0\t0\t0\t0\t'])),
    );
    expect(lines).toContain('      (一) 予以公开');
  });

  test('has a table without its section on the first level', () => {
    const lines = outline(symbolsOf(sampleReport({ proactive: proactiveTable, overview: '' })));
    expect(lines[0]).toBe('表二 (6 行)');
  });

  test('of a text without sections is empty', () => {
    expect(symbolsOf('')).toEqual([]);
    expect(symbolsOf('今日天气晴。')).toEqual([]);
  });

  test.each(textVariants)('keeps children inside their parents: $name', ({ apply }) => {
    const text = apply(sampleReport());
    const check = (symbols: readonly ReportSymbol[], parent: ReportSymbol['span']) => {
      for (const { span, selection, children } of symbols) {
        expect(contains(parent, span)).toBe(true);
        expect(contains(span, selection)).toBe(true);
        check(children, span);
      }
    };
    check(symbolsOf(text), { start: 0, end: text.length });
  });
});

describe('folding', () => {
  const foldedIn = (text: string) => {
    const { report, form } = analyse(text);
    return foldingSpans(report, form).map(({ start, end }) => text.slice(start, end));
  };

  test('leaves the blank lines between sections out', () => {
    const text = sampleReport();
    const folded = foldedIn(text);
    expect(folded.every((piece) => piece === piece.trimEnd())).toBe(true);
    expect(folded).toContain(text.slice(text.indexOf('五、存在'), text.indexOf('\n\n六、其他')));
  });

  test('has the outer before the inner', () => {
    const text = sampleReport();
    const denied = foldedIn(text).filter((piece) => piece.includes('1.属于国家秘密'));
    expect(denied.map((piece) => piece.split('\n').length)).toEqual(
      [...denied.map((piece) => piece.split('\n').length)].sort((one, other) => other - one),
    );
    expect(denied.at(-1)!.split('\n')).toHaveLength(8);
  });
});
