// A row that holds too few or too many values: which value belongs to which column, as far as the equations say.

import type { CellKey, Form } from '../form/schema.ts';
import type { CellValue } from './model.ts';
import { type EquationIndex, type System, type SystemRow, systemOf } from './system.ts';

/** One way to give the values of a row, in their order, to its columns. */
export interface RowAssignment {
  /** For each column the place of its value in `values`; undefined where the column goes without. */
  readonly sources: readonly (number | undefined)[];
  /** The row's values so; a column without a value of its own has the one that the equations determine, if they do. */
  readonly cells: ReadonlyMap<CellKey, number>;
}

export interface RowAlignment {
  /**
   * The ways that every equation allows, each with other cells: one of them means that the row is decided.
   * Empty where no way is allowed, where the row has no equations, and where there are too many ways to try.
   */
  readonly assignments: readonly RowAssignment[];
  /** The cells that have the same value in all of them. */
  readonly agreed: ReadonlyMap<CellKey, number>;
}

/** Two values too few in a row of seven, or two too many, can be placed in 21 and 36 ways; more is guessing. */
const mostWays = 40;

/** A mistake in another row breaks at most two equations that a row has a part in; more speaks against the way. */
const mostForgiven = 2;

/**
 * Aligns the values of a row with its columns, where there are fewer or more than it has (equally many give the one
 * assignment of each to its column). `values` has null for a value that cannot be read. `others` are the cells of the
 * table's other rows; a cell that is not among them makes its equations silent. An equation that no assignment
 * satisfies speaks of a mistake elsewhere and is forgiven.
 */
export function alignRow(
  form: Form,
  rowKey: string,
  values: readonly (number | null)[],
  others: ReadonlyMap<CellKey, CellValue>,
): RowAlignment {
  const system = systemOf(form);
  const row = system.rows.get(rowKey);
  const choices = row && sourcesOf(row.cells.length, values.length);
  if (!row || !choices) return { assignments: [], agreed: new Map() };

  const demands = demandsOf(system, row, others);
  const trials = choices.flatMap((sources) => tryAssignment(system, row, sources, values, demands));
  const satisfiable = new Set(trials.flatMap(({ satisfied }) => satisfied));
  const allowed = trials.filter(
    ({ violated }) => violated.length <= mostForgiven && !violated.some((equation) => satisfiable.has(equation)),
  );

  const different = new Map<string, RowAssignment>();
  for (const { sources, numbers } of allowed) {
    const name = numbers.join();
    if (!different.has(name)) different.set(name, assignment(system, row, sources, numbers));
  }
  const assignments = [...different.values()];
  return { assignments, agreed: agreement(assignments) };
}

/** All ways to leave columns without a value, or values without a column; undefined where there are too many. */
function sourcesOf(columns: number, values: number): (number | undefined)[][] | undefined {
  const kept = choose(Math.max(columns, values), Math.min(columns, values));
  if (values >= columns) return kept;
  return kept?.map((filled) => {
    const sources = new Array<number | undefined>(columns).fill(undefined);
    for (const [value, column] of filled.entries()) sources[column] = value;
    return sources;
  });
}

/** All increasing lists of `size` numbers below `count`, in order; undefined where they are more than `mostWays`. */
function choose(count: number, size: number): number[][] | undefined {
  let lists: number[][] = [[]];
  for (let item = 0; item < count; item++) {
    lists = lists.flatMap((list) => [
      ...(list.length < size ? [[...list, item]] : []),
      ...(list.length + count - item - 1 >= size ? [list] : []),
    ]);
    if (lists.length > mostWays) return undefined;
  }
  return lists;
}

interface Demand {
  readonly equation: EquationIndex;
  readonly value: number;
}

/** What the equations that the row's cells share with other rows demand of each cell. */
function demandsOf(system: System, { cells, sum }: SystemRow, others: ReadonlyMap<CellKey, CellValue>): Demand[][] {
  return cells.map((cell) =>
    system.places[cell]!.flatMap(({ equation, weight }) => {
      if (equation === sum) return [];
      const { cells: members, weights } = system.equations[equation]!;
      let rest = 0;
      for (const [term, member] of members.entries()) {
        if (member === cell) continue;
        const value = others.get(system.keys[member]!);
        if (typeof value !== 'number') return [];
        rest += weights[term]! * value;
      }
      return [{ equation, value: -rest / weight }];
    }),
  );
}

interface Trial {
  readonly sources: readonly (number | undefined)[];
  readonly numbers: readonly (number | undefined)[];
  readonly satisfied: readonly EquationIndex[];
  readonly violated: readonly EquationIndex[];
}

/** The assignment with what it satisfies and violates; none where a column would need a negative number. */
function tryAssignment(
  system: System,
  { cells, sum }: SystemRow,
  sources: readonly (number | undefined)[],
  values: readonly (number | null)[],
  demands: readonly (readonly Demand[])[],
): Trial[] {
  const numbers = sources.map((source) => (source === undefined ? undefined : (values[source] ?? undefined)));
  const gaps = numbers.filter((number) => number === undefined).length;
  const equation = system.equations[sum]!;
  const weightOf = (column: number) => equation.weights[equation.cells.indexOf(cells[column]!)]!;
  const rest = () => numbers.reduce<number>((total, number, column) => total + weightOf(column) * (number ?? 0), 0);

  // A single gap is filled by the row's own sum, which leaves the columns to judge; several only by the columns.
  for (const [column, number] of numbers.entries())
    if (number === undefined)
      numbers[column] = gaps === 1 ? -rest() / weightOf(column) + 0 : demands[column]![0]?.value;
  if (numbers.some((number) => number !== undefined && number < 0)) return [];

  const satisfied: EquationIndex[] = [];
  const violated: EquationIndex[] = [];
  if (!numbers.includes(undefined)) (rest() === 0 ? satisfied : violated).push(sum);
  for (const [column, number] of numbers.entries())
    if (number !== undefined)
      for (const demand of demands[column]!) (demand.value === number ? satisfied : violated).push(demand.equation);
  return [{ sources, numbers, satisfied, violated }];
}

function assignment(
  system: System,
  { cells }: SystemRow,
  sources: readonly (number | undefined)[],
  numbers: readonly (number | undefined)[],
): RowAssignment {
  const known = new Map<CellKey, number>();
  for (const [column, number] of numbers.entries())
    if (number !== undefined) known.set(system.keys[cells[column]!]!, number);
  return { sources, cells: known };
}

function agreement(assignments: readonly RowAssignment[]): Map<CellKey, number> {
  const [first, ...rest] = assignments;
  const agreed = new Map(first?.cells);
  for (const { cells } of rest) for (const [key, number] of agreed) if (cells.get(key) !== number) agreed.delete(key);
  return agreed;
}
