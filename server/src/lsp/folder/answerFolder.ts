// The requests about all reports of the workspace: checking them, their table as a file, and notes for them.

import { WorkDoneProgress } from 'vscode-languageserver';
import { toBase64 } from '../../text/base64.ts';
import {
  type CheckFolderParams,
  checkFolderRequest,
  clearFolderNotification,
  type FileContent,
  type FolderSheetParams,
  folderSheetRequest,
  type NotesAnswer,
  type NotesParams,
  notesRequest,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { FolderCheck } from './folderCheck.ts';
import { notesOf } from './notes.ts';

/** Answers `nianbao/checkFolder`, `nianbao/clearFolder`, `nianbao/folderSheet` and `nianbao/notes`, and follows the setting. */
export function answerFolder(session: Session): FolderCheck {
  const { connection } = session;
  const check = new FolderCheck(session);
  connection.onRequest(checkFolderRequest, ({ workDoneToken }: CheckFolderParams, token) =>
    check.run(token, (progress) => {
      if (workDoneToken === undefined) return;
      const report = { kind: 'report' as const, ...progress };
      session.attempt(() => connection.sendProgress(WorkDoneProgress.type, workDoneToken, report));
    }),
  );
  connection.onNotification(clearFolderNotification, () => check.clear());
  connection.onRequest(folderSheetRequest, async ({ uris, format }: FolderSheetParams): Promise<FileContent> => {
    const rows = check.rowsOf(uris);
    const { summaryCsv, summaryXlsx } = await session.loadDocuments();
    const bytes = format === 'csv' ? new TextEncoder().encode(summaryCsv(rows)) : await summaryXlsx(rows);
    return { content: toBase64(bytes) };
  });
  connection.onRequest(
    notesRequest,
    async ({ year }: NotesParams, token): Promise<NotesAnswer | null> =>
      (await notesOf(session, check, year, () => token.isCancellationRequested)) ?? null,
  );
  return check;
}
