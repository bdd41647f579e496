// Rows and tables as the report holds them, made of what their lines gave.

import type { CellKey, EditionId } from '../../form/schema.ts';
import type { Span } from '../../text/span.ts';
import { columnsOfRow, keysOfRow } from '../labels/labels.ts';
import type { Slot } from '../lines/values.ts';
import type { Cell, ReadingProblem, Row, Table, Value } from '../model.ts';
import type { RawRow, RawTable } from './rawTable.ts';

export interface BoundTable {
  readonly table: Table;
  readonly problems: readonly ReadingProblem[];
}

/** A table without cells: its labels are known, and no number has a place. */
export function tornTable(raw: RawTable, edition: EditionId): BoundTable {
  const span = { start: raw.start, end: raw.end };
  const rows = raw.rows
    .filter(({ key }) => key !== undefined)
    .map(({ key, label }): Row => {
      const expected = columnsOfRow(key!, edition).length;
      return { key, label, span: label.span, cells: [], values: [], expected, cut: false };
    });
  const table: Table = { id: raw.id, span, layout: 'unreadable', rows, labels: raw.labels };
  return { table, problems: [{ kind: 'tableTorn', span, table: raw.id }] };
}

/** A row with its cells, where its values have their places. */
export function boundRow(
  { key, label }: RawRow,
  parts: { values: readonly Slot[]; isPlaced: boolean; cut: boolean; edition: EditionId },
): Row {
  const { values, isPlaced, cut, edition } = parts;
  const keys = keysOfRow(key ?? '', edition);
  const start = Math.min(label.span.start, values[0]?.span.start ?? label.span.start);
  const end = Math.max(label.span.end, values.at(-1)?.span.end ?? 0);
  return {
    key,
    label,
    span: { start, end },
    // Where the text ends in the middle of a row, what is there was written from the left.
    cells: isPlaced ? values.slice(0, keys.length).map((slot, i) => cellOf(keys[i]!, slot)) : [],
    values: values.map(asValue),
    expected: columnsOfRow(key ?? '', edition).length,
    cut,
  };
}

/** True where the text ends in this row. */
export function isLast({ label, slots }: RawRow, lastLine: Span): boolean {
  return Math.max(label.span.end, slots.at(-1)?.span.end ?? 0) >= lastLine.start;
}

export function trimBlanks(slots: readonly Slot[]): readonly Slot[] {
  let end = slots.length;
  while (end > 0 && slots[end - 1]!.text === '') end--;
  return slots.slice(0, end);
}

function cellOf(key: CellKey, { span, text, reading }: Slot): Cell {
  return { key, span, text, reading };
}

function asValue({ span, text, reading }: Slot): Value {
  return { span, text, reading };
}
