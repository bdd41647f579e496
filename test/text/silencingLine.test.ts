import { expect, test } from 'vitest';
import { isSilencingLine, readSilencingLine } from '../../server/src/text/silencingLine.ts';

function read(line: string) {
  const text = `前一行\n${line}\n后一行 -->`;
  const start = text.indexOf('\n') + 1;
  expect(isSilencingLine(text, start, start + line.length)).toBe(
    readSilencingLine(text, start, start + line.length) !== undefined,
  );
  return readSilencingLine(text, start, start + line.length);
}

test('a comment of either kind silences', () => {
  expect(read('<!-- nianbao-ignore sum/balance -->')).toEqual({ kind: 'next', rules: ['sum/balance'] });
  expect(read('// nianbao-ignore sum/balance')).toEqual({ kind: 'next', rules: ['sum/balance'] });
  expect(read('　<!--nianbao-ignore-file-->\t')).toEqual({ kind: 'file', rules: [] });
  expect(read('//nianbao-ignore-start sum/*')).toEqual({ kind: 'start', rules: ['sum/*'] });
  expect(read('// nianbao-ignore-end')).toEqual({ kind: 'end', rules: [] });
});

test('several ids stand behind one another, and a reason behind them', () => {
  expect(read('// nianbao-ignore sum/balance table/label')?.rules).toEqual(['sum/balance', 'table/label']);
  expect(read('// nianbao-ignore sum/balance，table/label、cite/article,  year/mismatch')?.rules).toHaveLength(4);
  expect(read('<!-- nianbao-ignore sum/balance 已与来件核对 a/b -->')?.rules).toEqual(['sum/balance']);
  expect(read('<!-- nianbao-ignore 已核对 -->')).toEqual({ kind: 'next', rules: [] });
});

test('other lines are no silencing comments', () => {
  for (const line of [
    'nianbao-ignore sum/balance',
    '正文 // nianbao-ignore',
    '// 说明 nianbao-ignore',
    '// nianbao-ignored',
    '// nianbao-ignore-startle',
    '// nianbao-ignore-files',
    '<!-- nianbao-ignore',
    '<!-- nianbao-ignore --> 正文',
    '<!-- nianbao-ignore --> -->',
    '<!---->',
    '//',
    '',
  ])
    expect(read(line), line).toBeUndefined();
});
