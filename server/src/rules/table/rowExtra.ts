// A table has a row that the form does not have.

import type { Report, Row } from '../../report/model.ts';
import { lineEnd, lineStart, nextLine } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { partedTables } from '../tables.ts';

/** One finding at the label of each such row; none of its numbers counts anywhere. */
export const rule: Rule = {
  id: 'table/row-extra',
  severity: 'warning',
  title: '格式没有的行',
  *check({ report }) {
    for (const { rows } of partedTables(report)) {
      for (const row of rows) {
        if (row.key !== undefined || row.label.span.end === row.label.span.start) continue;
        const label = row.label.text.replace(/\s+/g, '');
        const name = label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME)}…` : label;
        const fix = removal(report, row);
        yield {
          span: row.label.span,
          message: `格式中没有“${name}”这一行，其中的数字没有计入。`,
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
};

const LONGEST_NAME = 20;

/** Takes the row out, where it stands in one line of plain text. */
function removal({ text }: Report, { span }: Row): Fix | undefined {
  if (lineEnd(text, span.start) !== lineEnd(text, span.end)) return undefined;
  const line = { start: lineStart(text, span.start), end: nextLine(text, span.end) };
  if (text.slice(line.start, line.end).includes('<')) return undefined;
  return { title: '删去这一行', safe: false, edits: [{ span: line, newText: '' }] };
}
