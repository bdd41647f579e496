// The form for the reports for 2021 and later years, 国办公开办函〔2021〕30号.

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
  { id: 'issued', label: '本年制发件数', kind: 'count', unit: '件', explanation: '' },
  { id: 'repealed', label: '本年废止件数', kind: 'count', unit: '件', explanation: '' },
  { id: 'inForce', label: '现行有效件数', kind: 'count', unit: '件', explanation: '' },
];

const decisionColumns: readonly ColumnForm[] = [
  { id: 'decisions', label: '本年处理决定数量', kind: 'count', unit: '件', explanation: '' },
];

const feeColumns: readonly ColumnForm[] = [
  {
    id: 'amount',
    label: '本年收费金额（单位：万元）',
    aliases: ['本年收费金额（万元）'],
    kind: 'amount',
    unit: '万元',
    explanation: '',
  },
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
      label: '行政规范性文件',
      group: 'proactive.item1',
      columns: documentColumns,
      articles: ['20(1)'],
      explanation: '',
    },
    {
      key: 'proactive.licences',
      label: '行政许可',
      group: 'proactive.item5',
      columns: decisionColumns,
      articles: ['20(5)'],
      explanation: '',
    },
    {
      key: 'proactive.penalties',
      label: '行政处罚',
      group: 'proactive.item6',
      columns: decisionColumns,
      articles: ['20(6)'],
      explanation: '',
    },
    {
      key: 'proactive.coercions',
      label: '行政强制',
      group: 'proactive.item6',
      columns: decisionColumns,
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
  ],
  groups: [
    { key: 'proactive.item1', label: '第二十条第（一）项', articles: ['20(1)'], explanation: '' },
    { key: 'proactive.item5', label: '第二十条第（五）项', articles: ['20(5)'], explanation: '' },
    { key: 'proactive.item6', label: '第二十条第（六）项', articles: ['20(6)'], explanation: '' },
    { key: 'proactive.item8', label: '第二十条第（八）项', articles: ['20(8)'], explanation: '' },
  ],
  heads: [contentHead],
};

const requests: TableForm = {
  id: 'requests',
  rows: [...requestRowsBeforeOther, ...dividedOtherRows, ...requestRowsAfterOther],
  groups: [...requestGroups, dividedOtherGroup],
  heads: requestHeads,
};

const tables = { proactive, requests, disputes: disputesTable };

export const edition2021: Form = {
  edition: '2021',
  years: { from: 2021 },
  notice: '国办公开办函〔2021〕30号',
  sections,
  tables,
  equations: equationsOf(tables),
  variants: [
    {
      id: 'undividedOther',
      table: 'requests',
      rows: undividedOtherRows,
      groups: [],
      instead: dividedOtherRows.map((row) => row.key),
    },
  ],
};
