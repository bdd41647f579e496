import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../server/src/text/lines.ts';

const TEXTS = ['', '\n', 'a', '甲\n乙', '甲\r\n乙\r\n', '甲\r乙\r\r丙', '𠮷\n\r\n\r𠮷', '甲\u2028乙\u0085丙\u000c'];

test.each(TEXTS)('positions of %j are those of the editor', (text) => {
  const lines = new LineIndex(text);
  const document = TextDocument.create('untitled:1', 'nianbao', 1, text);
  expect(lines.lineCount).toBe(document.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset++)
    expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
  for (let line = -1; line <= document.lineCount; line++)
    for (let character = -1; character <= text.length + 1; character++)
      expect(lines.offsetAt({ line, character })).toBe(document.offsetAt({ line, character }));
});

test('a line has a span without its line break', () => {
  const text = '总计\r\n12\n';
  const lines = new LineIndex(text);
  const contents = Array.from({ length: lines.lineCount }, (_, line) => {
    const { start, end } = lines.lineSpan(line);
    return text.slice(start, end);
  });
  expect(contents).toEqual(['总计', '12', '']);
});
