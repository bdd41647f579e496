// Which of several repairs that are equally small is the likelier: what the text says of the cells, then how easily
// a hand makes the slip, then that totals are got wrong more often than their parts.

import type { CellKey } from '../form/schema.ts';
import type { Correction, Repair } from './model.ts';
import type { CellIndex, CellPosition, System } from './system.ts';
import type { Numbers } from './unknowns.ts';

/** Numbers that sentences of the text tell of cells. */
export type Evidence = ReadonlyMap<CellKey, number>;

/** How many of the cells would differ from what the text says of them, once the repair is made. */
export function disagreement(
  system: System,
  numbers: Numbers,
  { corrections }: Repair,
  cells: Iterable<CellKey>,
  told: Evidence,
): number {
  let count = 0;
  for (const key of cells) {
    if (!told.has(key)) continue;
    const corrected = corrections.find((correction) => correction.key === key);
    if (told.get(key) !== (corrected ? corrected.to : numbers[system.indexes.get(key)!])) count++;
  }
  return count;
}

/**
 * How unlikely a repair is, for ordering. A known slip of several cells is one slip of the hand, the likelier the closer
 * together the cells are; several wrong numbers are as many slips. A number that one slip of the fingers makes of
 * the right one, and one that stands in the next cell too, are likelier than any other.
 */
export function unlikeliness(system: System, numbers: Numbers, { slip, corrections }: Repair): number {
  if (slip === 'shiftedRow') return 1;
  if (slip === 'movedValue' || slip === 'swappedValues' || slip === 'swappedRows')
    return 1 + distance(system, corrections) / 100;
  return corrections.reduce((sum, correction) => sum + (isOneSlip(system, numbers, correction) ? 1 : 2), 0);
}

function distance(system: System, corrections: readonly Correction[]): number {
  const positions = corrections.map(({ key }) => system.positions[system.indexes.get(key)!]!);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return spread(positions.map(({ row }) => row)) || spread(positions.map(({ column }) => column));
}

function isOneSlip(system: System, numbers: Numbers, { key, from, to }: Correction): boolean {
  if (from === null || from === 0) return true;
  return isTypingSlip(String(to), String(from)) || isNeighbour(system, numbers, system.indexes.get(key)!, from);
}

/** True where the value stands in the cell to the left or right, above or below. */
function isNeighbour(system: System, numbers: Numbers, cell: CellIndex, value: number): boolean {
  const { row, column } = system.positions[cell]!;
  const isNext = (other: CellPosition) => Math.abs(other.row - row) + Math.abs(other.column - column) === 1;
  return system.positions.some((position, other) => isNext(position) && numbers[other] === value);
}

/** True where one keystroke too many, too few or wrong, or two in the wrong order, make `typed` of `meant`. */
export function isTypingSlip(meant: string, typed: string): boolean {
  if (meant.length === typed.length) {
    const different = [...meant].flatMap((digit, place) => (digit === typed[place] ? [] : [place]));
    const [first, second, third] = different;
    if (first === undefined || third !== undefined) return false;
    if (second === undefined) return true;
    return second === first + 1 && meant[first] === typed[second] && meant[second] === typed[first];
  }
  const [shorter, longer] = meant.length < typed.length ? [meant, typed] : [typed, meant];
  if (longer.length !== shorter.length + 1) return false;
  const place = [...shorter].findIndex((digit, index) => digit !== longer[index]);
  return place < 0 || shorter.slice(place) === longer.slice(place + 1);
}
