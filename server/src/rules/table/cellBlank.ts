// Cells that are blank, or hold a mark for nothing, where a number belongs.

import { rowOf, splitKey } from '../../form/index.ts';
import type { Cell, Row, Table } from '../../report/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import { cellEdits } from '../cellEdit.ts';
import { breaksEquation } from '../filling.ts';
import { tablePlace } from '../places.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { cellName, filledTables } from '../tables.ts';

/**
 * One finding a table where most cells are blank, one a row that is wholly blank, else one a cell. Where the equations
 * leave one value for a cell, it is said and offered; 0 is offered where it breaks no equation. A blank form is
 * `table/missing`.
 */
export const rule: Rule = {
  id: 'table/cell-blank',
  severity: 'warning',
  title: '应填数字的单元格空白',
  *check(context) {
    for (const table of filledTables(context.report)) {
      const blanks: Cell[] = [];
      let count = 0;
      for (const { cells } of table.rows) {
        count += cells.length;
        for (const cell of cells) if (isBlank(cell)) blanks.push(cell);
      }
      if (blanks.length === 0) continue;
      if (blanks.length * 2 > count && blanks.length > MOST_SINGLE) yield wholeTable(context, table, blanks);
      else for (const row of table.rows) yield* inRow(context, row);
    }
  },
};

/** Up to so many blanks are told one by one although they are most of a table: table two may have six cells in all. */
const MOST_SINGLE = 6;

function isBlank({ reading }: Cell): boolean {
  return reading.kind === 'blank';
}

function wholeTable(context: RuleContext, table: Table, blanks: readonly Cell[]): Finding {
  const { report, form, diagnosis } = context;
  const span = tablePlace(report, form, table);
  const count = `${blanks.length} 个空白单元格`;
  if (diagnosis.blankIsZero.has(table.id)) {
    const filled = new Map(blanks.map(({ key }) => [key, diagnosis.determined.get(key) ?? 0]));
    const totals = blanks.filter(({ key }) => splitKey(key).column === 'total' && filled.get(key) !== 0);
    const example = totals[0];
    const message = example
      ? `${count}按 0 计，其中 ${totals.length} 个总计应为各栏之和，如“${rowOf(form, example.key)!.label}”应为 ${filled.get(example.key)}。`
      : `${count}按 0 计，请填写 0。`;
    return { span, message, fixes: fillFix(context, `填写这 ${blanks.length} 个单元格`, blanks, filled) };
  }
  const determined = blanks.filter(({ key }) => diagnosis.determined.has(key));
  return {
    span,
    message: `${count}，没有的填写 0。`,
    ...(determined.length > 0 && {
      fixes: fillFix(context, `填写其中可以推算的 ${determined.length} 个`, determined, diagnosis.determined),
    }),
  };
}

function* inRow(context: RuleContext, row: Row): Iterable<Finding> {
  const blanks = row.cells.filter(isBlank);
  if (blanks.length === row.cells.length && row.cells.length > 1) yield wholeRow(context, row, blanks);
  else for (const cell of blanks) yield singleCell(context, row, cell);
}

function wholeRow(context: RuleContext, row: Row, blanks: readonly Cell[]): Finding {
  const { form, diagnosis } = context;
  const allDetermined = blanks.every(({ key }) => diagnosis.determined.has(key));
  const values = allDetermined ? diagnosis.determined : new Map(blanks.map(({ key }) => [key, 0]));
  const fixes = offeredFix(context, blanks, values, `整行填写 ${listed(blanks, values)}`);
  return {
    span: placeOf(row, blanks[0]!),
    message: `“${rowOf(form, row.key!)?.label ?? row.label.text}”一行空白，没有的填写 0${allDetermined ? `，按其他数字推算应为 ${listed(blanks, values)}` : ''}。`,
    fixes,
  };
}

function singleCell(context: RuleContext, row: Row, cell: Cell): Finding {
  const { form, diagnosis } = context;
  const value = diagnosis.determined.get(cell.key);
  const written = cell.text === '' ? '空白' : `填的是“${cell.text}”`;
  const fixes = offeredFix(context, [cell], new Map([[cell.key, value ?? 0]]), `填写 ${plainNumber(value ?? 0)}`);
  return {
    span: placeOf(row, cell),
    cell: cell.key,
    message: `${cellName(form, cell.key)}${written}，${value === undefined ? '没有的填写 0' : `按其他数字推算应为 ${plainNumber(value)}`}。`,
    fixes,
  };
}

/** The mark that stands for nothing; where there is none to see, the label of the row. */
function placeOf(row: Row, { span }: Cell) {
  return span.end > span.start ? span : row.label.span;
}

/** 0, where all values are alike; else all of them. */
function listed(cells: readonly Cell[], values: ReadonlyMap<string, number>): string {
  const numbers = cells.map(({ key }) => plainNumber(values.get(key)!));
  return new Set(numbers).size === 1 ? numbers[0]! : numbers.join('、');
}

function offeredFix(
  context: RuleContext,
  cells: readonly Cell[],
  values: ReadonlyMap<string, number>,
  title: string,
): Fix[] {
  return breaksEquation(context, values) ? [] : fillFix(context, title, cells, values);
}

function fillFix(
  { report }: RuleContext,
  title: string,
  cells: readonly Cell[],
  values: ReadonlyMap<string, number>,
): Fix[] {
  const edits = cellEdits(
    report,
    cells.map((cell) => [cell, plainNumber(values.get(cell.key)!)]),
  );
  return edits ? [{ title, safe: false, edits }] : [];
}
