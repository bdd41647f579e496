// Puts the equations of a form to the numbers of its tables: which hold, which cells are wrong and what they should be,
// and what the cells must be that have no number.

import { splitKey, tableIdOf } from '../form/index.ts';
import type { CellKey, Equation, Form } from '../form/schema.ts';
import type { Cell, Report } from '../report/model.ts';
import { tablesWithBlankZeros, withZeros } from './blanks.ts';
import { type Explanation, explain } from './explain.ts';
import type { Evidence } from './likelihood.ts';
import { mistakesOf, unexplained } from './mistakes.ts';
import type { CellValue, CheckedEquation, Diagnosis, Mistake } from './model.ts';
import type { Effort, Syndrome } from './search.ts';
import { type EquationIndex, type System, systemOf } from './system.ts';
import { type Numbers, type Solution, solve } from './unknowns.ts';

/** Steps of the search for one report: a few milliseconds. What is not found within is too entangled to be told apart. */
const mostSteps = 8_000;

/** Counts above this are no counts but digits that ran together; sums of them would not be exact either. */
const largestCount = 1e12;

/**
 * The diagnosis of a report whose tables follow this form; `told` are the numbers that its sentences tell of cells.
 * The values of a row with too few or too many stand where the equations hold, if anywhere; so those equations may be
 * broken by other cells, but hold only as far as is known.
 */
export function diagnoseReport(report: Report, form: Form, told?: Evidence): Diagnosis {
  const values = new Map<CellKey, CellValue>();
  for (const cell of report.cells.values()) values.set(cell.key, cellValue(cell));
  const diagnosis = diagnose(form, values, told);
  const placed = new Set(report.problems.flatMap(({ kind, rowKey }) => (kind === 'cellCount' && rowKey) || []));
  if (placed.size === 0) return diagnosis;
  const equations = diagnosis.equations.map(({ equation, ...checked }): CheckedEquation => {
    const isCircular = checked.state === 'holds' && equation.terms.some(({ key }) => placed.has(splitKey(key).row));
    return isCircular ? { equation, state: 'unknown' } : { equation, ...checked };
  });
  return { ...diagnosis, equations };
}

/** What was read for a value, as the equations take it. */
export function cellValue({ reading }: Pick<Cell, 'reading'>): CellValue {
  return reading.kind === 'number' ? reading.value : reading.kind;
}

/**
 * The diagnosis of the values that were read. A cell that is not among them is not in the text; it, a blank and an
 * unreadable cell are unknown, and so is a number that no count can be (negative, broken, absurdly large), except for
 * the blanks of a table that leaves blank what is zero. Never throws; keys that the form does not have are passed over.
 */
export function diagnose(form: Form, values: ReadonlyMap<CellKey, CellValue>, told: Evidence = new Map()): Diagnosis {
  const system = systemOf(form);
  const written = numbersOf(system, values);
  const blankIsZero = tablesWithBlankZeros(form, system, values, written);
  const numbers = blankIsZero.size > 0 ? withZeros(form, system, values, written, blankIsZero) : written;
  const solution = solve(system, numbers, () => true);
  const effort: Effort = { left: mostSteps };
  const keep = possible(system, numbers, solution);
  const found = syndromesOf(system, numbers, solution).flatMap((syndrome) =>
    mistakesOf(form, syndrome, explain(syndrome, effort, keep), told),
  );
  const mistakes = withOpenEquations(form, system, numbers, solution, doubted(form, system, numbers, found));
  return {
    equations: form.equations.map((equation, index) => checked(equation, solution, index)),
    mistakes,
    determined: determined(form, system, numbers, mistakes),
    blankIsZero,
  };
}

function numbersOf(system: System, values: ReadonlyMap<CellKey, CellValue>): Numbers {
  const numbers = new Float64Array(system.keys.length).fill(Number.NaN);
  for (const [cell, key] of system.keys.entries()) {
    const value = values.get(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestCount) {
      numbers[cell] = value;
    }
  }
  return numbers;
}

function checked(equation: Equation, { states, differences }: Solution, index: EquationIndex): CheckedEquation {
  const state = states[index]!;
  return state === 'unknown' ? { equation, state } : { equation, state, difference: differences[index]! };
}

/** The equations without unknown cells, in sets that have no cell in common, as far as something is broken in them. */
function syndromesOf(system: System, numbers: Numbers, { states, differences }: Solution): Syndrome[] {
  const isClosed = system.equations.map(({ cells }) => !cells.some((cell) => Number.isNaN(numbers[cell]!)));
  const seen = new Set<EquationIndex>();
  const syndromes: Syndrome[] = [];
  for (const start of system.equations.keys()) {
    if (states[start] !== 'broken' || !isClosed[start] || seen.has(start)) continue;
    const active = [start];
    let complete = true;
    seen.add(start);
    for (const equation of active)
      for (const cell of system.equations[equation]!.cells)
        for (const { equation: next } of system.places[cell]!) {
          complete &&= isClosed[next]!;
          if (!isClosed[next] || seen.has(next)) continue;
          seen.add(next);
          active.push(next);
        }
    const isActive = new Uint8Array(differences.length);
    for (const equation of active) isActive[equation] = 1;
    const activeDifferences = differences.map((difference, equation) => (isActive[equation] ? difference : 0));
    active.sort((one, other) => system.equations[one]!.cells.length - system.equations[other]!.cells.length);
    syndromes.push({ system, numbers, active, isActive, differences: activeDifferences, complete });
  }
  return syndromes;
}

