import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import {
  disputesTable,
  proactiveTable,
  proactiveTable2019,
  requestsTable,
  requestsTable2019,
  sampleParts,
  sampleReport,
} from '../../support/sampleReport.ts';

const rowRules = [
  'table/missing',
  'table/row-missing',
  'table/row-duplicate',
  'table/cell-count',
  'table/row-extra',
  'table/edition',
];

/** A report whose table three was changed; what is to be changed must be there. */
function withRequests(from: string, to: string): string {
  expect(sampleParts.requests).toContain(from);
  return sampleReport({ requests: sampleParts.requests.replace(from, to) });
}

function withProactive(from: string, to: string): string {
  expect(sampleParts.proactive).toContain(from);
  return sampleReport({ proactive: sampleParts.proactive.replace(from, to) });
}

it('a report in order gives none of the findings about tables', () => {
  checkNone(sampleReport(), rowRules);
});

describe('table/missing', () => {
  it('is found at the heading of a section without its table', () => {
    checkRule(
      sampleReport({ proactive: '二、⟦主动公开政府信息情况⟧{table/missing：没有表格}\n\n全年发布信息860条。' }),
      'section/empty',
    );
  });

  it('inserts a blank table below what is written', () => {
    const blank = proactiveTable.replace(/\t[\d.]+/g, '\t');
    checkFix(
      sampleReport({ proactive: '二、⟦主动公开政府信息情况⟧{table/missing}\n\n全年发布信息860条。' }),
      'table/missing',
      '插入空白表格',
      sampleReport({ proactive: `二、主动公开政府信息情况\n\n全年发布信息860条。\n\n${blank}` }),
    );
  });

  it('is found in a table that nobody filled in, and no cell of it is named', () => {
    const blank = requestsTable
      .replace(/\t\d+(?=[\t\n]|$)/g, '\t')
      .replace('（本列', '⟦（本列')
      .replace('第四项之和）', '第四项之和）⟧{table/missing：未填写}');
    checkRule(
      sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${blank}` }),
      'table/cell-blank',
      'table/cell-count',
      'table/row-missing',
    );
  });

  it('is found where numbers and labels were torn apart', () => {
    const labels = requestsTable
      .split('\n')
      .slice(3)
      .map((line) => line.split('\t').findLast((cell) => /\D/.test(cell))!);
    const numbers = requestsTable.match(/(?<=\t)\d+(?=[\t\n]|$)/g)!;
    const torn = [...labels.slice(0, 8), ...numbers.slice(0, 90), ...labels.slice(8), ...numbers.slice(90)].join(
      '\n\n',
    );
    checkRule(
      sampleReport({ requests: `三、⟦收到和处理政府信息公开申请情况⟧{table/missing：pdftotext -layout}\n\n${torn}` }),
      'table/cell-count',
      'table/row-missing',
    );
  });

  it('leaves an absent section to section/missing', () => {
    checkNone(sampleReport({ disputes: '' }), ['table/missing']);
  });
});

describe('table/row-missing', () => {
  const id = 'table/row-missing';
  const row = '\n\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0';

  it('is found at the row before, and the row is inserted behind it', () => {
    const marked = withRequests(
      `1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0${row}`,
      '⟦1.信访举报投诉类申请⟧{table/row-missing：缺少“（五）不予处理 2.重复申请”一行}\t0\t0\t0\t0\t0\t0\t0',
    );
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport().replace(row, '\n\t\t2.重复申请\t\t\t\t\t\t\t'));
  });

  it('is found at the row behind where the first row is absent', () => {
    const marked = withRequests(
      '一、本年新收政府信息公开申请数量\t\t\t8\t1\t0\t0\t0\t0\t9\n二、上年结转政府信息公开申请数量',
      '⟦二、上年结转政府信息公开申请数量⟧{table/row-missing}',
    );
    checkRule(marked);
    checkFix(marked, id, 0, withRequests('\t8\t1\t0\t0\t0\t0\t9', '\t\t\t\t\t\t\t'));
  });

  it('is inserted below the head of its group, and behind the row before where no row of its group is there', () => {
    checkFix(
      withProactive('行政许可\t318', '⟦行政许可⟧{table/row-missing}\t318').replace('行政处罚\t27\n', ''),
      id,
      '插入空白的 1 行',
      withProactive('行政处罚\t27', '行政处罚\t'),
    );
    checkFix(
      withProactive('行政规范性文件\t2\t1\t9', '⟦行政规范性文件⟧{table/row-missing}\t2\t1\t9')
        .replace('行政许可\t318\n', '')
        .replace('行政处罚\t27\n', ''),
      id,
      '插入空白的 2 行',
      withProactive('行政规范性文件\t2\t1\t9', '行政规范性文件\t2\t1\t9\n行政许可\t\n行政处罚\t')
        .replace('行政许可\t318\n', '')
        .replace('行政处罚\t27\n', ''),
    );
  });

  it('says each run of rows once', () => {
    const rows = requestsTable.split('\n').filter((line) => !/属于国家秘密|其他法律行政法规|大量反复申请/.test(line));
    const marked = rows
      .join('\n')
      .replace(/(（二）部分公开[^\t]*)/, '⟦$1⟧{table/row-missing：缺少 2 行}')
      .replace(
        '3.要求提供公开出版物',
        '⟦3.要求提供公开出版物⟧{table/row-missing：缺少“（五）不予处理 4.无正当理由大量反复申请”}',
      );
    checkRule(sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${marked}` }));
  });

  it('says a table that is cut off once, and no row of it is counted', () => {
    const cut = requestsTable.slice(0, requestsTable.indexOf('\t5.属于三类') + 20);
    const text = `${sampleReport({ requests: '', disputes: '', problems: '', other: '' })}\n\n三、收到和处理政府信息公开申请情况\n\n${cut}`;
    const found = ['table/row-missing', 'table/cell-count'].flatMap((rule) => findingsOf(rule, text));
    expect(found.map(({ message }) => message)).toEqual([
      '缺少 16 行，从“（三）不予公开 6.属于四类过程性信息”到“四、结转下年度继续办理”。',
    ]);
  });

  const divided = /\n\t（六）其他处理\t1\..*\n.*\n\t\t3\.其他(?:\t\d+){7}/;

  it('says （六）其他处理 undivided once, and divides it', () => {
    const undivided = (values: string) =>
      sampleReport({
        requests: sampleParts.requests.replace(
          divided,
          `\n\t⟦（六）其他处理⟧{table/row-missing：没有分开}\t\t${values}`,
        ),
      });
    checkRule(undivided('0\t0\t0\t0\t0\t0\t0'), 'table/edition', 'table/row-extra');
    checkFix(undivided('0\t0\t0\t0\t0\t0\t0'), id, '分为 3 行，都填 0', sampleReport());
  });

  it('inserts a row into a table of pipes, of one cell a line, and of a page', () => {
    const pipes =
      '二、主动公开政府信息情况\n\n| 第二十条第（一）项 | | | |\n|---|---|---|---|\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| ⟦规章⟧{table/row-missing} | 0 | 0 | 0 |\n| 第二十条第（五）项 | | | |\n| 信息内容 | 本年处理决定数量 | | |\n| 行政许可 | 1 | | |\n| 第二十条第（六）项 | | | |\n| 信息内容 | 本年处理决定数量 | | |\n| 行政处罚 | 2 | | |\n| 行政强制 | 3 | | |\n| 第二十条第（八）项 | | | |\n| 信息内容 | 本年收费金额（单位：万元） | | |\n| 行政事业性收费 | 4 | | |';
    checkFix(
      sampleReport({ proactive: pipes }),
      id,
      0,
      sampleReport({
        proactive: pipes.replace(
          '⟦规章⟧{table/row-missing} | 0 | 0 | 0 |',
          '规章 | 0 | 0 | 0 |\n| 行政规范性文件 |  |  |  |',
        ),
      }),
    );

    const cells = proactiveTable
      .replace('\n行政规范性文件\t2\t1\t9', '')
      .replaceAll('\t', '\n')
      .replace('规章', '⟦规章⟧{table/row-missing}');
    checkFix(
      sampleReport({ proactive: `二、主动公开政府信息情况\n\n${cells}` }),
      id,
      0,
      sampleReport({
        proactive: `二、主动公开政府信息情况\n\n${cells.replace('⟦规章⟧{table/row-missing}\n0\n0\n0', '规章\n0\n0\n0\n行政规范性文件\n/\n/\n/')}`,
      }),
    );

    const html =
      disputesTable &&
      `<table>${proactiveTable
        .split('\n')
        .filter((line) => !line.startsWith('行政强制'))
        .map((line) => `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>`)
        .join('\n')}</table>`;
    const marked = html.replace('行政处罚', '⟦行政处罚⟧{table/row-missing}');
    checkFix(
      `<p>青禾县教育局2025年政府信息公开工作年度报告</p>\n<p>二、主动公开政府信息情况</p>\n${marked}`,
      id,
      0,
      `<p>青禾县教育局2025年政府信息公开工作年度报告</p>\n<p>二、主动公开政府信息情况</p>\n${html.replace('<td>27</td></tr>', '<td>27</td></tr>\n<tr><td>行政强制</td><td></td></tr>')}`,
    );
  });
});

