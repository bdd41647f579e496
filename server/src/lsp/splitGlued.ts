// Glued tables: answers how they are written out in columns.

import { splitGlued } from '../features/splitGlued.ts';
import { rangeOf } from './places.ts';
import { type ReportParams, type SplitAnswer, splitGluedRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/splitGlued`; null for a document that is no report. */
export function answerSplitGlued(session: Session): void {
  session.connection.onRequest<SplitAnswer | null, void>(
    splitGluedRequest,
    session.onReport<ReportParams, SplitAnswer | null>(null, ({ document, analysis }) => {
      const { edits, split, undecided } = splitGlued(analysis);
      const ranges = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
      return { version: document.version, edits: ranges, split, undecided };
    }),
  );
}
