// The preview: answers what a client's panel shows.

import { proofBlocks } from '../preview/blocks.ts';
import { type PreviewAnswer, previewRequest, type ReportParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/preview`; null for a document that is no report. */
export function answerPreview(session: Session): void {
  session.connection.onRequest(
    previewRequest,
    session.onReport<ReportParams, PreviewAnswer | null>(null, ({ document, analysis }) => ({
      version: document.version,
      blocks: proofBlocks(analysis).map(({ id, html, span }) => ({ id, html, start: span.start, end: span.end })),
    })),
  );
}
