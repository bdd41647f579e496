// Lines that a page was too narrow for: titles of sections, and rows of table three without cells.

import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { disputesTable, requestsTable, sampleReport } from '../support/sampleReport.ts';

const plain = analyse(sampleReport());

describe('a title over two lines', () => {
  const titles = plain.report.sections.map(({ heading }) => heading.text);

  it.each([
    ['二、主动公开政府信息情况', 7],
    ['三、收到和处理政府信息公开申请情况', 16],
    ['三、收到和处理政府信息公开申请情况', 11],
    ['四、政府信息公开行政复议、行政诉讼情况', 17],
    ['五、存在的主要问题及改进情况', 13],
    ['五、存在的主要问题及改进情况', 9],
    ['六、其他需要报告的事项', 10],
  ])('%s broken after %i characters is that title', (title, at) => {
    const broken = `${title.slice(0, at)}\n${title.slice(at)}`;
    const { report, findings } = analyse(sampleReport().replace(title, broken));
    expect(report.sections.map(({ heading }) => heading.text)).toEqual(titles);
    const place = report.sections.find(({ heading }) => heading.text === title)!.heading.span;
    expect(report.text.slice(place.start, place.end)).toBe(broken);
    expect(findings.map(({ message }) => message)).toEqual(plain.findings.map(({ message }) => message));
  });

  it('is one title where its words are not quite the form’s, and is corrected as a whole', () => {
    const other = '四、政府信息公开的行政复议案件和行政诉讼案件的情';
    const { findings } = analyse(sampleReport().replace('四、政府信息公开行政复议、行政诉讼情况', `${other}\n况`));
    expect(findings.map(({ rule }) => rule)).toEqual(['section/title']);
    const { edits } = findings[0]!.fixes[0]!;
    expect(edits.map(({ newText }) => newText).join('')).not.toContain('况况');
  });

  it('is none where the second line is something else', () => {
    for (const next of ['', '（一）存在的主要问题', '六、其他需要报告的事项', '改进情况良好。', '措施有力，成效明显']) {
      const { report } = analyse(`五、存在的主要问题及\n${next}\n`);
      expect(report.sections.map(({ heading }) => heading.text)).not.toContain('五、存在的主要问题及改进情况');
    }
  });
});

describe('the report’s own title over two lines', () => {
  const title = '青禾县人民政府2025年政府信息公开工作年度报告';

  // Behind the name of the body, and not within the digits of the year.
  it.each([...title].map((_, at) => at).filter((at) => at === 7 || (at > 10 && at <= title.length - 2)))(
    'broken after %i characters is the title',
    (at) => {
      const { report, findings } = analyse(sampleReport({ title: `${title.slice(0, at)}\n${title.slice(at)}` }));
      expect(report.agency?.name).toBe('青禾县人民政府');
      expect(report.year?.value).toBe(2025);
      expect(findings.map(({ message }) => message)).toEqual([]);
    },
  );
});

test('the body, the year and the rest of the title stand in three lines', () => {
  const title = '青禾县人民政府\n2025年\n政府信息公开工作年度报告';
  const { report, findings } = analyse(sampleReport({ title }));
  expect(report.text.slice(report.title!.span.start, report.title!.span.end)).toBe(title);
  expect(report.agency?.name).toBe('青禾县人民政府');
  expect(findings).toEqual([]);
});

describe('table four', () => {
  const value = (values: string) => sampleReport({ disputes: `四、政府信息公开行政复议、行政诉讼情况\n${values}` });

  it.each(['\t', ' | ', '   '])('is read from its values alone, parted by %j', (separator) => {
    const { report, findings } = analyse(value([0, 1, 0, 3, 4, ...Array(10).fill(0)].join(separator)));
    expect(report.cells.get('disputes.review.total')?.text).toBe('4');
    expect(findings).toEqual([]);
  });

  it('is not there where other numbers stand in its place', () => {
    const { report, findings } = analyse(value([0, 1, 0, 3, 4].join('\t')));
    expect(report.tables.map(({ id }) => id)).not.toContain('disputes');
    expect(findings.map(({ rule }) => rule)).toContain('table/missing');
  });
});