/** So many explanations are compared by what they leave for the unknown cells; more are all kept. */
const mostCompared = 100;

/**
 * Keeps the explanations that leave the fewest contradictions among the equations with unknown cells: what leaves one
 * more needs one mistake more. None that would bring a new one.
 */
function possible(
  system: System,
  numbers: Numbers,
  { contradictions, states }: Solution,
): (explanations: readonly Explanation[]) => readonly Explanation[] {
  const allKnown = !states.includes('unknown') && contradictions.length === 0;
  return (explanations) => {
    if (allKnown || explanations.length > mostCompared) return explanations;
    const left = explanations.map(({ changes }) => {
      const corrected = numbers.slice();
      for (const { cell, by } of changes) corrected[cell]! += by;
      return solve(system, corrected, () => true).contradictions.length;
    });
    const fewest = Math.min(...left, contradictions.length);
    return explanations.filter((_, index) => left[index] === fewest);
  };
}

/**
 * Where equations with unknown cells contradict each other still, once the certain mistakes are mended, there are more
 * mistakes in the table than were seen: nothing in it is certain then.
 */
function doubted(form: Form, system: System, numbers: Numbers, mistakes: readonly Mistake[]): readonly Mistake[] {
  const { contradictions } = solve(system, repaired(system, numbers, mistakes), () => true);
  const tables = new Set(contradictions.map((equation) => tableIdOf(form.equations[equation]!.at)));
  if (tables.size === 0) return mistakes;
  return mistakes.map((mistake) => {
    const isDoubtful = mistake.repairs[0]?.corrections.some(({ key }) => tables.has(tableIdOf(key)));
    return isDoubtful ? { ...mistake, certain: false } : mistake;
  });
}

/**
 * An equation with unknown cells that is broken whatever they are belongs to the certain mistake whose repair mends it,
 * else it is a mistake of its own, of which nothing more is known.
 */
function withOpenEquations(
  form: Form,
  system: System,
  numbers: Numbers,
  { states }: Solution,
  mistakes: readonly Mistake[],
): Mistake[] {
  const explained = new Set(mistakes.flatMap((mistake) => mistake.equations));
  const open = form.equations.filter(({ id }, index) => states[index] === 'broken' && !explained.has(id));
  if (open.length === 0) return [...mistakes];
  const mendedBy = (equation: Equation) =>
    mistakes.find(
      (mistake) =>
        mistake.certain &&
        solve(system, repaired(system, numbers, [mistake]), () => true).states[form.equations.indexOf(equation)] !==
          'broken',
    );
  const owners = open.map(mendedBy);
  const joined = mistakes.map((mistake) => {
    const more = open.filter((_, index) => owners[index] === mistake).map(({ id }) => id);
    return more.length === 0 ? mistake : { ...mistake, equations: [...mistake.equations, ...more] };
  });
  const alone = open.filter((_, index) => owners[index] === undefined).map((equation) => unexplained([equation.id]));
  return [...joined, ...alone];
}

/** The numbers with the certain mistakes mended. */
function repaired(system: System, numbers: Numbers, mistakes: readonly Mistake[]): Numbers {
  const mended = numbers.slice();
  for (const { certain, repairs } of mistakes)
    if (certain) for (const { key, to } of repairs[0]!.corrections) mended[system.indexes.get(key)!] = to;
  return mended;
}

/**
 * The unknown cells that the equations leave no choice about once the certain mistakes are mended. Equations that may
 * hold a wrong number still are not listened to.
 */
function determined(form: Form, system: System, numbers: Numbers, mistakes: readonly Mistake[]): Map<CellKey, number> {
  const found = new Map<CellKey, number>();
  if (!numbers.some(Number.isNaN)) return found;
  const suspects = new Set(mistakes.filter(({ certain }) => !certain).flatMap((mistake) => suspectsOf(form, mistake)));
  const solution = solve(
    system,
    repaired(system, numbers, mistakes),
    (equation) => !form.equations[equation]!.terms.some(({ key }) => suspects.has(key)),
  );
  for (const [cell, key] of system.keys.entries())
    if (Number.isNaN(numbers[cell]!) && !Number.isNaN(solution.numbers[cell]!)) found.set(key, solution.numbers[cell]!);
  return found;
}

/** The cells that may be wrong: those of its repairs, where they are all; else all of its equations. */
function suspectsOf(form: Form, { equations, repairs, explanations }: Mistake): CellKey[] {
  if (repairs.length === explanations) return repairs.flatMap((repair) => repair.corrections.map(({ key }) => key));
  return form.equations.filter(({ id }) => equations.includes(id)).flatMap(({ terms }) => terms.map(({ key }) => key));
}
