import { describe, expect, test } from 'vitest';
import { formattingEdits } from '../../server/src/features/formatting.ts';
import { newReport } from '../../server/src/features/newReport.ts';
import { pasteOf } from '../../server/src/features/paste.ts';
import { cellTexts } from '../../server/src/preview/blocks.ts';
import { officialTables } from '../../server/src/preview/officialTables.ts';
import { tableHtml } from '../../server/src/preview/tableHtml.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import { sampleReport } from '../support/sampleReport.ts';

const sample = sampleReport();
const { form, report } = analyse(sample);

/** Table three as the clipboard has it, with some of its texts replaced. */
function clipboard(changes: Readonly<Record<string, string>> = {}): string {
  const texts = new Map([...cellTexts(report), ...Object.entries(changes)]);
  const table = officialTables(form, texts).find(({ id }) => id === 'requests')!;
  return `<html><body><!--StartFragment-->${tableHtml(table)}<!--EndFragment--></body></html>`;
}

function pasted(text: string, offset: number, html: string): string | undefined {
  const paste = pasteOf(analyse(text), offset, html);
  return paste && applied(text, paste.edits);
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end),
    text,
  );
}

test('in a table the values go onto their own rows', () => {
  const html = clipboard({ 'requests.granted.business': '１２', 'requests.carriedIn.total': '30' });
  const after = pasted(sample, sample.indexOf('2.重复申请'), html)!;
  const { cells } = analyse(after).report;
  expect(cells.get('requests.granted.business')?.text).toBe('12');
  expect(cells.get('requests.carriedIn.total')?.text).toBe('30');
  expect(after.length).toBe(sample.length + 2);
});

test('elsewhere the table comes in as rows of the layout that the report has', () => {
  const without = sampleReport({ requests: '三、收到和处理政府信息公开申请情况\n\n' });
  const after = pasted(without, without.indexOf('申请情况\n\n') + '申请情况\n\n'.length, clipboard())!;
  const read = analyse(after).report;
  expect(read.tables.find(({ id }) => id === 'requests')?.layout).toBe('tabs');
  expect(read.cells.get('requests.unable.notHeld.total')?.text).toBe('2');
});

test('what is no table of the form, another table, or no number is left to the editor', () => {
  const inTable = sample.indexOf('2.重复申请');
  expect(pasted(sample, inTable, '<p>一段文字</p>')).toBeUndefined();
  expect(pasted(sample, inTable, clipboard({ 'requests.granted.total': '若干' }))).toBeUndefined();
  expect(pasted(sample, sample.indexOf('行政许可\t'), clipboard())).toBeUndefined();
  expect(pasted(sample, inTable, clipboard())).toBeUndefined();
});

/** Cells as a spreadsheet puts them on the clipboard. */
function spreadsheet(rows: readonly (readonly (number | string)[])[]): string {
  const lines = rows.map((row) => `<tr height=19>${row.map((cell) => `<td align=right>${cell}</td>`).join('')}</tr>`);
  return `<html><body><table border=0><!--StartFragment-->${lines.join('\n')}<!--EndFragment--></table></body></html>`;
}

describe('numbers without labels', () => {
  const at = (mark: string) => sample.indexOf(mark) + mark.length;

  test('go to the cells from the cursor on, to the right and down', () => {
    const after = pasted(
      sample,
      at('（一）予以公开\t\t4\t'),
      spreadsheet([
        [3, 2],
        [1, 0],
      ]),
    )!;
    expect(after).toContain('（一）予以公开\t\t4\t3\t2\t0\t0\t0\t5\n');
    expect(after).toContain('不计其他情形）\t\t1\t1\t0\t0\t0\t0\t1\n');
    expect(after.length).toBe(sample.length);
  });

  test('begin with the row where the cursor is in its label', () => {
    const paste = pasteOf(analyse(sample), at('一、本年新收'), spreadsheet([[6, 1, 0, 0, 0, 0, 7]]))!;
    expect(applied(sample, paste.edits)).toContain('申请数量\t\t\t6\t1\t0\t0\t0\t0\t7\n');
    expect(paste.title).toBe('从“一、本年新收政府信息公开申请数量”的“自然人”起填入（2 个数有变化）');
  });

  test('go along the whole line of table four', () => {
    const after = pasted(sample, at('\n1\t0\t0\t0\t1\t'), spreadsheet([[2, 0, 0, 0, 2, 3, 0, 0, 0, 3]]))!;
    expect(after).toContain('\n1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t3\t0\t0\t0\t3\n');
  });

  test('that do not fit, single ones, and words are left to the editor', () => {
    const inTable = at('（一）予以公开\t\t4\t');
    expect(pasted(sample, inTable, spreadsheet([[1, 2, 3, 4, 5, 6, 7]]))).toBeUndefined();
    expect(pasted(sample, inTable, spreadsheet([[3]]))).toBeUndefined();
    expect(pasted(sample, inTable, spreadsheet([[3, '若干']]))).toBeUndefined();
    expect(pasted(sample, inTable, spreadsheet([[3, 2], [1]]))).toBeUndefined();
    expect(pasted(sample, sample.indexOf('全年新收'), spreadsheet([[3, 2]]))).toBeUndefined();
  });
});

test('a table whose columns are aligned stays aligned', () => {
  const blank = newReport({ agency: '青禾县教育局', kind: 'department', year: 2025, layout: 'tabs' });
  for (const html of [clipboard(), spreadsheet([[1, 2, 3]])]) {
    const after = pasted(blank, blank.indexOf('一、本年新收'), html)!;
    expect(formattingEdits(analyse(after).report, { tabSize: 4 })).toEqual([]);
    expect(analyse(after).report.cells.get('requests.received.naturalPerson')!.reading.kind).toBe('number');
  }
});
