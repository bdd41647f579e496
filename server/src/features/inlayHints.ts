// Small words between the words: what a blank total adds up to, which cell a number in a sentence tells, and in which
// column a number stands where each stands in a line of its own. Silent where a finding says it already.

import { judge } from '../diagnosis/claims/judge.ts';
import { readClaims } from '../diagnosis/claims/read.ts';
import { columnOf, rowOf } from '../form/index.ts';
import type { Cell, Row } from '../report/model.ts';
import { lineStart } from '../rules/places.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { plainNumber } from '../text/numbers.ts';
import { contains, type Span } from '../text/span.ts';
import { shortNameOf } from './cellNames.ts';
import { totalFromParts } from './totals.ts';

/** Each kind has its own setting: `nianbao.inlayHints.totals` and so on. */
export type HintKind = 'totals' | 'cellReferences' | 'columnHeads';

export const HINT_KINDS: readonly HintKind[] = ['totals', 'cellReferences', 'columnHeads'];

export interface InlayHint {
  readonly kind: HintKind;
  /** Where it stands: behind what it speaks of. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  /** What is written where the hint is accepted. */
  readonly accepted?: string;
}

export interface CheckedText extends RuleContext {
  readonly findings: readonly ReportedFinding[];
}

/** More hints than any screen shows: a text with more in the span that is asked for gets the first of them. */
const MOST_HINTS = 500;

/** The hints of these kinds in a part of a report, in the order of the text. */
export function inlayHints(checked: CheckedText, kinds: ReadonlySet<HintKind>, { start, end }: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  if (kinds.has('totals')) hints.push(...totals(checked));
  if (kinds.has('cellReferences')) hints.push(...cellReferences(checked));
  if (kinds.has('columnHeads')) hints.push(...columnHeads(checked));
  return hints
    .filter(({ offset }) => start <= offset && offset <= end)
    .sort((one, other) => one.offset - other.offset)
    .slice(0, MOST_HINTS);
}

function* totals(checked: CheckedText): Iterable<InlayHint> {
  for (const { rows } of checked.report.tables) {
    for (const row of rows) {
      for (const cell of row.cells) {
        if (cell.reading.kind !== 'blank') continue;
        const total = totalFromParts(checked, cell.key);
        if (!total || isSaid(checked, row, cell)) continue;
        const { value, parts } = total;
        const label = plainNumber(value);
        const tooltip = `${rowOf(checked.form, cell.key)!.label}：${columnOf(checked.form, cell.key)!.label}应为 ${label}（${parts.map(plainNumber).join('+')}）`;
        yield { kind: 'totals', offset: cell.span.end, label, tooltip, accepted: label };
      }
    }
  }
}

/** True where a finding is about the cell, or stands in its row. */
function isSaid({ findings }: CheckedText, row: Row, { key }: Cell): boolean {
  return findings.some(({ cell, span }) => cell === key || (cell === undefined && contains(row.span, span)));
}

/** Editors cut the hints of a line off behind some forty characters, and a reader sooner. */
const MOST_CHARACTERS = 40;

/**
 * A claim that differs from its cells has a finding; one that cannot be decided has nothing to tell. Where a line has many,
 * each only names its table, and the cell when it is pointed at.
 */
function cellReferences(checked: CheckedText): InlayHint[] {
  const { report, form } = checked;
  const byLine = new Map<number, { readonly offset: number; readonly name: string }[]>();
  for (const claim of readClaims(report, form)) {
    if (!claim.digits) continue;
    const verdict = judge(checked, claim);
    if (verdict.state !== 'agrees') continue;
    const line = lineStart(report.text, claim.span.end);
    byLine.set(line, [...(byLine.get(line) ?? []), { offset: claim.span.end, name: shortNameOf(form, verdict.keys) }]);
  }
  return [...byLine.values()].flatMap((told) => {
    const crowded = told.reduce((length, { name }) => length + `（=${name}）`.length, 0) > MOST_CHARACTERS;
    return told.map(({ offset, name }): InlayHint => {
      const label = `（=${crowded ? name.slice(0, name.indexOf(' ')) : name}）`;
      const tooltip = `与${name}一致。转到定义可到达该单元格。`;
      return { kind: 'cellReferences', offset, label, tooltip };
    });
  });
}

function* columnHeads({ report, form }: CheckedText): Iterable<InlayHint> {
  for (const { layout, rows } of report.tables) {
    if (layout !== 'lines') continue;
    for (const { cells } of rows) {
      if (cells.length < 2) continue;
      for (const { key, span } of cells) {
        const column = columnOf(form, key);
        if (!column || span.end === span.start) continue;
        yield { kind: 'columnHeads', offset: span.end, label: column.label, tooltip: rowOf(form, key)!.label };
      }
    }
  }
}
