// What belongs to the number under the cursor: the parts of a total, the cells that a sentence tells, the sentences that
// tell a cell.

import { equationsOfCell } from '../form/index.ts';
import type { Span } from '../text/span.ts';
import { cellAt } from './atOffset.ts';
import { cellsOfClaim, claimAt, claimsOfCell } from './claims.ts';
import type { CheckedReport } from './equationLines.ts';

/** The number at an offset and the places that belong to it, in the order of the text; empty where there is none. */
export function highlightsAt(checked: CheckedReport, offset: number): Span[] {
  const { report, form } = checked;
  const spans = new Set<Span>();
  const cell = cellAt(report, offset);
  const claim = cell ? undefined : claimAt(checked, offset);
  if (cell) {
    spans.add(cell.span);
    for (const { span } of claimsOfCell(checked, cell.key)) spans.add(span);
    for (const { at, kind, terms } of equationsOfCell(form, cell.key)) {
      // On a part, all that it is a part of would be marked: too much to see anything.
      if (at !== cell.key || kind === 'balance') continue;
      for (const { key } of terms) spans.add(report.cells.get(key)?.span ?? cell.span);
    }
  } else if (claim) {
    spans.add(claim.span);
    for (const { span } of cellsOfClaim(checked, claim)) spans.add(span);
  }
  return [...spans].filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
}
