// Go to definition and find references between sentences and tables: a number in the text leads to the cells that it
// tells, a cell to the sentences that tell it.

import type { CellKey } from '../form/schema.ts';
import type { Span } from '../text/span.ts';
import { cellAt } from './atOffset.ts';
import { cellsOfClaim, claimAt, claimsOfCell } from './claims.ts';
import type { CheckedReport } from './equationLines.ts';

/** Where the number at an offset comes from: the cells that a sentence speaks of, or the cell itself. */
export function definitionsAt(checked: CheckedReport, offset: number): Span[] {
  const cell = cellAt(checked.report, offset);
  if (cell) return [cell.span];
  const claim = claimAt(checked, offset);
  return claim ? cellsOfClaim(checked, claim).map(({ span }) => span) : [];
}

/**
 * Where the text tells the cell at an offset, or the cells that the number there speaks of; in the order of the text.
 * With `declarations` the cells themselves, too.
 */
export function referencesAt(checked: CheckedReport, offset: number, declarations: boolean): Span[] {
  const cell = cellAt(checked.report, offset);
  const claim = cell ? undefined : claimAt(checked, offset);
  const cells = cell ? [cell] : claim ? cellsOfClaim(checked, claim) : [];
  const keys = new Set<CellKey>(cells.map(({ key }) => key));
  const claims = new Set([...keys].flatMap((key) => claimsOfCell(checked, key)));
  const spans = [...claims].map(({ span }) => span);
  if (declarations) spans.push(...cells.map(({ span }) => span));
  return spans.sort((one, other) => one.start - other.start);
}
