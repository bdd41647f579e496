// The trial form for the reports for 2019 and 2020, 国办公开办函〔2019〕60号.

import { equationsOf } from '../equations.ts';
import type { ColumnForm, Form, TableForm } from '../schema.ts';
import {
  coercionsRow,
  contentHead,
  disputesTable,
  dividedOtherGroup,
  dividedOtherRows,
  feesRow,
  licencesRow,
  normativeDocsRow,
  penaltiesRow,
  proactiveGroups,
  requestGroups,
  requestHeads,
  requestRowsAfterOther,
  requestRowsBeforeOther,
  rulesRow,
  sections,
  undividedOtherRows,
} from './common.ts';

const documentColumns: readonly ColumnForm[] = [
  {
    id: 'made',
    label: '本年新制作数量',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日新制作的件数，通常不论是否公开。往年制作的不算。',
  },
  {
    id: 'published',
    label: '本年新公开数量',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日新向社会公开的件数。今年补公开往年文件的，可能多于新制作数量。',
  },
  {
    id: 'total',
    label: '对外公开总数量',
    kind: 'count',
    unit: '件',
    explanation: '通常指到12月31日对外公开的总件数，含往年公开的，因此不少于本年新公开数量。',
  },
];

const lastYearColumn: ColumnForm = {
  id: 'lastYear',
  label: '上一年项目数量',
  kind: 'count',
  unit: '项',
  explanation: '通常指上一年的事项有多少项，不是办了多少件。',
};

const changeColumn: ColumnForm = {
  id: 'change',
  label: '本年增/减',
  aliases: ['本年增减'],
  kind: 'change',
  unit: '项',
  explanation: '通常指事项比上一年多了或者少了几项，减少填负数（如-8），没有变化填0。',
};

const itemColumns: readonly ColumnForm[] = [
  lastYearColumn,
  changeColumn,
  {
    id: 'decisions',
    label: '处理决定数量',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日作出的处理决定件数。左边两栏数的是事项，这一栏数的是办件。',
  },
];

const feeColumns: readonly ColumnForm[] = [lastYearColumn, changeColumn];

const procurementColumns: readonly ColumnForm[] = [
  {
    id: 'projects',
    label: '采购项目数量',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日政府集中采购的项目个数，不是采购的物品件数。',
  },
  {
    id: 'amount',
    label: '采购总金额',
    kind: 'amount',
    unit: '元',
    explanation: '1月1日至12月31日政府集中采购的总金额。表头没有写单位，宜在数字后写明元或者万元。',
  },
];

const proactive: TableForm = {
  id: 'proactive',
  rows: [
    { ...rulesRow, columns: documentColumns },
    { ...normativeDocsRow, label: '规范性文件', aliases: ['行政规范性文件'], columns: documentColumns },
    { ...licencesRow, columns: itemColumns },
    {
      key: 'proactive.otherServices',
      label: '其他对外管理服务事项',
      group: 'proactive.item5',
      columns: itemColumns,
      articles: ['20(5)'],
      explanation: '行政许可以外、本机关对外办理的管理和服务事项。内部管理事项不算，行政处罚、行政强制另计。',
    },
    { ...penaltiesRow, columns: itemColumns },
    { ...coercionsRow, columns: itemColumns },
    { ...feesRow, columns: feeColumns },
    {
      key: 'proactive.procurement',
      label: '政府集中采购',
      group: 'proactive.item9',
      columns: procurementColumns,
      articles: ['20(9)'],
      explanation: '政府集中采购的项目个数和金额。一般理解，分散采购不计入。',
    },
  ],
  groups: [
    ...proactiveGroups,
    {
      key: 'proactive.item9',
      label: '第二十条第（九）项',
      articles: ['20(9)'],
      explanation: '指条例要求主动公开的政府集中采购项目的目录、标准和实施情况。2021年起的格式不再报告这一项。',
    },
  ],
  heads: [contentHead],
};

const requests: TableForm = {
  id: 'requests',
  rows: [...requestRowsBeforeOther, ...undividedOtherRows, ...requestRowsAfterOther],
  groups: requestGroups,
  heads: requestHeads,
};

const tables = { proactive, requests, disputes: disputesTable };

export const edition2019: Form = {
  edition: '2019',
  years: { from: 2019, to: 2020 },
  notice: '国办公开办函〔2019〕60号',
  sections,
  tables,
  equations: equationsOf(tables),
  variants: [
    {
      id: 'dividedOther',
      table: 'requests',
      rows: dividedOtherRows,
      groups: [dividedOtherGroup],
      instead: undividedOtherRows.map((row) => row.key),
    },
  ],
};
