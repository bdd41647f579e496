// The text of a Word or PDF file, out of the server.

import { type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReadDocumentAnswer,
  type ReadDocumentParams,
  readDocumentRequest,
} from '../../server/src/lsp/protocol.ts';
import { toBase64 } from '../../server/src/text/base64.ts';

/** `view` is the virtual document that will show it. */
export async function readDocument(
  client: BaseLanguageClient,
  view: Uri,
  bytes: Uint8Array,
): Promise<ReadDocumentAnswer> {
  const pdftotext = workspace.getConfiguration('nianbao').get('pdftotext', '').trim();
  const params: ReadDocumentParams = {
    uri: client.code2ProtocolConverter.asUri(view),
    bytes: toBase64(bytes),
    ...(pdftotext !== '' && { pdftotext }),
  };
  return client.sendRequest<ReadDocumentAnswer>(readDocumentRequest, params);
}
