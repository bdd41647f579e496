// Inlay hints as the protocol has them.

import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../features/inlayHints.ts';
import { spanOf } from './places.ts';
import type { Session } from './session.ts';

export function answerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    session.onReport<InlayHintParams, InlayHint[]>([], async ({ document, analysis }, { range }) => {
      const { settings } = await session.workspace.of(document.uri);
      return inlayHints(analysis, settings.hints, spanOf(document, range)).map(
        ({ offset, label, tooltip, accepted }) => {
          const position = document.positionAt(offset);
          return {
            position,
            label,
            tooltip,
            paddingLeft: true,
            ...(accepted !== undefined && {
              textEdits: [{ range: { start: position, end: position }, newText: accepted }],
            }),
          };
        },
      );
    }),
  );
}
