// The files that a client has open in no editor: read by the process that the server runs in or, where that one cannot, by
// the client, which knows the file systems of its workspace.

import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../text/base64.ts';
import { type ListedFile, listFolderRequest, type ReadFileAnswer, readFileRequest } from './protocol.ts';

/** Files above this size are no reports; nothing of them is read. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface Files {
  /** What lies in a folder; links to folders are left out, links to files are files. Rejects where it cannot be listed. */
  list(folder: string): Promise<readonly ListedFile[]>;
  /** The bytes of a file; undefined where there is none. Rejects where it cannot be read, or is larger than `MOST_BYTES`. */
  read(uri: string): Promise<Uint8Array | undefined>;
}

/** Files that the client reads. */
export function clientFiles(connection: Connection): Files {
  return {
    list: (uri) => connection.sendRequest<readonly ListedFile[]>(listFolderRequest, { uri }),
    async read(uri) {
      const { content } = await connection.sendRequest<ReadFileAnswer>(readFileRequest, { uri });
      return content === null ? undefined : fromBase64(content);
    },
  };
}

/** Where neither the server nor the client reads files, there are none. */
export const noFiles: Files = {
  list: async () => [],
  read: async () => undefined,
};
