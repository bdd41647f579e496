// Where a place of a Word document's text is in the terms of Word. Apart from the reading, which draws in its libraries.

import type { SectionForm } from '../form/schema.ts';
import type { ReadReport } from '../series/model.ts';

export interface WordText {
  readonly text: string;
  readonly places: readonly WordPlace[];
  /** What the reader should know of the document, in Chinese: tracked changes were taken as accepted. */
  readonly notices: readonly string[];
}

/** A line of the text, and where it is in the document: paragraphs, tables and rows counted from 1. */
export interface WordPlace {
  readonly start: number;
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
}

/**
 * `第三部分，表格 2 第 5 行第 3 格` or `第一部分，第 12 段`: the place of an offset of the text in the document, for people.
 * Cells are counted as Word counts them, a merged one once. Before the first section there is only the paragraph.
 */
export function wordPlaceOf(
  { text, places }: WordText,
  { report, form }: Pick<ReadReport, 'report' | 'form'>,
  offset: number,
): string {
  const place = places.findLast(({ start }) => start <= offset);
  if (!place) return '';
  const section = report.sections.findLast(({ span }) => span.start <= offset);
  const numeral = form.sections.find(({ id }: SectionForm) => id === section?.id)?.numeral;
  const part = numeral === undefined ? '' : `第${numeral}部分，`;
  if (place.table === undefined) return `${part}第 ${place.paragraph} 段`;
  const cell = text.slice(place.start, offset).split('\t').length;
  return `${part}表格 ${place.table} 第 ${place.row} 行第 ${cell} 格`;
}
