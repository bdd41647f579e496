// What is known of the tables' numbers once the equations were put to them.

import type { CellKey, Equation } from '../form/schema.ts';

/** What was read for a cell. A cell that the text does not hold has no value at all. */
export type CellValue = number | 'blank' | 'unreadable';

export type EquationState = 'holds' | 'broken' | 'unknown';

export interface Diagnosis {
  /** Every equation of the form, in its order. */
  readonly equations: readonly CheckedEquation[];
  /** Independent mistakes: each explains some broken equations that no other explains. */
  readonly mistakes: readonly Mistake[];
  /** Blank, absent or unreadable cells whose value the equations leave no choice about. */
  readonly determined: ReadonlyMap<CellKey, number>;
  /** Tables whose blanks count as zero. */
  readonly blankIsZero: ReadonlySet<string>;
}

export interface CheckedEquation {
  readonly equation: Equation;
  readonly state: EquationState;
  /** Sum of the weighted terms; 0 where it holds; absent where unknown. */
  readonly difference?: number;
}

/** A cell and the value that it should have. */
export interface Correction {
  readonly key: CellKey;
  /** Value as read; null where there was none. */
  readonly from: number | null;
  readonly to: number;
}

/** A set of cells whose correction mends everything that the mistake broke. */
export interface Repair {
  /** How the slip most likely came about, for the message: one cell, swapped, shifted … */
  readonly slip: Slip;
  readonly corrections: readonly Correction[];
}

export type Slip =
  | 'cell' // one wrong value
  | 'cells' // several values wrong, of no known kind
  | 'movedValue' // a value typed one column to the left or right
  | 'swappedValues' // two values exchanged
  | 'shiftedRow' // a whole row one column off
  | 'swappedRows' // two rows exchanged
  | 'rowAndTotal'; // one mistake in a row and one in its total

export interface Mistake {
  /** Equations that it breaks and that its repair mends. */
  readonly equations: readonly string[];
  /** The likeliest first, at most five. Exactly one with `certain` is a suspect cell. */
  readonly repairs: readonly Repair[];
  /** True where the repair is the only one of its size that the evidence allows. */
  readonly certain: boolean;
  /** How many repairs of the smallest size there are in all; Infinity where the search gave up. */
  readonly explanations: number;
}
