// Which fixes are offered at a place, and which are safe to apply all at once.

import type { Edit, Fix } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { Span } from '../text/span.ts';

/** The findings that a cursor or a selection touches, in the order of the text. */
export function findingsAt(findings: readonly ReportedFinding[], { start, end }: Span): ReportedFinding[] {
  return findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/**
 * The edits of all safe fixes, in the order of the text and not overlapping: the first fix of each finding, where it is
 * safe; one that would touch the edits of an earlier one is left for the next time.
 */
export function safeEdits(findings: readonly ReportedFinding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix && !collides(chosen, fix)) chosen.push(...fix.edits);
  }
  return chosen.sort((one, other) => one.span.start - other.span.start);
}

/** Two edits collide where they overlap, or where both put something in at one place: their order would be chance. */
function collides(chosen: readonly Edit[], { edits }: Fix): boolean {
  return edits.some(({ span }) =>
    chosen.some(
      (other) => (span.start < other.span.end && other.span.start < span.end) || span.start === other.span.start,
    ),
  );
}
