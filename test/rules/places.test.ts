import { expect, test } from 'vitest';
import { formOf } from '../../server/src/form/index.ts';
import { beforeOpeningTags, markupOf, rowMarkup } from '../../server/src/rules/markup.ts';
import { lineBreakOf, lineEnd, lineStart, nextLine, ownLines, visiblePart } from '../../server/src/rules/places.ts';
import { cellName, rowNameWithGroup } from '../../server/src/rules/tables.ts';
import { readMarks } from '../support/markedText.ts';

/** The span of the mark in a text, and the text. */
function marked(text: string) {
  const { text: bare, marks } = readMarks(text.replaceAll('⟧', '⟧{a/b}'));
  return { text: bare, span: marks[0]!.span };
}

test.each([
  ['⟦  一 二　\r\n⟧三', '一 二'],
  ['零⟦一⟧二', '一'],
  ['零⟦\t一⟧', '一'],
  // Nothing to see: the span itself.
  ['零⟦ \n ⟧二', ' \n '],
])('what is seen of %j is %j', (text, seen) => {
  const { text: bare, span } = marked(text);
  const { start, end } = visiblePart(bare, span);
  expect(bare.slice(start, end)).toBe(seen);
});

test.each([
  ['一\n二', '\n'],
  ['一\r\n二\n', '\r\n'],
  ['\n一\r\n', '\n'],
  ['一', '\n'],
  ['', '\n'],
])('the line break of %j', (text, lineBreak) => {
  expect(lineBreakOf(text)).toBe(lineBreak);
});

test.each([
  ['⟦⟧一二\n三', '一二', '三'],
  ['一⟦⟧二\r\n三', '一二', '三'],
  ['一二⟦⟧\r\n三', '一二', '三'],
  ['一二\n⟦⟧三', '三', ''],
  ['一二\n⟦⟧\n三', '', '三'],
  ['一二\n三⟦⟧', '三', ''],
])('the line of a place: %j', (text, line, next) => {
  const { text: bare, span } = marked(text);
  const [start, end] = [lineStart(bare, span.start), lineEnd(bare, span.start)];
  expect(bare.slice(start, end)).toBe(line);
  expect(bare.slice(nextLine(bare, span.start)).split('\n')[0]).toBe(next);
});

test.each([
  ['一\n⟦二⟧\n三', '一\n三'],
  ['一\n  ⟦二⟧ \r\n三', '一\n三'],
  ['一\n\n⟦二⟧\n \n\n三', '一\n\n三'],
  // A blank line behind alone stays: it parts what stands around.
  ['一\n⟦二⟧\n\n三', '一\n\n三'],
  ['⟦二⟧\n\n三', '\n三'],
  ['一\n\n⟦二\n二⟧', '一\n\n'],
  ['一\n零⟦二⟧\n三', undefined],
  ['一\n⟦二⟧零\n三', undefined],
])('the lines of %j can go or not', (text, left) => {
  const { text: bare, span } = marked(text);
  const lines = ownLines(bare, span);
  expect(lines && bare.slice(0, lines.start) + bare.slice(lines.end)).toBe(left);
});

test.each([
  ['<div><p><span>⟦一⟧', '<div>'],
  ['<div>\n<p class="a">\n <strong>⟦一⟧', '<div>\n'],
  ['<div><h2>⟦一⟧', '<div>'],
  ['<div>零⟦一⟧', '<div>零'],
  ['<div><pre>⟦一⟧', '<div><pre>'],
  ['一 > ⟦二⟧', '一 > '],
  ['⟦一⟧', ''],
  [' <p> ⟦一⟧', ' '],
])('the place before the tags that open at %j', (text, before) => {
  const { text: bare, span } = marked(text);
  expect(bare.slice(0, beforeOpeningTags(bare, span.start))).toBe(before);
});

test('a heading and rows as elements', () => {
  expect(rowMarkup(['甲', ''])).toBe('<tr><td>甲</td><td></td></tr>');
  expect(markupOf('一、甲', ['乙\t', '丙\t1'], '\r\n')).toBe(
    '<p>一、甲</p>\r\n<table>\r\n<tr><td>乙</td><td></td></tr>\r\n<tr><td>丙</td><td>1</td></tr>\r\n</table>',
  );
  expect(markupOf('一、甲', [], '\n')).toBe('<p>一、甲</p>');
  expect(markupOf(undefined, ['甲'], '\n')).toBe('<table>\n<tr><td>甲</td></tr>\n</table>');
});

test('rows and cells are called by their labels, and what the form has not by its key', () => {
  const form = formOf('2021');
  expect(rowNameWithGroup(form, 'requests.denied.stateSecret')).toBe('（三）不予公开 1.属于国家秘密');
  expect(rowNameWithGroup(form, 'requests.granted')).toBe('（一）予以公开');
  expect(rowNameWithGroup(form, 'disputes.suitDirect')).toBe('未经复议直接起诉');
  expect(rowNameWithGroup(form, 'requests.none')).toBe('requests.none');
  expect(cellName(form, 'requests.granted.total')).toBe('“（一）予以公开”的“总计”');
  expect(cellName(form, 'requests.none.total')).toBe('“requests.none.total”的“requests.none.total”');
});
