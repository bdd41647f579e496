// What the rules about tables say, to the letter, of what can be wrong in one: the place, the message, what is offered.

import { expect, test } from 'vitest';
import { applyFix, checkNone, findingsOf } from '../../support/checkRule.ts';
import {
  proactiveTable,
  proactiveTable2019,
  requestsTable,
  sampleParts,
  sampleReport,
} from '../../support/sampleReport.ts';

/** The sample report with pieces of a part replaced; each must be there. */
function changed(
  part: 'proactive' | 'requests' | 'disputes',
  ...changes: readonly (readonly [string, string])[]
): string {
  let text = sampleParts[part];
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return sampleReport({ [part]: text });
}

const said = (rule: string, text: string) =>
  findingsOf(rule, text).map(({ span, message, fixes = [] }) => [
    text.slice(span.start, span.end),
    message,
    ...fixes.map(({ title }) => title),
  ]);

const zeros = '0\t0\t0\t0\t0\t0\t0';
const blanks = '/\t/\t/\t/\t/\t/\t/';
const notHeld = '1.本机关不掌握相关政府信息';
const rulesAndDocuments = '规章\t0\t0\t0\n行政规范性文件\t2\t1\t9';

/** Table three with what `change` makes of each of its lines from the first row on. */
const requestsWith = (change: (line: string, index: number) => string) =>
  sampleReport({
    requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable
      .split('\n')
      .map((line, index) => (index < 3 ? line : change(line, index - 3)))
      .join('\n')}`,
  });

test.each<[string, string, string, (readonly string[])[]]>([
  [
    'most cells of table two, but few',
    'table/cell-blank',
    changed('proactive', [rulesAndDocuments, '规章\t/\t/\t/\n行政规范性文件\t/\t/\t/']),
    [
      ['/', '“规章”一行空白，没有的填写 0。', '整行填写 0'],
      ['/', '“行政规范性文件”一行空白，没有的填写 0。', '整行填写 0'],
    ],
  ],
  [
    'most cells of table two',
    'table/cell-blank',
    changed('proactive', [rulesAndDocuments, '规章\t/\t/\t/\n行政规范性文件\t/\t/\t/'], ['行政强制\t4', '行政强制\t/']),
    [['主动公开政府信息情况', '7 个空白单元格，没有的填写 0。']],
  ],
  [
    'the only cell of a row',
    'table/cell-blank',
    changed('proactive', ['行政强制\t4', '行政强制\t/']),
    [['/', '“行政强制”的“本年处理决定数量”填的是“/”，没有的填写 0。', '填写 0']],
  ],
  [
    'a row whose numbers the others leave',
    'table/cell-blank',
    changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t${blanks}`]),
    [
      [
        '/',
        `“${notHeld}”一行空白，没有的填写 0，按其他数字推算应为 2、0、0、0、0、0、2。`,
        '整行填写 2、0、0、0、0、0、2',
      ],
    ],
  ],
  [
    'two rows whose numbers the others leave together',
    'table/cell-blank',
    changed(
      'requests',
      [`2.重复申请\t${zeros}`, `2.重复申请\t${blanks}`],
      [`3.要求提供公开出版物\t${zeros}`, `3.要求提供公开出版物\t${blanks}`],
    ),
    [
      ['/', '“2.重复申请”一行空白，没有的填写 0，按其他数字推算应为 0。', '整行填写 0'],
      ['/', '“3.要求提供公开出版物”一行空白，没有的填写 0，按其他数字推算应为 0。', '整行填写 0'],
    ],
  ],
  [
    'half of table three, of which the rest leaves some',
    'table/cell-blank',
    requestsWith((line, index) => (index < 3 || index > 21 ? line : line.replaceAll(/\t\d+(?=\t|$)/g, '\t/'))),
    [['收到和处理政府信息公开申请情况', '133 个空白单元格，没有的填写 0。', '填写其中可以推算的 95 个']],
  ],
  [
    'table four in one line, with a value too few',
    'table/cell-count',
    changed('disputes', ['1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0', '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0']),
    [
      [
        '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0',
        '这张表应有 15 个数字，现在的个数不符，无法确定哪一格缺少或者多余。',
      ],
    ],
  ],
  [
    'three values too few',
    'table/cell-count',
    changed('requests', ['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t8\t0\t0\t9']),
    [
      [
        '一、本年新收政府信息公开申请数量',
        '“一、本年新收政府信息公开申请数量”应有 7 个数字，现有 4 个：缺少“商业企业”的 1、0、“其他”的 0。',
        '补上 “商业企业”的 1、0、“其他”的 0',
      ],
    ],
  ],
  [
    'the first and the last value lacking',
    'table/cell-count',
    changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t0\t0\t0\t0\t0`]),
    [
      [
        notHeld,
        `“${notHeld}”应有 7 个数字，现有 5 个：缺少“自然人”的 2、“总计”的 2。`,
        '补上 “自然人”的 2、“总计”的 2',
      ],
    ],
  ],
  ...[
    '2\t7\t0\t0\t5\t0\t0\t0\t2',
    '2\t7\t5\t0\t0\t0\t0\t0\t2',
    '7\t5\t2\t0\t0\t0\t0\t0\t2',
    '7\t2\t0\t0\t0\t0\t0\t2\t5',
  ].map((values): [string, string, string, string[][]] => [
    `two values too many: ${values}`,
    'table/cell-count',
    changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t${values}`]),
    [[notHeld, `“${notHeld}”应有 7 个数字，现有 9 个：多余的是 7、5。`, '删去多余的 7、5']],
  ]),
  [
    'a value too many in front',
    'table/cell-count',
    changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t7\t2\t0\t0\t0\t0\t0\t2`]),
    [[notHeld, `“${notHeld}”应有 7 个数字，现有 8 个：多余的是 7。`, '删去多余的 7']],
  ],
  [
    'cells run together that can be cut in many ways',
    'table/cell-count',
    changed('proactive', ['行政规范性文件\t2\t1\t9', '行政规范性文件\t77132470']),
    [
      [
        '77132470',
        '“行政规范性文件”的数字粘连在一起：“77132470”有 21 种分法，无法确定。请在数字之间加空格分开。',
        '分开为 7、7、132470',
        '分开为 7、71、32470',
        '分开为 7、713、2470',
        '分开为 7、7132、470',
        '分开为 7、71324、70',
      ],
    ],
  ],
  [
    'a row three times',
    'table/row-duplicate',
    changed('proactive', ['行政许可\t318', '行政许可\t318\n行政许可\t319\n行政许可\t320']),
    [
      ['行政许可', '“行政许可”一行出现了两次，只读取第一行。', '删去重复的一行'],
      ['行政许可', '“行政许可”一行出现了两次，只读取第一行。', '删去重复的一行'],
    ],
  ],
  [
    'some rows twice',
    'table/row-duplicate',
    changed('proactive', ['行政处罚\t27\n行政强制\t4', '行政处罚\t27\n行政强制\t4\n行政处罚\t27\n行政强制\t4']),
    [
      ['行政处罚', '“行政处罚”一行出现了两次，只读取第一行。', '删去重复的一行'],
      ['行政强制', '“行政强制”一行出现了两次，只读取第一行。', '删去重复的一行'],
    ],
  ],
  [
    'a row twice with the label of its group',
    'table/row-duplicate',
    changed('requests', [
      `\t（五）不予处理\t1.信访举报投诉类申请\t${zeros}`,
      `\t（五）不予处理\t1.信访举报投诉类申请\t${zeros}\n\t（五）不予处理\t1.信访举报投诉类申请\t${zeros}`,
    ]),
    [['1.信访举报投诉类申请', '“1.信访举报投诉类申请”一行出现了两次，只读取第一行。']],
  ],
  ...[
    ['行政 检查中依照法定程序作出的各类其他处理决定', '行政检查中依照法定程序作出的各类其他处理…'],
    ['行政检查中依照法定程序作出的各类其他处理', '行政检查中依照法定程序作出的各类其他处理'],
  ].map(([label, name]): [string, string, string, string[][]] => [
    `a row that the form has not: ${label}`,
    'table/row-extra',
    changed('proactive', ['行政强制\t4', `行政强制\t4\n${label}\t5`]),
    [[label!, `格式中没有“${name}”这一行，其中的数字没有计入。`, '删去这一行']],
  ]),
  [
    'three rows lacking',
    'table/row-missing',
    requestsWith((line) => line).replace(/\n\t\t2\.重复.*\n\t\t3\..*\n.*大量反复.*/, ''),
    [
      [
        '1.信访举报投诉类申请',
        '缺少 3 行：“（五）不予处理 2.重复申请”、“（五）不予处理 3.要求提供公开出版物”、“（五）不予处理 4.无正当理由大量反复申请”。',
        '插入空白的 3 行',
      ],
    ],
  ],
  [
    'four rows lacking',
    'table/row-missing',
    requestsWith((line) => line).replace(/\n\t\t2\.重复.*\n\t\t3\..*\n.*大量反复.*\n.*重新出具.*/, ''),
    [
      [
        '1.信访举报投诉类申请',
        '缺少 4 行，从“（五）不予处理 2.重复申请”到“（五）不予处理 5.要求行政机关确认或重新出具已获取信息”。',
        '插入空白的 4 行',
      ],
    ],
  ],
  [
    'a row undivided that counts something',
    'table/row-missing',
    requestsWith((line) => line).replace(
      /\n\t（六）其他处理\t1\..*\n.*\n\t\t3\.其他(?:\t\d+){7}/,
      '\n\t（六）其他处理\t\t0\t1\t0\t0\t0\t0\t1',
    ),
    [
      [
        '（六）其他处理',
        '2021年格式的“（六）其他处理”分为 3 行，这里没有分开：1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请；2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请；3.其他。',
        '分为 3 行，原来的数字计入“3.其他”（请先核实）',
      ],
    ],
  ],
  [
    'a label with other words',
    'table/label',
    changed('requests', ['1.属于国家秘密', '1.属于国家 机密'], ['（三）不予公开', '（三）不与公开']),
    [
      ['（三）不与公开', '“（三）不与公开”应为“（三）不予公开”。', '改为“（三）不予公开”'],
      ['1.属于国家 机密', '“1.属于国家机密”应为“1.属于国家秘密”。', '改为“1.属于国家秘密”'],
    ],
  ],
  [
    'an amount in another unit',
    'table/number-form',
    changed('proactive', ['行政事业性收费\t12.5', '行政事业性收费\t0.00125亿元']),
    [['0.00125亿元', '本栏单位是万元，0.00125亿元应写作 12.5。', '换算为 12.5']],
  ],
  [
    'money where decisions are counted',
    'table/number-form',
    changed('proactive', ['行政处罚\t27', '行政处罚\t27元']),
    [['27元', '“本年处理决定数量”的单位是件，这里写的是元。']],
  ],
  [
    'a sign before a count',
    'table/number-form',
    changed('proactive', ['行政处罚\t27', '行政处罚\t+27']),
    [['+27', '数字前后不应有多余的符号或零：“+27”应写作 27。', '改为 27']],
  ],
  [
    'several spaces in a number',
    'table/number-form',
    changed('proactive', ['行政处罚\t27', '行政处罚\t2  7']),
    [['2  7', '数字之间不应有空格：“2 7”应写作 27。', '改为 27']],
  ],
  [
    'a note behind a number',
    'table/number-form',
    changed('proactive', ['行政处罚\t27', '行政处罚\t27（含简易程序）']),
    [['27（含简易程序）', '单元格中只填数字，括注宜移到正文：“27（含简易程序）”应写作 27。', '改为 27，删去括注']],
  ],
  [
    'words in a cell',
    'table/not-a-number',
    changed('proactive', ['行政处罚\t27', '行政处罚\t若  干']),
    [['若  干', '“本年处理决定数量”应填数字，“若 干”不是数字。']],
  ],
  [
    'a number below zero',
    'table/not-a-number',
    changed('proactive', ['行政处罚\t27', '行政处罚\t-0.5']),
    [['-0.5', '“本年处理决定数量”不能是负数（-0.5）。']],
  ],
  [
    'a part of a whole',
    'table/not-a-number',
    changed('proactive', ['行政处罚\t27', '行政处罚\t0.5']),
    [['0.5', '“本年处理决定数量”应填整数（0.5）。']],
  ],
])('%s: %s', (_, rule, text, expected) => {
  expect(said(rule, text)).toEqual(expected);
});

/** A report for a year of which only table two is there. */
const ofYear = (year: number, table: string) =>
  `青禾县教育局${year}年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n${table}`;

test.each<[number, string, string, (readonly string[])[]]>([
  [
    2021,
    'that of 2019',
    proactiveTable2019,
    [
      [
        '本年新制作数量',
        '2021年的年报应使用国办公开办函〔2021〕30号的表格，这里是国办公开办函〔2019〕60号的，如“本年新制作数量”。',
        '年报的年度：2021年',
      ],
    ],
  ],
  [
    2020,
    'that of 2021',
    proactiveTable.replace('本年制发件数', '本年 制发 件数'),
    [
      [
        '本年 制发 件数',
        '2020年的年报应使用国办公开办函〔2019〕60号的表格，这里是国办公开办函〔2021〕30号的，如“本年制发件数”。',
        '年报的年度：2020年',
      ],
    ],
  ],
  [
    2022,
    'that of 2019 without its heads',
    proactiveTable2019.replace(/^(信息内容|第二十条).*\n/gm, ''),
    [
      [
        '其他对外管理服务事项',
        '2022年的年报应使用国办公开办函〔2021〕30号的表格，这里是国办公开办函〔2019〕60号的，如“其他对外管理服务事项”。',
        '年报的年度：2022年',
      ],
    ],
  ],
  [2019, 'that of 2019', proactiveTable2019, []],
  [2012, 'that of 2021', proactiveTable, []],
  [2025, 'none', '', []],
])('the form of a report for %i: %s', (year, _, table, expected) => {
  const text = ofYear(year, table);
  expect(
    findingsOf('table/edition', text).map(({ span, message, related = [] }) => [
      text.slice(span.start, span.end),
      message,
      ...related.map((place) => place.message),
    ]),
  ).toEqual(expected);
});

test('a report without a year, or without a table, may have any form', () => {
  checkNone(ofYear(2025, proactiveTable2019).replace('2025年', ''), ['table/edition']);
  checkNone('全年工作平稳。', ['table/edition']);
});

test.each([
  ['政府集中采购\t6\t251000元', '政府集中采购\t6\t25.1万元', []],
  ['政府集中采购\t6\t251000元', '政府集中采购\t6\t0251000', ['“0251000”应写作 251000。']],
  ['政府集中采购\t6\t251000元', '政府集中采购\t6\t251000（含服务）', ['“251000（含服务）”应写作 251000。']],
  ['政府集中采购\t6\t', '政府集中采购\t6项\t', ['“6项”应写作 6。']],
  ['行政事业性收费\t0\t+1', '行政事业性收费\t+0\t+12', ['“+0”应写作 0。']],
  ['行政处罚\t0\t-2\t0', '行政处罚\t0\t-02\t0', ['“-02”应写作 -2。']],
  ['行政处罚\t0\t-2\t0', '行政处罚\t0\t+2件\t0', ['“+2件”应写作 2。']],
])('in the form of 2019 %j may be %j or not', (from, to, messages) => {
  const text = ofYear(2019, proactiveTable2019.replace(from, to));
  expect(text).toContain(to);
  const found = findingsOf('table/number-form', text).map(({ message }) => message.slice(message.indexOf('“')));
  expect(found).toEqual(messages);
});

test('numbers that ran into the labels of their rows are no slip in them, and no table that nobody filled in', () => {
  const text = sampleReport({
    requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable.replaceAll('\t', '')}`,
  });
  checkNone(text, ['table/label', 'table/missing', 'table/cell-blank']);
  expect(findingsOf('table/cell-count', text).map(({ message }) => message)).toContain(
    '“一、本年新收政府信息公开申请数量”应有 7 个数字，现有 0 个，无法确定缺少的是哪一个。',
  );
});

