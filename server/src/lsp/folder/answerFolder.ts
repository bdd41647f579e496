// The requests about all reports of the workspace: checking them, and their table as a file.

import { WorkDoneProgress } from 'vscode-languageserver';
import { toBase64 } from '../../text/base64.ts';
import {
  type CheckFolderParams,
  checkFolderRequest,
  clearFolderNotification,
  type FileContent,
  type FolderSheetParams,
  folderSheetRequest,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { FolderCheck } from './folderCheck.ts';

/** Answers `nianbao/checkFolder`, `nianbao/clearFolder` and `nianbao/folderSheet`, and follows the setting. */
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
  return check;
}
