// The preview: answers what a client's panel shows, and the page that it saves.

import { proofBlocks } from '../preview/blocks.ts';
import { reportPage } from '../preview/page.ts';
import { type PreviewAnswer, pageRequest, previewRequest, type ReportPage, type ReportParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/preview` and `nianbao/page`; null for a document that is no report. */
export function answerPreview(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    previewRequest,
    session.onReport<ReportParams, PreviewAnswer | null>(null, ({ document, analysis }) => ({
      version: document.version,
      blocks: proofBlocks(analysis).map(({ id, html, span }) => ({ id, html, start: span.start, end: span.end })),
    })),
  );
  connection.onRequest(
    pageRequest,
    session.onReport<ReportParams, ReportPage | null>(null, ({ analysis }) => ({
      html: reportPage(analysis),
      errors: analysis.findings.filter(({ severity }) => severity === 'error').length,
    })),
  );
}
