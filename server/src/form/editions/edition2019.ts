// The trial form for the reports for 2019 and 2020, 国办公开办函〔2019〕60号.

import { equationsOf } from '../equations.ts';
import type { ColumnForm, Form, TableForm } from '../schema.ts';
import {
  contentHead,
  disputesTable,
  dividedOtherGroup,
  dividedOtherRows,
  requestGroups,
  requestHeads,
  requestRowsAfterOther,
  requestRowsBeforeOther,
  sections,
  undividedOtherRows,
} from './common.ts';

const documentColumns: readonly ColumnForm[] = [
  { id: 'made', label: '本年新制作数量', kind: 'count', unit: '件', explanation: '' },
  { id: 'published', label: '本年新公开数量', kind: 'count', unit: '件', explanation: '' },
  { id: 'total', label: '对外公开总数量', kind: 'count', unit: '件', explanation: '' },
];

const lastYearColumn: ColumnForm = {
  id: 'lastYear',
  label: '上一年项目数量',
  kind: 'count',
  unit: '项',
  explanation: '',
};

const changeColumn: ColumnForm = {
  id: 'change',
  label: '本年增/减',
  aliases: ['本年增减'],
  kind: 'change',
  unit: '项',
  explanation: '',
};

const feeColumns: readonly ColumnForm[] = [lastYearColumn, changeColumn];

const itemColumns: readonly ColumnForm[] = [
  lastYearColumn,
  changeColumn,
  { id: 'decisions', label: '处理决定数量', kind: 'count', unit: '件', explanation: '' },
];

const procurementColumns: readonly ColumnForm[] = [
  { id: 'projects', label: '采购项目数量', kind: 'count', unit: '件', explanation: '' },
  { id: 'amount', label: '采购总金额', kind: 'amount', unit: '元', explanation: '' },
];

const proactive: TableForm = {
  id: 'proactive',
  rows: [
    {
      key: 'proactive.rules',
      label: '规章',
      group: 'proactive.item1',
      columns: documentColumns,
      articles: ['20(1)'],
      explanation: '',
    },
    {
      key: 'proactive.normativeDocs',
      label: '规范性文件',
      aliases: ['行政规范性文件'],
      group: 'proactive.item1',
      columns: documentColumns,
      articles: ['20(1)'],
      explanation: '',
    },
    {
      key: 'proactive.licences',
      label: '行政许可',
      group: 'proactive.item5',
      columns: itemColumns,
      articles: ['20(5)'],
      explanation: '',
    },
    {
      key: 'proactive.otherServices',
      label: '其他对外管理服务事项',
      group: 'proactive.item5',
      columns: itemColumns,
      articles: ['20(5)'],
      explanation: '',
    },
    {
      key: 'proactive.penalties',
      label: '行政处罚',
      group: 'proactive.item6',
      columns: itemColumns,
      articles: ['20(6)'],
      explanation: '',
    },
    {
      key: 'proactive.coercions',
      label: '行政强制',
      group: 'proactive.item6',
      columns: itemColumns,
      articles: ['20(6)'],
      explanation: '',
    },
    {
      key: 'proactive.fees',
      label: '行政事业性收费',
      group: 'proactive.item8',
      columns: feeColumns,
      articles: ['20(8)'],
      explanation: '',
    },
    {
      key: 'proactive.procurement',
      label: '政府集中采购',
      group: 'proactive.item9',
      columns: procurementColumns,
      articles: ['20(9)'],
      explanation: '',
    },
  ],
  groups: [
    { key: 'proactive.item1', label: '第二十条第（一）项', articles: ['20(1)'], explanation: '' },
    { key: 'proactive.item5', label: '第二十条第（五）项', articles: ['20(5)'], explanation: '' },
    { key: 'proactive.item6', label: '第二十条第（六）项', articles: ['20(6)'], explanation: '' },
    { key: 'proactive.item8', label: '第二十条第（八）项', articles: ['20(8)'], explanation: '' },
    { key: 'proactive.item9', label: '第二十条第（九）项', articles: ['20(9)'], explanation: '' },
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
