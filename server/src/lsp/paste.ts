// Pasting: answers what a table out of another program comes to in a report.

import { pasteOf } from '../features/paste.ts';
import { rangeOf } from './places.ts';
import { type PasteAnswer, type PasteParams, pasteRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/paste`; null where the editor pastes as ever. */
export function answerPaste(session: Session): void {
  session.connection.onRequest(
    pasteRequest,
    session.onReport<PasteParams, PasteAnswer | null>(null, ({ document, analysis }, { position, html }) => {
      const paste = pasteOf(analysis, document.offsetAt(position), html);
      if (!paste) return null;
      const edits = paste.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
      return { title: paste.title, edits };
    }),
  );
}
