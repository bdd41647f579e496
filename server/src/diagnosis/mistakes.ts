// From explanations to mistakes: parts of the explanations that have nothing to do with each other are told apart,
// each with the repairs that it could have, the likeliest first.

import type { Form } from '../form/schema.ts';
import type { Explanation, Explanations } from './explain.ts';
import { disagreement, type Evidence, unlikeliness } from './likelihood.ts';
import type { Mistake, Repair } from './model.ts';
import type { Change, Syndrome } from './search.ts';
import { slipOf } from './slips.ts';
import type { EquationIndex } from './system.ts';

/** No more repairs than this are offered for one mistake. */
const mostRepairs = 5;

/**
 * The mistakes behind a syndrome. Where the explanations are not complete there is one mistake, of unknown kind,
 * that nothing is certain about.
 */
export function mistakesOf(form: Form, syndrome: Syndrome, explanations: Explanations, told: Evidence): Mistake[] {
  const { active, differences } = syndrome;
  const broken = active.filter((equation) => differences[equation] !== 0);
  if (!explanations.complete || explanations.found.length === 0) {
    return [unexplained(namesOf(form, broken))];
  }
  const groups = groupsOf(syndrome, explanations.found);
  return [...new Set(broken.map((equation) => groups.find(equation)))].map((group) => {
    const equations = broken.filter((equation) => groups.find(equation) === group);
    const parts = explanations.found.map((explanation) => partOf(syndrome, explanation, groups, group));
    return mistake(form, syndrome, namesOf(form, equations), parts, told);
  });
}

/** A mistake of which no more is known than the equations that it breaks. */
export function unexplained(equations: readonly string[]): Mistake {
  return { equations, repairs: [], certain: false, explanations: Number.POSITIVE_INFINITY };
}

function namesOf(form: Form, equations: readonly EquationIndex[]): string[] {
  return [...equations].sort((one, other) => one - other).map((equation) => form.equations[equation]!.id);
}

/** Equations that some explanation mends together: those of one cell, of one slip. */
class Groups {
  readonly #parents = new Map<EquationIndex, EquationIndex>();

  find(equation: EquationIndex): EquationIndex {
    const parent = this.#parents.get(equation) ?? equation;
    return parent === equation ? equation : this.find(parent);
  }

  join(equations: readonly EquationIndex[]): void {
    const root = equations[0] === undefined ? undefined : this.find(equations[0]);
    if (root !== undefined) for (const equation of equations) this.#parents.set(this.find(equation), root);
  }
}

function groupsOf(syndrome: Syndrome, explanations: readonly Explanation[]): Groups {
  const groups = new Groups();
  for (const { changes, slip } of explanations) {
    for (const change of changes) groups.join(activeEquationsOf(syndrome, change));
    if (slip) groups.join(slip.changes.flatMap((change) => activeEquationsOf(syndrome, change)));
  }
  return groups;
}

function activeEquationsOf({ system, active }: Syndrome, { cell }: Change): EquationIndex[] {
  return system.places[cell]!.map(({ equation }) => equation).filter((equation) => active.includes(equation));
}

/** What an explanation changes in one group of equations. */
function partOf(syndrome: Syndrome, { changes, slip }: Explanation, groups: Groups, group: EquationIndex): Explanation {
  const isInGroup = (change: Change) => groups.find(activeEquationsOf(syndrome, change)[0]!) === group;
  const part = changes.filter(isInGroup);
  return slip && isInGroup(slip.changes[0]!) ? { changes: part, slip } : { changes: part };
}

function mistake(
  form: Form,
  syndrome: Syndrome,
  equations: readonly string[],
  parts: readonly Explanation[],
  told: Evidence,
): Mistake {
  const different = new Map(
    parts.map((part) => [part.changes.map(({ cell, by }) => `${cell}:${by}`).join(), part] as const),
  );
  const repairs = [...different.values()].map((part) => repairOf(syndrome, part));
  const ranked = rank(form, syndrome, equations, repairs, told);
  return {
    equations,
    repairs: ranked.slice(0, mostRepairs).map(({ repair }) => repair),
    certain: ranked.length === 1 || (ranked[0]!.disagreement === 0 && ranked[1]!.disagreement > 0),
    explanations: ranked.length,
  };
}

function repairOf({ system, numbers }: Syndrome, { changes, slip }: Explanation): Repair {
  const isSlipAlone = slip?.changes.length === changes.length;
  return {
    slip: isSlipAlone ? slip.slip : slipOf(system, numbers, changes),
    corrections: changes.map(({ cell, by }) => ({
      key: system.keys[cell]!,
      from: numbers[cell]!,
      to: numbers[cell]! + by,
    })),
  };
}

interface RankedRepair {
  readonly repair: Repair;
  readonly disagreement: number;
}

function rank(
  form: Form,
  syndrome: Syndrome,
  equations: readonly string[],
  repairs: readonly Repair[],
  told: Evidence,
): RankedRepair[] {
  const { system, numbers } = syndrome;
  const cells = new Set(repairs.flatMap((repair) => repair.corrections.map(({ key }) => key)));
  const [onlyBroken] = equations.length === 1 ? form.equations.filter(({ id }) => id === equations[0]) : [];
  const ranked = repairs.map((repair) => ({
    repair,
    disagreement: disagreement(system, numbers, repair, cells, told),
    unlikeliness: unlikeliness(system, numbers, repair),
    isPart: repair.corrections.some(({ key }) => key !== onlyBroken?.at) ? 1 : 0,
    // A number in use is got wrong more often than one is put where there are none at all.
    zeros: repair.corrections.filter(({ from }) => from === 0).length,
  }));
  return ranked.sort(
    (one, other) =>
      one.disagreement - other.disagreement ||
      one.unlikeliness - other.unlikeliness ||
      one.isPart - other.isPart ||
      one.zeros - other.zeros,
  );
}
