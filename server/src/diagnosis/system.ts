// The equations of a form as arrays of numbers: what the search works on instead of keys. Built once a form.

import { cellKeys } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';

/** A cell, by its place in `System.keys`. */
export type CellIndex = number;
/** An equation, by its place in `Form.equations`. */
export type EquationIndex = number;

export interface System {
  /** The cells that take part in an equation, in the order of the form. */
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
  /** The rows of the form whose cells one equation adds up, by their keys, in the order of the form. */
  readonly rows: ReadonlyMap<string, SystemRow>;
  /** Where each cell stands: its row, counted through all of them, and its column. */
  readonly positions: readonly CellPosition[];
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface SystemRow {
  /** In the order of the columns. */
  readonly cells: readonly CellIndex[];
  /** The equation that holds all its cells, and the weight of each in it. */
  readonly sum: EquationIndex;
  readonly weights: readonly number[];
  /** Names the other equations of its cells, with their weights: the same for rows that are added up together. */
  readonly otherSums: string;
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
  const inEquations = new Set(form.equations.flatMap(({ terms }) => terms.map((term) => term.key)));
  const keys = cellKeys(form).filter((key) => inEquations.has(key));
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
  const rows = rowsOf(form, indexes, equations, places);
  const positions: CellPosition[] = [];
  for (const [row, { cells }] of [...rows.values()].entries())
    for (const [column, cell] of cells.entries()) positions[cell] = { row, column };
  return { keys, indexes, equations, places, classes, classCount: Math.max(...classes) + 1, rows, positions };
}

function rowsOf(
  form: Form,
  indexes: ReadonlyMap<CellKey, CellIndex>,
  equations: readonly SystemEquation[],
  places: readonly (readonly CellPlace[])[],
): Map<string, SystemRow> {
  const rows = new Map<string, SystemRow>();
  for (const row of Object.values(form.tables).flatMap((table) => table.rows)) {
    const cells = row.columns.flatMap((column) => indexes.get(`${row.key}.${column.id}`) ?? []);
    const sum = places[cells[0] ?? -1]?.find((place) =>
      cells.every((cell) => equations[place.equation]!.cells.includes(cell)),
    )?.equation;
    if (sum === undefined) continue;
    const inSum = (cell: CellIndex) => places[cell]!.find(({ equation }) => equation === sum)!;
    const elsewhere = (cell: CellIndex) => places[cell]!.filter(({ equation }) => equation !== sum);
    rows.set(row.key, {
      cells,
      sum,
      weights: cells.map((cell) => inSum(cell).weight),
      otherSums: JSON.stringify(cells.map(elsewhere)),
    });
  }
  return rows;
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
