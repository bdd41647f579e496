import { expect, test } from 'vitest';
import { type ConfigurationLayer, levelOf, silencingEntry } from '../../server/src/rules/configuration.ts';
import { readConfiguration, readRuleSettings } from '../../server/src/rules/configurationFile.ts';
import { configurationSchema } from '../../server/src/rules/configurationSchema.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { contextOf, wordRule } from '../support/fakeContext.ts';

function layer(value: object, file = 'a.txt'): ConfigurationLayer {
  const { configuration, problems } = readConfiguration(JSON.stringify(value));
  expect(problems).toEqual([]);
  return { configuration, file };
}

/** What the problems are about and what they say. */
function problemsOf(text: string): [string, string][] {
  return readConfiguration(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

test('an id counts before its kind, its kind before all, a file before the rest, a nearer layer before a farther', () => {
  const near = layer({ rules: { '*': 'info', 'sum/*': 'warning', 'sum/balance': 'off' } });
  expect(levelOf('sum/balance', [near])).toBe('off');
  expect(levelOf('sum/row-total', [near])).toBe('warning');
  expect(levelOf('table/label', [near])).toBe('info');
  const far = layer({ rules: { 'table/label': 'error', 'sum/balance': 'error' } });
  expect(levelOf('table/label', [layer({ rules: { 'sum/balance': 'off' } }), far])).toBe('error');
  expect(levelOf('sum/balance', [layer({ rules: { 'sum/balance': 'off' } }), far])).toBe('off');
  expect(levelOf('year/mismatch', [far])).toBeUndefined();
});

test('levels by file', () => {
  const files = { '草稿/**': 'off', '*.html': { 'sum/*': 'info' }, '草稿/终稿.html': { 'sum/balance': 'error' } };
  const level = (file: string, rule: string) =>
    levelOf(rule, [layer({ rules: { 'sum/balance': 'warning' }, files }, file)]);
  expect(level('a.txt', 'sum/balance')).toBe('warning');
  expect(level('草稿/a.txt', 'table/label')).toBe('off');
  expect(level('2023/a.html', 'sum/balance')).toBe('info');
  expect(level('草稿/终稿.html', 'sum/balance')).toBe('error');
  expect(level('草稿/终稿.html', 'sum/row-total')).toBe('info');
  expect(level('草稿/终稿.html', 'title/form')).toBe('off');
});

test('comments and trailing commas are no mistakes, nor is an empty file', () => {
  const { configuration, problems } = readConfiguration('{ // 说明\n "rules": { "sum/balance": "off", }, }');
  expect(problems).toEqual([]);
  expect(configuration.rules.get('sum/balance')).toBe('off');
  expect(problemsOf(' \n')).toEqual([]);
});

test('a file that is no JSON is one problem, at its place, and nothing of it counts', () => {
  const text = '{ "rules": { "sum/balance": "off" "sum/row-total": "off" } }';
  const { configuration, problems } = readConfiguration(text);
  expect(configuration.rules.size).toBe(0);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'error' });
  expect(text.slice(problems[0]!.span.start)).toMatch(/^"sum\/row-total"/);
  expect(problems[0]!.message).toBe(
    'nianbao.json 不是合法的 JSON：此处缺少逗号。整个文件没有生效，检查按默认设置进行；请改正此处',
  );
  for (const broken of ['{', '{ "rules": ', '// 只有说明', '{“rules”: {}}', '['.repeat(100000), '{"a":"\\x"}'])
    expect(problemsOf(broken), broken.slice(0, 20)).toHaveLength(1);
});

test.each([
  ['{ rules: {} }', 'rules', '此处的字符不能识别（文字须放在英文双引号里，标点须用半角）'],
  ['{ "rules" {} }', '{', '此处缺少冒号'],
  ['{ "rules": }', '}', '此处缺少值'],
  ['{ "rules": {} ', '', '缺少右花括号 }'],
  ['{ "silence": [ ', '', '缺少右方括号 ]'],
  ['{} {}', '{', '结尾之后还有多余的内容'],
  ['{ "rules": "off }', '"off }', '文字缺少结束的双引号'],
  ['{ "a": "\\x" }', '"\\x"', '反斜杠之后的字符有误（路径请用 / 分隔）'],
  [`{"a":${'['.repeat(50)}${']'.repeat(50)}}`, '[', '括号嵌套过深'],
  [`{"a":${'{"a":'.repeat(50)}1${'}'.repeat(51)}`, '{', '括号嵌套过深'],
])('%s is no JSON: what and where', (text, at, reason) => {
  const [[place, message], ...others] = problemsOf(text) as [[string, string]];
  expect(others).toEqual([]);
  expect(place).toBe(at);
  expect(message).toBe(`nianbao.json 不是合法的 JSON：${reason}。整个文件没有生效，检查按默认设置进行；请改正此处`);
});

