// Where the fixes write missing sections, tables and rows into texts of every shape, and where they offer nothing.

import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf } from '../support/checkRule.ts';
import { proactiveTable, sampleParts, sampleReport } from '../support/sampleReport.ts';

/** The text after the first fix of the first finding, or of the one at a place; undefined where none is offered. */
function fixed(rule: string, text: string, place = 0): string | undefined {
  const fix = findingsOf(rule, text)[place]!.fixes?.[0];
  return fix && applyFix(text, fix);
}

const bodyOf = (part: keyof typeof sampleParts) => sampleParts[part].slice(sampleParts[part].indexOf('\n\n') + 2);

const pipes = (table: string) =>
  table
    .split('\n')
    .map((line) => `| ${line.split('\t').join(' | ')} |`)
    .join('\n');

const html = (table: string) =>
  `<table>\n${table
    .split('\n')
    .map((line) => `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>`)
    .join('\n')}\n</table>`;

const title = '<p>青禾县教育局2025年政府信息公开工作年度报告</p>';
const headings = [
  '<p><span>一、总体情况</span></p>\n<p>工作平稳。</p>',
  '<p>二、主动公开政府信息情况</p>',
  '<p>三、收到和处理政府信息公开申请情况</p>',
  '<p>四、政府信息公开行政复议、行政诉讼情况</p>',
  '<p>五、存在的主要问题及改进情况</p>\n<p>解读不够直白。</p>',
  '<p>六、其他需要报告的事项</p>',
];
const page = (...blocks: readonly string[]) => `<div>\n${[title, ...blocks].join('\n')}\n</div>`;
const [first, second, third, , fifth] = headings as [string, string, string, string, string];

describe('a missing section', () => {
  const id = 'section/missing';
  const withoutLast = sampleReport({ other: '' });
  const heading = '六、其他需要报告的事项';

  test('is all of an empty text', () => {
    expect(fixed(id, '')).toBe('一、总体情况');
  });

  test.each([
    ['the text', '\n\n', `\n\n${heading}\n\n`],
    ['the signature', '\n\n青禾县人民政府\n2026年1月20日\n', `\n\n${heading}\n\n青禾县人民政府\n2026年1月20日\n`],
  ])('is written at the end of %s', (_, end, written) => {
    expect(fixed(id, withoutLast + end)).toBe(withoutLast + written);
  });

  test.each([
    ['## ', '## '],
    ['  ### ', '  ### '],
    // Other marks than those of headings are not repeated.
    ['* ', ''],
  ])('has the marks of the first heading: %j', (marks, written) => {
    const text = withoutLast.replace(/^(?=[一二三四五]、)/gm, marks);
    expect(fixed(id, text)).toBe(`${text}\n\n${written}${heading}`);
  });

  test('has the marks of a heading without a number', () => {
    const text = withoutLast.replace(/^[一二三四五]、/gm, '## ');
    expect(fixed(id, text)).toBe(`${text}\n\n## ${heading}`);
  });

  test('is not written behind a table that is not at its end', () => {
    const upTo = (requests: string) => sampleReport({ requests, disputes: '', problems: '', other: '' });
    const { requests } = sampleParts;
    expect(fixed(id, upTo(requests))).toContain('\n四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t');
    expect(fixed(id, upTo(requests.slice(0, 500)))).toBeUndefined();
    expect(fixed(id, upTo(requests.slice(0, requests.lastIndexOf('\n'))))).toBeUndefined();
    // With words behind it nobody would take what follows for its rows.
    expect(fixed(id, `${upTo(requests.slice(0, requests.lastIndexOf('\n')))}\n\n以上情况真实。`)).toContain('\n四、');
    expect(fixed(id, sampleReport({ problems: '', other: '' }))).toContain('\n五、存在的主要问题及改进情况');
  });

  test('is an element of a page, behind the tags that close, or before those that open', () => {
    const last = `<p>${heading}</p>`;
    expect(fixed(id, page(...headings.slice(0, 5)))).toBe(
      `<div>\n${[title, ...headings.slice(0, 5)].join('\n')}\n\n${last}\n</div>`,
    );
    const signature = '<p>青禾县教育局</p>\n<p>2026年1月20日</p>';
    expect(fixed(id, page(...headings.slice(0, 5), signature))).toBe(
      page(...headings.slice(0, 5), `${last}\n\n${signature}`),
    );
    const withTable = page(...headings.slice(0, 3), ...headings.slice(4));
    expect(fixed(id, withTable)).toContain(
      `${third}\n<p>四、政府信息公开行政复议、行政诉讼情况</p>\n<table>\n<tr><td>行政复议</td><td></td>`,
    );
    expect(fixed(id, withTable)!.endsWith(`</tr>\n</table>\n\n${fifth}\n${headings[5]}\n</div>`)).toBe(true);
    const endsInTable = page(first, second, third, html(bodyOf('requests')));
    expect(fixed(id, endsInTable)).toContain('</table>\n\n<p>四、政府信息公开行政复议、行政诉讼情况</p>\n<table>');
  });
});

