// Numbers in sentences and the cells that they speak of: each leads to the other.

import { judge, type Verdict } from '../diagnosis/claims/judge.ts';
import type { Claim } from '../diagnosis/claims/model.ts';
import { readClaims } from '../diagnosis/claims/read.ts';
import type { CellKey } from '../form/schema.ts';
import type { Cell } from '../report/model.ts';
import { addends, sumName } from '../rules/claim/cellWords.ts';
import { plainNumber } from '../text/numbers.ts';
import { type Span, touches } from '../text/span.ts';
import type { CheckedReport } from './equationLines.ts';
import { type HoverText, hoverText } from './hoverText.ts';

/** The number in a sentence, or the words that say as much, at an offset; undefined where there is none. */
export function claimAt({ report, form }: CheckedReport, offset: number): Claim | undefined {
  return readClaims(report, form).find(({ span }) => touches(span, offset));
}

/** The cells that a claim speaks of: by the reading that agrees, else by the likeliest; none where it is not compared. */
export function cellsOfClaim(checked: CheckedReport, claim: Claim): Cell[] {
  return keysOf(claim, judge(checked, claim)).flatMap((key) => checked.report.cells.get(key) ?? []);
}

/** The claims that speak of a cell, alone or in a sum, in the order of the text. */
export function claimsOfCell(checked: CheckedReport, key: CellKey): Claim[] {
  return readClaims(checked.report, checked.form).filter((claim) =>
    claim.readings.some((keys) => keys.includes(key)) ? keysOf(claim, judge(checked, claim)).includes(key) : false,
  );
}

function keysOf(claim: Claim, verdict: Verdict): readonly CellKey[] {
  return verdict.state === 'undecided' ? (claim.readings[0] ?? []) : verdict.keys;
}

/** The hover for a number in a sentence: what it was taken for, and how it stands to the tables. */
export function hoverClaim(checked: CheckedReport, offset: number): HoverText | undefined {
  const claim = claimAt(checked, offset);
  return claim && hoverText(claim.span, `文中“${claim.text}”`, [comparison(checked, claim)]);
}

function comparison(checked: CheckedReport, claim: Claim): string {
  const verdict = judge(checked, claim);
  const keys = keysOf(claim, verdict);
  if (keys.length === 0) return `没有与表格比对：${claim.why}。`;
  const name = sumName(checked.form, keys);
  switch (verdict.state) {
    case 'agrees':
      return `✓ 与表中${name}一致${addends(checked, keys)}。`;
    case 'differs':
      return `≠ 表中${name}为 ${plainNumber(verdict.actual)}${addends(checked, keys)}。`;
    case 'undecided':
      return `？ 说的是表中${name}，表中的数还不能确定，没有比对。`;
  }
}

/** More sentences than these would bury the rest of a hover. */
const MOST_LINES = 3;

/** A line for each sentence that speaks of a cell: `✓ 文中“收到政府信息公开申请9件”`. */
export function claimLinesOfCell(checked: CheckedReport, key: CellKey): string[] {
  return claimsOfCell(checked, key)
    .slice(0, MOST_LINES)
    .map((claim) => `${MARKS[judge(checked, claim).state]} 文中“${surroundings(checked.report.text, claim.span)}”`);
}

const MARKS: Readonly<Record<Verdict['state'], string>> = { agrees: '✓', differs: '≠', undecided: '？' };

/** The clause up to the end of a claim, without line breaks: enough to find it by. */
function surroundings(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 20), start);
  const clause = before.slice(Math.max(...Array.from('，。；：、\n', (mark) => before.lastIndexOf(mark))) + 1);
  return (clause + text.slice(start, end)).replace(/\s+/g, '');
}
