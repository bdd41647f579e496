// Ways through a report as the protocol has them: highlights, growing selections, links, the sections of all open reports.

import {
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentLinkParams,
  type SelectionRange,
  type SelectionRangeParams,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { highlightsAt } from '../features/highlights.ts';
import { reportLinks } from '../features/links.ts';
import { selectionSpansAt } from '../features/selection.ts';
import { rangeOf } from './places.ts';
import type { Session } from './session.ts';

export function answerNavigation(session: Session): void {
  const { connection, documents } = session;
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
  connection.onWorkspaceSymbol(async ({ query }) => {
    const snapshots = await Promise.all(documents.keys().map((uri) => session.snapshotOf(uri)));
    return snapshots.flatMap((snapshot): WorkspaceSymbol[] => {
      if (!snapshot) return [];
      const { document, analysis } = snapshot;
      const { sections, agency, year } = analysis.report;
      const containerName = `${agency?.name ?? ''}${year ? `${year.value}年` : ''}`;
      return sections
        .filter(({ heading }) => hasInOrder(heading.text, query))
        .map(({ heading }) => ({
          name: heading.text,
          kind: SymbolKind.Namespace,
          containerName,
          location: { uri: document.uri, range: rangeOf(document, heading.span) },
        }));
    });
  });
}

/** True where the characters of a query stand in a name in their order, as the protocol asks; editors sort them out. */
function hasInOrder(name: string, query: string): boolean {
  let from = 0;
  for (const character of query) {
    const at = name.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return true;
}
