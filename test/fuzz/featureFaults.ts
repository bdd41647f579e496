// What must hold for everything that the editor shows beside a text, and offers to write into it.

import { prepublication } from '../../server/src/features/checklist.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import { foldingSpans } from '../../server/src/features/folding.ts';
import { formattingEdits } from '../../server/src/features/formatting.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { HINT_KINDS, inlayHints } from '../../server/src/features/inlayHints.ts';
import { reportLinks } from '../../server/src/features/links.ts';
import { pasteOf } from '../../server/src/features/paste.ts';
import { definitionsAt, referencesAt } from '../../server/src/features/references.ts';
import { selectionSpansAt } from '../../server/src/features/selection.ts';
import { type ReportSymbol, reportSymbols } from '../../server/src/features/symbols.ts';
import { fillTotals } from '../../server/src/features/totals.ts';
import { reportPage } from '../../server/src/preview/page.ts';
import type { Analysis } from '../../server/src/rules/analyse.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import { contains, type Span, touches } from '../../server/src/text/span.ts';
import { canBeApplied, faultsAfter, isSpan } from './faults.ts';

/** Breaches in what the editor shows at some offset, beside the text, and in the preview. */
export function faultsOfFeatures(analysis: Analysis, offset: number): string[] {
  const faults: string[] = [];
  const { text, report, form } = analysis;
  const whole = { start: 0, end: text.length };
  const expectInside = (what: string, span: Span, parent: Span = whole) => {
    if (!isSpan(span) || !contains(parent, span)) faults.push(`${what} ${span.start}–${span.end}`);
  };
  const hover = hoverAt(analysis, offset);
  if (hover && !(contains(whole, hover.span) && touches(hover.span, offset))) faults.push(`hover at ${offset}`);
  for (const span of [...definitionsAt(analysis, offset), ...referencesAt(analysis, offset, true)]) {
    expectInside(`reference at ${offset}`, span);
  }
  for (const span of highlightsAt(analysis, offset)) expectInside(`highlight at ${offset}`, span);
  let inner: Span | undefined;
  for (const span of selectionSpansAt(report, form, offset)) {
    expectInside('selection', span);
    if (inner && !contains(span, inner)) faults.push(`selection at ${offset} shrinks`);
    inner = span;
  }
  for (const { span } of reportLinks(report)) expectInside('link', span);
  for (const { offset: at } of inlayHints(analysis, new Set(HINT_KINDS), whole)) {
    expectInside('hint', { start: at, end: at });
  }
  const checkSymbols = (symbols: readonly ReportSymbol[], parent: Span) => {
    for (const { name, span, selection, children } of symbols) {
      if (name === '' || !contains(parent, span) || !contains(span, selection)) faults.push(`symbol ${name}`);
      checkSymbols(children, span);
    }
  };
  checkSymbols(reportSymbols(report, form), whole);
  for (const span of foldingSpans(report, form)) expectInside('folding', span);
  for (const { span } of prepublication(analysis)) if (span) expectInside('question', span);
  if (/<script|<(?!\/?[a-z!])|\0/i.test(reportPage(analysis))) faults.push('text becomes markup of the page');
  return faults;
}

/** Breaches in what the editor offers to write: formatting, totals, completions, and a table pasted at the offset. */
export function faultsOfOfferedEdits(analysis: Analysis, offset: number, html: string): string[] {
  const { text, report } = analysis;
  const faults: string[] = [];
  const offered: [string, readonly Edit[]][] = [
    ['format', formattingEdits(report, { tabSize: 4 })],
    ['fill totals', fillTotals(analysis).map(({ edit }) => edit)],
    ['paste', pasteOf(analysis, offset, html)?.edits ?? []],
  ];
  for (const [what, edits] of offered) if (edits.length > 0) faults.push(...faultsAfter(text, what, edits));
  for (const { label, edit } of completionsAt(analysis, offset)) {
    if (edit.span.end !== offset || !canBeApplied(text, [edit])) faults.push(`completion ${label} at ${offset}`);
  }
  return faults;
}
