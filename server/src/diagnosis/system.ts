// The equations of a form as arrays of numbers: what the search works on instead of keys. Built once a form.

import type { CellKey, Form } from '../form/schema.ts';

/** A cell, by its place in `System.keys`. */
export type CellIndex = number;
/** An equation, by its place in `Form.equations`. */
export type EquationIndex = number;

/** What was read for a cell; a cell that is not in the map at all was not in the text. */
export type CellValue = number | 'blank' | 'unreadable';

export interface System {
  /** The cells that take part in an equation. */
  readonly keys: readonly CellKey[];
  readonly indexes: ReadonlyMap<CellKey, CellIndex>;
  /** The equations, in the order of the form. */
  readonly equations: readonly SystemEquation[];
  /** The equations of each cell. */
  readonly places: readonly (readonly CellPlace[])[];
  /**
   * The class of each equation. Equations of one class have no cell in common, so that a wrong cell breaks
   * at most one of a class: `n` broken equations of a class need at least `n` corrections.
   */
  readonly classes: readonly number[];
  readonly classCount: number;
}

export interface SystemEquation {
  readonly cells: readonly CellIndex[];
  /** 1 or -1 for each cell. */
  readonly weights: readonly number[];
  /** The cell at which it is reported: the total of its parts. */
  readonly at: CellIndex;
}

export interface CellPlace {
  readonly equation: EquationIndex;
  readonly weight: number;
}

const systems = new WeakMap<Form, System>();

/** The system of a form. */
export function systemOf(form: Form): System {
  let system = systems.get(form);
  if (!system) {
    system = buildSystem(form);
    systems.set(form, system);
  }
  return system;
}

function buildSystem(form: Form): System {
  const keys = [...new Set(form.equations.flatMap(({ terms }) => terms.map((term) => term.key)))];
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const equations = form.equations.map(({ terms, at }) => ({
    cells: terms.map((term) => indexes.get(term.key)!),
    weights: terms.map((term) => term.weight),
    at: indexes.get(at)!,
  }));
  const places: CellPlace[][] = keys.map(() => []);
  for (const [equation, { cells, weights }] of equations.entries())
    for (const [term, cell] of cells.entries()) places[cell]!.push({ equation, weight: weights[term]! });
  const classes = classesOf(equations);
  return { keys, indexes, equations, places, classes, classCount: Math.max(-1, ...classes) + 1 };
}

function classesOf(equations: readonly SystemEquation[]): number[] {
  const members: Set<CellIndex>[] = [];
  return equations.map(({ cells }) => {
    let found = members.findIndex((taken) => cells.every((cell) => !taken.has(cell)));
    if (found < 0) found = members.push(new Set()) - 1;
    for (const cell of cells) members[found]!.add(cell);
    return found;
  });
}
