// A row, or a whole table, stands twice.

import { rowOf } from '../../form/index.ts';
import type { ReadingProblem, Report } from '../../report/model.ts';
import { visiblePart } from '../places.ts';
import type { Rule } from '../rule.ts';

/** One finding at each further place of a row or table; its numbers are not read, those of the first are. */
export const rule: Rule = {
  id: 'table/row-duplicate',
  severity: 'error',
  title: '表格的同一行出现两次',
  *check({ report, form }) {
    for (const problem of report.problems) {
      if (problem.kind !== 'rowDuplicate' && problem.kind !== 'tableDuplicate') continue;
      const name = problem.rowKey === undefined ? '' : (rowOf(form, problem.rowKey)?.label ?? '');
      const first = firstPlace(report, problem);
      yield {
        span: visiblePart(report.text, problem.span),
        message:
          problem.kind === 'tableDuplicate'
            ? '同一张表格出现了两次，只读取第一张。'
            : `“${name}”一行出现了两次，只读取第一行。`,
        ...(first && { related: [{ span: first, message: '第一次' }] }),
      };
    }
  },
};

function firstPlace({ tables }: Report, { kind, table: id, rowKey }: ReadingProblem) {
  const table = tables.find((candidate) => candidate.id === id);
  if (kind === 'tableDuplicate') return table?.labels[0]?.span;
  return table?.rows.find(({ key }) => key === rowKey)?.label.span;
}
