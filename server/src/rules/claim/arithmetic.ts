// Numbers of a sentence that do not agree with each other: parts and their whole, shares, growth, lists.

import { judge, sumOf } from '../../diagnosis/claims/judge.ts';
import type {
  CellShareRelation,
  ChangeRelation,
  ListRelation,
  PartsRelation,
  Relation,
  SaidNumber,
  SaidShare,
  ShareRelation,
} from '../../diagnosis/claims/model.ts';
import { readStatements } from '../../diagnosis/claims/read.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Finding, Fix, Related, Rule, RuleContext } from '../rule.ts';
import { cellPlaces } from './cellWords.ts';

/**
 * A sum is reported at its whole, a share and a growth rate at the percentage, a list at its numbers. Where one number
 * differs from its cell and with the cell's value all would agree, `claim/mismatch` alone speaks.
 */
export const rule: Rule = {
  id: 'claim/arithmetic',
  severity: 'warning',
  title: '文中的数加不起来，或比例、增幅算错',
  *check(context) {
    for (const relation of readStatements(context.report, context.form).relations) {
      const found = check(context, relation);
      if (found) yield found;
    }
  },
};

function check(context: RuleContext, relation: Relation): Finding | undefined {
  switch (relation.kind) {
    case 'parts':
      return checkParts(context, relation);
    case 'share':
      return checkShare(context, relation);
    case 'cellShare':
      return checkCellShare(context, relation);
    case 'change':
      return checkChange(context, relation);
    case 'list':
      return checkList(relation);
  }
}

function checkParts(context: RuleContext, { wholes, parts, complete, carries }: PartsRelation): Finding | undefined {
  if (isRight(wholes, parts, complete) || (carries && !isNothingCarried(context))) return undefined;
  const whole = wholes[0]!;
  const mended = [...parts, whole].some((number) => {
    const actual = actualOf(context, number);
    if (actual === undefined) return false;
    const corrected = { ...number, value: actual };
    return isRight(
      wholes.map((one) => (one === number ? corrected : one)),
      parts.map((one) => (one === number ? corrected : one)),
      complete,
    );
  });
  if (mended) return undefined;
  const total = sum(parts);
  const told = plainNumber(total);
  const added =
    parts.length === 1 ? told : `${told}（${parts.map(({ value }) => plainNumber(value)).join('+')}=${told}）`;
  return {
    span: whole.span,
    message: complete
      ? `各项相加为 ${added}，文中合计为 ${plainNumber(whole.value)}。`
      : `其中各项为 ${added}，多于文中的 ${plainNumber(whole.value)}。`,
    related: parts.map(({ span, text }): Related => ({ span, message: text })),
    // Where the tables refute parts of it, the whole is not what is wrong.
    fixes: complete && parts.every((part) => actualOf(context, part) === undefined) ? [rewrite(whole, told)] : [],
  };
}

/** True where the tables say that no application was carried in or out. */
function isNothingCarried(context: RuleContext): boolean {
  return sumOf(context, ['requests.carriedIn.total', 'requests.carriedOut.total']) === 0;
}

function isRight(wholes: readonly SaidNumber[], parts: readonly SaidNumber[], complete: boolean): boolean {
  const total = sum(parts);
  return wholes.some(({ value }) => (complete ? total === value : total <= value));
}

function sum(numbers: readonly SaidNumber[]): number {
  return Number(numbers.reduce((total, { value }) => total + value, 0).toFixed(6));
}

/** What the tables say where they differ from the number. */
function actualOf(context: RuleContext, { claim }: SaidNumber): number | undefined {
  const verdict = claim && judge(context, claim);
  return verdict?.state === 'differs' ? verdict.actual : undefined;
}

/** The number as said and, where the tables say another, as it should be: a slip in it is reported as such alone. */
function valuesOf(context: RuleContext, number: SaidNumber): number[] {
  const actual = actualOf(context, number);
  return actual === undefined ? [number.value] : [number.value, actual];
}

function checkShare(context: RuleContext, { part, share, wholes }: ShareRelation): Finding | undefined {
  const told = wholes.flatMap((whole) => valuesOf(context, whole)).filter((value) => value > 0);
  const isOfRequests = part.claim?.family === 'outcome' || part.claim?.family === 'applicant';
  const counted = isOfRequests ? totalsOfRequests(context) : [];
  const all = [...told, ...counted];
  if (all.length === 0) return undefined;
  if (valuesOf(context, part).some((value) => all.some((whole) => isShare(share, value / whole)))) return undefined;
  const whole = all[0]!;
  const right = roundedShare(part.value / whole, share.decimals);
  return {
    span: share.span,
    message: `${part.text}占 ${plainNumber(whole)} 的 ${right}%，文中写 ${share.value}%。`,
    related: [{ span: part.span, message: part.text }],
    fixes: [rewrite(share, right)],
  };
}

