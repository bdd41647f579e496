import { expect, test } from 'vitest';
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
