// The tables follow another edition of the form than the report's year asks for.

import { formForYear, formOf } from '../../form/index.ts';
import type { TableForm } from '../../form/schema.ts';
import type { Label } from '../../report/model.ts';
import { tableStart } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * One finding for the whole report, at the first label that only the wrong edition has. A single foreign row in tables
 * of the right edition is `table/row-missing`.
 */
export const rule: Rule = {
  id: 'table/edition',
  severity: 'error',
  title: '表格用了不适用于该年度的格式',
  *check({ report }) {
    const { edition, year, tables } = report;
    if (!edition || !year || tables.length === 0) return;
    const right = formForYear(year.value);
    if (right.edition === edition || year.value < right.years.from) return;
    const foreign = tables
      .flatMap((table) => table.labels.map((label) => ({ label, form: right.tables[table.id] })))
      .find(({ label, form }) => !hasLabel(form, label))?.label;
    const example = foreign ? `，如“${foreign.text.replace(/\s+/g, '')}”` : '';
    yield {
      span: foreign?.span ?? tableStart(report, tables[0]!),
      message: `${year.value}年的年报应使用${right.notice}的表格，这里是${formOf(edition).notice}的${example}。`,
      related: [{ span: year.span, message: `年报的年度：${year.value}年` }],
    };
  },
};

function hasLabel({ rows, groups, heads }: TableForm, { key, kind }: Label): boolean {
  if (kind === 'row') return key === '' || rows.some((row) => row.key === key);
  if (kind === 'group') return groups.some((group) => group.key === key);
  if (kind === 'head') return heads.some((head) => head.key === key);
  const id = key.slice(key.lastIndexOf('.') + 1);
  return rows.some(({ columns }) => columns.some((column) => column.id === id));
}
