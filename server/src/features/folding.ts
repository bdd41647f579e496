// What can be folded away: sections, tables, and the rows of one group.

import type { Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import { type RowNode, rowTree } from './rowTree.ts';

/**
 * The foldable spans of a report in the order of the text. White space at the end of a span is left out,
 * so that blank lines between sections stay visible.
 */
export function foldingSpans(report: Report, form: Form): Span[] {
  const spans = report.sections.map((section) => section.span);
  for (const table of report.tables) spans.push(table.span, ...groupSpans(rowTree(table, form)));
  return spans.map((span) => withoutTrailingSpace(report.text, span)).sort((one, other) => one.start - other.start);
}

function groupSpans(nodes: readonly RowNode[]): Span[] {
  return nodes.flatMap((node) => ('group' in node ? [node.span, ...groupSpans(node.children)] : []));
}

function withoutTrailingSpace(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /\s/u.test(text[end - 1]!)) end -= 1;
  return { start: span.start, end };
}
