// How an equation and its numbers are put in words, and where it is shown in the text.

import type { CheckedEquation } from '../../diagnosis/model.ts';
import { columnOf, rowOf, splitKey } from '../../form/index.ts';
import type { CellKey, EquationTerm, Form } from '../../form/schema.ts';
import type { Report } from '../../report/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Span } from '../../text/span.ts';
import type { Related, RuleContext } from '../rule.ts';

/** `总计应为 12（7+5+0+0+0+0），现为 21`; for the balance both of its sides. Without a full stop. */
export function equationWords(context: RuleContext, checked: CheckedEquation): string {
  const { kind, at } = checked.equation;
  if (kind === 'balance') return balanceWords(context, checked);
  const name = kind === 'outcome' ? `“${columnOf(context.form, at)!.label}”一列的（七）总计` : '总计';
  return totalWords(context, checked, name);
}

/** Sums of many parts are told without their zeros. */
const MOST_PARTS_WITH_ZEROS = 6;

function totalWords(context: RuleContext, { equation: { at, terms } }: CheckedEquation, name: string): string {
  const parts = terms.filter(({ key }) => key !== at).map(({ key }) => numberAt(context, key));
  const known = parts.filter((part) => part !== undefined);
  const shown = known.length > MOST_PARTS_WITH_ZEROS ? known.filter((part) => part !== 0) : known;
  const should = known.length === parts.length ? '应为' : '至少应为';
  const addends = shown.length > 0 ? shown.map(plainNumber).join('+') : '各项都是 0';
  return `${name}${should} ${plainNumber(sum(known))}（${addends}），现为 ${plainNumber(numberAt(context, at)!)}`;
}

function balanceWords(context: RuleContext, { equation: { at, terms }, difference }: CheckedEquation): string {
  const sideOf = (weight: EquationTerm['weight']) => {
    const known = terms.flatMap(({ key, weight: own }) => {
      const value = own === weight ? numberAt(context, key) : undefined;
      return value === undefined ? [] : [{ name: itemName(context.form, key), value }];
    });
    const total = plainNumber(sum(known.map(({ value }) => value)));
    return `${known.map(({ name, value }) => `${name} ${plainNumber(value)}`).join(' + ')} = ${total}`;
  };
  const allKnown = terms.every(({ key }) => numberAt(context, key) !== undefined);
  const column = columnOf(context.form, at)!.label;
  const by = `${allKnown ? '相差' : '至少相差'} ${plainNumber(Math.abs(difference!))}`;
  return `“${column}”一列的勾稽关系不成立：${sideOf(1)}，${sideOf(-1)}，${by}`;
}

/** A row as the note on the balance in the form's head calls it: 一、本年新收… is 第一项, （七）总计 keeps its name. */
function itemName(form: Form, key: CellKey): string {
  const { label } = rowOf(form, key)!;
  const comma = label.indexOf('、');
  return comma > 0 ? `第${label.slice(0, comma)}项` : label;
}

/** What the parts of a total add up to; undefined where one of them is not known. */
export function sumOfParts(context: RuleContext, { equation: { at, terms } }: CheckedEquation): number | undefined {
  const parts = terms.filter(({ key }) => key !== at).map(({ key }) => numberAt(context, key));
  return parts.every((part) => part !== undefined) ? sum(parts) : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The number that counts for a cell: as read, or 0 for a blank in a table whose blanks are zeros. */
export function numberAt({ report, diagnosis }: RuleContext, key: CellKey): number | undefined {
  const reading = report.cells.get(key)?.reading;
  if (reading?.kind === 'number') return reading.value;
  const table = key.slice(0, key.indexOf('.'));
  return reading?.kind === 'blank' && diagnosis.blankIsZero.has(table) ? 0 : undefined;
}

/** Where an equation is shown: at its total; where the text has none to see, at the label of the total's row. */
export function equationPlace({ report }: RuleContext, { equation }: CheckedEquation): Span {
  return (
    [equation.at, ...equation.terms.map((term) => term.key)]
      .map((key) => cellPlace(report, key))
      .find((span) => span !== undefined) ?? { start: 0, end: 0 }
  );
}

/** A cell's number; where there is none to see, the label of its row; undefined where the text has neither. */
export function cellPlace({ cells, tables }: Report, key: CellKey): Span | undefined {
  const span = cells.get(key)?.span;
  if (span && span.end > span.start) return span;
  const { row: rowKey } = splitKey(key);
  return tables.flatMap((table) => table.rows).find((row) => row.key === rowKey)?.label.span;
}

/** The cells that took part, in the order of the form, but those that are zero where they are many. */
export function partsOf(context: RuleContext, { equation: { at, terms, kind } }: CheckedEquation): Related[] {
  return terms.flatMap(({ key }) => {
    const value = numberAt(context, key);
    const cell = context.report.cells.get(key);
    if (!cell || value === undefined || key === at) return [];
    if (value === 0 && terms.length > MOST_PARTS_WITH_ZEROS + 1) return [];
    const { row, column } = { row: rowOf(context.form, key)!, column: columnOf(context.form, key)! };
    const name = kind === 'row' || kind === 'disputes' ? column.label : row.label;
    return [{ span: cell.span, message: `${name}：${plainNumber(value)}` }];
  });
}
