// The form for the reports for 2021 and later years, 国办公开办函〔2021〕30号.

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
    id: 'issued',
    label: '本年制发件数',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日制发的件数。往年制发、今年才上网公开的不算。',
  },
  {
    id: 'repealed',
    label: '本年废止件数',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日废止的件数，一般理解包括宣布失效的。往年废止的不重复计。',
  },
  {
    id: 'inForce',
    label: '现行有效件数',
    kind: 'count',
    unit: '件',
    explanation:
      '一般理解为到12月31日仍然有效的总件数，往年制发的也计入，不只是今年的。通常约等于上年现行有效＋本年制发－本年废止。',
  },
];

const decisionColumns: readonly ColumnForm[] = [
  {
    id: 'decisions',
    label: '本年处理决定数量',
    kind: 'count',
    unit: '件',
    explanation: '1月1日至12月31日作出的处理决定件数。填的是决定的件数，不是权责清单上事项的项数。',
  },
];

const feeColumns: readonly ColumnForm[] = [
  {
    id: 'amount',
    label: '本年收费金额（单位：万元）',
    aliases: ['本年收费金额（万元）'],
    kind: 'amount',
    unit: '万元',
    explanation:
      '1月1日至12月31日实际收取的总额，单位是万元，可以有小数。按元填写是常见错误：收取123456元，应填12.3456。',
  },
];

const proactive: TableForm = {
  id: 'proactive',
  rows: [
    { ...rulesRow, columns: documentColumns },
    { ...normativeDocsRow, label: '行政规范性文件', columns: documentColumns },
    { ...licencesRow, columns: decisionColumns },
    { ...penaltiesRow, columns: decisionColumns },
    { ...coercionsRow, columns: decisionColumns },
    { ...feesRow, columns: feeColumns },
  ],
  groups: proactiveGroups,
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
