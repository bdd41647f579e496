// Tables that leave blank what is zero: only where it is plain that a blank means nothing else.

import { tableIdOf } from '../form/index.ts';
import type { CellKey, Form, TableId } from '../form/schema.ts';
import type { CellValue } from './model.ts';
import type { EquationIndex, System } from './system.ts';
import { type Numbers, solve } from './unknowns.ts';

const summedTables: readonly TableId[] = ['requests', 'disputes'];

/**
 * The tables whose blanks count as zero: most of the table's cells are blank, a grand total of it is written (（七）总计
 * in table three, the total of a group in table four), and every equation of the table then holds as far as it can be
 * checked. The blank total of a row is missing all the same, not zero.
 */
export function tablesWithBlankZeros(
  form: Form,
  system: System,
  values: ReadonlyMap<CellKey, CellValue>,
  numbers: Numbers,
): Set<TableId> {
  const blanks = system.keys.filter((key) => values.get(key) === 'blank');
  return new Set(
    summedTables.filter((table) => {
      const blank = blanks.filter((key) => tableIdOf(key) === table).length;
      if (blank === 0) return false;
      const cells = system.keys.filter((key) => tableIdOf(key) === table).length;
      if (blank * 2 <= cells || !hasGrandTotal(form, system, table, numbers)) return false;
      const filled = withZeros(form, system, values, numbers, new Set([table]));
      const { states, contradictions } = solve(system, filled, () => true);
      const ofTable = states.filter((_, equation) => tableOf(form, equation) === table);
      return contradictions.every((equation) => tableOf(form, equation) !== table) && !ofTable.includes('broken');
    }),
  );
}

/** The numbers, with zero for every blank part in these tables. */
export function withZeros(
  form: Form,
  system: System,
  values: ReadonlyMap<CellKey, CellValue>,
  numbers: Numbers,
  tables: ReadonlySet<TableId>,
): Numbers {
  const rowTotals = new Set(
    form.equations.filter(({ kind }) => kind === 'row' || kind === 'disputes').map(({ at }) => at),
  );
  const filled = numbers.slice();
  for (const [cell, key] of system.keys.entries()) {
    const isBlankPart = values.get(key) === 'blank' && !rowTotals.has(key);
    if (isBlankPart && tables.has(tableIdOf(key)!)) filled[cell] = 0;
  }
  return filled;
}

/** True where a number stands in a cell at which as many equations are reported as at any of its table. */
function hasGrandTotal(form: Form, system: System, table: TableId, numbers: Numbers): boolean {
  const reported = new Map<CellKey, number>();
  for (const { at } of form.equations) if (tableIdOf(at) === table) reported.set(at, (reported.get(at) ?? 0) + 1);
  const most = Math.max(...reported.values());
  return [...reported].some(([at, count]) => count === most && !Number.isNaN(numbers[system.indexes.get(at)!]!));
}

function tableOf(form: Form, equation: EquationIndex): TableId {
  return tableIdOf(form.equations[equation]!.at)!;
}
