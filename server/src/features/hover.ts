// What a hover says at a place of a report: the part of the form that stands there, the article that is
// cited, or how the number in a sentence stands to the tables.

import { hoverClaim } from './claims.ts';
import type { CheckedReport } from './equationLines.ts';
import { hoverCitation } from './hoverCitation.ts';
import { hoverHeading, hoverTable } from './hoverTable.ts';
import type { HoverText } from './hoverText.ts';

/** The hover at an offset, as Markdown in Chinese; undefined where there is nothing to say. */
export function hoverAt(checked: CheckedReport, offset: number): HoverText | undefined {
  return (
    hoverTable(checked, offset) ??
    hoverHeading(checked, offset) ??
    hoverCitation(checked.report, offset) ??
    hoverClaim(checked, offset)
  );
}
