import { describe, expect, test } from 'vitest';
import { formattingEdits } from '../../server/src/features/formatting.ts';
import { forms } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { displayWidth } from '../../server/src/text/characters.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { textVariants } from '../support/markedText.ts';
import { randomModel } from '../support/model.ts';
import { layouts, printReport } from '../support/printReport.ts';
import { seededRandom } from '../support/random.ts';
import { sampleReport } from '../support/sampleReport.ts';

function format(text: string, tabSize = 4): string {
  return applyEdits(text, formattingEdits(analyse(text).report, { tabSize }));
}

/** The columns on the screen where the cells behind the first begin. */
function stopsOf(line: string, tabSize: number): number[] {
  let column = 0;
  return line
    .split('\t')
    .slice(0, -1)
    .map((cell) => {
      for (const character of cell) column += displayWidth(character.charCodeAt(0));
      column += tabSize - (column % tabSize);
      return column;
    });
}

/** The column on the screen where the first cell of a line begins that is a number. */
function firstNumber(line: string, tabSize: number): number {
  let column = 0;
  for (const cell of line.split('\t')) {
    if (/^\d/.test(cell) && !cell.includes('.')) return column;
    for (const character of cell) column += displayWidth(character.charCodeAt(0));
    column += tabSize - (column % tabSize);
  }
  throw new Error(`no number in ${line}`);
}

const cellsOf = (text: string) => [...analyse(text).report.cells].map(([key, cell]) => [key, cell.text]);

describe('tables in tabs', () => {
  test.each([2, 4, 8])('have their numbers one below the other: tab size %i', (tabSize) => {
    const text = format(sampleReport(), tabSize);
    const lines = text.slice(text.indexOf('一、本年新收'), text.indexOf('\n\n四、政府信息')).split('\n');
    const starts = lines.map((line) => firstNumber(line, tabSize));
    expect(new Set(starts).size).toBe(1);
  });

  test('have the blank cells at the end of a row below those of others, tab size 4', () => {
    const text = sampleReport({
      proactive:
        '二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t\t\n行政规范性文件\t12\t1\t109',
    });
    const [blank, filled] = ['规章', '行政规范性文件'].map(
      (label) =>
        format(text)
          .split('\n')
          .find((line) => line.startsWith(`${label} `) || line.startsWith(`${label}\t`))!,
    );
    expect(stopsOf(blank!, 4)).toEqual(stopsOf(filled!, 4));
  });

  test('keep lines that are no rows', () => {
    expect(format(sampleReport())).toContain('\n第二十条第（五）项\n');
  });
});

test('tables in pipes are padded by the width on the screen, numbers at the right', () => {
  const table =
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|:---:|---|---|\n|规章|0|0|0|\n|行政规范性文件|12|1|\\| 9|';
  const text = sampleReport({ proactive: `二、主动公开政府信息情况\n\n第二十条第（一）项\n\n${table}` });
  expect(format(text)).toContain(
    [
      '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| -------------- | :----------: | ------------ | ------------ |',
      '| 规章           |            0 |            0 |            0 |',
      '| 行政规范性文件 |           12 |            1 | \\| 9         |',
    ].join('\n'),
  );
});

test('tables in spaces have their numbers at the right of their columns', () => {
  const rows = ['规章  0  0  0', '行政规范性文件   12   1      109'];
  const text = sampleReport({
    proactive: `二、主动公开政府信息情况\n\n信息内容  本年制发件数  本年废止件数  现行有效件数\n${rows.join('\n')}`,
  });
  expect(format(text)).toContain('规章             0  0    0\n行政规范性文件  12  1  109');
});

test('only the lines of the range change', () => {
  const text = sampleReport();
  const start = text.indexOf('四、结转下年度');
  const edits = formattingEdits(analyse(text).report, { tabSize: 4, range: { start, end: start } });
  expect(edits).toHaveLength(1);
  const line = applyEdits(text, edits).slice(start).split('\n')[0];
  expect(format(text)).toContain(`\n${line}\n`);
});

test.each(textVariants)('a text in its variants reads the same: $name', ({ apply }) => {
  const text = apply(sampleReport());
  expect(cellsOf(format(text))).toEqual(cellsOf(text));
  expect(format(format(text))).toBe(format(text));
});

describe.each(Object.keys(layouts))('a random report in %s', (layout) => {
  test('reads the same when it is formatted, changes no words, and is not formatted again', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const random = seededRandom(seed);
      const form = random.pick(forms);
      const { text } = printReport(randomModel(random, form), form, layout, random);
      const formatted = format(text);
      const words = (some: string) => some.replaceAll(/[\s-]/g, '');
      expect(words(formatted), `seed ${seed}`).toBe(words(text));
      expect(cellsOf(formatted), `seed ${seed}`).toEqual(cellsOf(text));
      expect(format(formatted), `seed ${seed}`).toBe(formatted);
    }
  });
});

test('a table far wider than any form is left alone, in no time', () => {
  const wide = sampleReport().replace('行政许可\t318', `行政许可\t318${'\t'.repeat(300_000)}`);
  expect(format(wide)).toContain(`行政许可\t318${'\t'.repeat(300_000)}`);
});
