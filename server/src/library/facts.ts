// What was read of a text, unjudged, as plain values for other programs: lines and characters count from 0, characters in
// UTF-16 units.

import { judge } from '../diagnosis/claims/judge.ts';
import { readClaims } from '../diagnosis/claims/read.ts';
import type { Form } from '../form/schema.ts';
import { cellNumber } from '../report/cellNumber.ts';
import type { Cell } from '../report/model.ts';
import type { Analysis } from '../rules/analyse.ts';
import { LineIndex, type Range } from '../text/lines.ts';

/** What was read of a text. */
export interface FactsJson {
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly range: Range }[];
  readonly cells: Readonly<Record<string, CellJson>>;
  readonly claims?: readonly ClaimJson[];
}

/** A number in a sentence, or words that say as much. */
export interface ClaimJson {
  /** As written: 21件. */
  readonly text: string;
  readonly range: Range;
  readonly value: number;
  /** The cells whose sum it was compared with; empty where it was not compared. */
  readonly cells: readonly string[];
  readonly state: 'agrees' | 'differs' | 'undecided';
  /** In Chinese: why it was not compared; empty where it was. */
  readonly why: string;
}

export interface CellJson {
  /** In the unit of its column; null where it is blank or cannot be read. */
  readonly value: number | null;
  readonly text: string;
  readonly range: Range;
}

export function factsJson({ text, report, form }: Analysis): FactsJson {
  const lines = new LineIndex(text);
  return {
    title: report.title?.content.text ?? null,
    agency: report.agency?.name ?? null,
    year: report.year?.value ?? null,
    edition: report.edition ?? null,
    sections: report.sections.map(({ id, heading, span }) => ({ id, title: heading.text, range: lines.rangeOf(span) })),
    cells: Object.fromEntries([...report.cells].map(([key, cell]) => [key, cellJson(cell, form, lines)])),
  };
}

export function claimsJson(analysis: Analysis): ClaimJson[] {
  const lines = new LineIndex(analysis.text);
  return readClaims(analysis.report, analysis.form).map((claim) => {
    const verdict = judge(analysis, claim);
    const cells = verdict.state === 'undecided' ? (claim.readings[0] ?? []) : verdict.keys;
    const { text, value, why } = claim;
    return { text, range: lines.rangeOf(claim.span), value, cells, state: verdict.state, why };
  });
}

function cellJson(cell: Cell, form: Form, lines: LineIndex): CellJson {
  return { value: cellNumber(cell, form), text: cell.text, range: lines.rangeOf(cell.span) };
}
