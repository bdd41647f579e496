import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { ruleOf } from '../../../server/src/rules/registry.ts';
import type { Finding, Related } from '../../../server/src/rules/rule.ts';
import { applyFix, findingsOf } from '../../support/checkRule.ts';
import { textVariants } from '../../support/markedText.ts';
import { previousReport } from '../../support/otherReports.ts';
import { proactiveTable, requestsTable, sampleReport } from '../../support/sampleReport.ts';

const RULES = ['history/carry-over', 'history/in-force', 'history/copied', 'history/outlier'];

const problems2024 = '五、存在的主要问题及改进情况\n\n乡镇的公开栏更新慢。已经给每个乡镇配了一名联络员，按月核对。';
const overview2024 = '一、总体情况\n\n2024年的工作重在打基础：制度理顺了，人员配齐了，网站也换了新的。';

/** The sample report for the year before, whose figures lead up to those of the sample report. */
function lastYear(change: (text: string) => string = (text) => text): string {
  return change(
    sampleReport({
      title: '青禾县人民政府2024年政府信息公开工作年度报告',
      overview: overview2024,
      problems: problems2024,
      proactive: `二、主动公开政府信息情况\n\n${proactiveTable.replace('行政规范性文件\t2\t1\t9', '行政规范性文件\t3\t0\t8')}`,
      requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable
        .replace('8\t1\t0\t0\t0\t0\t9', '8\t0\t0\t0\t0\t0\t8')
        .replace('4\t1\t0\t0\t0\t0\t5', '5\t1\t0\t0\t0\t0\t6')
        .replace('\t7\t1\t0\t0\t0\t0\t8', '\t9\t1\t0\t0\t0\t0\t10')
        .replace('1\t0\t0\t0\t0\t0\t1\n三', '2\t1\t0\t0\t0\t0\t3\n三')
        .replace(/2\t0\t0\t0\t0\t0\t2$/, '1\t0\t0\t0\t0\t0\t1')
        .replace('掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2', '掌握相关政府信息\t3\t0\t0\t0\t0\t0\t3')}`,
    }),
  );
}

const find = (rule: string, text: string, before: string) =>
  findingsOf(rule, text, { previous: previousReport(before) });

const shown = (text: string, { span, cell }: Finding) => [cell, text.slice(span.start, span.end)];

test('the sample reports lead up to each other, and each is without a mistake', () => {
  for (const text of [lastYear(), sampleReport()])
    expect(analyse(text).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const rule of RULES) expect(find(rule, sampleReport(), lastYear())).toEqual([]);
});

test('without last year’s report nothing is compared', () => {
  for (const rule of RULES) expect(findingsOf(rule, sampleReport())).toEqual([]);
});

describe('history/carry-over', () => {
  /** One more application was carried over to this year, in numbers that agree with each other. */
  const more = (text: string) =>
    text
      .replace('1\t0\t0\t0\t0\t0\t1\n三', '2\t0\t0\t0\t0\t0\t2\n三')
      .replace('8\t1\t0\t0\t0\t0\t9', '7\t1\t0\t0\t0\t0\t8');

  test.each(textVariants)('is reported at the total, with last year’s cells ($name)', ({ apply }) => {
    const text = apply(more(sampleReport()));
    const before = apply(lastYear());
    const [finding, ...others] = find('history/carry-over', text, before);
    expect(others).toEqual([]);
    expect(shown(text, finding!)).toEqual(['requests.carriedIn.total', '2']);
    expect(finding!.message).toBe('上年结转（总计 2、自然人 2）与 2024 年年报的结转下年度（总计 1、自然人 1）不一致。');
    expect(
      finding!.related!.map(({ file, span, message }) => [file, before.slice(span.start, span.end), message]),
    ).toEqual([
      ['上年.txt', '1', '2024 年年报结转下年度：总计 1'],
      ['上年.txt', '1', '2024 年年报结转下年度：自然人 1'],
    ]);
  });

  test('a change of one column that leaves the total is reported at that column', () => {
    const text = sampleReport().replace('1\t0\t0\t0\t0\t0\t1\n三', '0\t1\t0\t0\t0\t0\t1\n三');
    const [finding] = find('history/carry-over', text, lastYear());
    expect(finding!.cell).toBe('requests.carriedIn.naturalPerson');
    expect(finding!.message).toContain('自然人 0、商业企业 1');
  });

  test('a number that its own report shows to be wrong is not reported twice', () => {
    const wrong = sampleReport().replace('1\t0\t0\t0\t0\t0\t1\n三', '7\t0\t0\t0\t0\t0\t1\n三');
    expect(findingsOf('sum/suspect-cell', wrong)).toHaveLength(1);
    expect(find('history/carry-over', wrong, lastYear())).toEqual([]);
    const wrongBefore = lastYear((text) => text.replace(/1\t0\t0\t0\t0\t0\t1(?=\n\n四)/, '1\t0\t0\t0\t0\t0\t9'));
    expect(findingsOf('sum/suspect-cell', wrongBefore)).toHaveLength(1);
    expect(find('history/carry-over', sampleReport(), wrongBefore)).toEqual([]);
  });

  test('no fix breaks a sum: in a table that holds none is offered', () => {
    expect(find('history/carry-over', more(sampleReport()), lastYear())[0]!.fixes).toEqual([]);
  });

  test('where nothing is broken by it, either report can be mended', () => {
    const table = (label: string, values: string) =>
      `三、收到和处理政府信息公开申请情况\n\n${label}\t\t\t${values}\n一、本年新收政府信息公开申请数量\t\t\t5\t0\t0\t0\t0\t0\t5`;
    const text = `青禾县教育局2025年政府信息公开工作年度报告\n\n${table('二、上年结转政府信息公开申请数量', '2\t0\t0\t0\t0\t0\t2')}`;
    const before = `青禾县教育局2024年政府信息公开工作年度报告\n\n${table('四、结转下年度继续办理', '3\t0\t0\t0\t0\t0\t3')}`;
    const [finding] = find('history/carry-over', text, before);
    expect(finding!.fixes!.map(({ title, safe }) => [title, safe])).toEqual([
      ['按 2024 年年报改为 总计 3、自然人 3', false],
      ['把 2024 年年报的结转下年度改为 总计 2、自然人 2', false],
    ]);
    const [here, there] = finding!.fixes!;
    expect(here!.edits.map(({ file }) => file)).toEqual([undefined, undefined]);
    expect(find('history/carry-over', applyFix(text, here!), before)).toEqual([]);
    expect(there!.edits.map(({ file }) => file)).toEqual(['上年.txt', '上年.txt']);
    expect(find('history/carry-over', text, applyFix(before, there!))).toEqual([]);
  });

  test('a row that is not filled in yet says nothing', () => {
    const blank = sampleReport().replace('1\t0\t0\t0\t0\t0\t1\n三', '\t\t\t\t\t\t\n三');
    const cut = sampleReport().slice(0, sampleReport().indexOf('二、上年结转'));
    for (const text of [blank.replace('2\t0\t0\t0\t0\t0\t2\n\n四', '\n\n四'), cut])
      expect(find('history/carry-over', text, lastYear())).toEqual([]);
  });
});

describe('history/in-force', () => {
  const change = (row: string) => sampleReport().replace('行政规范性文件\t2\t1\t9', row);

  test('the sum is told, and either report can be mended', () => {
    const text = change('行政规范性文件\t2\t1\t12');
    const [finding] = find('history/in-force', text, lastYear());
    expect(shown(text, finding!)).toEqual(['proactive.normativeDocs.inForce', '12']);
    expect(finding!.message).toBe('现行有效件数按上年推算应为 9（2024 年 8 + 制发 2 − 废止 1），现为 12。');
    expect(finding!.related!.map(({ file, message }) => [file, message])).toEqual([
      ['上年.txt', '2024 年年报现行有效件数：8'],
    ]);
    expect(finding!.fixes!.map(({ title, safe }) => [title, safe])).toEqual([
      ['改为 9', false],
      ['把 2024 年年报的现行有效件数改为 11', false],
    ]);
    const [here, there] = finding!.fixes!;
    expect(applyFix(text, here!)).toBe(sampleReport());
    expect(find('history/in-force', text, applyFix(lastYear(), there!))).toEqual([]);
  });

  test('规章 are counted as 行政规范性文件 are', () => {
    const text = sampleReport().replace('规章\t0\t0\t0', '规章\t1\t0\t0');
    expect(find('history/in-force', text, lastYear()).map(({ cell, message }) => [cell, message])).toEqual([
      ['proactive.rules.inForce', '现行有效件数按上年推算应为 1（2024 年 0 + 制发 1 − 废止 0），现为 0。'],
    ]);
  });

  test.each(['/\t1\t12', '2\t/\t12', '2\t1\t/'])('nothing can be told from %j', (values) => {
    expect(find('history/in-force', change(`行政规范性文件\t${values}`), lastYear())).toEqual([]);
    const before = lastYear((text) => text.replace('行政规范性文件\t3\t0\t8', `行政规范性文件\t3\t0\t/`));
    expect(find('history/in-force', change('行政规范性文件\t2\t1\t12'), before)).toEqual([]);
  });

  test('last year’s report of the form before has no such figure', () => {
    const before =
      '青禾县人民政府2020年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t2\t2\t50';
    expect(analyse(before).report.edition).toBe('2019');
    expect(find('history/in-force', change('行政规范性文件\t2\t1\t12'), before)).toEqual([]);
  });

  test('more repealed than there were has no number to mend it with', () => {
    const [finding] = find('history/in-force', change('行政规范性文件\t0\t20\t9'), lastYear());
    expect(finding!.fixes!.map(({ title }) => title)).toEqual(['把 2024 年年报的现行有效件数改为 29']);
  });
});

describe('history/copied', () => {
  const problems =
    '五、存在的主要问题及改进情况\n\n2024年，乡镇的公开栏更新慢，有的半年没有换过。已经给每个乡镇配了一名联络员，按月核对公开栏，办公室每季度抽查一次并通报结果。';
  const copy = problems.replace('2024年', '2025年');

  test('a copy with another year is told at the heading, with last year’s', () => {
    const text = sampleReport({ problems: copy });
    const before = lastYear().replace(problems2024, problems);
    const [finding, ...others] = find('history/copied', text, before);
    expect(others).toEqual([]);
    expect(shown(text, finding!)).toEqual([undefined, '存在的主要问题及改进情况']);
    expect(finding!.message).toContain('有 100% 的文字与 2024 年年报的同一部分相同');
    const { file, span, message } = finding!.related![0]!;
    expect([file, before.slice(span.start, span.end)]).toEqual(['上年.txt', '存在的主要问题及改进情况']);
    expect(message).toBe('2024 年年报的这一部分');
  });

  /** Words without a run of four that stands twice. */
  const words = (length: number, from = 0) =>
    Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + 7 * (from + index))).join('');
  const section = (id: string, text: string) => {
    const titles = {
      overview: '一、总体情况',
      problems: '五、存在的主要问题及改进情况',
      other: '六、其他需要报告的事项',
    };
    const heading = titles[id as keyof typeof titles];
    return { [id]: text === '' ? '' : `${heading}\n\n${text}。` };
  };

  test.each([
    ['overview', 59],
    ['problems', 59],
    ['other', 199],
  ])('%s is compared from so many characters on: %i', (id, length) => {
    const copied = (text: string) =>
      find(
        'history/copied',
        sampleReport(section(id, text)),
        sampleReport(section(id, text)).replace('县人民政府2025', '县人民政府2024'),
      ).length;
    const quiet = copied(words(length - 1));
    expect(copied(words(length))).toBe(quiet + 1);
  });

  test.each([
    [
      'so much of it is copied',
      words(95),
      words(5, 500),
      ['这一部分有 93% 的文字与 2024 年年报的同一部分相同，请写本年度的情况。'],
    ],
    [
      'it is much shorter than last year’s',
      words(80),
      '',
      ['这一部分有 98% 的文字与 2024 年年报的同一部分相同，请写本年度的情况。'],
    ],
    ['more than a tenth of it is new', words(88), words(13, 500), []],
    ['most of it is new', words(30), words(60, 500), []],
  ])('a section is a copy or not where %s', (_, old, fresh, messages) => {
    const text = sampleReport(section('problems', old + fresh));
    const before = lastYear().replace(problems2024, section('problems', words(200)).problems!);
    expect(find('history/copied', text, before).map(({ message }) => message)).toEqual(messages);
  });

  test('the end of last year’s section counts as its beginning does', () => {
    const text = sampleReport(section('problems', words(80, 120)));
    const before = lastYear().replace(problems2024, section('problems', words(200)).problems!);
    expect(find('history/copied', text, before)).toHaveLength(1);
  });

  test('a section that either report lacks is not compared', () => {
    const with80 = sampleReport(section('problems', words(80)));
    expect(find('history/copied', with80, lastYear().replace(problems2024, ''))).toEqual([]);
    expect(find('history/copied', sampleReport({ problems: '' }), lastYear())).toEqual([]);
  });

  test('a few words changed are a copy still, a text that goes on differently is none', () => {
    const before = lastYear().replace(problems2024, problems);
    const few = copy.replace('半年', '一年');
    const different = `${copy.slice(0, 50)}今年换成电子屏，由县里统一推送，村里不用再跑镇上取材料，换屏的钱列入了年初预算。`;
    expect(find('history/copied', sampleReport({ problems: few }), before)).toHaveLength(1);
    expect(find('history/copied', sampleReport({ problems: different }), before)).toEqual([]);
  });

  test('short texts, and the same words on fees, are alike in good faith', () => {
    const short = '五、存在的主要问题及改进情况\n\n公开的时效还需要提高，下一步加强督促。';
    const before = lastYear().replace(problems2024, short);
    expect(find('history/copied', sampleReport({ problems: short }), before)).toEqual([]);
  });
});

describe('history/outlier', () => {
  const text = sampleReport()
    .replace('行政许可\t318', '行政许可\t3180')
    .replace('行政事业性收费\t12.5', '行政事业性收费\t125000');

  test('a figure ten times last year’s, and money in another unit', () => {
    const found = find('history/outlier', text, lastYear());
    expect(found.map(({ cell }) => cell)).toEqual(['proactive.licences.decisions', 'proactive.fees.amount']);
    expect(found[0]!.message).toBe(
      '“行政许可”的“本年处理决定数量”为 3180，是 2024 年（318）的 10 倍，请核对数字和单位。',
    );
  });

  test('last year’s cell is told, with its number', () => {
    const before = lastYear();
    const [finding] = find('history/outlier', text, before);
    const [{ file, span, message }] = finding!.related! as [Related];
    expect([file, before.slice(span.start, span.end), message]).toEqual(['上年.txt', '318', '2024 年年报：318']);
  });

  test.each([
    ['行政强制\t1234', '行政强制\t100', '为 1234，是 2024 年（100）的 12.3 倍，'],
    ['行政强制\t12500', '行政强制\t100', '为 12500，是 2024 年（100）的 125 倍，'],
    ['行政强制\t100', '行政强制\t1234', '为 100，是 2024 年（1234）的 1/12.3，'],
    ['收费\t10', '收费\t1', '为 10，是 2024 年（1）的 10 倍，'],
    ['收费\t82.03', '收费\t8.203', '为 82.03，是 2024 年（8.203）的 10 倍，'],
  ])('%j after %j', (now, before, message) => {
    const label = now.split('\t')[0]!;
    const row = new RegExp(`${label}\\t[\\d.]+`);
    const found = find('history/outlier', sampleReport().replace(row, now), lastYear().replace(row, before));
    expect(found.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  test('where applications grew so much, their number alone is reported', () => {
    const requests = (counts: Readonly<Record<string, number>>) =>
      `三、收到和处理政府信息公开申请情况\n\n${requestsTable
        .split('\n')
        .map((line) => {
          const label = Object.keys(counts).find((words) => line.includes(words));
          return label
            ? line.replace(/(?:\t\d+){7}$/, `\t${counts[label]}\t0\t0\t0\t0\t0\t${counts[label]}`)
            : line.replace(/(?:\t\d+){7}$/, `\t0\t0\t0\t0\t0\t0\t0`);
        })
        .join('\n')}`;
    const cells = (now: Readonly<Record<string, number>>, then: Readonly<Record<string, number>>) =>
      find(
        'history/outlier',
        sampleReport({ requests: requests(now) }),
        lastYear().replace(/三、收到.*(?=\n\n四、政府)/s, requests(then)),
      ).map(({ cell }) => cell);
    const many = { 本年新收: 500, 予以公开: 500, '（七）总计': 500 };
    const some = { 本年新收: 50, 予以公开: 50, '（七）总计': 50 };
    expect(cells(many, some)).toEqual(['requests.received.total']);
    expect(cells({ ...many, 本年新收: 450, 上年结转: 50 }, { ...some, 结转下年度: 50, 本年新收: 100 })).toEqual([
      'requests.granted.total',
      'requests.outcomeTotal.total',
    ]);
    // What was carried in is compared with what was carried out.
    expect(cells({ 上年结转: 100, 结转下年度: 100 }, { 上年结转: 10, 结转下年度: 10 })).toEqual([
      'requests.carriedOut.total',
    ]);
  });

  test('what a report of the form before calls 增／减 may be anything', () => {
    const report = (year: number, values: string) =>
      `青禾县人民政府${year}年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t${values}\n其他对外管理服务事项\t0\t0\t0`;
    const before = report(2019, '10\t10\t50');
    const text = report(2020, '10\t100\t500');
    expect(analyse(text).report.edition).toBe('2019');
    expect(find('history/outlier', text, before).map(({ cell }) => cell)).toEqual(['proactive.licences.decisions']);
  });

  test('a tenth of it', () => {
    expect(find('history/outlier', sampleReport(), text).map(({ message }) => message)).toEqual([
      expect.stringContaining('的 1/10，'),
      expect.stringContaining('的 1/10000，'),
    ]);
  });

  test('nothing for small figures, for zero, and below ten times', () => {
    const quiet = (row: string, before: string) =>
      find('history/outlier', sampleReport().replace('行政强制\t4', row), lastYear().replace('行政强制\t4', before));
    expect(quiet('行政强制\t99', '行政强制\t4')).toEqual([]);
    expect(quiet('行政强制\t900', '行政强制\t0')).toEqual([]);
    expect(quiet('行政强制\t999', '行政强制\t100')).toEqual([]);
    expect(quiet('行政强制\t1000', '行政强制\t100')).toHaveLength(1);
  });
});

test('the rules are known by their ids', () => {
  for (const id of [...RULES, 'rollup/sum']) expect(ruleOf(id)?.id).toBe(id);
});
