// What these rules must say of the real reports, established by hand from the texts; notes (infos) are left out.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';

const folder = '../shared/reports';

const sixth = ['section/missing 第六部分'];
const fromFifth = ['section/missing 第五部分', ...sixth];
const fromFourth = ['section/missing 第四部分', ...fromFifth];
const fromThird = ['section/missing 第三部分', ...fromFourth];

/** Rule and some words of the message of each error and warning of the rules about tables, sections, contents and titles. */
const expectations: Readonly<Record<string, readonly string[]>> = {
  'puyang-2022.txt': ['section/numbering 一、总体情况', 'content/fee-statement'],
  'changtu-2022.txt': [
    'title/missing',
    'content/residue 年度报告格式>',
    'table/cell-count “3.补正后申请内容仍不明确”应有 7 个数字，现有 6 个',
  ],
  'yongzhou-office-2022.txt': ['title/form 缺少“政府”', 'content/fee-statement'],
  'huixian-2023.txt': [],
  'hongze-2023.md': [
    'table/cell-blank “1.申请人无正当理由',
    'table/cell-blank “2.申请人逾期',
    'table/cell-blank “3.其他”',
  ],
  'hongze-2023.layout.txt': ['table/label 其他法律行政止公开', 'table/row-missing （六）其他处理'],
  'hongze-2023.raw.txt': ['table/label 其他法律行政止公开', 'table/row-missing （六）其他处理'],
  'hongze-2023.plain.txt': [
    'table/missing 二、主动公开',
    'table/missing 三、收到和处理',
    'table/missing 四、政府信息公开行政复议',
  ],
  'huaian-2024.md': [],
  'huaian-2024.layout.txt': [],
  'huaian-2024.raw.txt': [],
  'huaian-2024.plain.txt': ['table/missing 三、收到和处理', 'table/missing 四、政府信息公开行政复议'],
  'shanghai-office-2019.html': ['table/cell-blank 126 个空白单元格', 'table/cell-blank 9 个空白单元格'],
  'pingtan-2025.html': ['title/missing'],
  'blank-form-2021.txt': [
    'title/missing',
    'content/residue 格式模板',
    'content/residue （文字描述）',
    'content/residue （文字描述）',
    'content/residue 收取信息处理费情况在此处报告',
    'table/missing 未填写',
    'table/missing 未填写',
    'table/missing 未填写',
  ],
  'fragments/hanyang-office-2022.txt': [
    'title/missing',
    'content/overview-topic',
    'table/cell-blank “规章”的“现行有效件数”空白',
    'table/row-missing 缺少 23 行',
    ...fromFourth,
  ],
  'fragments/changtu-culture-2021.txt': [
    'content/overview-topic',
    'table/edition',
    'table/row-missing 缺少 22 行',
    ...fromFourth,
  ],
  'fragments/zibo-zhongbu-2020.txt': ['content/overview-topic', 'table/row-missing', ...fromThird],
  'fragments/weishan-liangcheng-2020.txt': [
    'title/missing',
    'section/title 一、总体情况',
    'content/overview-topic',
    'table/row-missing',
    ...fromFourth,
  ],
  'fragments/yangling-stats-2023.txt': [
    'title/missing',
    'content/overview-topic 依申请公开',
    'table/cell-blank “规章”一行空白',
    'table/cell-blank 19 个空白单元格',
    'table/row-missing',
    ...fromFourth,
  ],
  'fragments/datonghu-industry-2019.txt': [
    'section/title 一、总体情况',
    'content/overview-topic',
    'table/row-missing',
    ...fromThird,
  ],
  'fragments/xingren-2022.txt': ['title/missing', 'section/missing 第二部分', ...fromThird],
  'fragments/tianmen-tuoshi-2020.txt': [
    'content/overview-topic',
    'table/row-extra 其他主动公开文件',
    'table/row-missing',
    ...fromThird,
  ],
  'fragments/wuchang-minyi-2021.txt': [
    'content/duplicate 标题',
    'table/missing 没有表格',
    'table/missing 没有表格',
    'table/missing 没有表格',
    ...sixth,
  ],
  'fragments/taojiang-zhabu-2021.txt': [
    'content/duplicate 标题',
    'content/overview-topic',
    'table/row-missing 缺少 3 行',
    ...fromThird,
  ],
};

const ours = /^(?:table|section|title)\/|^content\/(?!part-count)/;

describe.skipIf(!existsSync(folder))('the reports in ../shared/reports (left out where that folder is absent)', () => {
  it.each(Object.entries(expectations))('%s', (file, expected) => {
    const text = new TextDecoder().decode(readFileSync(`${folder}/${file}`));
    const found = analyse(text)
      .findings.filter(({ rule, severity }) => severity !== 'info' && ours.test(rule))
      .map(({ rule, message }) => ({ rule, message }));
    // Each expectation takes one finding; what is left on either side is an error of ours.
    const missing = expected.filter((line) => {
      const [rule, words = ''] = line.split(/ (.*)/);
      const place = found.findIndex((finding) => finding.rule === rule && finding.message.includes(words));
      if (place !== -1) found.splice(place, 1);
      return place === -1;
    });
    expect({ missing, surplus: found }).toEqual({ missing: [], surplus: [] });
  });
});
