// Ways through a report as the protocol has them: highlights, growing selections, links.

import {
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentLinkParams,
  type SelectionRange,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import { highlightsAt } from '../features/highlights.ts';
import { reportLinks } from '../features/links.ts';
import { selectionSpansAt } from '../features/selection.ts';
import { rangeOf } from './places.ts';
import type { Session } from './session.ts';

export function answerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDocumentHighlight(
    session.onReport(null, ({ document, analysis }, { position }) => {
      const spans = highlightsAt(analysis, document.offsetAt(position));
      // Null leaves it to the editor to mark the same word elsewhere.
      if (spans.length === 0) return null;
      return spans.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Text }));
    }),
  );
  connection.onSelectionRanges(
    session.onReport<SelectionRangeParams, SelectionRange[]>([], ({ document, analysis }, { positions }) =>
      positions.map((position) => {
        const spans = selectionSpansAt(analysis.report, analysis.form, document.offsetAt(position));
        return spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: rangeOf(document, span), ...(parent && { parent }) }),
          undefined,
        )!;
      }),
    ),
  );
  connection.onDocumentLinks(
    session.onReport<DocumentLinkParams, DocumentLink[]>([], ({ document, analysis }) =>
      reportLinks(analysis.report).map(({ span, target, tooltip }) => ({
        range: rangeOf(document, span),
        target,
        tooltip,
      })),
    ),
  );
}
