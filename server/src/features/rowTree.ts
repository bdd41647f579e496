// The rows of a table below the groups that the form puts them in: 三、本年度办理结果 over （三）不予公开 over its rows.

import { groupOf, rowOf } from '../form/index.ts';
import type { Form, GroupForm } from '../form/schema.ts';
import type { Row, Table } from '../report/model.ts';
import type { Span } from '../text/span.ts';

export type RowNode = { readonly row: Row; readonly span: Span } | RowGroupNode;

/** Neighbouring rows of one group. A group whose rows another row parts stands here twice. */
export interface RowGroupNode {
  readonly group: GroupForm;
  readonly span: Span;
  readonly children: readonly RowNode[];
}

type GrowingNode = { row: Row; span: Span } | { group: GroupForm; span: Span; children: GrowingNode[] };

/** The rows of a table as a tree, in the order of the text. Rows that the form does not have stand outside all groups. */
export function rowTree(table: Table, form: Form): readonly RowNode[] {
  const top: GrowingNode[] = [];
  for (const row of table.rows) {
    let siblings = top;
    for (const group of groupsOf(row, form)) {
      let node = siblings.at(-1);
      if (!node || !('group' in node) || node.group !== group) {
        node = { group, span: row.span, children: [] };
        siblings.push(node);
      }
      node.span = { start: Math.min(node.span.start, row.span.start), end: Math.max(node.span.end, row.span.end) };
      siblings = node.children;
    }
    siblings.push({ row, span: row.span });
  }
  return top;
}

/** The groups over a row, the outermost first. */
function groupsOf(row: Row, form: Form): GroupForm[] {
  const groups: GroupForm[] = [];
  let key = row.key === undefined ? undefined : rowOf(form, row.key)?.group;
  while (key !== undefined) {
    const group = groupOf(form, key);
    if (!group) break;
    groups.unshift(group);
    key = group.group;
  }
  return groups;
}
