// A cell says something that is no number of the kind that belongs there.

import { cellOf } from '../../form/index.ts';
import type { ColumnForm } from '../../form/schema.ts';
import type { Cell } from '../../report/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Rule } from '../rule.ts';
import { filledCells, fitsColumn } from '../tables.ts';

/** 若干, －3 and 3.5 in a count; what is readable but not plain is `table/number-form`, a blank `table/cell-blank`. */
export const rule: Rule = {
  id: 'table/not-a-number',
  severity: 'error',
  title: '单元格中不是应填的数字',
  *check({ report, form, diagnosis }) {
    for (const cell of filledCells(report)) {
      if (isPlainCount(cell)) continue;
      const column = cellOf(form, cell.key)?.column;
      const fault = column && faultOf(cell, column);
      if (!fault) continue;
      const value = diagnosis.determined.get(cell.key);
      const number = value === undefined ? undefined : plainNumber(value);
      yield {
        span: cell.span,
        cell: cell.key,
        message: number === undefined ? `${fault}。` : `${fault}，按其他数字推算应为 ${number}。`,
        ...(number !== undefined && {
          fixes: [{ title: `改为 ${number}`, safe: false, edits: [{ span: cell.span, newText: number }] }],
        }),
      };
    }
  },
};

/** Nearly every cell: right in any column. */
function isPlainCount({ reading }: Cell): boolean {
  return reading.kind === 'number' && reading.value >= 0 && Number.isInteger(reading.value);
}

function faultOf({ reading, text }: Cell, column: ColumnForm): string | undefined {
  const { label } = column;
  const written = text.replace(/\s+/g, ' ');
  if (reading.kind === 'unreadable') return `“${label}”应填数字，“${written}”不是数字`;
  if (reading.kind === 'blank' || fitsColumn(reading.value, column)) return undefined;
  return reading.value < 0 ? `“${label}”不能是负数（${written}）` : `“${label}”应填整数（${written}）`;
}