test('a table of broken lines may have the rest of a label elsewhere', () => {
  const broken = (between: string, label: string) =>
    sampleReport({
      requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable.replace('2.其他法律行政法规禁止公开', label).replace(/\t+/g, between)}`,
    });
  for (const between of ['\n', '    ']) {
    expect(said('table/label', broken(between, '2.其他法律行政法规禁'))).toEqual([]);
    expect(said('table/label', broken(between, '其他法律行政法规禁'))).toEqual([]);
    expect(said('table/label', broken(between, '2.其他法律行政法归禁止'))).toEqual([
      [
        '2.其他法律行政法归禁止',
        '“2.其他法律行政法归禁止”应为“2.其他法律行政法规禁止公开”。',
        '改为“2.其他法律行政法规禁止公开”',
      ],
    ]);
  }
  expect(said('table/label', changed('requests', ['2.其他法律行政法规禁止公开', '2.其他法律行政法规禁']))).toHaveLength(
    1,
  );
});

test('a row that the form has not is not deleted from a page', () => {
  const rows = `${proactiveTable}\n行政检查\t5`.split('\n');
  const page = `<p>青禾县教育局2025年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>${rows
    .map((row) => `<tr><td>${row.split('\t').join('</td><td>')}</td></tr>`)
    .join('\n')}</table>`;
  expect(said('table/row-extra', page)).toEqual([['行政检查', '格式中没有“行政检查”这一行，其中的数字没有计入。']]);
});

test('the first rows lacking are told at the next, in their order', () => {
  const text = requestsWith((line) => line).replace(/\n一、本年新收.*\n二、上年结转.*/, '');
  expect(said('table/row-missing', text)).toEqual([
    [
      '（一）予以公开',
      '缺少 2 行：“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”。',
      '插入空白的 2 行',
    ],
  ]);
});

test('a table that nobody filled in, one that is gone and one that was torn apart are told apart', () => {
  const torn = requestsTable.split('\n').slice(3);
  const labels = torn.map((line) => line.split('\t').findLast((cell) => /\D/.test(cell))!);
  const numbers = torn.flatMap((line) => line.match(/(?<=\t)\d+(?=\t|$)/g)!);
  const apart = [...labels.slice(0, 8), ...numbers.slice(0, 90), ...labels.slice(8), ...numbers.slice(90)];
  const text = sampleReport({
    proactive: `二、主动公开政府信息情况\n\n${proactiveTable.replace(/\t[\d.]+/g, '\t')}`,
    requests: `三、收到和处理政府信息公开申请情况\n\n${apart.join('\n\n')}`,
    disputes: '四、政府信息公开行政复议、行政诉讼情况',
  });
  expect(said('table/missing', text)).toEqual([
    ['第二十条第（一）项', '“二、主动公开政府信息情况”的表格未填写。'],
    [
      '收到和处理政府信息公开申请情况',
      '“三、收到和处理政府信息公开申请情况”的表格无法读取：数字与行名分散在不同的行，无法确定每个数字属于哪一格，其中的数字没有检查。若由 PDF 转换，请改用 pdftotext -layout。',
    ],
    [
      '政府信息公开行政复议、行政诉讼情况',
      '“四、政府信息公开行政复议、行政诉讼情况”下没有表格。如果表格原是图片或者粘贴时丢失，请重新录入。',
      '插入空白表格',
    ],
  ]);
});

test('each of the ways to cut cells that run together parts them as the table is parted', () => {
  const text = changed('proactive', ['行政规范性文件\t2\t1\t9', '行政规范性文件\t77132470']);
  const [finding] = findingsOf('table/cell-count', text);
  expect(applyFix(text, finding!.fixes![0]!)).toContain('行政规范性文件\t7\t7\t132470\n');
  const pipes = text.replace(/(?<=二、[^三]*)\t/g, ' | ').replace(/(?<=二、[^三]*)^(.+ \| .+)$/gm, '| $1 |');
  const [inPipes] = findingsOf('table/cell-count', pipes);
  expect(applyFix(pipes, inPipes!.fixes![0]!)).toContain('| 行政规范性文件 | 7 | 7 | 132470 |');
});

test.each(['7\t5\t2\t0\t0\t0\t0\t0\t2', '2\t7\t0\t0\t5\t0\t0\t0\t2', '7\t2\t0\t0\t0\t0\t0\t2\t5'])(
  'values too many go with what parts them: %j',
  (values) => {
    const text = changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t${values}`]);
    const [finding] = findingsOf('table/cell-count', text);
    expect(applyFix(text, finding!.fixes![0]!)).toBe(sampleReport());
  },
);

