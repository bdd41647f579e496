// The requests about a whole report: what its totals add up to, and the checklist before publishing.

import { checklistPage, prepublication } from '../features/checklist.ts';
import { fillTotals } from '../features/totals.ts';
import { rangeOf } from './places.ts';
import {
  type ChecklistAnswer,
  checklistRequest,
  type FillTotalsAnswer,
  fillTotalsRequest,
  type ReportParams,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/fillTotals` and `nianbao/checklist`; null for a document that is no report. */
export function answerChecklist(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    fillTotalsRequest,
    session.onReport<ReportParams, FillTotalsAnswer | null>(null, ({ document, analysis }) => ({
      version: document.version,
      changes: fillTotals(analysis).map(({ name, from, edit }) => ({
        name,
        from,
        range: rangeOf(document, edit.span),
        newText: edit.newText,
      })),
    })),
  );
  connection.onRequest(
    checklistRequest,
    session.onReport<ReportParams, ChecklistAnswer | null>(null, ({ document, analysis }) => {
      const items = prepublication(analysis);
      return {
        version: document.version,
        items: items.map(({ name, state, detail, span }) => ({
          name,
          state,
          detail,
          range: span ? rangeOf(document, span) : null,
        })),
        page: checklistPage(analysis, items),
      };
    }),
  );
}
