// What the equations say of cells whose number is not known, and which equations can be checked although some are.

import type { EquationState } from './model.ts';
import type { CellIndex, EquationIndex, System } from './system.ts';

/** The number of each cell of a system; NaN where it is not known. */
export type Numbers = Float64Array;

export interface Solution {
  /** The numbers, those that the equations leave no choice about filled in. */
  readonly numbers: Numbers;
  readonly states: readonly EquationState[];
  /** Sum of the weighted terms where the state is not unknown. */
  readonly differences: Float64Array;
  /** Equations with unknown cells that no numbers in their place satisfy, given what the other equations say of them. */
  readonly contradictions: readonly EquationIndex[];
}

/**
 * Fills in what is determined and says of each equation whether it holds. Only equations for which `listened` is true
 * determine anything. An equation all of whose cells are known holds or is broken. One with unknown cells is broken
 * where the known ones alone forbid every number that is not negative; it holds where other equations determine all
 * its unknown cells, or where its own determination is confirmed by another equation, and its total is written; else
 * it is unknown.
 */
export function solve(system: System, given: Numbers, listened: (equation: EquationIndex) => boolean): Solution {
  const { equations } = system;
  const states: EquationState[] = new Array(equations.length).fill('unknown');
  const differences = new Float64Array(equations.length);
  const open: EquationIndex[] = [];
  for (const equation of equations.keys()) {
    const sum = sumOf(system, equation, given);
    differences[equation] = sum.rest;
    if (sum.unknown.length > 0) open.push(equation);
    else states[equation] = sum.rest === 0 ? 'holds' : 'broken';
  }
  if (open.length === 0) return { numbers: given, states, differences, contradictions: [] };

  const impossible = open.filter((equation) => isImpossible(sumOf(system, equation, given)));
  for (const equation of impossible) states[equation] = 'broken';
  const heard = open.filter((equation) => states[equation] !== 'broken' && listened(equation));
  const numbers = given.slice();
  const determination = determine(system, numbers, heard);
  const { confirmed, doubted, refuted } = confirm(system, numbers, heard, determination);
  for (const equation of open) {
    if (states[equation] === 'broken') continue;
    differences[equation] = 0;
    const totalWritten = !Number.isNaN(given[equations[equation]!.at]!);
    if (confirmed.has(equation) && !doubted.has(equation) && totalWritten) states[equation] = 'holds';
  }
  for (const [cell, equation] of determination.source) if (doubted.has(equation)) numbers[cell] = Number.NaN;
  return { numbers, states, differences, contradictions: [...impossible, ...refuted] };
}

interface PartialSum {
  /** Sum of the weighted known terms. */
  readonly rest: number;
  readonly unknown: readonly { readonly cell: CellIndex; readonly weight: number }[];
}

const nothingUnknown: PartialSum['unknown'] = [];

function sumOf(system: System, equation: EquationIndex, numbers: Numbers): PartialSum {
  const { cells, weights } = system.equations[equation]!;
  let rest = 0;
  let unknown: { cell: CellIndex; weight: number }[] | undefined;
  for (let term = 0; term < cells.length; term++) {
    const number = numbers[cells[term]!]!;
    if (!Number.isNaN(number)) rest += weights[term]! * number;
    else {
      unknown ??= [];
      unknown.push({ cell: cells[term]!, weight: weights[term]! });
    }
  }
  return { rest, unknown: unknown ?? nothingUnknown };
}

/** True where all unknown terms have the same sign and would have to be negative. */
function isImpossible({ rest, unknown }: PartialSum): boolean {
  const sign = unknown[0]?.weight;
  return sign !== undefined && sign * rest > 0 && unknown.every(({ weight }) => weight === sign);
}

/** The numbers that the unknown cells of an equation must have; none where it leaves a choice. */
function forced({ rest, unknown }: PartialSum): { cell: CellIndex; number: number }[] {
  const [first, ...others] = unknown;
  if (!first) return [];
  if (others.length === 0) return [{ cell: first.cell, number: -rest / first.weight + 0 }];
  const nothingLeft = rest === 0 && others.every(({ weight }) => weight === first.weight);
  return nothingLeft ? unknown.map(({ cell }) => ({ cell, number: 0 })) : [];
}

interface Determination {
  /** The equation that gave a cell its number. */
  readonly source: ReadonlyMap<CellIndex, EquationIndex>;
  /** Equations that what was determined made impossible. */
  readonly refuted: readonly EquationIndex[];
}

/** Fills `numbers` in until no equation adds another. */
function determine(system: System, numbers: Numbers, equations: readonly EquationIndex[]): Determination {
  const source = new Map<CellIndex, EquationIndex>();
  const refuted: EquationIndex[] = [];
  let left = equations;
  let before: number;
  do {
    before = left.length;
    left = left.filter((equation) => {
      const sum = sumOf(system, equation, numbers);
      if (sum.unknown.length === 0) return false;
      if (isImpossible(sum)) {
        refuted.push(equation);
        return false;
      }
      const found = forced(sum);
      for (const { cell, number } of found) {
        numbers[cell] = number;
        source.set(cell, equation);
      }
      return found.length === 0;
    });
  } while (left.length < before);
  return { source, refuted };
}

interface Confirmation {
  readonly confirmed: ReadonlySet<EquationIndex>;
  readonly doubted: ReadonlySet<EquationIndex>;
  readonly refuted: readonly EquationIndex[];
}

/**
 * An equation whose unknown cells were all determined by others is a check on those others: where its sum is zero,
 * it and they are confirmed, else they are doubted.
 */
function confirm(
  system: System,
  numbers: Numbers,
  equations: readonly EquationIndex[],
  { source, refuted }: Determination,
): Confirmation {
  const confirmed = new Set<EquationIndex>();
  const doubted = new Set<EquationIndex>();
  const spread = (equation: EquationIndex, reached: Set<EquationIndex>) => {
    if (reached.has(equation)) return;
    reached.add(equation);
    for (const cell of system.equations[equation]!.cells) if (source.has(cell)) spread(source.get(cell)!, reached);
  };
  const allRefuted = new Set(refuted);
  for (const equation of refuted) spread(equation, doubted);
  const sources = new Set(source.values());
  for (const equation of equations) {
    const { rest, unknown } = sumOf(system, equation, numbers);
    if (unknown.length > 0 || sources.has(equation)) continue;
    spread(equation, rest === 0 ? confirmed : doubted);
    if (rest !== 0) allRefuted.add(equation);
  }
  return { confirmed, doubted, refuted: [...allRefuted] };
}
