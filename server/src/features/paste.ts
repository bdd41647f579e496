// A table out of Word, WPS, Excel or a web page: its values go onto the rows of the report's own table, or the whole table
// comes in as rows of the report's own layout.

import { columnOf, withRows } from '../form/index.ts';
import { type SkeletonLayout, tableSkeleton } from '../form/skeleton.ts';
import { cellNumber } from '../report/cellNumber.ts';
import type { Cell, Report, Table } from '../report/model.ts';
import { readReport } from '../report/read.ts';
import { type Analysis, analyse } from '../rules/analyse.ts';
import { cellEdits } from '../rules/cellEdit.ts';
import type { Edit } from '../rules/rule.ts';
import { applyEdits } from '../text/edits.ts';
import { plainNumber } from '../text/numbers.ts';
import { touches } from '../text/span.ts';
import { formattingEdits, USUAL_TAB_SIZE } from './formatting.ts';
import { type PlacedNumber, placedBlock } from './pasteBlock.ts';

export interface Paste {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  /** What happens, for the user to choose: 填入表三的 175 个单元格. */
  readonly title: string;
}

/**
 * What the paste of `html` at `offset` comes to. With the cursor in a table of the report, the values go to the cells of
 * the same rows and columns, numbers without labels to the cells from the cursor on, and nothing else of the table changes;
 * elsewhere a table is inserted. Undefined where the HTML holds no table of the form, or a value that is no number: that
 * is then pasted as it is.
 */
export function pasteOf({ report, form }: Analysis, offset: number, html: string): Paste | undefined {
  const pasted = analyse(html);
  const [table] = pasted.report.tables;
  const own = report.tables.find(({ span }) => touches(span, offset));
  if (own && pasted.report.tables.length === 0) {
    const block = placedBlock(form, own, offset, html);
    return block && into(report, own, block.numbers, (count) => `从${block.from}起填入（${count} 个数有变化）`);
  }
  const cells = pasted.report.tables.length === 1 ? [...pasted.report.cells.values()] : [];
  if (!table || !cells.some(({ reading }) => reading.kind === 'number')) return undefined;
  if (cells.some(({ reading }) => reading.kind === 'unreadable')) return undefined;
  if (own) return own.id === table.id ? ontoRows(report, own, cells) : undefined;
  const numbers = new Map(
    cells.flatMap((cell) => {
      const number = cellNumber(cell, pasted.form);
      return number === null || !columnOf(form, cell.key) ? [] : [[cell.key, number] as const];
    }),
  );
  // （六）其他处理 is taken as the pasted table has it.
  const rowKeys = new Set(table.rows.flatMap(({ key }) => key ?? []));
  const written = tableSkeleton(withRows(form, rowKeys), table.id, layoutOf(report), numbers);
  const title = `插入整张表（${numbers.size} 个数）`;
  return { title, edits: [{ span: { start: offset, end: offset }, newText: written }] };
}

function ontoRows(report: Report, table: Table, pasted: readonly Cell[]): Paste | undefined {
  const numbers = pasted.flatMap(({ key, reading, text }) => {
    const cell = report.cells.get(key);
    if (!cell || reading.kind !== 'number') return [];
    return [{ cell, text: reading.unit === undefined ? plainNumber(reading.value) : text }];
  });
  return into(report, table, numbers, (count) => `按行名填入表中（${count} 个数有变化）`);
}

/** Writes numbers into a table; one whose columns are aligned stays so. Undefined where nothing changes. */
function into(
  report: Report,
  { layout, span }: Table,
  numbers: readonly PlacedNumber[],
  titled: (count: number) => string,
): Paste | undefined {
  const { text } = report;
  const changes = numbers.filter((number) => number.text !== number.cell.text);
  if (changes.length === 0 || layout === 'unreadable') return undefined;
  const edits = cellEdits(
    report,
    changes.map(({ cell, text }) => [cell, text]),
  );
  if (!edits) return undefined;
  const title = titled(changes.length);
  const isAligned = formattingEdits(readReport(text), { tabSize: USUAL_TAB_SIZE, range: span }).length === 0;
  if (!isAligned) return { title, edits };
  const filled = applyEdits(text, edits);
  const range = { start: span.start, end: span.end + filled.length - text.length };
  const aligned = applyEdits(filled, formattingEdits(readReport(filled), { tabSize: USUAL_TAB_SIZE, range }));
  const newText = aligned.slice(span.start, aligned.length - (text.length - span.end));
  return { title, edits: [{ span, newText }] };
}

/** The layout of the tables that the report has; tabs where it has none or an own layout cannot be written. */
function layoutOf({ tables }: Report): SkeletonLayout {
  return tables.some(({ layout }) => layout === 'pipes') ? 'pipes' : 'tabs';
}
