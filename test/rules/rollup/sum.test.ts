import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/rules/analyse.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import type { DeclaredParts } from '../../../server/src/series/model.ts';
import { applyFix, findingsOf } from '../../support/checkRule.ts';
import { textVariants } from '../../support/markedText.ts';
import { declaredParts } from '../../support/otherReports.ts';
import { sampleReport } from '../../support/sampleReport.ts';

/** A report with these counts of applications, all of natural persons and granted, and this fee. */
function report({ requests = 0, licences = 0, fee = '0' }): string {
  const none = '0\t0\t0\t0\t0';
  const count = (times: number) => `${times}\t${none}\t${times}`;
  return sampleReport({
    requests: sampleRequests()
      .replace('8\t1\t0\t0\t0\t0\t9', count(requests))
      .replace('1\t0\t0\t0\t0\t0\t1\n三', `${count(0)}\n三`)
      .replace('4\t1\t0\t0\t0\t0\t5', count(requests))
      .replace('不计其他情形）\t\t1\t0\t0\t0\t0\t0\t1', `不计其他情形）\t\t${count(0)}`)
      .replace('掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2', `掌握相关政府信息\t${count(0)}`)
      .replace('7\t1\t0\t0\t0\t0\t8', count(requests))
      .replace(/2\t0\t0\t0\t0\t0\t2$/, count(0)),
    proactive: sampleReport()
      .match(/二、主动[\s\S]*?(?=\n\n三)/)![0]
      .replace('318', String(licences))
      .replace('12.5', fee),
  });
}

function sampleRequests(): string {
  return sampleReport().match(/三、收到[\s\S]*?(?=\n\n四)/)![0];
}

const PARTS = new Map([
  ['青禾县教育局', report({ requests: 3, licences: 20, fee: '1.25' })],
  ['青禾县水利局', report({ requests: 4, licences: 25, fee: '0.1' })],
]);
/** Whatever these reports do not vary is the same in each: twice as much in the whole. */
const WHOLE = double(report({ requests: 7, licences: 45, fee: '1.35' }));

function double(text: string): string {
  return text
    .replace('规范性文件\t2\t1\t9', '规范性文件\t4\t2\t18')
    .replace('行政处罚\t27', '行政处罚\t54')
    .replace('行政强制\t4', '行政强制\t8')
    .replace('1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0', '2\t0\t0\t0\t2\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0');
}

const find = (text: string, parts: DeclaredParts = declaredParts(PARTS)) => findingsOf('rollup/sum', text, { parts });
const cells = (findings: readonly Finding[]) => findings.map(({ cell }) => cell);

test('a whole that is the sum of its parts', () => {
  for (const text of [WHOLE, ...PARTS.values()])
    expect(analyse(text).findings.filter(({ rule }) => rule.startsWith('sum/'))).toEqual([]);
  expect(find(WHOLE)).toEqual([]);
  expect(findingsOf('rollup/sum', WHOLE)).toEqual([]);
});

describe('a cell that is not', () => {
  test.each(textVariants)('is told with the shares of the parts ($name)', ({ apply }) => {
    const text = apply(WHOLE.replace('行政许可\t45', '行政许可\t46'));
    const [finding, ...others] = find(text);
    expect(others).toEqual([]);
    expect([finding!.cell, text.slice(finding!.span.start, finding!.span.end)]).toEqual([
      'proactive.licences.decisions',
      '46',
    ]);
    expect(finding!.message).toBe('各部分之和为 45（青禾县水利局 25、青禾县教育局 20），现为 46。');
    expect(
      finding!.related!.map(({ file, span, message }) => [
        message,
        PARTS.get(file!.replace('.txt', ''))!.slice(span.start, span.end),
      ]),
    ).toEqual([
      ['青禾县水利局：25', '25'],
      ['青禾县教育局：20', '20'],
    ]);
    expect(find(applyFix(text, finding!.fixes![0]!))).toEqual([]);
  });

  test('totals that follow from it are not told beside it, and all are mended together', () => {
    const text = double(report({ requests: 8, licences: 45, fee: '1.35' }));
    const found = find(text);
    expect(cells(found)).toEqual(['requests.received.naturalPerson', 'requests.granted.naturalPerson']);
    expect(applyFix(text, found[0]!.fixes![0]!)).toBe(WHOLE);
  });

  test('a total that alone is wrong is told at the total, by the report itself', () => {
    const text = WHOLE.replace('7\t0\t0\t0\t0\t0\t7\n二', '7\t0\t0\t0\t0\t0\t9\n二');
    expect(cells(findingsOf('sum/suspect-cell', text))).toEqual(['requests.received.total']);
    expect(find(text)).toEqual([]);
  });

  test('amounts add up in decimals, and a whole may be rounded', () => {
    const rounded = double(report({ requests: 7, licences: 45, fee: '1.4' }));
    expect(find(rounded)).toEqual([]);
    expect(cells(find(rounded.replace('1.4', '1.5')))).toEqual(['proactive.fees.amount']);
    expect(find(WHOLE.replace('1.35', '13500元'))).toEqual([]);
  });
});

