// What stands in the tables of a report at an offset.

import type { Cell, Label, Report, Table } from '../report/model.ts';
import { type Span, touches } from '../text/span.ts';

/** The cell at an offset; a blank one where its value would stand. */
export function cellAt(report: Report, offset: number): Cell | undefined {
  const cells = tableAt(report, offset)?.rows.flatMap((row) => row.cells) ?? [];
  return nearest(cells, offset);
}

/** The label of a row, a group or a head at an offset, with its table. */
export function labelAt(report: Report, offset: number): { readonly label: Label; readonly table: Table } | undefined {
  const table = tableAt(report, offset);
  const label = table && nearest([...table.rows.map((row) => row.label), ...table.labels], offset);
  return label && { label, table };
}

function tableAt({ tables }: Report, offset: number): Table | undefined {
  return tables.find(({ span }) => touches(span, offset));
}

/** The part that holds the offset; else one that ends at it, so that a cursor behind a number is still on it. */
function nearest<Part extends { readonly span: Span }>(parts: readonly Part[], offset: number): Part | undefined {
  return (
    parts.find(({ span }) => span.start <= offset && offset < span.end) ??
    parts.find(({ span }) => touches(span, offset))
  );
}
