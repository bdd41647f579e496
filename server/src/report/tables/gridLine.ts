// A line whose layout shows its cells, as labels with the cells behind each.

import type { LabelMatch } from '../labels/labels.ts';
import type { Piece } from '../lines/line.ts';
import { type Slot, slotOf, valueIn } from '../lines/values.ts';

/** Words with the values and blank cells behind them, up to the next words. */
export interface GridPart {
  /** Absent for the cells before the first words. */
  readonly piece?: Piece;
  readonly match?: LabelMatch | undefined;
  readonly slots: Slot[];
  /** Place of the first slot among the cells of the line. */
  readonly firstSlot: number;
}

/**
 * The parts of a line, from the left. Behind the label of a row other words stand in the place of a value: 若干.
 */
export function partsOfGridLine(
  pieces: readonly Piece[],
  matchOf: (piece: Piece) => LabelMatch | undefined,
): GridPart[] {
  let part: GridPart = { slots: [], firstSlot: 0 };
  const parts = [part];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const slot = piece.text === '' ? slotOf(piece) : valueIn(piece);
    if (slot) {
      part.slots.push(slot);
      continue;
    }
    const match = matchOf(piece);
    if (!match && part.match?.entry.kind === 'row') part.slots.push(slotOf(piece));
    else {
      part = { piece, match, slots: [], firstSlot: i + 1 };
      parts.push(part);
    }
  }
  return parts;
}

export function holdsValue(slots: readonly Slot[]): boolean {
  return slots.some(({ text }) => text !== '');
}
