// Random edits of a report: what hands, the clipboard and broken programs do to a text.

import type { Random } from '../support/random.ts';

/** The half-open range of offsets is replaced by the text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Pieces that have a meaning for the reader, and characters that programs stumble over. */
const PIECES: readonly string[] = [
  ...['\0', '\r', '\n', '\r\n', '\n\n', '\t', '\v', '\f', '\u0085', '\u2028', '\u3000', '\u00a0', '\ufeff'],
  ...['\u200b', '\u200d', '\u2060', '\u202e', '\u202d', '\u2067', '\u2069', '\u0301', '\ufe0f'],
  ...['\ud842', '\udfb7', '𠮷', '👨‍👩‍👧', '\uffff', '\ufffd'],
  ...['|', '||||', ' | ', '|---|---|\n', '\\|', '0\t0\t0\t0\t0\t0\t0\n', '0 0 0 0 0 0 0\n', '000000022', '0\n0\n0\n'],
  ...[
    '1',
    '９',
    '-',
    '/',
    '—',
    '无',
    '〇',
    '三百零',
    '1,234',
    '1，2',
    '3.',
    '.5',
    '12件',
    '22（其中修订16件）',
    '若干',
  ],
  ...['9'.repeat(40), '1e999', '０．５', '％', '-0', '+1', '①', '㈠', '（七', '1.', '（一）', '一、'],
  ...[
    '一、总体情况\n',
    '\n二、主动公开政府信息情况\n',
    '三、',
    '六、其他需要报告的事项',
    '（七）总计',
    '总计',
    '其他',
    '自然人',
  ],
  ...['（六）其他处理', '行政许可', '规章', '结果维持', '本年新收', '四、结转下年度继续办理', '第二十条第（一）项\n'],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=9999999 colspan="99999">',
    '</td>',
    '<td colspan=-1>',
    '<br/>',
    '<p>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '<style',
    '&nbsp;',
    '&#0;',
    '&#x110000;',
    '&',
    '&lt',
    '<',
    '>',
  ],
  ...[
    '<!-- nianbao-ignore -->\n',
    '\n// nianbao-ignore-start\n',
    '\n// nianbao-ignore-end',
    'nianbao-ignore-file',
    '```\n',
  ],
  ...[
    '《',
    '》',
    '《中华人民共和国信息公开条例》',
    '第三十六条',
    '第九百九十九条',
    '国办公开办函〔2019〕60号',
    '国务院令第492号',
  ],
  ...[
    '2025年',
    '2024年12月31日',
    '二〇二五年',
    '全部办结',
    '未发生',
    '共收到申请',
    '占',
    '%，',
    '同比增长',
    '分别为',
    '；',
    '。',
  ],
];

/** One edit of a text. `others` are texts that halves are pasted from; a text longer than `most` is made shorter more often. */
export function randomEdit(text: string, others: readonly string[], random: Random, most = 12_000): TextEdit {
  const at = random.integer(0, text.length);
  const insert = (newText: string): TextEdit => ({ start: at, end: at, newText });
  const kind = random.integer(0, 11);
  if (text.length > most && kind > 7) {
    const start = random.integer(0, text.length >> 1);
    return { start, end: start + (text.length >> 2), newText: '' };
  }
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return insert(random.pick(PIECES));
    case 3:
      return { start: at, end: Math.min(text.length, at + random.integer(0, 3)), newText: random.pick(PIECES) };
    case 4:
      return { start: at, end: Math.min(text.length, at + random.integer(1, 4)), newText: '' };
    case 5:
      return { start: at, end: Math.min(text.length, at + random.integer(1, 200)), newText: '' };
    case 6:
      return digitEdit(text, at, random);
    case 7:
      return { ...lineAt(text, at), newText: '' };
    case 8: {
      const line = lineAt(text, at);
      return { start: line.end, end: line.end, newText: text.slice(line.start, line.end) };
    }
    case 9: {
      const { start, end } = lineAt(text, at);
      return { start, end, newText: text.slice(start, end).replaceAll(...random.pick(SUBSTITUTIONS)) };
    }
    case 10:
      return insert(random.pick(PIECES).repeat(random.integer(2, 30)));
    default: {
      const other = random.pick(others);
      const start = random.integer(0, other.length);
      return insert(other.slice(start, start + random.integer(1, most >> 2)));
    }
  }
}

const SUBSTITUTIONS: readonly (readonly [string, string])[] = [
  ['\n', '\r'],
  ['\t', ' '],
  ['\t', '\n'],
  ['\t', '|'],
  ['|', '\t'],
  ['0', ''],
  ['0', '　'],
  ['、', ''],
  ['（', '('],
];

/** The next digit behind `at` becomes another. */
function digitEdit(text: string, at: number, random: Random): TextEdit {
  const found = text.slice(at, at + 2000).search(/[0-9]/);
  if (found < 0) return { start: at, end: at, newText: String(random.integer(0, 9)) };
  return { start: at + found, end: at + found + 1, newText: String(random.integer(0, 12)) };
}

/** The line around an offset with its line feed. */
function lineAt(text: string, at: number): { start: number; end: number } {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const lineFeed = text.indexOf('\n', at);
  return { start, end: lineFeed < 0 ? text.length : lineFeed + 1 };
}
