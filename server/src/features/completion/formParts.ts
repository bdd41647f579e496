// Offers the form's own parts: titles of sections, labels of rows, the topics of 总体情况.

import type { RowForm, TableId } from '../../form/schema.ts';
import { rowSkeleton } from '../../form/skeleton.ts';
import type { Table } from '../../report/model.ts';
import { missingTopics, TOPIC_NAMES } from '../../rules/content/overviewTopic.ts';
import { numberedItems } from '../../rules/numberedItems.ts';
import { proseOf } from '../../rules/prose.ts';
import { rowNameWithGroup } from '../../rules/tables.ts';
import { writeChineseNumeral } from '../../text/chineseNumerals.ts';
import type { CheckedReport } from '../equationLines.ts';
import { basisOf } from '../hoverText.ts';
import { type Completion, type CursorLine, replaceTyped } from './model.ts';

/** The six titles at the beginning of a line. */
export function sectionTitles({ report, form }: CheckedReport, line: CursorLine): Completion[] {
  const typed = lineWords(line);
  if (typed === undefined) return [];
  const present = new Set(report.sections.filter(({ heading }) => !isOnLine(heading.span, line)).map(({ id }) => id));
  return form.sections.flatMap(({ id, numeral, title, explanation }): Completion[] => {
    const label = `${numeral}、${title}`;
    if (!label.startsWith(typed) && (typed === '' || !title.startsWith(typed))) return [];
    const state = presence(present.has(id), '已有', '尚缺');
    return [
      { kind: 'section', label, ...state, documentation: explanation, edit: replaceTyped(line, typed.length, label) },
    ];
  });
}

/** The topics of 总体情况 at the beginning of a line in it, numbered on. */
export function overviewTopics({ report }: CheckedReport, line: CursorLine): Completion[] {
  const typed = lineWords(line);
  if (typed === undefined) return [];
  const missing = new Set(missingTopics(report));
  const written = numberedItems(proseOf(report, 'overview')).filter(
    ({ level, span }) => level === 'part' && span.end < line.offset - line.before.length,
  );
  const number = writeChineseNumeral(Math.max(0, ...written.map((item) => item.number)) + 1);
  return TOPIC_NAMES.flatMap((name): Completion[] => {
    const words = `（${number}）${name}情况。`;
    if (!words.startsWith(typed) && !name.startsWith(typed)) return [];
    const state = presence(!missing.has(name), '已写到', '尚未写到');
    return [
      { kind: 'topic', label: `（${number}）${name}情况`, ...state, edit: replaceTyped(line, typed.length, words) },
    ];
  });
}

/**
 * The labels of a table's rows at the beginning of a line or of one of its first cells. At an otherwise blank line of a
 * grid the whole row is written, its cells blank. None in table four, whose rows stand side by side.
 */
export function rowLabels(
  { form }: CheckedReport,
  line: CursorLine,
  id: TableId,
  table: Table | undefined,
): Completion[] {
  if (id === 'disputes' || table?.layout === 'html') return [];
  const cellStart = Math.max(line.before.lastIndexOf('\t'), line.before.lastIndexOf('|')) + 1;
  const typed = line.before.slice(cellStart).trimStart();
  // Behind a number there are only numbers.
  if (/\d\s*[\t|]/.test(line.before) || /^\d+$/.test(typed)) return [];
  const present = new Set(table?.rows.filter(({ span }) => !isOnLine(span, line)).map(({ key }) => key));
  const alone = line.after.trim() === '' && /^[\s|]*$/.test(line.before.slice(0, cellStart));
  const grid = alone && (table?.layout === 'tabs' || table?.layout === 'pipes') ? table.layout : undefined;
  return form.tables[id].rows.flatMap((row): Completion[] => {
    if (!nameStartsWith(row, typed)) return [];
    const whole = grid && rowSkeleton(form, row.key, grid);
    return [
      {
        kind: 'row',
        label: row.label,
        ...presence(present.has(row.key), '已有', '尚缺'),
        documentation: [`**${rowNameWithGroup(form, row.key)}**`, row.explanation, basisOf(row.articles)]
          .filter((block) => block !== '')
          .join('\n\n'),
        edit: whole ? replaceTyped(line, line.before.length, whole) : replaceTyped(line, typed.length, row.label),
      },
    ];
  });
}

/** True where the label begins so, with or without its number. */
function nameStartsWith({ label }: RowForm, typed: string): boolean {
  return label.startsWith(typed) || label.replace(/^(?:[一二三四]、|（.）|\d\.)/, '').startsWith(typed);
}

/** The words of a line up to the cursor, without the marks of a heading; undefined where more follows behind it. */
function lineWords({ before, after }: CursorLine): string | undefined {
  return after.trim() === '' ? before.replace(/^[\s#*]+/, '') : undefined;
}

function isOnLine(span: { readonly start: number }, { offset, before, after }: CursorLine): boolean {
  return offset - before.length <= span.start && span.start <= offset + after.length;
}

/** What is said of a part, by whether the report has it. */
function presence(present: boolean, yes: string, no: string): Pick<Completion, 'present' | 'detail'> {
  return { present, detail: present ? yes : no };
}
