// What must hold for the analysis of any text at all; each breach is said in a line.

import { safeEdits } from '../../server/src/features/codeActions.ts';
import type { Report } from '../../server/src/report/model.ts';
import { type Analysis, analyse } from '../../server/src/rules/analyse.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { contains, type Span } from '../../server/src/text/span.ts';
import type { Random } from '../support/random.ts';

/** Breaches in the reading, the findings and the fixes. Exceptions are let through; those of rules are breaches. */
export function faultsOf(analysis: Analysis): string[] {
  return [...faultsOfReport(analysis.report), ...faultsOfFindings(analysis)];
}

function faultsOfReport({ text, title, year, agency, sections, paragraphs, tables, problems }: Report): string[] {
  const faults: string[] = [];
  const whole = { start: 0, end: text.length };
  const expectInside = (what: string, parent: Span, span: Span) => {
    if (!isSpan(span) || !contains(parent, span)) {
      faults.push(`${what} ${span.start}–${span.end} outside ${parent.start}–${parent.end}`);
    }
  };
  if (title) expectInside('title', whole, title.span);
  if (year) expectInside('year', whole, year.span);
  if (agency) expectInside('agency', whole, agency.span);
  let end = 0;
  for (const { id, span, heading } of sections) {
    expectInside(`section ${id}`, { start: end, end: text.length }, span);
    expectInside(`heading of ${id}`, span, heading.span);
    expectInside(`title of ${id}`, heading.span, heading.titleSpan);
    end = span.end;
  }
  for (const { kind, span, content } of paragraphs) {
    expectInside(`paragraph ${kind}`, whole, span);
    for (const { source, length, sourceLength } of content.segments) {
      expectInside(`piece of ${kind}`, span, { start: source, end: source + (sourceLength ?? length) });
    }
  }
  for (const table of tables) {
    expectInside(`table ${table.id}`, whole, table.span);
    for (const { key, kind, span } of table.labels) expectInside(`${kind} label ${key}`, table.span, span);
    for (const row of table.rows) {
      const name = `row ${row.key ?? row.label.text}`;
      expectInside(name, table.span, row.span);
      expectInside(`label of ${name}`, row.span, row.label.span);
      for (const { span } of row.values) expectInside(`value of ${name}`, row.span, span);
      for (const { key, span } of row.cells) expectInside(`cell ${key}`, row.span, span);
    }
  }
  for (const { kind, span } of problems) expectInside(`problem ${kind}`, whole, span);
  return faults;
}

function faultsOfFindings({ text, findings }: Analysis): string[] {
  const faults: string[] = [];
  const whole = { start: 0, end: text.length };
  const inside = (span: Span) => isSpan(span) && contains(whole, span);
  for (const { rule, message, span, related, fixes } of findings) {
    if (message.includes('运行出错')) faults.push(message);
    if (!inside(span)) faults.push(`finding of ${rule} outside the text`);
    if (!related.every((place) => inside(place.span))) faults.push(`related place of ${rule} outside the text`);
    for (const { title, edits } of fixes) {
      if (!canBeApplied(text, edits)) faults.push(`fix of ${rule} cannot be applied: ${title}`);
    }
  }
  if (!canBeApplied(text, safeEdits(findings))) faults.push('the safe fixes cannot be applied together');
  return faults;
}

export function isSpan({ start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start <= end;
}

const HALF_PAIR = /\p{Surrogate}/u;

/** True where the edits lie in the text, in its order, do not overlap, and cut no character pair in two; halves that the text has may be moved. */
export function canBeApplied(text: string, edits: readonly Edit[]): boolean {
  let at = 0;
  for (const { span, newText } of edits) {
    if (
      !isSpan(span) ||
      span.start < at ||
      span.end > text.length ||
      (HALF_PAIR.test(newText) && !HALF_PAIR.test(text))
    )
      return false;
    if (isInsidePair(text, span.start) || isInsidePair(text, span.end)) return false;
    at = span.end;
  }
  return true;
}

export function isInsidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0;
}

/** Breaches in the text that edits leave: it can be read and checked like any other. */
export function faultsAfter(text: string, what: string, edits: readonly Edit[]): string[] {
  const own = edits.filter(({ file }) => file === undefined);
  if (!canBeApplied(text, own)) return [`«${what}» cannot be applied`];
  return faultsOf(analyse(applyEdits(text, own))).map((fault) => `after «${what}»: ${fault}`);
}

/** Breaches in the text that one of the offered fixes leaves. */
export function faultsOfFix({ text, findings }: Analysis, random: Random): string[] {
  const fixes = findings.flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return [];
  const { title, edits } = random.pick(fixes);
  return faultsAfter(text, title, edits);
}
