import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, readCell } from '../../server/src/text/numbers.ts';

const plain: readonly [string, number][] = [
  ['0', 0],
  ['7', 7],
  ['355', 355],
  ['  21 ', 21],
  ['\u3000\u00a021\u200b', 21],
  ['20587.3303', 20587.3303],
  ['-3', -3],
  ['-0', 0],
  ['20587.30', 20587.3],
  ['123456789012345', 123456789012345],
];

const unusual: readonly [string, number, string, string?][] = [
  ['１２', 12, 'fullWidth'],
  ['１２．５', 12.5, 'fullWidth'],
  ['－3', -3, 'fullWidth'],
  ['−3', -3, 'fullWidth'],
  ['1,234', 1234, 'separated'],
  ['1，234，567', 1234567, 'separated'],
  ['1, 136', 1136, 'separated'],
  ['1,234.56', 1234.56, 'separated'],
  ['1 136', 1136, 'spaced'],
  ['2 1', 21, 'spaced'],
  ['1\u3000136', 1136, 'spaced'],
  ['12件', 12, 'unit', '件'],
  ['12 件', 12, 'unit', '件'],
  ['１２件', 12, 'unit', '件'],
  ['5人次', 5, 'unit', '人次'],
  ['1.2万件', 12000, 'unit', '件'],
  ['1.13万', 11300, 'unit'],
  ['3亿', 3e8, 'unit'],
  ['35.6万元', 35.6, 'unit', '万元'],
  ['2亿元', 2, 'unit', '亿元'],
  ['251000元', 251000, 'unit', '元'],
  ['五万元', 50000, 'unit', '元'],
  ['22（其中修订16件）', 22, 'annotated'],
  ['8(历史累计)', 8, 'annotated'],
  ['22（其中修订16）件', 22, 'annotated', '件'],
  ['22件（含（修订）16件）', 22, 'annotated', '件'],
  ['零', 0, 'chinese'],
  ['〇', 0, 'chinese'],
  ['两', 2, 'chinese'],
  ['二十一', 21, 'chinese'],
  ['一百二十', 120, 'chinese'],
  ['一百二', 120, 'chinese'],
  ['一百零二', 102, 'chinese'],
  ['一百一十五', 115, 'chinese'],
  ['三千零六', 3006, 'chinese'],
  ['二万三千', 23000, 'chinese'],
  ['三万五', 35000, 'chinese'],
  ['一亿二千万', 120000000, 'chinese'],
  ['二○二三', 2023, 'chinese'],
  ['拾贰', 12, 'chinese'],
  ['二十一件', 21, 'unit', '件'],
  ['007', 7, 'padded'],
  ['0.0', 0, 'padded'],
  ['12.00', 12, 'padded'],
  ['+461', 461, 'padded'],
];

const blank = ['', ' ', '\u3000', '/', '／', '\\', '-', '－', '—', '——', '–', '--', '无', ' / '];

const unreadable = [
  '若干',
  '1-2',
  '约5',
  '12.3.4',
  'O',
  'l2',
  '○',
  '*',
  '1,23',
  '12,3456',
  '0,123',
  ',123',
  '1,234,',
  '1,234.5,6',
  '12.',
  '.5',
  '12 .5',
  '12%',
  '件',
  '万',
  '元',
  '(3)',
  '（）',
  '12）',
  '十百',
  '一二十',
  '两两',
  '百',
  '3至5',
  '--3',
  '1'.repeat(16),
  '暂无',
];

describe('readCell', () => {
  it.each(plain)('reads %j plainly as %d', (text, value) => {
    expect(readCell(text)).toEqual({ kind: 'number', value });
  });

  it.each(unusual)('reads %j as %d (%s)', (text, value, form, unit) => {
    expect(readCell(text)).toEqual({ kind: 'number', value, form, ...(unit && { unit }) });
  });

  it.each(blank)('takes %j for blank', (text) => {
    expect(readCell(text)).toEqual({ kind: 'blank', mark: text.trim() });
  });

  it.each(unreadable)('does not read %j', (text) => {
    expect(readCell(text)).toEqual({ kind: 'unreadable' });
  });

  it('never throws and reads only finite numbers', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789１２,，.．-－+ 　件条万亿元（）()零〇一二两十百千/—无%约a'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        const reading = readCell(text);
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what plainNumber writes', () => {
    const values = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 10000),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(readCell(plainNumber(value))).toEqual({ kind: 'number', value: value || 0 });
      }),
    );
  });
});

describe('plainNumber', () => {
  it.each([
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [0.1, '0.1'],
  ])('writes %d as %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});

describe('at the edges of what is a number', () => {
  it.each([
    ['12．5', 12.5],
    [`0.${'1'.repeat(15)}`, Number(`0.${'1'.repeat(15)}`)],
    [' 5', 5],
    ['5 ', 5],
    ['999 999', 999_999],
  ])('%s is %d', (text, value) => expect(readCell(text)).toMatchObject({ kind: 'number', value }));

  it.each([
    ...['1. 5', '1 .5', '1.2,3', '1,2.3', '.5', '5.', ' . ', ',', '1,', ',1', '1.2.3', `0.${'1'.repeat(16)}`],
    ...['1'.repeat(16), '0,123', '1:2', '9/'],
  ])('%s is none', (text) => expect(readCell(text)).toEqual({ kind: 'unreadable' }));
});