describe('table/row-duplicate', () => {
  it('is found at the second place, and its line can go', () => {
    const marked = withRequests(
      '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0',
      '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n\t\t⟦2.重复申请⟧{table/row-duplicate：“2.重复申请”一行出现了两次}\t0\t0\t0\t0\t0\t0\t0',
    );
    checkRule(marked, 'table/row-missing');
    checkFix(marked, 'table/row-duplicate', 0, sampleReport());
  });

  it('says a table that stands twice once', () => {
    const second = proactiveTable.replace('规章', '⟦规章⟧{table/row-duplicate：同一张表格}');
    checkRule(sampleReport({ proactive: `${sampleParts.proactive}\n\n${second}` }));
  });

  it('does not confuse rows of the same words in different groups', () => {
    checkNone(sampleReport(), ['table/row-duplicate']);
  });
});

describe('table/row-extra', () => {
  it('is found at the label, and the row can go', () => {
    const marked = withProactive(
      '行政规范性文件\t2\t1\t9',
      '行政规范性文件\t2\t1\t9\n⟦其他主动公开文件⟧{table/row-extra}\t5\t0\t5',
    );
    checkRule(marked, 'table/row-missing', 'table/cell-count');
    checkFix(marked, 'table/row-extra', 0, sampleReport());
  });
});

