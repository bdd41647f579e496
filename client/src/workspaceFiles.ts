// Reads files for the server where it cannot reach them itself: in a web worker, and on file systems that an extension
// provides. Only files below the workspace's folders.

import { FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MOST_BYTES } from '../../server/src/lsp/files.ts';
import {
  type FileParams,
  type ListedFile,
  listFolderRequest,
  type ReadFileAnswer,
  readFileRequest,
} from '../../server/src/lsp/protocol.ts';
import { toBase64 } from '../../server/src/text/base64.ts';

/** Answers the server's requests for files, as long as the client lives. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const uriOf = ({ uri }: FileParams) => client.protocol2CodeConverter.asUri(uri);
  client.onRequest(listFolderRequest, (params: FileParams) => listFolder(uriOf(params)));
  client.onRequest(readFileRequest, (params: FileParams) => readFile(uriOf(params)));
}

async function listFolder(folder: Uri): Promise<ListedFile[]> {
  if (!workspace.getWorkspaceFolder(folder)) return [];
  const entries = await workspace.fs.readDirectory(folder);
  return entries.flatMap(([name, type]): ListedFile[] => {
    if (type & FileType.File) return [{ name, kind: 'file' }];
    // Not links to folders: they may lead in a circle.
    return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
  });
}

async function readFile(file: Uri): Promise<ReadFileAnswer> {
  if (!workspace.getWorkspaceFolder(file)) return { content: null };
  let size: number;
  try {
    const stats = await workspace.fs.stat(file);
    if (!(stats.type & FileType.File)) return { content: null };
    size = stats.size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FileNotFound') return { content: null };
    throw error;
  }
  if (size > MOST_BYTES) throw new Error(`文件超过 ${MOST_BYTES / 1024 / 1024} MB`);
  return { content: toBase64(await workspace.fs.readFile(file)) };
}
