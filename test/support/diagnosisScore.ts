// How well a diagnosis tells what was planted.

import { diagnose } from '../../server/src/diagnosis/diagnose.ts';
import type { Mistake, Repair } from '../../server/src/diagnosis/model.ts';
import type { CellKey, Form } from '../../server/src/form/schema.ts';
import type { ReportModel } from './model.ts';
import type { PlantingKind } from './plantedMistakes.ts';
import type { Random } from './random.ts';

/** How many of so many planted mistakes were … */
export interface Score {
  planted: number;
  /** Some equation is broken. */
  found: number;
  /** Every wrong cell is named as certain, with the right number. */
  named: number;
  /** The first repair of every mistake together make the model again. */
  firstRight: number;
  /** Some repair of every mistake together make the model again. */
  amongFixes: number;
  /** A cell that is right is named as certain, or a wrong one with another wrong number. */
  innocentAccused: number;
}

/** Plants a kind of mistake in random models until it was planted so often; models without a place for it are left out. */
export function scoreOf(
  kind: PlantingKind,
  form: Form,
  random: Random,
  times: number,
  randomModel: (random: Random, form: Form) => ReportModel,
): Score {
  const score: Score = { planted: 0, found: 0, named: 0, firstRight: 0, amongFixes: 0, innocentAccused: 0 };
  for (let trial = 0; score.planted < times && trial < 50 * times; trial++) {
    const model = randomModel(random, form);
    const planted = kind.plant(random, form, model);
    if (planted) addTo(score, form, model, planted);
  }
  return score;
}

function addTo(score: Score, form: Form, model: ReportModel, planted: ReportModel): void {
  const { equations, mistakes } = diagnose(form, planted);
  const wrong = [...model].filter(([key, value]) => planted.get(key) !== value).map(([key]) => key);
  const isRight = (repair: Repair) => repair.corrections.every(({ key, to }) => model.get(key) === to);
  const covers = (repairs: readonly (Repair | undefined)[]) => {
    const corrected = new Set(repairs.flatMap((repair) => repair?.corrections.map(({ key }) => key) ?? []));
    return repairs.every((repair) => repair && isRight(repair)) && wrong.every((key: CellKey) => corrected.has(key));
  };
  const certain = mistakes.filter((mistake) => mistake.certain);
  const firstOf = (mistake: Mistake) => mistake.repairs[0];
  score.planted++;
  if (equations.some(({ state }) => state === 'broken')) score.found++;
  if (covers(certain.map(firstOf))) score.named++;
  if (covers(mistakes.map(firstOf))) score.firstRight++;
  if (covers(mistakes.map(({ repairs }) => repairs.find(isRight)))) score.amongFixes++;
  if (certain.some((mistake) => !isRight(firstOf(mistake)!))) score.innocentAccused++;
}
