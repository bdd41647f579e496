// How the rules about years name what they compare: last year's report, and cells with their numbers.

import { columnOf } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import type { Cell } from '../../report/model.ts';
import type { PreviousReport } from '../../series/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import { cellEdits } from '../cellEdit.ts';
import { breaksEquation } from '../filling.ts';
import type { Fix, Related, RuleContext } from '../rule.ts';
import { cellPlace } from '../sum/equationWords.ts';

/** `2023 年年报`. */
export function previousName({ year }: PreviousReport): string {
  return `${year} 年年报`;
}

/** `总计 3、自然人 2`. */
export function valuesWords(form: Form, values: ReadonlyMap<CellKey, number>): string {
  return [...values].map(([key, value]) => `${columnOf(form, key)?.label ?? key} ${plainNumber(value)}`).join('、');
}

/** A cell of last year's report, to go to. */
export function previousPlace(previous: PreviousReport, key: CellKey, message: string): Related[] {
  const span = cellPlace(previous.report, key);
  return span ? [{ file: previous.file, span, message }] : [];
}

/**
 * The fix that writes these numbers into the cells of this report or, with `previous`, of last year's; none where a cell
 * is not in the text or where an equation of that report would not hold then.
 */
export function figuresFix(
  title: string,
  values: ReadonlyMap<CellKey, number>,
  context: RuleContext,
  previous?: PreviousReport,
): Fix[] {
  const target = previous ?? context;
  const written: (readonly [Cell, string])[] = [];
  for (const [key, value] of values) {
    const cell = target.report.cells.get(key);
    if (!cell || value < 0) return [];
    written.push([cell, plainNumber(value)]);
  }
  const edits = breaksEquation(target, values) ? undefined : cellEdits(target.report, written);
  if (!edits) return [];
  return [{ title, safe: false, edits: edits.map((edit) => ({ ...(previous && { file: previous.file }), ...edit })) }];
}