describe('a missing table', () => {
  const id = 'table/missing';

  test('has the layout of the others', () => {
    const disputes = '四、政府信息公开行政复议、行政诉讼情况';
    const text = (table: string) => sampleReport({ proactive: `二、主动公开政府信息情况\n\n${table}`, disputes });
    expect(fixed(id, text(proactiveTable))).toContain(`${disputes}\n\n行政复议\t\t\t\t\t行政诉讼\n`);
    expect(fixed(id, text(pipes(proactiveTable)))).toContain(`${disputes}\n\n| 行政复议 |  |  |  |  | 行政诉讼 |`);
  });

  test('is an element of a page', () => {
    expect(fixed(id, page(...headings))).toContain(
      `${second}\n<table>\n<tr><td>第二十条第（一）项</td></tr>\n<tr><td>信息内容</td><td>本年制发件数</td>`,
    );
    expect(fixed(id, page(...headings))).toContain(`</tr>\n</table>\n\n${third}`);
    expect(fixed(id, page(...headings.slice(0, 4)), 2)).toContain(`${headings[3]}\n\n<table>\n<tr><td>行政复议</td>`);
  });
});

describe('a missing row', () => {
  const id = 'table/row-missing';
  const without = (row: string) => {
    expect(proactiveTable).toContain(row);
    return proactiveTable.replace(row, '');
  };
  const inText = (table: string) => sampleReport({ proactive: `二、主动公开政府信息情况\n\n${table}` });
  const inRequests = (table: string) => sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${table}` });

  test.each([
    ['规章\t0\t0\t0\n', '<tr><td>规章</td><td></td><td></td><td></td></tr>\n', '<tr><td>行政规范性文件</td>'],
    ['行政强制\t4\n', '\n<tr><td>行政强制</td><td></td></tr>', '\n<tr><td>第二十条第（八）项</td>'],
  ])('is an element of a page: %j', (row, written, behind) => {
    const text = page(first, second, html(without(row)));
    expect(fixed(id, text)).toBe(text.replace(behind, written + behind));
  });

  test.each(['\t', '   ', '\n'])('is written below the head of its group where %j parts the cells', (between) => {
    const text = inText(without('行政处罚\t27\n').replaceAll('\t', between));
    const blank = between === '\t' ? '' : '/';
    expect(fixed(id, text)).toBe(text.replace('行政强制', `行政处罚${between}${blank}\n行政强制`));
  });

  test('is written below the label of its group where that has a line of its own', () => {
    const spread = (table: string) => inRequests(table.replace(/\n?\t+/g, '\n'));
    const text = spread(bodyOf('requests').replace(/(?<=（三）不予公开)\t1\.属于国家秘密(?:\t0){7}/, ''));
    expect(fixed(id, text)).toBe(spread(bodyOf('requests').replace(/(?<=1\.属于国家秘密)(?:\t0){7}/, '\t/'.repeat(7))));
  });

  test('is not written into a page whose rows do not close', () => {
    expect(fixed(id, page(first, second, html(without('行政强制\t4\n')).replaceAll('</tr>', '')))).toBeUndefined();
  });

  test.each([
    ['   ', '\n行政规范性文件\t2\t1\t9', '\n行政规范性文件   /   /   /', '\n第二十条第（五）项'],
    ['   ', '\n规章\t0\t0\t0', '\n规章   /   /   /', '\n行政规范性文件'],
    ['\n', '\n行政强制\t4', '\n行政强制\n/', '\n第二十条第（八）项'],
    ['\n\n', '\n行政规范性文件\t2\t1\t9', '\n行政规范性文件\n\n/\n\n/\n\n/', '\n第二十条第（五）项'],
  ])('is parted by %j as its neighbours are: %j', (between, row, written, behind) => {
    const text = inText(without(row).replaceAll('\t', between));
    expect(fixed(id, text)).toBe(text.replace(behind, written + behind));
  });

  test('is not written behind one that the end of the text cuts off, and not into table four', () => {
    const cut = sampleParts.requests.slice(0, sampleParts.requests.indexOf('5.属于三类') + 20);
    expect(fixed(id, sampleReport({ requests: cut, disputes: '', problems: '', other: '' }))).toBeUndefined();
    const review = '行政复议\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t0\t1';
    expect(
      fixed(id, sampleReport({ disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${review}` })),
    ).toBeUndefined();
  });
});

describe('（六）其他处理 undivided', () => {
  const id = 'table/row-missing';
  const three = /\n\t（六）其他处理\t1\..*\n.*\n\t\t3\.其他(?:\t\d+){7}/;
  const values = '\t0\t1\t0\t0\t0\t0\t1';
  const zeros = '\t0\t0\t0\t0\t0\t0\t0';
  const one = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
  const two = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
  const undivided = bodyOf('requests').replace(three, `\n\t（六）其他处理\t${values}`);
  const divided = bodyOf('requests').replace(
    three,
    `\n\t（六）其他处理\t${one}${zeros}\n\t\t${two}${zeros}\n\t\t3.其他${values}`,
  );
  const inText = (table: string) => sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${table}` });

  test('is divided in a table of tabs and in one of pipes', () => {
    expect(fixed(id, inText(undivided))).toBe(inText(divided));
    expect(fixed(id, inText(pipes(undivided)))).toBe(inText(pipes(divided)));
  });

  test.each(['\n', '   '])('is divided where %j parts the cells', (between) => {
    const spread = (table: string) => table.replace(/\t+/g, between);
    const label = `（六）其他处理\n${one}${zeros}\n${two}${zeros}\n3.其他${values}`;
    const text = inText(spread(undivided));
    expect(fixed(id, text)).toBe(text.replace(spread(`（六）其他处理\t${values}`), spread(label)));
  });

  test('is left to the hand in a page, and where a value is lacking', () => {
    expect(fixed(id, page(first, third, html(undivided)))).toBeUndefined();
    expect(fixed(id, inText(undivided.replace(values, values.slice(0, -2))))).toBeUndefined();
  });
});