test('brackets beside each other, or fifty deep, are not too deep', () => {
  const beside = `{"rollup": [${'{"whole": "甲", "parts": ["乙"]}, '.repeat(60)}]}`;
  expect(problemsOf(beside)).toEqual([]);
  expect(problemsOf(`{"a":${'['.repeat(49)}${']'.repeat(49)}}`).map(([, message]) => message)).toEqual([
    expect.stringContaining('没有 "a" 这个键'),
  ]);
});

test.each([
  ['[]', '整个文件应为花括号 { } 里的内容，现为 []；没有生效'],
  ['{"rules": null}', '"rules"应为花括号 { } 里的内容，现为 null；没有生效'],
  ['{"files": []}', '"files"应为花括号 { } 里的内容，现为 []；没有生效'],
  ['{"files": {"a.txt": {"sum/balanc": "off"}}}', '没有规则 "sum/balanc"，是否为 "sum/balance"；此项没有生效'],
  ['{"silence": {}}', '"silence" 的值应为方括号里的列表，现为 {}；此项没有生效'],
  ['{"bodies": 1}', '"bodies"应为花括号 { } 里的内容，现为 1；没有生效'],
  ['{"bodies": {"a.txt": {"body": " "}}}', '"body" 的值应是双引号里的文字，现为 " "；此项没有生效'],
  ['{"bodies": {"a.txt": {"year": 1999}}}', '"year" 的值应是四位的年份，现为 1999；此项没有生效'],
  ['{"bodies": {"a.txt": {"year": 2100}}}', '"year" 的值应是四位的年份，现为 2100；此项没有生效'],
  ['{"rollup": {}}', '"rollup" 的值应为方括号里的列表，现为 {}；此项没有生效'],
  ['{"rollup": [1]}', '"rollup" 的每一项应为花括号 { } 里的内容，现为 1；没有生效'],
  ['{"roster": 1}', '"roster" 的值应为方括号里的列表，现为 1；此项没有生效'],
  ['{"roster": [{"body": "甲", "dua": "01-31"}]}', '没有 "dua" 这个键，是否为 "due"；此项没有生效'],
  ['{"roster": [{"body": "甲", "due": 131}]}', '"due" 的值应是月和日，如 "01-31"，现为 131；此项没有生效'],
  ...['00-10', '13-10', '1-10', '02-00', '02-32', '2026-02-10', '02-10日'].map((due) => [
    `{"roster": [{"body": "甲", "due": "${due}"}]}`,
    `"due" 的值应是月和日，如 "01-31"，现为 "${due}"；此项没有生效`,
  ]),
  [
    '{"abcdefghij": 1}',
    '没有 "abcdefghij" 这个键，可用的键："$schema"、"rules"、"files"、"silence"、"bodies"、"rollup"、"roster"；此项没有生效',
  ],
  [
    `{"files": {"${'a'.repeat(41)}": 3, "${'b'.repeat(38)}": 3}}`,
    `"${'a'.repeat(40)}…" 的值应为 "off" 或 { 规则: 级别 }，现为 3；此项没有生效`,
    `"${'b'.repeat(38)}" 的值应为 "off" 或 { 规则: 级别 }，现为 3；此项没有生效`,
  ],
])('%s: what is wrong', (text, ...messages) => {
  expect(problemsOf(text!).map(([, message]) => message)).toEqual(messages);
});

test.each([
  ['{"rollup": [{"parts": ["乙"], "whole": 1}]}', '"whole" 的值应是双引号里的文字，现为 1；此项没有生效'],
  ['{"rollup": [{"whole": "甲", "parts": {}}]}', '"parts" 的值应为方括号里的列表，现为 {}；此项没有生效'],
  ['{"rollup": [{"whole": "甲", "parts": ["乙"], "part": 1}]}', '没有 "part" 这个键，是否为 "parts"；此项没有生效'],
  ['{"roster": [{"body": 1}]}', '"body" 的值应是双引号里的文字，现为 1；此项没有生效'],
])('%s: what is wrong first', (text, message) => {
  expect(problemsOf(text)[0]![1]).toBe(message);
});

test.each(['01-31', '02-29', '09-09', '10-10', '12-30'])('%s is a day', (due) => {
  expect(layer({ roster: [{ body: '甲', due }] }).configuration.roster).toEqual([{ body: '甲', due }]);
});