test('a number that is not known in one of the parts is not compared', () => {
  const parts = declaredParts(
    new Map(PARTS).set('青禾县水利局', PARTS.get('青禾县水利局')!.replace('行政许可\t25', '行政许可\t若干')),
  );
  expect(find(WHOLE.replace('行政许可\t45', '行政许可\t46'), parts)).toEqual([]);
});

test('missing parts and parts with two reports are named once, and nothing is compared', () => {
  const parts = { ...declaredParts(PARTS), missing: ['青禾县林业局'], ambiguous: ['青禾县民政局（a.txt、b.txt）'] };
  const [finding, ...others] = find(WHOLE.replace('行政许可\t45', '行政许可\t46'), parts);
  expect(others).toEqual([]);
  expect(finding!.message).toBe(
    '缺少 1 个部分的年报：青禾县林业局；有 1 个部分的年报不止一份：青禾县民政局（a.txt、b.txt）。汇总数没有核对。',
  );
});

test('several missing parts, and several with two reports, are each named', () => {
  const message = (missing: readonly string[], ambiguous: readonly string[]) =>
    find(WHOLE, { ...declaredParts(PARTS), missing, ambiguous }).map((finding) => finding.message);
  expect(message(['甲局', '乙局'], [])).toEqual(['缺少 2 个部分的年报：甲局、乙局。汇总数没有核对。']);
  expect(message([], ['甲局', '乙局'])).toEqual(['有 2 个部分的年报不止一份：甲局、乙局。汇总数没有核对。']);
});

test('no part at all is no whole', () => {
  expect(find(WHOLE, declaredParts(new Map()))).toEqual([]);
});

test('one cell is mended by its number, several at once', () => {
  const titles = (text: string, parts = declaredParts(PARTS)) =>
    find(text, parts).map(({ fixes }) => fixes!.map(({ title, safe }) => [title, safe]));
  expect(titles(WHOLE.replace('行政许可\t45', '行政许可\t46'))).toEqual([[['改为 45', false]]]);
  const two = WHOLE.replace('行政许可\t45', '行政许可\t46').replace('行政处罚\t54', '行政处罚\t55');
  expect(titles(two)).toEqual([
    [['把与各部分之和不同的 2 个数一并改为各部分之和', false]],
    [['把与各部分之和不同的 2 个数一并改为各部分之和', false]],
  ]);
});

test('parts that have nothing are counted, and of many places the first ten can be gone to', () => {
  const none = new Map([
    ['甲局', report({})],
    ['乙局', report({})],
  ]);
  const [finding] = find(double(report({ licences: 3 })), declaredParts(none));
  expect(finding!.message).toBe('各部分之和为 0（2 个部分都是 0），现为 3。');
  const many = new Map(Array.from({ length: 12 }, (_, place) => [`第${place}局`, report({ licences: 1 })]));
  const found = find(report({ licences: 40 }), declaredParts(many));
  const licences = found.find(({ cell }) => cell === 'proactive.licences.decisions')!;
  expect(licences.message).toContain('第5局 1，另外 6 个部分共 6），现为 40。');
  expect(licences.related).toHaveLength(10);
});

test('an amount may be rounded to the decimals that it is given with, and no further', () => {
  const fees = (whole: string, ...parts: readonly string[]) => {
    const texts = parts.map((fee, place): [string, string] => [`第${place}局`, report({ fee })]);
    const text = sampleReport().replace('收费\t12.5', `收费\t${whole}`);
    return find(text, declaredParts(new Map(texts))).filter(({ cell }) => cell === 'proactive.fees.amount').length;
  };
  expect(fees('3', '1.25', '1.5')).toBe(0);
  expect(fees('2', '1.25', '1.5')).toBe(1);
  expect(fees('2.8', '1.25', '1.5')).toBe(0);
  // All are given with as many decimals: nothing was rounded.
  expect(fees('2.8', '1.2', '1.5')).toBe(1);
  expect(fees('3', '1', '1')).toBe(1);
});

test('counts are not rounded, and a total that differs by itself is told', () => {
  const text = WHOLE.replace('7\t0\t0\t0\t0\t0\t7\n二', '8\t0\t0\t0\t0\t0\t7\n二');
  expect(findingsOf('sum/suspect-cell', text)).toHaveLength(1);
  expect(find(text)).toEqual([]);
  const twice = WHOLE.replaceAll('7\t0\t0\t0\t0\t0\t7', '7\t0\t0\t0\t0\t1\t8');
  expect(cells(find(twice))).toEqual(['requests.received.otherOrg', 'requests.granted.otherOrg']);
});

test('of many parts the greatest are named', () => {
  const many = new Map(Array.from({ length: 9 }, (_, place) => [`第${place}局`, report({ licences: place })]));
  const [finding] = find(report({ licences: 40 }), declaredParts(many)).filter(
    ({ cell }) => cell === 'proactive.licences.decisions',
  );
  expect(finding!.message).toBe(
    '各部分之和为 36（第8局 8、第7局 7、第6局 6、第5局 5、第4局 4、第3局 3，另外 2 个部分共 3），现为 40。',
  );
});
