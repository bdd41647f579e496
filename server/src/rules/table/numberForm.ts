// A number that can be read but is not written in plain digits.

import { cellOf } from '../../form/index.ts';
import type { ColumnForm, Form } from '../../form/schema.ts';
import { cellNumber } from '../../report/cellNumber.ts';
import type { Cell } from '../../report/model.ts';
import { type NumberForm, type NumberRead, plainNumber } from '../../text/numbers.ts';
import type { Finding, Rule } from '../rule.ts';
import { filledCells, fitsColumn } from '../tables.ts';

/**
 * １２, 1,136, 12件, 二十一, 007. An annotation in brackets is a note only. In order: a sign before a change, the unit that
 * the column asks for behind an amount of 采购总金额. Another unit than the column's is not only a matter of form.
 */
export const rule: Rule = {
  id: 'table/number-form',
  severity: 'warning',
  title: '数字书写不规范',
  *check({ report, form }) {
    for (const cell of filledCells(report)) {
      if (cell.reading.kind !== 'number' || cell.reading.form === undefined) continue;
      const column = cellOf(form, cell.key)?.column;
      // What is no number of the kind that belongs here is `table/not-a-number`.
      if (!column || !fitsColumn(cell.reading.value, column)) continue;
      const finding = findingAt(form, cell, cell.reading, column);
      if (finding) yield finding;
    }
  },
};

const FAULTS: Readonly<Record<NumberForm, string>> = {
  fullWidth: '全角数字应改为半角',
  spaced: '数字之间不应有空格',
  separated: '数字不应加分隔符',
  unit: '单元格中只填数字，不写单位',
  annotated: '单元格中只填数字，括注宜移到正文',
  chinese: '应用阿拉伯数字',
  padded: '数字前后不应有多余的符号或零',
};

function findingAt(editionForm: Form, cell: Cell, reading: NumberRead, column: ColumnForm): Finding | undefined {
  const form = reading.form!;
  const { key, span } = cell;
  const written = cell.text.replace(/\s+/g, ' ');
  const isMoney = reading.unit?.endsWith('元') ?? false;
  if (isMoney && reading.unit !== column.unit) return otherUnit(editionForm, cell, reading, column);
  if (form === 'unit' && isMoney && column.unit === '元') return undefined;
  if (form === 'padded' && column.kind === 'change' && /^\+\d+$/.test(written)) return undefined;
  const number = plainNumber(reading.value);
  return {
    span,
    cell: key,
    message: `${FAULTS[form]}：“${written}”应写作 ${number}。`,
    ...(form === 'annotated' && { severity: 'info' as const }),
    fixes: [
      {
        title: form === 'annotated' ? `改为 ${number}，删去括注` : `改为 ${number}`,
        // The value stays; but a note is the author's words, not to be dropped unasked.
        safe: form !== 'annotated',
        edits: [{ span, newText: number }],
      },
    ],
  };
}

function otherUnit(form: Form, cell: Cell, { value, unit }: NumberRead, column: ColumnForm): Finding | undefined {
  const { key, span } = cell;
  if (column.kind !== 'amount') {
    return { span, cell: key, message: `“${column.label}”的单位是${column.unit}，这里写的是${unit}。` };
  }
  // 采购总金额 may be told in 元 or in 万元.
  if (column.unit === '元') return undefined;
  const number = plainNumber(cellNumber(cell, form)!);
  return {
    span,
    cell: key,
    message: `本栏单位是${column.unit}，${plainNumber(value)}${unit}应写作 ${number}。`,
    fixes: [{ title: `换算为 ${number}`, safe: false, edits: [{ span, newText: number }] }],
  };
}
