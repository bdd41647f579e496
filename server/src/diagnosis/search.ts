// All sets of exactly so many corrections that mend a set of broken equations. Nothing is known here of slips,
// of what is likely, or of the form.

import type { CellIndex, EquationIndex, System } from './system.ts';
import type { Numbers } from './unknowns.ts';

/** A cell and what is to be added to its number. */
export interface Change {
  readonly cell: CellIndex;
  readonly by: number;
}

/** Equations that are to be mended together, and by how much each of them fails. */
export interface Syndrome {
  readonly system: System;
  readonly numbers: Numbers;
  /** The equations that count, those with the fewest cells first. All their cells are known. */
  readonly active: readonly EquationIndex[];
  /** For every equation of the system 1 where it is active, else 0. */
  readonly isActive: Uint8Array;
  /** For every equation of the system the sum of its weighted terms; 0 for those that are not active. */
  readonly differences: Float64Array;
  /** True where every equation that a cell of the active ones takes part in is active. */
  readonly complete: boolean;
}

/** Counts the steps of all searches of one diagnosis, so that together they stay below a bound. */
export interface Effort {
  left: number;
}

export interface SearchResult {
  /** Each set in the order of its cells. */
  readonly found: readonly (readonly Change[])[];
  /** True where there are no others. */
  readonly complete: boolean;
}

/** At least so many corrections are needed: each of them touches one equation of a class at most. */
export function fewestNeeded({ system, active, differences }: Syndrome): number {
  const broken = new Array<number>(system.classCount).fill(0);
  for (const equation of active) if (differences[equation] !== 0) broken[system.classes[equation]!]!++;
  return Math.max(...broken);
}

/** What is left of a syndrome once these changes are made. */
export function afterChanges(syndrome: Syndrome, changes: readonly Change[]): Syndrome {
  const { system, isActive } = syndrome;
  const differences = syndrome.differences.slice();
  for (const { cell, by } of changes)
    for (const { equation, weight } of system.places[cell]!)
      if (isActive[equation]) differences[equation]! += weight * by;
  return { ...syndrome, differences };
}

/**
 * All sets of exactly `count` corrections of different cells that mend every active equation, each leaving a number
 * that is not negative.
 */
export function searchChanges(syndrome: Syndrome, count: number, effort: Effort): SearchResult {
  const search = new Search(syndrome, effort);
  search.step(count);
  return { found: [...search.found.values()], complete: search.complete };
}

/** Where every equation counts, three corrections always leave one that is alone in some broken equation. */
const mostWithoutClass = 3;

class Search {
  readonly found = new Map<string, readonly Change[]>();
  complete = true;
  readonly #syndrome: Syndrome;
  readonly #effort: Effort;
  /** What is still missing, after the changes made so far. */
  readonly #differences: Float64Array;
  /** How many equations are broken still, in all and of each class. */
  #broken = 0;
  readonly #brokenOfClass: Int32Array;
  readonly #changes: Change[] = [];

  constructor(syndrome: Syndrome, effort: Effort) {
    this.#syndrome = syndrome;
    this.#effort = effort;
    this.#differences = syndrome.differences.slice();
    this.#brokenOfClass = new Int32Array(syndrome.system.classCount);
    for (const equation of syndrome.active) if (this.#differences[equation] !== 0) this.#count(equation, 1);
  }

  /** Tries all ways to mend what is left with exactly `count` more changes. */
  step(count: number): void {
    if (--this.#effort.left < 0) {
      this.complete = false;
      return;
    }
    if (this.#broken === 0) {
      if (count === 0) this.#report();
      return;
    }
    if (!this.#canMendWith(count)) return;
    for (const equation of this.#branches(count)) {
      if (count === 1) this.#mendAllWithOneChange(equation);
      else this.#mendWithOneChange(equation, count);
    }
  }

  #canMendWith(count: number): boolean {
    for (const broken of this.#brokenOfClass) if (broken > count) return false;
    return true;
  }

  /**
   * Equations of which at least one takes a single change in every way to mend what is left: with `n` of a class
   * broken and `count` changes, at most `count − n` of them take more than one, so `count − n + 1` of them are enough.
   * The class that leaves the fewest cells to try is taken.
   */
  #branches(count: number): readonly EquationIndex[] {
    const { system, active, complete } = this.#syndrome;
    let best: EquationIndex[] | undefined;
    let fewestCells = Number.POSITIVE_INFINITY;
    for (let index = 0; index < system.classCount; index++) {
      const broken = this.#brokenOfClass[index]!;
      const needed = count - broken + 1;
      if (broken < needed) continue;
      const members: EquationIndex[] = [];
      let cells = 0;
      for (let place = 0; members.length < needed; place++) {
        const equation = active[place]!;
        if (this.#differences[equation] === 0 || system.classes[equation] !== index) continue;
        members.push(equation);
        cells += system.equations[equation]!.cells.length;
      }
      if (cells < fewestCells) {
        best = members;
        fewestCells = cells;
      }
    }
    if (best) return best;
    if (count > mostWithoutClass || !complete) this.complete = false;
    return count > mostWithoutClass ? [] : active.filter((equation) => this.#differences[equation] !== 0);
  }

  #mendWithOneChange(equation: EquationIndex, count: number): void {
    const { system, numbers } = this.#syndrome;
    const { cells, weights } = system.equations[equation]!;
    const difference = this.#differences[equation]!;
    for (let term = 0; term < cells.length; term++) {
      const cell = cells[term]!;
      const by = -difference / weights[term]!;
      if (numbers[cell]! + by < 0 || this.#isChanged(cell)) continue;
      this.#apply(cell, by);
      this.#changes.push({ cell, by });
      this.step(count - 1);
      this.#changes.pop();
      this.#apply(cell, -by);
    }
  }

  #mendAllWithOneChange(equation: EquationIndex): void {
    const { system, numbers } = this.#syndrome;
    const { cells, weights } = system.equations[equation]!;
    const difference = this.#differences[equation]!;
    for (let term = 0; term < cells.length; term++) {
      const cell = cells[term]!;
      const by = -difference / weights[term]!;
      if (numbers[cell]! + by < 0 || this.#isChanged(cell) || !this.#mendsAll(cell, by)) continue;
      this.#changes.push({ cell, by });
      this.#report();
      this.#changes.pop();
    }
  }

  /** True where the change mends all of the broken equations and breaks none. */
  #mendsAll(cell: CellIndex, by: number): boolean {
    const { system, isActive } = this.#syndrome;
    let mended = 0;
    for (const { equation, weight } of system.places[cell]!) {
      if (!isActive[equation]) continue;
      if (this.#differences[equation]! + weight * by !== 0) return false;
      mended++;
    }
    return mended === this.#broken;
  }

  #isChanged(cell: CellIndex): boolean {
    return this.#changes.some((change) => change.cell === cell);
  }

  #apply(cell: CellIndex, by: number): void {
    const { system, isActive } = this.#syndrome;
    for (const { equation, weight } of system.places[cell]!) {
      if (!isActive[equation]) continue;
      const before = this.#differences[equation]!;
      const after = before + weight * by;
      this.#differences[equation] = after;
      if (before === 0) this.#count(equation, 1);
      else if (after === 0) this.#count(equation, -1);
    }
  }

  #count(equation: EquationIndex, by: 1 | -1): void {
    this.#broken += by;
    this.#brokenOfClass[this.#syndrome.system.classes[equation]!]! += by;
  }

  #report(): void {
    const changes = [...this.#changes].sort((one, other) => one.cell - other.cell);
    this.found.set(changes.map(({ cell, by }) => `${cell}:${by}`).join(), changes);
  }
}
