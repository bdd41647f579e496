// Tests of rules over marked text (see markedText.ts). Each text is checked in every variant: LF, CRLF, with a byte
// order mark, and after a line with an astral character.

import { expect } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Edit, Finding, Fix, Rule } from '../../server/src/rules/rule.ts';
import type { OtherReports } from '../../server/src/series/model.ts';
import { type Mark, readMarks, variantsOf } from './markedText.ts';

/**
 * The rules named in the marks find what is marked and nothing else. `more` names rules that must find nothing
 * although no mark names them.
 */
export function checkRule(marked: string, ...more: readonly string[]): void {
  for (const variant of variantsOf(marked)) {
    const { text, marks } = readMarks(variant.marked);
    const ids = [...new Set([...marks.map((mark) => mark.rule), ...more])];
    if (ids.length === 0) throw new Error('A text without marks needs the ids of the rules: use checkNone.');
    const analysis = analyse(text);
    const found = ids.flatMap((id) => [...ruleOf(id).check(analysis)].map((finding) => ({ rule: id, ...finding })));
    expect(found.flatMap(({ rule, ...finding }) => leftUnsaid(rule, finding))).toEqual([]);
    found.sort((one, other) => one.span.start - other.span.start);
    expect(found.map(({ rule, span }) => describe(text, { rule, span })).sort(), variant.name).toEqual(
      marks.map((mark) => describe(text, mark)).sort(),
    );
    for (const { rule, span, message } of marks) {
      if (message === undefined) continue;
      const messages = found.filter((finding) => finding.rule === rule && sameSpan(finding, { span }));
      expect(messages.map((finding) => finding.message).join('\n'), variant.name).toContain(message);
    }
  }
}

/** Rules of which a fix may be applied unasked: wording, numbering and form, never a value. */
const SAFE_RULES = new Set([
  'title/form',
  'section/title',
  'section/numbering',
  'content/residue',
  'table/label',
  'table/number-form',
]);

/** What a person would look for in a finding, its places and its fixes in vain. */
function leftUnsaid(rule: string, { message, related = [], fixes = [] }: Finding): string[] {
  const isSentence = (words: string) => /\p{Script=Han}.*。$/su.test(words);
  return [
    ...(isSentence(message) ? [] : [`no sentence: ${message}`]),
    ...related.filter((place) => place.message === '').map(() => `${message} nothing said of a related place`),
    ...fixes.filter(({ title }) => title === '').map(() => `${message} a fix without a title`),
    ...fixes.filter(({ edits }) => edits.length === 0).map(({ title }) => `${title} does nothing`),
    ...fixes.filter(({ safe }) => safe && !SAFE_RULES.has(rule)).map(({ title }) => `${title} calls itself safe`),
  ];
}

/** The rules find nothing in the text. */
export function checkNone(text: string, ruleIds: readonly string[]): void {
  checkRule(text, ...ruleIds);
}

/**
 * A fix of the finding at the first mark of the rule, named by its place in the list or by its title, makes `expected`
 * of the text, its finding is gone, no error stands outside the text that it writes which did not stand there before,
 * and where it calls itself safe, as all fixes of some rules do, every cell reads as before.
 */
export function checkFix(
  marked: string,
  ruleId: string,
  fix: number | string,
  expected: string,
  safe = SAFE_RULES.has(ruleId),
): void {
  for (const variant of variantsOf(marked)) {
    const { text, marks } = readMarks(variant.marked);
    const mark = marks.find((candidate) => candidate.rule === ruleId);
    if (!mark) throw new Error(`No mark of ${ruleId}`);
    const finding = findingsOf(ruleId, text).find((candidate) => sameSpan(candidate, mark));
    if (!finding) throw new Error(`${variant.name}: ${ruleId} finds nothing at the mark`);
    const chosen =
      typeof fix === 'number' ? finding.fixes?.[fix] : finding.fixes?.find((candidate) => candidate.title === fix);
    if (!chosen) {
      throw new Error(`No such fix: ${fix}. There are: ${(finding.fixes ?? []).map(({ title }) => title).join('; ')}`);
    }
    expect(applyFix(text, chosen), variant.name).toBe(variant.apply(expected));
    expect(chosen.safe, `${chosen.title} is safe`).toBe(safe);
    expect(leftUnsaid(ruleId, finding)).toEqual([]);
    expect(harmOf(text, ruleId, finding, chosen), variant.name).toEqual([]);
  }
}

