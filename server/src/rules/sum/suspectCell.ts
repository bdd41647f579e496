// The cell, or the few cells of one slip, whose correction mends everything that the mistake broke.

import type { CheckedEquation, Correction, Mistake, Repair } from '../../diagnosis/model.ts';
import { columnOf, rowOf, splitKey } from '../../form/index.ts';
import type { CellKey, Equation, Form } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Finding, Related, Rule, RuleContext } from '../rule.ts';
import { cellName } from '../tables.ts';
import { equationPlace, equationWords, sumOfParts } from './equationWords.ts';
import { repairFix } from './repairFix.ts';

/**
 * One finding a mistake that the equations leave no doubt about, at its first cell; the other cells and each equation
 * that it breaks are related.
 */
export const rule: Rule = {
  id: 'sum/suspect-cell',
  severity: 'error',
  title: '改正这一处，相关的合计全部成立',
  *check(context) {
    for (const mistake of context.diagnosis.mistakes) if (mistake.certain) yield finding(context, mistake);
  },
};

function finding(context: RuleContext, mistake: Mistake): Finding {
  const { report, form, diagnosis } = context;
  const repair = mistake.repairs[0]!;
  const [first, ...others] = repair.corrections;
  const broken = diagnosis.equations.filter(({ equation }) => mistake.equations.includes(equation.id));
  return {
    span: report.cells.get(first!.key)!.span,
    message: `${totalWords(context, repair, broken) ?? slipWords(form, repair)}，${mendedWords(broken.map(({ equation }) => equation))}。`,
    cell: first!.key,
    related: [
      ...others.map(
        ({ key, from, to }): Related => ({
          span: report.cells.get(key)!.span,
          message: `${cellName(form, key)}应为 ${plainNumber(to)}，现为 ${plainNumber(from!)}`,
        }),
      ),
      ...broken.map(
        (checked): Related => ({ span: equationPlace(context, checked), message: equationWords(context, checked) }),
      ),
    ],
    fixes: [repairFix(context, repair, first!.key)],
  };
}

/** A total that is wrong by itself is told with its parts: `总计应为 11（10+1+0+0），现为 0：改正后`; undefined for any other slip. */
function totalWords(context: RuleContext, { slip, corrections }: Repair, broken: readonly CheckedEquation[]) {
  const [{ key, to }] = corrections as readonly [Correction];
  if (slip !== 'cell') return undefined;
  const own = broken.find(({ equation }) => equation.at === key && equation.kind !== 'balance');
  // The parts may hold a mistake of their own: then they do not add up to what the total should be.
  return own && sumOfParts(context, own) === to ? `${equationWords(context, own)}：改正后` : undefined;
}

/** What went wrong and how it is put right: `应为 3，现为 8：改为 3 后`. */
function slipWords(form: Form, { slip, corrections }: Repair): string {
  const [first, second] = corrections as readonly [Correction, Correction];
  switch (slip) {
    case 'cell':
      return `应为 ${plainNumber(first.to)}，现为 ${plainNumber(first.from!)}：改为 ${plainNumber(first.to)} 后`;
    case 'movedValue': {
      const [written, meant] = first.to === 0 ? [first, second] : [second, first];
      return `${plainNumber(written.from!)} 填错了格，应填在${placeName(form, meant.key, written.key)}：移到那里后`;
    }
    case 'swappedValues':
      return `与${placeName(form, second.key, first.key)}的 ${plainNumber(first.to)} 填反了：对调后`;
    case 'shiftedRow':
      return `本行有 ${corrections.length} 个数错开了一格：移回原位后`;
    case 'swappedRows':
      return `本行与“${rowLabel(form, corrections.at(-1)!.key)}”一行填反了：两行对调后`;
    case 'rowAndTotal':
    case 'cells': {
      const values = corrections.slice(1).map(({ key, to }) => `${cellName(form, key)}应为 ${plainNumber(to)}`);
      return `应为 ${plainNumber(first.to)}，现为 ${plainNumber(first.from!)}；${values.join('，')}：一并改正后`;
    }
  }
}

const KIND_NAMES: Readonly<Record<Equation['kind'], string>> = {
  row: '本行',
  outcome: '（七）总计',
  balance: '勾稽关系',
  disputes: '本组总计',
};

/** `本行、（七）总计与勾稽关系全部成立`. */
function mendedWords(equations: readonly Equation[]): string {
  const names = [...new Set(equations.map(({ kind }) => KIND_NAMES[kind]))];
  if (names.length === 1) return `${names[0]}成立`;
  return `${names.slice(0, -1).join('、')}与${names.at(-1)}全部成立`;
}

function rowLabel(form: Form, key: CellKey): string {
  return rowOf(form, key)!.label;
}

/** A cell as seen from another: by its column where both are in one row, by its row where both are in one column. */
function placeName(form: Form, key: CellKey, from: CellKey): string {
  return splitKey(key).row === splitKey(from).row ? `“${columnOf(form, key)!.label}”` : `“${rowLabel(form, key)}”`;
}
