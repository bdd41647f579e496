// Pasting a table out of Word, WPS, Excel or a web page into a report.

import { type Disposable, DocumentDropOrPasteEditKind, DocumentPasteEdit, languages, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PasteAnswer, type PasteParams, pasteRequest } from '../../server/src/lsp/protocol.ts';
import type { OpenReports } from './openReports.ts';

const htmlType = 'text/html';
/** Larger clipboards hold no table of a report. */
const largestHtml = 5_000_000;

/** Offers, where the clipboard holds a table of the form, to put its numbers onto their rows. */
export function pasteTables(client: BaseLanguageClient, reports: OpenReports): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('nianbao', 'table');
  return languages.registerDocumentPasteEditProvider(
    ['nianbao', 'markdown', 'plaintext'],
    {
      async provideDocumentPasteEdits(document, [range], data, _context, token) {
        const html = await data.get(htmlType)?.asString();
        if (!range || !html?.includes('<t') || html.length > largestHtml || !reports.has(document)) return undefined;
        const params: PasteParams = {
          textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
          position: client.code2ProtocolConverter.asPosition(range.start),
          html,
        };
        const answer = await client.sendRequest<PasteAnswer | null>(pasteRequest, params, token);
        if (!answer) return undefined;
        const edit = new DocumentPasteEdit('', answer.title, kind);
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [htmlType] },
  );
}