/** The titles of the fixes of the finding at the first mark of the rule. */
export function fixTitles(marked: string, ruleId: string): string[] {
  const { text, marks } = readMarks(marked);
  const mark = marks.find((candidate) => candidate.rule === ruleId);
  const finding = findingsOf(ruleId, text).find((candidate) => mark && sameSpan(candidate, mark));
  return (finding?.fixes ?? []).map((fix) => fix.title);
}

/** The text with a fix's edits applied; throws where they are out of order, overlap or lie outside the text. */
export function applyFix(text: string, fix: Fix): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of fix.edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new Error(`${fix.title}: edit ${span.start}–${span.end} after ${at} in ${text.length} characters`);
    }
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * What a fix does that it must not: it leaves its finding, it brings an error outside the text that it writes,
 * or it calls itself safe and changes a value that was read. Empty for a good fix.
 */
export function harmOf(text: string, ruleId: string, finding: Finding, fix: Fix): string[] {
  const fixed = applyFix(text, fix);
  const before = analyse(text);
  const after = analyse(fixed);
  const harm: string[] = [];

  const moved = spanAfter(finding.span, fix.edits);
  const left = [...ruleOf(ruleId).check(after)].some(
    (candidate) => candidate.message === finding.message && sameSpan(candidate, { span: moved }),
  );
  if (left) harm.push(`the finding stays: ${finding.message}`);

  const known = errorCounts(rules.flatMap((rule) => errorsOf(rule, before)));
  const written = writtenSpans(fix.edits);
  for (const error of rules.flatMap((rule) => errorsOf(rule, after))) {
    const count = known.get(error.name) ?? 0;
    if (count > 0) known.set(error.name, count - 1);
    else if (!written.some((span) => span.start <= error.start && error.end <= span.end)) {
      harm.push(`new error: ${error.name}`);
    }
  }

  if (fix.safe) {
    const values = (context: typeof before) =>
      [...context.report.cells].map(([key, { reading }]) => `${key}=${JSON.stringify(readValue(reading))}`);
    if (values(before).join() !== values(after).join()) harm.push('safe, but values change');
  }
  return harm;
}

function readValue(reading: { readonly kind: string; readonly value?: number }): number | string {
  return reading.kind === 'number' ? reading.value! : reading.kind;
}

interface FoundError {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function errorsOf(rule: Rule, context: ReturnType<typeof analyse>): FoundError[] {
  return [...rule.check(context)]
    .filter((finding) => (finding.severity ?? rule.severity) === 'error')
    .map(({ span, message, cell }) => ({ name: `${rule.id} ${cell ?? ''} ${message}`, ...span }));
}

function errorCounts(errors: readonly FoundError[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of errors) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Where the edits' new texts stand once all are applied. */
function writtenSpans(edits: readonly Edit[]): { start: number; end: number }[] {
  let shift = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

/** Where a span stands once the edits are applied, those inside it included. */
function spanAfter(span: { start: number; end: number }, edits: readonly Edit[]): { start: number; end: number } {
  let { start, end } = span;
  for (const { span: edited, newText } of edits) {
    const change = newText.length - (edited.end - edited.start);
    if (edited.end <= span.start) start += change;
    if (edited.end <= span.end) end += change;
  }
  return { start, end };
}

/** What a rule finds in a text without marks. */
export function findingsOf(ruleId: string, text: string, others: OtherReports = {}): Finding[] {
  return [...ruleOf(ruleId).check(analyse(text, [], others))];
}

function ruleOf(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
}

function sameSpan(one: Pick<Mark, 'span'>, other: Pick<Mark, 'span'>): boolean {
  return one.span.start === other.span.start && one.span.end === other.span.end;
}

function describe(text: string, { rule, span }: Mark): string {
  return `${rule} «${text.slice(span.start, span.end)}» at ${span.start}`;
}
