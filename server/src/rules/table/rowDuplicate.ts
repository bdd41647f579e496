// A row, or a whole table, stands twice.

import { rowOf } from '../../form/index.ts';
import type { Label, Report, TableLayout } from '../../report/model.ts';
import { contains, type Span } from '../../text/span.ts';
import { lineStart, nextLine, visiblePart } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

/**
 * One finding at each further place of a row; a table that stands twice with all its rows is one. The numbers of the
 * first place are read.
 */
export const rule: Rule = {
  id: 'table/row-duplicate',
  severity: 'error',
  title: '表格的同一行出现两次',
  *check({ report, form }) {
    for (const table of report.tables) {
      const repeated = report.problems.filter(({ kind, table: id }) => kind === 'rowDuplicate' && id === table.id);
      const places = new Map(table.rows.map(({ key, label }) => [key, label.span]));
      const groups = table.labels.filter(({ kind }) => kind === 'group');
      const isWholeTable = repeated.length > 1 && new Set(repeated.map(({ rowKey }) => rowKey)).size === places.size;
      for (const { span, rowKey } of isWholeTable ? repeated.slice(0, 1) : repeated) {
        const first = places.get(rowKey);
        const name = rowOf(form, rowKey ?? '')?.label ?? '';
        yield {
          span: visiblePart(report.text, span),
          message: isWholeTable ? '同一张表格出现了两次，只读取第一张。' : `“${name}”一行出现了两次，只读取第一行。`,
          ...(first && { related: [{ span: first, message: '第一次' }] }),
          ...(!isWholeTable && removal(report, table.layout, groups, span)),
        };
      }
    }
  },
};

/** Takes the row's line out, where it is a line and no group's label stands in it. */
function removal(
  { text }: Report,
  layout: TableLayout,
  groups: readonly Label[],
  { start, end }: Span,
): { fixes: Fix[] } | undefined {
  if (layout !== 'tabs' && layout !== 'pipes') return undefined;
  const line = { start: lineStart(text, start), end: nextLine(text, end) };
  if (groups.some(({ span }) => contains(line, span))) return undefined;
  return { fixes: [{ title: '删去重复的一行', safe: false, edits: [{ span: line, newText: '' }] }] };
}