describe('table/cell-count', () => {
  const id = 'table/cell-count';

  it('says which value is missing where the sums decide it, and puts it in', () => {
    const marked = withRequests(
      '1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2',
      '⟦1.本机关不掌握相关政府信息⟧{table/cell-count：应有 7 个数字，现有 6 个：缺少“自然人”的 2}\t0\t0\t0\t0\t0\t2',
    );
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport());
  });

  it('says only the value among equal ones', () => {
    const marked = withRequests(
      '3.补正后申请内容仍不明确\t0\t0\t0\t0\t0\t0\t0',
      '⟦3.补正后申请内容仍不明确⟧{table/cell-count：缺少一个 0}\t0\t0\t0\t0\t0\t0',
    );
    checkFix(marked, id, 0, sampleReport());
  });

  it('says which value is too many, and takes it out', () => {
    const marked = withRequests(
      '1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2',
      '⟦1.本机关不掌握相关政府信息⟧{table/cell-count：多余的是 7}\t2\t7\t0\t0\t0\t0\t0\t2',
    );
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport());
  });

  it('says so where nothing decides it', () => {
    const marked = withProactive(
      '行政规范性文件\t2\t1\t9',
      '⟦行政规范性文件⟧{table/cell-count：无法确定缺少的是哪一个}\t2\t1',
    );
    checkRule(marked, 'table/row-missing');
    expect(findingsOf(id, withProactive('行政规范性文件\t2\t1\t9', '行政规范性文件\t2\t1'))[0]!.fixes).toBeUndefined();
  });

  it('takes the cells of merged labels for no values', () => {
    // Behind （一）予以公开 stands a blank cell of the label.
    const few = withRequests(
      '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5',
      '⟦（一）予以公开⟧{table/cell-count：现有 6 个：缺少一个 0}\t\t4\t1\t0\t0\t0\t5',
    );
    const many = withRequests(
      '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5',
      '⟦（一）予以公开⟧{table/cell-count：现有 8 个：多余的是 3}\t\t4\t1\t0\t3\t0\t0\t0\t5',
    );
    for (const marked of [few, many]) {
      checkRule(marked, 'table/cell-blank', 'sum/suspect-cell', 'sum/row-total', 'sum/outcome-total');
      checkFix(marked, id, 0, sampleReport());
    }
  });

  it('is found in table four at the group that lacks a value, and the others are read', () => {
    const line = '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0';
    const withLine = (values: string) =>
      sampleReport({ disputes: sampleParts.disputes.replace(line, values.replaceAll(' ', '\t')) });
    const text = withLine('3 0 1 2 6 2 0 0 1 1 0 0 0 1');
    const findings = rowRules.flatMap((rule) => findingsOf(rule, text));
    expect(findings.map(({ message }) => message)).toEqual([
      '“未经复议直接起诉”应有 5 个数字，现有 4 个：缺少“总计”的 3。',
    ]);
    const { cells } = analyse(text).report;
    expect([cells.get('disputes.review.total')?.text, cells.get('disputes.suitAfterReview.upheld')?.text]).toEqual([
      '6',
      '1',
    ]);
    expect(cells.get('disputes.suitDirect.pending')?.text).toBe('1');
  });

  it('is found in table four, and nothing else is said where no group stands out', () => {
    const line = '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0';
    checkNone(sampleReport({ disputes: sampleParts.disputes.replace(line, line.slice(0, -2)) }), [
      'table/missing',
      'table/row-missing',
      'table/row-extra',
    ]);
    expect(
      findingsOf(id, sampleReport({ disputes: sampleParts.disputes.replace(line, line.slice(0, -2)) })),
    ).toHaveLength(1);
  });
});

describe('table/edition', () => {
  const report2019 = (year: number, table = proactiveTable2019) =>
    sampleReport({
      title: `青禾县教育局${year}年政府信息公开工作年度报告`,
      opening: '',
      proactive: `二、主动公开政府信息情况\n\n${table}`,
      requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable2019}`,
    });

  it('is found once, at the first label of the wrong edition', () => {
    checkRule(
      report2019(
        2021,
        proactiveTable2019.replace(
          '本年新制作数量',
          '⟦本年新制作数量⟧{table/edition：2021年的年报应使用国办公开办函〔2021〕30号的表格}',
        ),
      ),
      'table/row-missing',
      'table/row-extra',
    );
  });

  it('is not found in reports for 2019 and 2020, whose signs and units are in order', () => {
    checkNone(report2019(2019), [...rowRules, 'table/number-form', 'table/not-a-number']);
    checkNone(report2019(2020), rowRules);
  });

  it('is found in a report for 2020 with the tables of 2021', () => {
    expect(
      findingsOf('table/edition', sampleReport({ title: '青禾县教育局2020年政府信息公开工作年度报告', opening: '' })),
    ).toHaveLength(1);
  });
});
