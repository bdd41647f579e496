// Slips of the hand that make several numbers wrong at once, as the changes that undo them.

import type { Slip } from './model.ts';
import { afterChanges, type Change, fewestNeeded, type Syndrome } from './search.ts';
import type { CellIndex, System, SystemRow } from './system.ts';
import type { Numbers } from './unknowns.ts';

/** A slip, and what is still broken once it is undone. */
export interface UndoneSlip {
  readonly slip: Slip;
  readonly changes: readonly Change[];
  readonly left: Syndrome;
  /** Wrong numbers that there must be beside it at least. */
  readonly fewestLeft: number;
}

/** Slips of one or two cells are found as single changes. */
const fewestCells = 3;

/**
 * All slips that can be part of what explains the syndrome, with at most `mostBeside` wrong numbers beside them: in one
 * row a value left out, doubled or typed too early, so that those from there to where the row falls into step again
 * stand one column off (`shiftedRow`); and two whole rows exchanged (`swappedRows`). Only rows whose sum is active,
 * that is, all of whose cells are known.
 */
export function possibleSlips(syndrome: Syndrome, mostBeside: number): UndoneSlip[] {
  const { system, numbers, active } = syndrome;
  const rows = [...system.rows.values()].filter(({ sum }) => active.includes(sum));
  const undone: UndoneSlip[] = [];
  const consider = (slip: Slip, changes: readonly Change[]) => {
    if (changes.length < fewestCells) return;
    const left = afterChanges(syndrome, changes);
    const fewestLeft = fewestNeeded(left);
    if (fewestLeft <= mostBeside) undone.push({ slip, changes, left, fewestLeft });
  };
  for (const row of rows)
    for (const meant of shifts(numbers, row)) consider('shiftedRow', changesTo(numbers, row.cells, meant));
  for (const [place, one] of rows.entries())
    for (const other of rows.slice(place + 1))
      if (showsWhenExchanged(one, other))
        consider('swappedRows', [
          ...changesTo(numbers, one.cells, numbersOf(numbers, other)),
          ...changesTo(numbers, other.cells, numbersOf(numbers, one)),
        ]);
  return undone;
}

/** Takes each value of a row out in turn, and puts in elsewhere the number that the row's own sum demands there. */
function shifts(numbers: Numbers, row: SystemRow): number[][] {
  const written = numbersOf(numbers, row);
  if (written.every((number) => number === 0)) return [];
  const found: number[][] = [];
  for (let taken = 0; taken < written.length; taken++)
    for (let put = 0; put < written.length; put++) {
      if (Math.abs(taken - put) < fewestCells - 1) continue;
      const meant = written.slice();
      const step = taken < put ? 1 : -1;
      for (let column = taken; column !== put; column += step) meant[column] = written[column + step]!;
      meant[put] = 0;
      let rest = 0;
      for (let column = 0; column < meant.length; column++) rest += row.weights[column]! * meant[column]!;
      const demanded = -rest / row.weights[put]!;
      meant[put] = demanded;
      if (demanded >= 0) found.push(meant);
    }
  return found;
}

function numbersOf(numbers: Numbers, { cells }: SystemRow): number[] {
  return cells.map((cell) => numbers[cell]!);
}

/** False where the cells of both rows take part in the same sums: then nobody sees that they were exchanged. */
function showsWhenExchanged(one: SystemRow, other: SystemRow): boolean {
  return one.cells.length === other.cells.length && one.otherSums !== other.otherSums;
}

function changesTo(numbers: Numbers, cells: readonly CellIndex[], meant: readonly number[]): Change[] {
  const changes: Change[] = [];
  for (let column = 0; column < cells.length; column++) {
    const by = meant[column]! - numbers[cells[column]!]!;
    if (by !== 0) changes.push({ cell: cells[column]!, by });
  }
  return changes;
}

/** What kind of slip one or two changes undo; `cells` where it is none that is known. */
export function slipOf(system: System, numbers: Numbers, changes: readonly Change[]): Slip {
  const [one, other] = changes;
  if (!one || !other) return 'cell';
  if (changes.length > 2) return 'cells';
  const [position, otherPosition] = [system.positions[one.cell]!, system.positions[other.cell]!];
  const sameRow = position.row === otherPosition.row;
  const inLine = sameRow || position.column === otherPosition.column;
  const meant = (change: Change) => numbers[change.cell]! + change.by;
  const exchanged = meant(one) === numbers[other.cell] && meant(other) === numbers[one.cell];
  if (inLine && exchanged) return meant(one) === 0 || meant(other) === 0 ? 'movedValue' : 'swappedValues';
  const totals = system.places[one.cell]!.map(({ equation }) => system.equations[equation]!.at);
  return sameRow && (totals.includes(one.cell) || totals.includes(other.cell)) ? 'rowAndTotal' : 'cells';
}