function checkCellShare(context: RuleContext, { share, text, ratios }: CellShareRelation): Finding | undefined {
  const known = ratios.flatMap(({ part, whole }) => {
    const [value, all] = [sumOf(context, part), sumOf(context, whole)];
    return value === undefined || all === undefined || all === 0 ? [] : [{ part, value, all }];
  });
  if (known.length < ratios.length || known.some(({ value, all }) => isShare(share, value / all))) return undefined;
  const { part, value, all } = known[0]!;
  const right = roundedShare(value / all, share.decimals);
  return {
    span: share.span,
    message: `按表中的数，${text}占 ${plainNumber(all)} 件中的 ${right}%（${plainNumber(value)}），文中写 ${share.value}%。`,
    related: cellPlaces(context, part),
    fixes: [rewrite(share, right)],
  };
}

/** What shares of requests are told of: new ones, all of the year, those finished. */
function totalsOfRequests(context: RuleContext): number[] {
  const sums = [
    ['requests.outcomeTotal.total'],
    ['requests.received.total'],
    ['requests.received.total', 'requests.carriedIn.total'],
  ].map((keys) => sumOf(context, keys));
  return sums.filter((value) => value !== undefined && value > 0) as number[];
}

/** True where a percentage is this ratio, rounded or cut off at its digits. */
function isShare({ value, decimals }: SaidShare, ratio: number): boolean {
  const unit = 10 ** -decimals;
  const difference = ratio * 100 - value;
  const slack = 1e-6;
  return Math.abs(difference) <= unit / 2 + slack || (difference >= -slack && difference < unit - slack);
}

function roundedShare(ratio: number, decimals: number): string {
  return (ratio * 100).toFixed(decimals);
}

function checkChange(context: RuleContext, { now, before, by, rate, rising }: ChangeRelation): Finding | undefined {
  const direction = rising ? 1 : -1;
  const values = now.flatMap((number) => valuesOf(context, number));
  const pairs = before.length > 0 ? values.flatMap((one) => before.map((other) => [one, other.value] as const)) : [];
  if (by && pairs.length > 0) {
    if (!pairs.some(([one, other]) => one - other === direction * by.value))
      return changeFinding(by, now, before, rising);
  }
  if (!rate) return undefined;
  const bases =
    pairs.length > 0 ? pairs : by ? values.map((value) => [value, value - direction * by.value] as const) : [];
  const possible = bases.filter(([, other]) => other > 0);
  if (possible.length === 0) return undefined;
  if (possible.some(([one, other]) => isShare(rate, (direction * (one - other)) / other))) return undefined;
  const [one, other] = possible.at(-1)!;
  const right = roundedShare(Math.abs(one - other) / other, rate.decimals);
  return {
    span: rate.span,
    message: `由 ${plainNumber(other)} 到 ${plainNumber(one)}，${one >= other ? '增长' : '下降'} ${right}%，文中写${rising ? '增长' : '下降'} ${rate.value}%。`,
    related: now.map(({ span, text }): Related => ({ span, message: text })),
    fixes: one >= other === rising ? [rewrite(rate, right)] : [],
  };
}

function changeFinding(
  by: SaidNumber,
  now: readonly SaidNumber[],
  before: readonly SaidNumber[],
  rising: boolean,
): Finding {
  const one = now.at(-1)!;
  const other = before.at(-1)!;
  const difference = one.value - other.value;
  return {
    span: by.span,
    message: `由 ${plainNumber(other.value)} 到 ${plainNumber(one.value)}，${difference >= 0 ? '增加' : '减少'} ${plainNumber(Math.abs(difference))}，文中写${rising ? '增加' : '减少'} ${plainNumber(by.value)}。`,
    related: [one, other].map(({ span, text }): Related => ({ span, message: text })),
    fixes: difference >= 0 === rising ? [rewrite(by, plainNumber(Math.abs(difference)))] : [],
  };
}

function checkList({ span, names, numbers }: ListRelation): Finding {
  return { span, message: `前面列了 ${names} 项，“分别”后面有 ${numbers} 个数。` };
}

function rewrite({ digits }: { readonly digits: SaidNumber['digits'] }, newText: string): Fix {
  return { title: `改为 ${newText}`, safe: false, edits: [{ span: digits, newText }] };
}
