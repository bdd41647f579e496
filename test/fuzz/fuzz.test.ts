// A small run of what `npm run fuzz` does for long, and texts that are too much of one thing.

import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { faultsOf } from './faults.ts';
import { faultsOfFeatures, faultsOfOfferedEdits } from './featureFaults.ts';
import { type FuzzFailure, type FuzzFigures, fuzzDocument } from './fuzz.ts';
import { oddTexts, seedTexts } from './seeds.ts';

test('everything holds after random edits', () => {
  const texts = seedTexts();
  const figures: FuzzFigures = { edits: 0, checks: 0, thorough: 0, documents: 0, failures: [] };
  const failures: FuzzFailure[] = [];
  for (let seed = 1; figures.edits < 300; seed += 1) {
    const failure = fuzzDocument(seed, texts, figures);
    if (failure) failures.push(failure);
  }
  expect(failures.map(({ seed, fault }) => `seed ${seed}: ${fault}`)).toEqual([]);
}, 60_000);

/** Texts that once broke something, each as short as it could be made. */
const FOUND: Readonly<Record<string, string>> = {
  'a blank cell between pipes in a text with markup': '<p>部分公开| \t \n 下年度继续办理|3||1',
  'a text that ends in a closing tag': '二、主动公开政府信息情况\n\n二、主动公开政府信息情况<p >0</p规\t',
  'words behind a cell': '<table ><td></td>申请人情况',
  'a table in the second cell of a row':
    '<table><tr><td>四、政府信息公开行政复议、行政诉讼情况</td><td><table><tr><td>行政复议</td></tr></table>',
  'tables in another order than the form has them': '未经复议直接起诉\t诉\n\t2\n。\n处理\t信访举报投诉类申请\t\n\t申请',
  'a reference to NUL': '&#0;&#xd800;',
  'NUL in prose': '一、总体情况\n无\0',
  'values of table four before all labels': '四、诉讼\n||5-|-',
  'a table between two cells':
    '<table<td>0</td<t<table<申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
  'a word among the blank cells of table four': '未经复议直接起诉\n\t\n0 1 6 1 0 0 0 0 0 1\n|\n|\n|\n本',
  'a group of table four below its label': '四、诉讼\n总计\n2\t\r\t\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
  'a row outside of tables': '0|<tr>属于行政查询事项<td></d ',
};

function expectSound(text: string): void {
  const analysis = analyse(text);
  const middle = text.length >> 1;
  expect([
    ...faultsOf(analysis),
    ...faultsOfFeatures(analysis, middle),
    ...faultsOfOfferedEdits(analysis, middle, text),
  ]).toEqual([]);
}

test.each(Object.keys(FOUND))('holds for %s', (name) => expectSound(FOUND[name]!));

describe('too much of one thing', () => {
  const texts: Readonly<Record<string, string>> = { ...oddTexts(10_000), ...longTexts() };
  test.each(Object.keys(texts))('%s', (name) => expectSound(texts[name]!), 60_000);
});

/** As long as no report is; the work must still end soon. */
function longTexts(): Record<string, string> {
  return {
    'a line of 1 MB': oddTexts(1_000_000)['one long line']!,
    'a sentence of 100,000 characters': oddTexts(100_000)['claims in one sentence']!,
    '100,000 headings': '一、总体情况\n'.repeat(100_000),
    '100,000 pipes': '|'.repeat(100_000),
    '100,000 nested elements': '<div>'.repeat(100_000),
    '100,000 nested tables': '<table><tr><td>'.repeat(100_000),
  };
}
