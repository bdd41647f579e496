// Totals as their parts add up to: what a blank total should be, and the edits that write every total that is blank or wrong.

import { equationsOfCell } from '../form/index.ts';
import type { CellKey, Equation } from '../form/schema.ts';
import { type CellChange, cellEdit } from '../rules/cellEdit.ts';
import type { RuleContext } from '../rules/rule.ts';
import { numberAt } from '../rules/sum/equationWords.ts';
import { cellName } from '../rules/tables.ts';
import { plainNumber } from '../text/numbers.ts';

export interface Total {
  readonly value: number;
  /** The parts that are not zero, in the order of the form; one zero where all are. */
  readonly parts: readonly number[];
}

type NumberOf = (key: CellKey) => number | undefined;

/** What the parts of a total add up to; undefined for other cells, and where a part is not known. */
export function totalFromParts(context: RuleContext, key: CellKey): Total | undefined {
  const equation = totalEquation(context, key);
  return equation && totalOf(equation, (part) => numberAt(context, part));
}

/** The equation that a total is the sum of: of its row, else of its column. */
function totalEquation({ form }: RuleContext, key: CellKey): Equation | undefined {
  return equationsOfCell(form, key).find(({ kind, at }) => at === key && kind !== 'balance');
}

function totalOf(equation: Equation, numberOf: NumberOf): Total | undefined {
  const parts: number[] = [];
  for (const key of partsOf(equation)) {
    const number = numberOf(key);
    if (number === undefined) return undefined;
    if (number !== 0) parts.push(number);
  }
  return { value: parts.reduce((sum, part) => sum + part, 0), parts: parts.length > 0 ? parts : [0] };
}

function partsOf({ at, terms }: Equation): CellKey[] {
  return terms.flatMap(({ key }) => (key === at ? [] : [key]));
}

/**
 * Every total of a report that is blank, unreadable or another than its parts add up to, with what it becomes; in the order
 * of the text. （七）总计 adds up the totals as they will be. Blank parts count as zero where another part has a number; a
 * total with a part that cannot be read, or that the text does not hold, stays as it is.
 */
export function fillTotals(context: RuleContext): CellChange[] {
  const { report, form } = context;
  const filled = new Map<CellKey, number>();
  const knownNumber: NumberOf = (key) => filled.get(key) ?? numberAt(context, key);
  const numberOf: NumberOf = (key) =>
    knownNumber(key) ?? (report.cells.get(key)?.reading.kind === 'blank' ? 0 : undefined);
  const changes: CellChange[] = [];
  const totals = new Set(form.equations.filter(({ kind }) => kind !== 'balance').map(({ at }) => at));
  for (const key of [...totals].sort((one, other) => depthOf(one) - depthOf(other))) {
    const cell = report.cells.get(key);
    const equation = totalEquation(context, key);
    if (!cell || !equation || !partsOf(equation).some((part) => knownNumber(part) !== undefined)) continue;
    const total = totalOf(equation, numberOf);
    if (!total) continue;
    filled.set(key, total.value);
    if (cell.reading.kind === 'number' && cell.reading.value === total.value) continue;
    const to = plainNumber(total.value);
    const edit = cellEdit(report, cell, to);
    if (edit) changes.push({ key, name: cellName(form, key), from: cell.text, to, edit });
  }
  return changes.sort((one, other) => one.edit.span.start - other.edit.span.start);
}

/** How many sums a total rests on: that of a row on none, （七）总计 of a column on rows, its own 总计 on those. */
function depthOf(key: CellKey): number {
  if (key === 'requests.outcomeTotal.total') return 2;
  return key.startsWith('requests.outcomeTotal.') ? 1 : 0;
}
