// Which fixes are offered at a place, and which are safe to apply all at once.

import type { Edit } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { Span } from '../text/span.ts';

/** The findings that a cursor or a selection touches, in the order of the text. */
export function findingsAt(findings: readonly ReportedFinding[], { start, end }: Span): ReportedFinding[] {
  return findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/**
 * The edits of all safe fixes, in the order of the text and not overlapping: the first safe fix of each finding; one
 * that would touch the edits of an earlier one is left for the next time.
 */
export function safeEdits(findings: readonly ReportedFinding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix?.edits.every((edit) => !collides(chosen, edit))) {
      for (const edit of fix.edits) chosen.splice(placeOf(chosen, edit), 0, edit);
    }
  }
  return chosen;
}

/** Where the edit belongs among edits that are in the order of the text. Found from the end, where it mostly is. */
function placeOf(edits: readonly Edit[], { span }: Edit): number {
  let place = edits.length;
  while (place > 0 && edits[place - 1]!.span.start > span.start) place -= 1;
  return place;
}

/** Edits collide where they overlap, and where both put something in at one place: their order would be chance. */
function collides(edits: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(edits, edit);
  const before = edits[place - 1]?.span;
  const after = edits[place]?.span;
  if (before && (before.start === edit.span.start || before.end > edit.span.start)) return true;
  return after !== undefined && after.start < edit.span.end;
}
