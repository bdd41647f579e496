// A table has a row that the form does not have.

import { contains } from '../../text/span.ts';
import { lineEnd, lineStart, nextLine } from '../places.ts';
import type { Rule } from '../rule.ts';

/** One finding at the label of each such row; none of its numbers counts anywhere. */
export const rule: Rule = {
  id: 'table/row-extra',
  severity: 'warning',
  title: '格式没有的行',
  *check({ report }) {
    const { text } = report;
    for (const { kind, span, table: id } of report.problems) {
      if (kind !== 'rowExtra') continue;
      const row = report.tables
        .find((table) => table.id === id)
        ?.rows.find((candidate) => candidate.key === undefined && contains(candidate.span, span));
      const label = row?.label.text.replace(/\s+/g, '') ?? '';
      const name = label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME)}…` : label;
      // In one line of its own the row can go as a whole.
      const line = row && { start: lineStart(text, row.span.start), end: nextLine(text, row.span.end) };
      const isOwnLine =
        line &&
        lineEnd(text, row.span.start) === lineEnd(text, row.span.end) &&
        !text.slice(line.start, line.end).includes('<');
      yield {
        span,
        message: `格式中没有“${name}”这一行，其中的数字没有计入。`,
        ...(isOwnLine && { fixes: [{ title: '删去这一行', safe: false, edits: [{ span: line, newText: '' }] }] }),
      };
    }
  },
};

const LONGEST_NAME = 20;
