// What can be written at a place of a report: parts of the form, citations, numbers out of the tables, whole sentences.

import type { SectionId, TableId } from '../../form/schema.ts';
import type { Report, Section } from '../../report/model.ts';
import { touches } from '../../text/span.ts';
import type { CheckedReport } from '../equationLines.ts';
import { articles, citedDocuments } from './citations.ts';
import { overviewTopics, rowLabels, sectionTitles } from './formParts.ts';
import { type Completion, type CursorLine, cursorLine } from './model.ts';
import { toldNumbers } from './numbers.ts';
import { recurringSentences } from './sentences.ts';

/** The completions at an offset, the likeliest first, what the report lacks before what it has; none where nothing fits. */
export function completionsAt(checked: CheckedReport, offset: number): Completion[] {
  const fitting = fittingAt(checked, offset);
  return [...fitting.filter(({ present }) => !present), ...fitting.filter(({ present }) => present)];
}

function fittingAt(checked: CheckedReport, offset: number): Completion[] {
  const { report } = checked;
  const line = cursorLine(report, offset);
  const cited = [...articles(line), ...citedDocuments(report, line)];
  if (cited.length > 0) return cited;
  const section = report.sections.findLast(({ span }) => span.start <= offset);
  const place = tableAt(checked, section, line);
  if (place) {
    const table = report.tables.find(({ id }) => id === place);
    return [
      ...rowLabels(checked, line, place, table),
      ...(line.before.trim() === '' ? sectionTitles(checked, line) : []),
    ];
  }
  const numbers = toldNumbers(checked, line);
  if (numbers.length > 0) return numbers;
  return [
    ...recurringSentences(checked, line, section?.id),
    ...(section?.id === 'overview' ? overviewTopics(checked, line) : []),
    ...sectionTitles(checked, line),
  ];
}

/** The table that the line belongs to: one that holds it, or the one of its section where the line is no prose. */
function tableAt({ report, form }: CheckedReport, section: Section | undefined, line: CursorLine): TableId | undefined {
  const inTable = report.tables.find(({ span }) => touches(span, line.offset));
  if (inTable) return inTable.id;
  if (!section || isProse(report, line)) return undefined;
  return tableOfSection(form.sections, section.id);
}

function tableOfSection(sections: CheckedReport['form']['sections'], id: SectionId): TableId | undefined {
  return sections.find((section) => section.id === id)?.table;
}

/** True where the line says something that is no row: a paragraph stands in it. */
function isProse({ paragraphs }: Report, { offset, before }: CursorLine): boolean {
  return before.trim() !== '' && paragraphs.some(({ span }) => touches(span, offset));
}