test('values go into and out of the cells of a page', () => {
  const page = (values: string) => {
    const table = requestsTable.replace(`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t${values}`);
    const rows = table
      .split('\n')
      .map((line) => `<tr>\n<td>${line.split('\t').join('</td>\n<td class="a">')}</td>\n</tr>`);
    return `<p>青禾县教育局2025年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>${rows.join('')}</table>`;
  };
  for (const values of ['2\t0\t0\t0\t0\t0', '0\t0\t0\t0\t0\t2', '2\t0\t0\t7\t0\t0\t0\t2']) {
    const [finding, ...others] = findingsOf('table/cell-count', page(values));
    expect(others).toEqual([]);
    expect(applyFix(page(values), finding!.fixes![0]!), values).toBe(page('2\t0\t0\t0\t0\t0\t2'));
  }
});

test('values that are lacking are parted as the others are', () => {
  const first = changed('requests', ['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t8\t0\t0\t9']);
  const last = changed('requests', [`${notHeld}\t2\t0\t0\t0\t0\t0\t2`, `${notHeld}\t0\t0\t0\t0\t0`]);
  for (const text of [first, last]) {
    const [finding] = findingsOf('table/cell-count', text);
    expect(applyFix(text, finding!.fixes![0]!)).toBe(sampleReport());
  }
});

test('the first place of a row that stands twice is told', () => {
  const text = changed('proactive', ['行政许可\t318', '行政许可\t318\n行政许可\t319']);
  const [{ related }] = findingsOf('table/row-duplicate', text) as [ReturnType<typeof findingsOf>[number]];
  expect(related!.map(({ span, message }) => [text.slice(span.start, span.start + 8), message])).toEqual([
    ['行政许可\t318', '第一次'],
  ]);
});

test.each([
  ['行政事业性收费\t12.5', '行政事业性收费\t+12.5', 1],
  ['行政事业性收费\t12.5', '行政事业性收费\t0', 0],
  ['行政处罚\t27', '行政处罚\t0', 0],
])('%s written as %s', (from, to, count) => {
  const text = changed('proactive', [from, to]);
  expect(findingsOf('table/number-form', text)).toHaveLength(count);
  checkNone(text, ['table/not-a-number', 'table/cell-blank']);
});
