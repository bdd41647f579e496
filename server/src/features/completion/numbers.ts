// Offers the number that a sentence asks for at the cursor: 收到政府信息公开申请 ▮ 件 → 9, out of the tables.

import { sumOf } from '../../diagnosis/claims/judge.ts';
import type { Claim } from '../../diagnosis/claims/model.ts';
import { readClaims } from '../../diagnosis/claims/read.ts';
import type { Paragraph, Report } from '../../report/model.ts';
import { sumName } from '../../rules/claim/cellWords.ts';
import type { MappedText } from '../../text/mapped.ts';
import { plainNumber } from '../../text/numbers.ts';
import { MOST_DIGITS } from '../../text/numerals.ts';
import type { CheckedReport } from '../equationLines.ts';
import { type Completion, type CursorLine, replaceTyped } from './model.ts';

/** Units that sentences count in; those of several characters first. */
const UNIT = /^\s*(?:万元|亿元|元|件|项|份|宗|起|条|次|个)/;
/** The units that a number is tried with where the sentence has none yet. */
const TRIED_UNITS = ['件', '万元'];

/** The numbers that a number at the cursor could be, the likeliest reading of the sentence first. */
export function toldNumbers(checked: CheckedReport, line: CursorLine): Completion[] {
  const { report, form } = checked;
  const paragraph = paragraphAt(report, line);
  if (!paragraph || /^[\d０-９.]/.test(line.after)) return [];
  const typed = /\d*$/.exec(line.before.slice(-MOST_DIGITS))![0].length;
  const cursor = contentOffset(paragraph.content, line.offset - typed);
  const after = contentOffset(paragraph.content, line.offset);
  const hasUnit = UNIT.test(paragraph.content.text.slice(after));
  for (const unit of hasUnit ? [''] : TRIED_UNITS) {
    const claim = claimOfTrial(checked, paragraph, cursor, after, unit);
    if (!claim) continue;
    const told = new Map<string, string>();
    for (const keys of claim.readings) {
      const sum = sumOf(checked, keys);
      if (sum === undefined) continue;
      // 3 元 are 0.0003 in a column of 万元: the sentence has its own unit.
      const value = plainNumber(Number(((sum * TRIAL) / claim.value).toFixed(6)));
      if (!told.has(value)) told.set(value, sumName(form, keys));
    }
    return [...told].map(([value, detail]) => ({
      kind: 'number',
      label: value + unit,
      detail,
      edit: replaceTyped(line, typed, value + unit),
    }));
  }
  return [];
}

/** Stands where the number will be while the sentence is read. */
const TRIAL = 3;

/** What a number would speak of between two places of a paragraph; undefined where it would speak of no cell. */
function claimOfTrial(
  { report, form }: CheckedReport,
  paragraph: Paragraph,
  start: number,
  end: number,
  unit: string,
): Claim | undefined {
  const { text } = paragraph.content;
  const tried = `${text.slice(0, start).trimEnd()}${TRIAL}${unit}${text.slice(end).trimStart()}`;
  const at = text.slice(0, start).trimEnd().length;
  const content: MappedText = { text: tried, segments: [{ at: 0, source: 0, length: tried.length }] };
  const heading = report.paragraphs.findLast(
    ({ kind, span }) => kind === 'heading' && span.end <= paragraph.span.start,
  );
  const paragraphs = [...(heading ? [heading] : []), { ...paragraph, content }];
  const claims = readClaims({ ...report, paragraphs }, form);
  return claims.find(({ digits, readings, value }) => digits?.start === at && readings.length > 0 && value > 0);
}

/** The paragraph that the cursor is in, or right behind with nothing but blanks between. */
function paragraphAt({ paragraphs, text }: Report, { offset }: CursorLine): Paragraph | undefined {
  return paragraphs.find(
    ({ kind, span }) =>
      kind !== 'title' &&
      kind !== 'signature' &&
      span.start <= offset &&
      (offset <= span.end || /^[ \t\u3000]*$/.test(text.slice(span.end, offset))),
  );
}

/** Where a place of the source stands in a mapped text; behind the last piece before it where it is in none. */
function contentOffset({ segments, text }: MappedText, source: number): number {
  const segment = segments.findLast((candidate) => candidate.source <= source);
  return segment ? Math.min(segment.at + segment.length, segment.at + source - segment.source) : text.length;
}