test('an entry silences what it names, a cell or words of one rule, of a kind or of all', () => {
  const { configuration } = layer({
    silence: [
      { file: 'a.txt', rule: 'sum/*', cell: 'requests.granted.total' },
      { file: 'a.txt', rule: '*', text: '甲' },
      { file: 'b.txt', rule: 'sum/balance', cell: 'x', text: 'y' },
      { file: 'c.txt', rule: 'sum/balance' },
    ],
  });
  expect(configuration.silence).toEqual([
    { file: 'a.txt', rule: 'sum/*', cell: 'requests.granted.total' },
    { file: 'a.txt', rule: '*', text: '甲' },
    { file: 'b.txt', rule: 'sum/balance', cell: 'x', text: 'y' },
    { file: 'c.txt', rule: 'sum/balance' },
  ]);
  const left = (file: string) =>
    runRules(
      contextOf('甲乙'),
      [{ configuration, file }],
      [
        wordRule('sum/balance', '乙', 'error', { cell: 'requests.granted.total' }),
        wordRule('sum/row-total', '乙', 'error', { cell: 'requests.partial.total' }),
        wordRule('table/label', '乙', 'error', { cell: 'requests.granted.total' }),
        wordRule('title/form', '甲'),
      ],
    ).map(({ rule }) => rule);
  expect(left('a.txt')).toEqual(['sum/row-total', 'table/label']);
  expect(left('c.txt')).toEqual(['title/form', 'sum/row-total', 'table/label']);
});

test('what is wrong in one place leaves the rest in force', () => {
  const text = JSON.stringify({
    $schema: 'x.json',
    rules: { 'sum/balanc': 'off', 'sum/row-total': 'warn', 'sum/outcome-total': 'info', 'no/such-rule': 'off' },
    file: {},
    files: { 'a.txt': 3 },
    silence: [{ file: 'a.txt', rule: 'sum/balance', cel: 'x' }, { rule: 'sum/balance' }, 'a', { file: 1, rule: 'a/b' }],
  });
  expect(problemsOf(text)).toEqual([
    ['"sum/balanc"', '没有规则 "sum/balanc"，是否为 "sum/balance"；此项没有生效'],
    ['"warn"', '"sum/row-total" 的值应为 "off"、"info"、"warning"、"error"，现为 "warn"；此项没有生效'],
    ['"no/such-rule"', '没有规则 "no/such-rule"；此项没有生效'],
    ['"file"', '没有 "file" 这个键，是否为 "files"；此项没有生效'],
    ['3', '"a.txt" 的值应为 "off" 或 { 规则: 级别 }，现为 3；此项没有生效'],
    ['"cel"', '没有 "cel" 这个键，是否为 "cell"；此项没有生效'],
    ['{"rule":"sum/balance"}', '此项缺少 "file"（文件）或 "rule"（规则编号），没有生效'],
    ['"a"', '"silence" 的每一项应为花括号 { } 里的内容，现为 "a"；没有生效'],
    ['1', '"file" 的值应是双引号里的文字，现为 1；此项没有生效'],
    ['"a/b"', '没有规则 "a/b"；此项没有生效'],
  ]);
  const { configuration } = readConfiguration(text);
  expect([...configuration.rules]).toEqual([['sum/outcome-total', 'info']]);
  expect(configuration.silence).toEqual([]);
});

test('reports, their parts and who must report are declared', () => {
  const { configuration } = layer({
    bodies: { '局/*.txt': '青禾县教育局', '旧/a.txt': { body: '青禾县水利局', year: 2023 } },
    rollup: [
      { whole: '青禾县人民政府', parts: ['青禾县教育局', '乡镇/'] },
      { whole: 'a.md', parts: '乡镇/' },
    ],
    roster: ['青禾县教育局', { body: '青禾县水利局', due: '02-15' }],
  });
  expect(configuration.bodies).toEqual([
    { pattern: '局/*.txt', identity: { body: '青禾县教育局' } },
    { pattern: '旧/a.txt', identity: { body: '青禾县水利局', year: 2023 } },
  ]);
  expect(configuration.rollup).toEqual([
    { whole: '青禾县人民政府', parts: ['青禾县教育局', '乡镇/'] },
    { whole: 'a.md', parts: ['乡镇/'] },
  ]);
  expect(configuration.roster).toEqual([{ body: '青禾县教育局' }, { body: '青禾县水利局', due: '02-15' }]);
});

