// How a selection grows: cell, row, group of rows, table, section; in prose sentence, paragraph, section.

import type { Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';
import { visiblePart } from '../rules/places.ts';
import { contains, type Span, touches } from '../text/span.ts';
import { cellAt, labelAt } from './atOffset.ts';
import { type RowNode, rowTree } from './rowTree.ts';

/** The parts of a report that an offset is in, the innermost first, each inside the next; the whole text is the last. */
export function selectionSpansAt(report: Report, form: Form, offset: number): Span[] {
  const { text } = report;
  const holding = [{ start: 0, end: text.length }];
  const add = (span: Span | undefined) => {
    if (span && span.end > span.start && touches(span, offset)) holding.push(span);
  };
  for (const { span, heading } of report.sections) {
    add(visiblePart(text, span));
    add(heading.span);
  }
  const paragraph = report.paragraphs.find(({ span }) => touches(span, offset));
  if (paragraph) {
    add(paragraph.span);
    add(sentenceAt(text, paragraph.span, offset));
  }
  for (const table of report.tables) {
    if (!touches(table.span, offset)) continue;
    add(table.span);
    addNodes(rowTree(table, form), add);
  }
  add(labelAt(report, offset)?.label.span);
  add(cellAt(report, offset)?.span);
  const fromInside = holding.sort((one, other) => one.end - one.start - (other.end - other.start));
  const nested: Span[] = [];
  for (const span of fromInside) {
    const inner = nested.at(-1);
    if (!inner || (contains(span, inner) && span.end - span.start > inner.end - inner.start)) nested.push(span);
  }
  return nested;
}

function addNodes(nodes: readonly RowNode[], add: (span: Span) => void): void {
  for (const node of nodes) {
    add(node.span);
    if ('group' in node) addNodes(node.children, add);
  }
}

/** The sentence of a paragraph, its full stop included. */
function sentenceAt(text: string, { start, end }: Span, offset: number): Span {
  const stop = (mark: string) => text.lastIndexOf(mark, offset - 1);
  const from = Math.max(start, stop('。') + 1, stop('；') + 1);
  const stops = ['。', '；'].map((mark) => text.indexOf(mark, offset)).filter((at) => at !== -1 && at < end);
  return visiblePart(text, { start: from, end: stops.length > 0 ? Math.min(...stops) + 1 : end });
}