test('a space within a number of a table with one cell a line makes no page number of the row’s last', () => {
  const oneALine = (table: string) =>
    table
      .split('\n')
      .map((row) => row.split('\t').filter(Boolean).join('\n'))
      .join('\n');
  const requests = oneALine(requestsTable.replace('（七）总计\t\t7\t', '（七）总计\t\t1 7\t'));
  const disputes = oneALine(disputesTable.replace('\n1\t0\t', '\n1 1\t0\t'));
  expect(disputes).toContain('\n1 1\n');
  const { report, findings } = analyse(
    sampleReport({
      requests: `三、收到和处理政府信息公开申请情况\n${requests}`,
      disputes: `四、政府信息公开行政复议、行政诉讼情况\n${disputes}`,
    }),
  );
  expect(report.cells.get('requests.outcomeTotal.total')?.text).toBe('8');
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'table/cell-count “（七）总计”应有 7 个数字，现有 8 个：多余的是 1。',
    'table/cell-count 这张表应有 15 个数字，现在的个数不符，无法确定哪一格缺少或者多余。',
  ]);
});

describe('a row of table three', () => {
  /** The table with white space between its cells and the labels alone where they have no values, as copies of a PDF have it. */
  const loose = requestsTable
    .split('\n')
    .slice(3)
    .map((row) =>
      row
        .split('\t')
        .filter((cell) => cell !== '')
        .join('    '),
    )
    .join('\n');
  const cellsWith = (before: string, after: string) => {
    expect(loose).toContain(before);
    const text = sampleReport({
      requests: `三、收到和处理政府信息公开申请情况\n${loose.replace(before, after)}`,
    });
    const { report, findings } = analyse(text);
    const cells = [...report.cells]
      .filter(([key]) => key.startsWith('requests.'))
      .map(([key, { text }]) => [key, text]);
    return { cells, errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message) };
  };
  const whole = cellsWith('', '');

  it('is read without any line broken', () => {
    expect(whole).toEqual({
      cells: [...plain.report.cells]
        .filter(([key]) => key.startsWith('requests.'))
        .map(([key, { text }]) => [key, text]),
      errors: [],
    });
  });

  it('has its values behind the first words of its label, before any other row began the table', () => {
    const label = '一、本年新收政府信息公开申请数量';
    const broken = cellsWith(
      `${label}    8    1    0    0    0    0    9`,
      '一、本年新收政府信息    8    1    0    0    0    0    9\n公开申请数量',
    );
    expect(broken).toEqual(whole);
  });

  it('may read like a sentence before its values', () => {
    const label = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请    0    0    0    0    0    0    0';
    const broken = cellsWith(
      label,
      '申请人无正当理由逾期不补正,行政机    0    0    0    0    0    0    0\n关不再处理其政府信息公开申请',
    );
    expect(broken.cells).toEqual(whole.cells);
  });

  it('may be called like a column behind rows that were hard to read', () => {
    const text = loose
      .replace('5.要求行政机关确认或重新出具已获取信息', '要求行政机\n关确认或重新出具已获取信息')
      .replace(
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '申请人无正当理由逾期\n不补正，行政机关不再\n处理其政府信息公开申请\n',
      )
      .replace(
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '申请人逾期未按收费通\n知要求缴纳费用、行政\n机关不再处理其政府信\n息公开申请\n',
      )
      .replace('3.其他', '其他')
      .replace('（七）总计', '总计');
    const { report } = analyse(sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n${text}` }));
    const cells = [...report.cells]
      .filter(([key]) => key.startsWith('requests.'))
      .map(([key, { text }]) => [key, text]);
    expect(cells).toEqual(whole.cells);
  });
});
