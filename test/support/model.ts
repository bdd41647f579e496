// Random reports as numbers only: values for all cells of an edition that agree with each other, about as sparse as
// real ones: a few large numbers, some small ones, and zeros.

import { cellKeys, splitKey } from '../../server/src/form/index.ts';
import type { CellKey, CellKind, Form, TableForm } from '../../server/src/form/schema.ts';
import type { Random } from './random.ts';

/** The value of every cell of a form; all equations of the form hold. */
export type ReportModel = Map<CellKey, number>;

/** A random model of this form: bodies with no application at all, with a handful, and with thousands. */
export function randomModel(random: Random, form: Form): ReportModel {
  const model: ReportModel = new Map(cellKeys(form).map((key) => [key, 0]));
  fillProactive(random, form.tables.proactive, model);
  fillRequests(random, form, model);
  fillDisputes(random, form.tables.disputes, model);
  return model;
}

/** True where the weighted sums of every equation of the form are zero. */
export function isConsistent(form: Form, model: ReadonlyMap<CellKey, number>): boolean {
  return form.equations.every(
    ({ terms }) => terms.reduce((sum, { key, weight }) => sum + weight * (model.get(key) ?? Number.NaN), 0) === 0,
  );
}

/** Small numbers are as likely as large ones: each power of ten up to `most` has the same share. */
function magnitude(random: Random, most: number): number {
  return Math.floor(Math.exp(random.next() * Math.log(most + 1))) - 1 + random.integer(0, 1);
}

function fillProactive(random: Random, table: TableForm, model: ReportModel): void {
  const value: Record<CellKind, () => number> = {
    count: () => (random.chance(0.4) ? 0 : magnitude(random, 20000)),
    change: () => (random.chance(0.6) ? 0 : random.integer(-40, 400)),
    amount: () => (random.chance(0.5) ? 0 : Math.round(random.next() * 10 ** random.integer(2, 8)) / 10000),
  };
  for (const row of table.rows)
    for (const column of row.columns) model.set(`${row.key}.${column.id}`, value[column.kind]());
}

/** Applications come in by column, are decided by rows, and what is left is carried over: so the balance holds. */
function fillRequests(random: Random, form: Form, model: ReportModel): void {
  const applications = random.chance(0.08) ? 0 : 1 + magnitude(random, random.pick([20, 200, 2000, 5000]));
  const outcomeRows = outcomeRowsOf(form);
  const usual = random.shuffled(outcomeRows).slice(0, random.integer(1, outcomeRows.length));
  const applicants = form.tables.requests.rows[0]!.columns.map((column) => column.id).filter((id) => id !== 'total');

  for (const [place, column] of applicants.entries()) {
    const share = place === 0 ? 1 : random.pick([0, 0, 0.02, 0.1, 0.3]);
    const received = Math.round(applications * share * random.next());
    const carriedIn = random.chance(0.6) ? 0 : Math.round(received * 0.2 * random.next());
    const carriedOut = random.chance(0.6) ? 0 : Math.round((received + carriedIn) * 0.2 * random.next());
    const decided = received + carriedIn - carriedOut;
    model.set(`requests.received.${column}`, received);
    model.set(`requests.carriedIn.${column}`, carriedIn);
    model.set(`requests.carriedOut.${column}`, carriedOut);
    model.set(`requests.outcomeTotal.${column}`, decided);
    for (let left = decided; left > 0; ) {
      const part = random.chance(0.15) ? left : random.integer(1, Math.ceil(left / 2));
      add(model, `${random.pick(usual)}.${column}`, part);
      left -= part;
    }
  }
  for (const row of form.tables.requests.rows)
    for (const column of applicants) add(model, `${row.key}.total`, model.get(`${row.key}.${column}`)!);
}

function outcomeRowsOf(form: Form): string[] {
  const outcome = form.equations.find((equation) => equation.kind === 'outcome')!;
  return outcome.terms.filter(({ key }) => key !== outcome.at).map(({ key }) => splitKey(key).row);
}

function fillDisputes(random: Random, table: TableForm, model: ReportModel): void {
  for (const row of table.rows)
    for (const column of row.columns.filter(({ id }) => id !== 'total')) {
      const cases = random.chance(0.7) ? 0 : magnitude(random, 60);
      model.set(`${row.key}.${column.id}`, cases);
      add(model, `${row.key}.total`, cases);
    }
}

function add(model: ReportModel, key: CellKey, more: number): void {
  model.set(key, model.get(key)! + more);
}
