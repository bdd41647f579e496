// What the comments in a text silence: the next line, a block, or the whole file, for some rules or for all.

import { LineIndex } from '../text/lines.ts';
import { readSilencingLine, SILENCING_WORD } from '../text/silencingLine.ts';
import type { Span } from '../text/span.ts';
import { matchesRule } from './rulePattern.ts';

/** Lines whose findings are silenced. */
export interface SilencedRegion {
  readonly span: Span;
  /** Ids and patterns; none means every rule. An id that no rule has silences nothing. */
  readonly rules: readonly string[];
}

/**
 * The regions that the comments of a text silence. `nianbao-ignore` holds for the next line that is neither blank nor
 * such a comment itself, `nianbao-ignore-start` up to its `nianbao-ignore-end` (else to the end of the text),
 * `nianbao-ignore-file` for the whole text wherever it stands.
 */
export function silencedRegions(text: string): SilencedRegion[] {
  if (!text.includes(SILENCING_WORD)) return [];
  const lines = new LineIndex(text);
  const regions: SilencedRegion[] = [];
  const blocks: { readonly start: number; readonly rules: readonly string[] }[] = [];
  let forNextLine: (readonly string[])[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const span = lines.lineSpan(line);
    const directive = readSilencingLine(text, span.start, span.end);
    if (directive === undefined) {
      if (forNextLine.length === 0 || text.slice(span.start, span.end).trim() === '') continue;
      for (const rules of forNextLine) regions.push({ span, rules });
      forNextLine = [];
      continue;
    }
    const { kind, rules } = directive;
    if (kind === 'next') forNextLine.push(rules);
    else if (kind === 'file') regions.push({ span: { start: 0, end: text.length }, rules });
    else if (kind === 'start') blocks.push({ start: span.start, rules });
    else {
      const block = blocks.pop();
      if (block) regions.push({ span: { start: block.start, end: span.end }, rules: block.rules });
    }
  }
  for (const { start, rules } of blocks) regions.push({ span: { start, end: text.length }, rules });
  return regions;
}

/** True where a finding of the rule that begins at `offset` lies in a silenced region. */
export function isSilencedAt(regions: readonly SilencedRegion[], ruleId: string, offset: number): boolean {
  return regions.some(
    ({ span, rules }) =>
      span.start <= offset &&
      offset <= span.end &&
      (rules.length === 0 || rules.some((pattern) => matchesRule(pattern, ruleId))),
  );
}
