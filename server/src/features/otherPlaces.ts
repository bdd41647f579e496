// Go to definition out of a report: a cell whose number comes from another report leads to the cell that it comes from.

import type { CellKey } from '../form/schema.ts';
import type { Related, RuleContext } from '../rules/rule.ts';
import { cellPlace } from '../rules/sum/equationWords.ts';
import { cellAt } from './atOffset.ts';

/** A place in another file. */
export type OtherPlace = Required<Pick<Related, 'file' | 'span'>>;

/**
 * Where the number of the cell at an offset comes from in other reports: what was carried over and what is in force from
 * last year's, a cell of a whole from its parts. Empty for every other cell, and where those reports are not known.
 */
export function otherDefinitionsAt(context: RuleContext, offset: number): OtherPlace[] {
  const cell = cellAt(context.report, offset);
  if (!cell) return [];
  return [...placesInPrevious(context, cell.key), ...placesInParts(context, cell.key)];
}

function placesInPrevious({ previous }: RuleContext, key: CellKey): OtherPlace[] {
  const source = key.startsWith('requests.carriedIn.')
    ? key.replace('carriedIn', 'carriedOut')
    : key.endsWith('.inForce') && key;
  const span = source && previous && cellPlace(previous.report, source);
  return span ? [{ file: previous.file, span }] : [];
}

function placesInParts({ parts }: RuleContext, key: CellKey): OtherPlace[] {
  return (parts?.reports ?? []).flatMap((part) => {
    const span = part.place(key);
    return span ? [{ file: part.file, span }] : [];
  });
}
