// Puts the claims of sentences to the numbers of the tables.

import { tableIdOf } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import { cellNumber } from '../../report/cellNumber.ts';
import type { Report } from '../../report/model.ts';
import type { Diagnosis } from '../model.ts';
import type { Claim } from './model.ts';

/** What is needed to know what the tables say. */
export interface Tables {
  readonly report: Report;
  readonly form: Form;
  readonly diagnosis: Diagnosis;
}

/** How a claim stands to the cells that it speaks of. */
export type Verdict =
  | { readonly state: 'agrees'; readonly keys: readonly CellKey[] }
  | { readonly state: 'differs'; readonly keys: readonly CellKey[]; readonly actual: number }
  | { readonly state: 'undecided' };

const UNDECIDED: Verdict = { state: 'undecided' };

/**
 * Whether a claim agrees with the tables. It does where any of its readings has its value; it differs where all are
 * known and none has. A cell that is certainly wrong counts as what it should be; one that may be wrong leaves the claim
 * undecided where a likely correction would make it right.
 */
export function judge(tables: Tables, claim: Claim): Verdict {
  if (claim.readings.length === 0) return UNDECIDED;
  let differing: Verdict | undefined;
  for (const keys of claim.readings) {
    const actual = sumOf(tables, keys);
    if (actual === undefined) return UNDECIDED;
    if (isAsSaid(claim, actual)) return { state: 'agrees', keys };
    differing ??= { state: 'differs', keys, actual };
  }
  const isOpen = mayBeMended(tables, claim) || isOfNewOnly(tables, claim) || agreesAsWritten(tables, claim);
  return isOpen ? UNDECIDED : differing!;
}

/** True where the sentence says what stands in a cell that is certainly wrong: what is wrong then is said at the cell. */
function agreesAsWritten({ report, form, diagnosis }: Tables, claim: Claim): boolean {
  const asWritten: Tables = { report, form, diagnosis: { ...diagnosis, mistakes: [] } };
  return claim.readings.some((keys) => {
    const written = sumOf(asWritten, keys);
    return written !== undefined && isAsSaid(claim, written);
  });
}

/** True for 办结 N 件 where N is what was finished of the new applications: what was carried in may be left out. */
function isOfNewOnly(tables: Tables, { readings, value }: Claim): boolean {
  if (readings[0]?.[0] !== 'requests.outcomeTotal.total') return false;
  const received = knownNumber(tables, 'requests.received.total');
  const carriedOut = knownNumber(tables, 'requests.carriedOut.total');
  return received !== undefined && carriedOut !== undefined && value === received - carriedOut;
}

/** True where a value is what was said, as exactly as it was said: rounded or cut off at the digits as written. */
export function isAsSaid({ value, decimals }: Pick<Claim, 'value' | 'decimals'>, actual: number): boolean {
  if (value === actual) return true;
  const unit = 10 ** -decimals;
  const difference = actual - value;
  // What is left of a decimal fraction must not decide.
  const slack = 1e-6 * unit;
  return Math.abs(difference) <= unit / 2 + slack || (difference >= 0 && difference < unit - slack);
}

/** The sum of cells; undefined where one of them is unknown. */
export function sumOf(tables: Tables, keys: readonly CellKey[]): number | undefined {
  let sum = 0;
  for (const key of keys) {
    const value = knownNumber(tables, key);
    if (value === undefined) return undefined;
    sum += value;
  }
  return Number(sum.toFixed(6));
}

/** What a cell is, as far as it is known: as corrected, as read, as determined by the equations, zero where blanks are zero. */
export function knownNumber(tables: Tables, key: CellKey): number | undefined {
  const { report, diagnosis } = tables;
  for (const { certain, repairs } of diagnosis.mistakes) {
    const correction = certain ? repairs[0]?.corrections.find((candidate) => candidate.key === key) : undefined;
    if (correction) return correction.to;
  }
  const cell = report.cells.get(key);
  if (cell?.reading.kind === 'number') return cellNumber(cell, tables.form)!;
  const determined = diagnosis.determined.get(key);
  if (determined !== undefined) return determined;
  const isZero = cell?.reading.kind === 'blank' && diagnosis.blankIsZero.has(tableIdOf(key)!);
  return isZero ? 0 : undefined;
}

/** True where a likely correction of the tables, not certain yet, would make the claim right. */
function mayBeMended({ diagnosis, report, form }: Tables, claim: Claim): boolean {
  const open = diagnosis.mistakes.filter(({ certain }) => !certain);
  return open.some(({ repairs, explanations }) => {
    if (explanations > repairs.length) {
      const keys = new Set(repairs.flatMap(({ corrections }) => corrections.map(({ key }) => key)));
      if (claim.readings.some((reading) => reading.some((key) => keys.has(key)))) return true;
    }
    return repairs.some((repair) => {
      const mended: Tables = { report, form, diagnosis: { ...diagnosis, mistakes: [certainly(repair)] } };
      return claim.readings.some((keys) => {
        const actual = sumOf(mended, keys);
        return actual !== undefined && isAsSaid(claim, actual);
      });
    });
  });
}

function certainly(repair: Diagnosis['mistakes'][number]['repairs'][number]): Diagnosis['mistakes'][number] {
  return { equations: [], repairs: [repair], certain: true, explanations: 1 };
}
