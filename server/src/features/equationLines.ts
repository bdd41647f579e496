// Equations in one line each, with the numbers that the text has now: `✓ 本行总计：12 = 7 + 5`.

import type { CheckedEquation, Diagnosis } from '../diagnosis/model.ts';
import { equationsOfCell, tableIdOf } from '../form/index.ts';
import type { CellKey, Equation, EquationTerm, Form } from '../form/schema.ts';
import type { Report } from '../report/model.ts';

/** What the equations are checked over. */
export interface CheckedReport {
  readonly report: Report;
  readonly form: Form;
  readonly diagnosis: Diagnosis;
}

const KIND_NAMES: Readonly<Record<Equation['kind'], string>> = {
  row: '本行总计',
  disputes: '本行总计',
  outcome: '本列（七）总计',
  balance: '本列勾稽关系',
};

/** A line for each equation that the cell takes part in, its own number in bold. None for the cells of table two. */
export function equationLinesOfCell(checked: CheckedReport, key: CellKey): string[] {
  const equations = equationsOfCell(checked.form, key);
  return checked.diagnosis.equations
    .filter(({ equation }) => equations.includes(equation))
    .map((one) => equationLine(checked, one, key));
}

/** The line of the equation that a row's total stands for; undefined for the rows of table two. */
export function equationLineOfRow(checked: CheckedReport, rowKey: string): string | undefined {
  const row = checked.diagnosis.equations.find(
    ({ equation: { kind, at } }) => (kind === 'row' || kind === 'disputes') && at === `${rowKey}.total`,
  );
  return row && equationLine(checked, row);
}

/** One equation in a line. Parts that are 0 are left out; numbers that are not known stand as `?`. */
function equationLine(checked: CheckedReport, { equation, state }: CheckedEquation, bold?: CellKey): string {
  const left = sideOf(checked, equation, 1, bold);
  const right = sideOf(checked, equation, -1, bold);
  const name = KIND_NAMES[equation.kind];
  if (state === 'holds') return `✓ ${name}：${left.terms} = ${right.terms}`;
  if (state === 'broken') return `≠ ${name}：${withSum(left)} ≠ ${withSum(right)}`;
  return `？ ${name}：${left.terms} = ${right.terms}，有数缺失或无法识别，暂不能核对`;
}

/** One side of an equation. */
interface Side {
  readonly terms: string;
  readonly sum: number;
  readonly count: number;
}

function sideOf(checked: CheckedReport, equation: Equation, weight: EquationTerm['weight'], bold?: CellKey): Side {
  const terms = equation.terms.filter((term) => term.weight === weight);
  let sum = 0;
  const shown: string[] = [];
  for (const { key } of terms) {
    const value = numberOf(checked, key);
    sum += value ?? 0;
    if (key === bold) shown.push(`**${value ?? '?'}**`);
    else if (value !== 0) shown.push(`${value ?? '?'}`);
  }
  return { terms: shown.join(' + ') || '0', sum, count: shown.length };
}

function withSum({ terms, sum, count }: Side): string {
  return count > 1 ? `${sum}（${terms}）` : terms;
}

/** The number that counts for a cell: as read, or 0 for a blank in a table whose blanks are zeros. */
function numberOf({ report, diagnosis }: CheckedReport, key: CellKey): number | undefined {
  const reading = report.cells.get(key)?.reading;
  if (reading?.kind === 'number') return reading.value;
  const table = tableIdOf(key);
  const isZero = reading?.kind === 'blank' && table !== undefined && diagnosis.blankIsZero.has(table);
  return isZero ? 0 : undefined;
}
