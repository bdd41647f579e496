// What is wrong with each cell, as a reader of the tables is to see it: how grave, what is said, what number it should have.

import type { CellKey } from '../form/schema.ts';
import type { Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { numberAt } from '../rules/sum/equationWords.ts';
import type { ReadReport } from '../series/model.ts';

export interface CellMark {
  /** The gravest of the findings at the cell; absent where the number merely follows from the others. */
  readonly severity?: Severity;
  /** What the findings say, one a line; empty where there are none. */
  readonly message: string;
  /** The number that it should have, where that is known and another than it has. */
  readonly expected?: number;
}

/** A report that was read, diagnosed and checked. */
export interface CheckedReport extends ReadReport {
  readonly findings: readonly ReportedFinding[];
}

const gravest: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The marks of a report by cell: cells with a finding, those that a certain repair corrects, blanks whose number the
 * equations determine, and the totals of broken rows and columns.
 */
export function cellMarks(checked: CheckedReport): Map<CellKey, CellMark> {
  const marks = new Map<CellKey, CellMark>();
  const add = (key: CellKey, mark: Partial<CellMark>) => marks.set(key, { message: '', ...marks.get(key), ...mark });
  for (const [key, expected] of expectedNumbers(checked)) add(key, { expected });
  for (const { cell, severity, message } of checked.findings) {
    if (cell === undefined) continue;
    const known = marks.get(cell);
    const messages = known?.message ? `${known.message}\n${message}` : message;
    add(cell, { message: messages, severity: gravest.find((one) => one === severity || one === known?.severity)! });
  }
  return marks;
}

function expectedNumbers(read: ReadReport): Map<CellKey, number> {
  const { diagnosis } = read;
  const certain = diagnosis.mistakes.filter((mistake) => mistake.certain);
  const corrections = certain.flatMap(({ repairs }) => repairs[0]!.corrections);
  return new Map([
    ...brokenTotals(read, new Set(certain.flatMap(({ equations }) => equations))),
    ...diagnosis.determined,
    ...corrections.map(({ key, to }) => [key, to] as const),
  ]);
}

/** The totals of broken rows and columns, added up from their parts. Which side of a balance is wrong nobody knows. */
function brokenTotals(read: ReadReport, explained: ReadonlySet<string>): Map<CellKey, number> {
  const sums = new Map<CellKey, Set<number>>();
  for (const { equation, state } of read.diagnosis.equations) {
    const { id, kind, at, terms } = equation;
    if (state !== 'broken' || kind === 'balance' || explained.has(id)) continue;
    const parts = terms.filter(({ key }) => key !== at).map(({ key }) => numberAt(read, key));
    // A part that is not known makes NaN of the sum.
    const sum = parts.reduce<number>((total, part) => total + (part ?? Number.NaN), 0);
    sums.set(at, new Set([...(sums.get(at) ?? []), sum]));
  }
  return new Map(
    [...sums].flatMap(([key, [sum, ...others]]) =>
      sum === undefined || Number.isNaN(sum) || others.length > 0 ? [] : [[key, sum]],
    ),
  );
}
