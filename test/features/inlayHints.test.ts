import { expect, test } from 'vitest';
import { HINT_KINDS, type HintKind, inlayHints } from '../../server/src/features/inlayHints.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleWith } from '../support/cursor.ts';
import { requestsTable, sampleReport } from '../support/sampleReport.ts';

/** The text with each hint of a kind written where it stands, in ‹›. */
function withHints(text: string, ...kinds: HintKind[]): string {
  let shown = text;
  const all = { start: 0, end: text.length };
  for (const { offset, label } of inlayHints(analyse(text), new Set(kinds), all).reverse()) {
    shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
  }
  return shown;
}

test('a number in a sentence names its cell', () => {
  const text = sampleWith(['申请9件', '申请9件，其中自然人8件；予以公开5件。\n\n全年行政规范性文件现行有效9件']);
  const shown = withHints(text, 'cellReferences');
  expect(shown).toContain(
    '申请9件‹（=表三 新收）›，其中自然人8件‹（=表三 新收 自然人）›；予以公开5件‹（=表三 予以公开）›',
  );
  expect(shown).toContain('全年行政规范性文件现行有效9件‹（=表二 行政规范性文件 现行有效）›');
});

test('where a line has many they only name the table, and the cell in their tooltip', () => {
  const text = sampleWith([
    '申请9件',
    '申请9件，其中自然人8件；予以公开5件，无法提供2件；行政规范性文件现行有效9件；行政复议1件',
  ]);
  expect(withHints(text, 'cellReferences')).toContain(
    '申请9件‹（=表三）›，其中自然人8件‹（=表三）›；予以公开5件‹（=表三）›，无法提供2件‹（=表三）›；行政规范性文件现行有效9件‹（=表二）›；行政复议1件‹（=表四）›',
  );
  const all = { start: 0, end: text.length };
  const tooltips = inlayHints(analyse(text), new Set(['cellReferences']), all).map(({ tooltip }) => tooltip);
  expect(tooltips).toContain('与表三 新收 自然人一致。转到定义可到达该单元格。');
});

test('a number that a finding is about has no hint, nor one that speaks of no cell', () => {
  const text = sampleWith(['申请9件', '申请90件']);
  expect(withHints(text, 'cellReferences')).toBe(text);
});

/** A table three of which only the first rows are begun: most of its cells are blank, and one finding says so for all. */
const begun = requestsTable
  .split('\n')
  .map((line) => {
    if (line.startsWith('二、')) return line;
    return line.startsWith('一、') ? line.replace(/9$/, '') : line.replaceAll(/(?<=\t)\d+(?=\t|$)/g, '');
  })
  .join('\n');

test('a blank total shows what its parts add up to', () => {
  const text = sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${begun}` });
  expect(withHints(text, 'totals')).toContain('申请数量\t\t\t8\t1\t0\t0\t0\t0\t‹9›\n');
});

test('a blank total of which a finding says as much shows nothing', () => {
  const text = sampleWith(['（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t']);
  expect(withHints(text, 'totals')).toBe(text);
});

test('numbers in lines of their own have the heads of their columns', () => {
  const cells = requestsTable.replaceAll(/\t+/g, '\n');
  const text = sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${cells}` });
  expect(withHints(text, 'columnHeads')).toContain(
    '（一）予以公开\n4‹自然人›\n1‹商业企业›\n0‹科研机构›\n0‹社会公益组织›\n0‹法律服务机构›\n0‹其他›\n5‹总计›\n',
  );
  expect(withHints(sampleReport(), 'columnHeads')).toBe(sampleReport());
});

test('only hints in the span are given', () => {
  const text = sampleReport();
  const at = text.indexOf('申请9件') + 4;
  const kinds = new Set(HINT_KINDS);
  expect(inlayHints(analyse(text), kinds, { start: at, end: at })).toHaveLength(1);
  expect(inlayHints(analyse(text), kinds, { start: 0, end: at - 1 })).toHaveLength(0);
});