test('what is wrong in a declaration is told, and a sum never loses a part in silence', () => {
  const text = JSON.stringify({
    bodies: { 'a.txt': 3, 'b.txt': { year: '2023', boby: '甲局' } },
    rollup: [{ whole: '甲县', parts: ['乙局', 4] }, { parts: ['乙局'] }, { whole: '甲县', parts: [] }],
    roster: ['', { body: '甲局', due: '1月31日' }, { due: '01-31' }, 7],
  });
  expect(problemsOf(text).map(([, message]) => message)).toEqual([
    '"a.txt" 的值应是双引号里的文字，现为 3；此项没有生效',
    '"year" 的值应是四位的年份，现为 "2023"；此项没有生效',
    '没有 "boby" 这个键，是否为 "body"；此项没有生效',
    '"parts" 的每一项应是双引号里的文字，现为 4；此项没有生效',
    '此项缺少 "whole"（汇总年报）或 "parts"（组成部分），没有生效',
    '此项缺少 "whole"（汇总年报）或 "parts"（组成部分），没有生效',
    '此项缺少 "whole"（汇总年报）或 "parts"（组成部分），没有生效',
    '"roster" 的每一项应是双引号里的文字，现为 ""；此项没有生效',
    '"due" 的值应是月和日，如 "01-31"，现为 "1月31日"；此项没有生效',
    '此项缺少 "body"（机关名称），没有生效',
    '"roster" 的每一项应是双引号里的文字，现为 7；此项没有生效',
  ]);
  const { configuration } = readConfiguration(text);
  expect(configuration.rollup).toEqual([]);
  expect(configuration.roster).toEqual([{ body: '甲局' }]);
});

test('the root may be anything', () => {
  for (const text of [
    '[]',
    '3',
    '"a"',
    'null',
    '{"rules": null, "files": [], "silence": {}}',
    '{"bodies": 1, "rollup": {}}',
  ])
    expect(problemsOf(text).length, text).toBeGreaterThan(0);
});

test('a setting is read like the rules of the file', () => {
  expect([...readRuleSettings({ 'sum/balance': 'off' }).configuration.rules]).toEqual([['sum/balance', 'off']]);
  expect(readRuleSettings({ 'sum/balanc': 'off' }).problems.map(({ message }) => message)).toEqual([
    '没有规则 "sum/balanc"，是否为 "sum/balance"；此项没有生效',
  ]);
  for (const nothing of [undefined, null]) expect(readRuleSettings(nothing).problems).toEqual([]);
  expect(readRuleSettings('off').problems).toHaveLength(1);
});

test('the entry of a quick fix silences its finding and no other', () => {
  const text = '收到申请5件，办结5件。\r\n第五行：5 件，\n收到申请5件以上';
  const rules = [
    wordRule('table/label', '5'),
    wordRule('sum/balance', '办结', 'error', { cell: 'requests.outcomeTotal.total' }),
    wordRule('section/empty', '第五行：', 'warning'),
    {
      ...wordRule('section/missing', ''),
      *check() {
        yield { span: { start: 3, end: 3 }, message: '缺少 第二部分' };
        yield { span: { start: 3, end: 3 }, message: '缺少第三部分' };
        yield { span: { start: 3, end: 5 }, message: '缺少第四部分' };
        yield { span: { start: 3, end: 5 }, message: '缺少第五部分' };
      },
    },
  ];
  const all = runRules(contextOf(text), [], rules);
  expect(all).toHaveLength(10);
  for (const finding of all) {
    const entry = silencingEntry(finding, { text, findings: all }, '2023/a.txt');
    const { configuration } = layer({ silence: [entry] });
    const left = runRules(contextOf(text), [{ configuration, file: '2023/a.txt' }], rules);
    expect(left).toEqual(all.filter((other) => other !== finding));
    expect(runRules(contextOf(text), [{ configuration, file: 'a.txt' }], rules)).toEqual(all);
  }
});

test('an entry may quote any piece of the line that covers the finding', () => {
  const text = '总计 12 件，\n其中 12 件';
  const found = (quoted: string) => {
    const layers = [layer({ silence: [{ file: 'a.txt', rule: 'table/label', text: quoted }] })];
    return runRules(contextOf(text), layers, [wordRule('table/label', '12')]).map(({ span }) => span.start);
  };
  expect(found('12件')).toEqual([]);
  expect(found('总计12')).toEqual([text.lastIndexOf('12')]);
  expect(found('其 中 12 件')).toEqual([text.indexOf('12')]);
  expect(found('件')).toEqual([text.indexOf('12'), text.lastIndexOf('12')]);
  expect(found('件，其中12')).toEqual([text.indexOf('12'), text.lastIndexOf('12')]);
});

test('the published schema is current, and names every rule', async () => {
  const schema = `${JSON.stringify(configurationSchema(), null, 2)}\n`;
  for (const { id } of rules) expect(schema).toContain(`"${id}"`);
  await expect(schema, 'npm run schema writes it anew').toMatchFileSnapshot('../../schemas/nianbao.schema.json');
});
