// Virtual documents that show the text of a Word or PDF file, and the file behind them.

import { documentScheme } from './protocol.ts';

/** True where the document shows a file that is no text, so that nothing can be edited. */
export function isDocumentView(uri: string): boolean {
  return uri.startsWith(`${documentScheme}:`);
}

/** The URI of the file that a virtual document shows; every other URI itself. */
export function sourceUri(uri: string): string {
  const query = isDocumentView(uri) ? uri.indexOf('?') : -1;
  return query === -1 ? uri : decodeURIComponent(uri.slice(query + 1));
}
