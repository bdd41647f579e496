// A report that is declared to be the sum of others is not: cell by cell against the sum of its parts.

import { cellKeys } from '../../form/index.ts';
import type { CellKey } from '../../form/schema.ts';
import type { Cell } from '../../report/model.ts';
import { comparableNumber } from '../../series/comparable.ts';
import type { DeclaredParts, PartReport } from '../../series/model.ts';
import { sumOfParts } from '../../series/rollup.ts';
import { plainNumber } from '../../text/numbers.ts';
import { cellEdits } from '../cellEdit.ts';
import { breaksEquation } from '../filling.ts';
import { titlePlace } from '../places.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { cellPlace } from '../sum/equationWords.ts';

/**
 * A cell whose number is known in the whole and in every part. A total that differs only because its own parts do is not
 * reported beside them. While parts are missing nothing is compared: they are named instead, once, at the title.
 */
export const rule: Rule = {
  id: 'rollup/sum',
  severity: 'warning',
  title: '汇总数不等于各部分之和',
  *check(context) {
    const { parts } = context;
    if (!parts) return;
    if (parts.missing.length + parts.ambiguous.length > 0) yield incomplete(context, parts);
    else if (parts.reports.length > 0) yield* differences(context, parts.reports);
  },
};

function incomplete({ report }: RuleContext, { missing, ambiguous }: DeclaredParts): Finding {
  const reasons = [
    ...(missing.length > 0 ? [`缺少 ${missing.length} 个部分的年报：${missing.join('、')}`] : []),
    ...(ambiguous.length > 0 ? [`有 ${ambiguous.length} 个部分的年报不止一份：${ambiguous.join('、')}`] : []),
  ];
  return { span: titlePlace(report), message: `${reasons.join('；')}。汇总数没有核对。` };
}

interface Sum {
  readonly sum: number;
  readonly whole: number;
}

function* differences(context: RuleContext, parts: readonly PartReport[]): Iterable<Finding> {
  const sums = new Map<CellKey, Sum>();
  for (const key of cellKeys(context.form)) {
    const whole = comparableNumber(context, key);
    const sum = sumOfParts(parts, key);
    if (whole !== undefined && sum !== undefined) sums.set(key, { sum, whole });
  }
  const differing = [...sums].filter(([key, { sum, whole }]) => isDifferent(parts, key, sum, whole));
  const keys = new Set(differing.map(([key]) => key));
  const explained = explainedTotals(context, sums, keys);
  const fixes = rewriting(context, differing);
  for (const [cell, { sum, whole }] of differing) {
    const span = cellPlace(context.report, cell);
    if (!span || explained.has(cell)) continue;
    const shares = sharesOf(parts, cell);
    yield {
      span,
      cell,
      message: `各部分之和为 ${plainNumber(sum)}（${sharesWords(shares, parts.length)}），现为 ${plainNumber(whole)}。`,
      related: shares.slice(0, MOST_RELATED).flatMap(({ part, share }) => {
        const place = part.place(cell);
        return place ? [{ file: part.file, span: place, message: `${part.name}：${plainNumber(share)}` }] : [];
      }),
      fixes,
    };
  }
}

/** A whole that gives fewer decimals than its parts may be rounded; else it is what they add up to. */
function isDifferent(parts: readonly PartReport[], key: CellKey, sum: number, whole: number): boolean {
  if (sum === whole) return false;
  const decimals = decimalsOf(whole);
  if (!parts.some((part) => decimalsOf(part.number(key)!) > decimals)) return true;
  return Math.abs(sum - whole) > 0.5 * 10 ** -decimals + 1e-9;
}

function decimalsOf(value: number): number {
  const text = plainNumber(value);
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

/** Totals that are right as sums in the whole and over the parts: they differ because what they add up does. */
function explainedTotals(
  { form }: RuleContext,
  sums: ReadonlyMap<CellKey, Sum>,
  differing: ReadonlySet<CellKey>,
): Set<CellKey> {
  const explained = new Set<CellKey>();
  for (const { kind, at, terms } of form.equations) {
    if (kind === 'balance') continue;
    const holds = (side: keyof Sum) =>
      terms.reduce((total, { key, weight }) => total + weight * (sums.get(key)?.[side] ?? Number.NaN), 0) === 0;
    if (terms.some(({ key }) => key !== at && differing.has(key)) && holds('sum') && holds('whole')) explained.add(at);
  }
  return explained;
}

/** All differing cells at once: one of them alone would break the sums of the whole. */
function rewriting(context: RuleContext, differing: readonly (readonly [CellKey, Sum])[]): Fix[] {
  const written: (readonly [Cell, string])[] = [];
  for (const [key, { sum }] of differing) {
    const cell = context.report.cells.get(key);
    if (!cell) return [];
    written.push([cell, plainNumber(sum)]);
  }
  if (breaksEquation(context, new Map(differing.map(([key, { sum }]) => [key, sum])))) return [];
  const edits = cellEdits(context.report, written);
  const title =
    written.length === 1 ? `改为 ${written[0]![1]}` : `把与各部分之和不同的 ${written.length} 个数一并改为各部分之和`;
  return edits ? [{ title, safe: false, edits }] : [];
}

interface Share {
  readonly part: PartReport;
  readonly share: number;
}

const MOST_RELATED = 10;
const MOST_NAMED = 6;

/** What each part adds, the greatest first; parts that add nothing are left out. */
function sharesOf(parts: readonly PartReport[], key: CellKey): Share[] {
  return parts
    .map((part) => ({ part, share: part.number(key)! }))
    .filter(({ share }) => share !== 0)
    .sort((one, other) => other.share - one.share);
}

function sharesWords(shares: readonly Share[], parts: number): string {
  if (shares.length === 0) return `${parts} 个部分都是 0`;
  const named = shares.slice(0, MOST_NAMED).map(({ part, share }) => `${part.name} ${plainNumber(share)}`);
  const more = shares.length - named.length;
  return named.join('、') + (more > 0 ? `，另外 ${more} 个部分共 ${plainNumber(restOf(shares))}` : '');
}

function restOf(shares: readonly Share[]): number {
  const rest = shares.slice(MOST_NAMED).reduce((sum, { share }) => sum + share, 0);
  return Number(rest.toPrecision(15));
}
