// Formatting as the protocol has it.

import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formattingEdits } from '../features/formatting.ts';
import { rangeOf, spanOf } from './places.ts';
import type { Session } from './session.ts';

export function answerFormatting(session: Session): void {
  const answer = session.onReport<DocumentFormattingParams | DocumentRangeFormattingParams, TextEdit[]>(
    [],
    ({ document, analysis }, params) => {
      const edits = formattingEdits(analysis.report, {
        tabSize: params.options.tabSize,
        ...('range' in params && { range: spanOf(document, params.range) }),
      });
      return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
    },
  );
  session.connection.onDocumentFormatting(answer);
  session.connection.onDocumentRangeFormatting(answer);
}
