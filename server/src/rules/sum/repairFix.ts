// A repair of wrong numbers as a fix that writes the right ones.

import type { Correction, Repair } from '../../diagnosis/model.ts';
import { columnOf, rowOf, splitKey } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Edit, Fix, RuleContext } from '../rule.ts';
import { cellName } from '../tables.ts';

/** The fix that makes a repair; `here` is the cell that it is offered at. */
export function repairFix({ report, form }: RuleContext, { corrections }: Repair, here: CellKey): Fix {
  const edits = corrections.map(
    ({ key, to }): Edit => ({ span: report.cells.get(key)!.span, newText: plainNumber(to) }),
  );
  return {
    title: titleOf(form, corrections, here),
    safe: false,
    edits: edits.sort((one, other) => one.span.start - other.span.start),
  };
}

const MOST_NAMED = 2;

function titleOf(form: Form, corrections: readonly Correction[], here: CellKey): string {
  const [first] = corrections;
  if (corrections.length === 1 && first!.key === here) return `改为 ${plainNumber(first!.to)}`;
  if (corrections.length > MOST_NAMED) return `改正 ${corrections.length} 个数：${rowsOf(form, corrections)}`;
  return corrections.map(({ key, to }) => `${cellName(form, key)}改为 ${plainNumber(to)}`).join('，');
}

function rowsOf(form: Form, corrections: readonly Correction[]): string {
  const rows = new Map<string, string[]>();
  for (const { key, to } of corrections) {
    const { row } = splitKey(key);
    rows.set(row, [...(rows.get(row) ?? []), `${columnOf(form, key)!.label} ${plainNumber(to)}`]);
  }
  return [...rows].map(([row, cells]) => `“${rowOf(form, row)!.label}”${cells.join('、')}`).join('；');
}
