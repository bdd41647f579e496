// The commands about all reports of the workspace. They start the session where none is running.

import { commands, type Disposable } from 'vscode';
import type { Session } from '../session.ts';
import type { FolderSession } from './folderSession.ts';

/** Registers them; `start` gives the session, or nothing where it could not be started. */
export function registerFolderCommands(start: () => Promise<Session | undefined>): Disposable[] {
  const onFolder = (run: (folder: FolderSession) => unknown) => async () => {
    const session = await start();
    if (session) await run(session.folder);
  };
  return [
    commands.registerCommand(
      'nianbao.checkFolder',
      onFolder((folder) => folder.check()),
    ),
    commands.registerCommand(
      'nianbao.openFolderTable',
      onFolder(async (folder) => {
        folder.table.open();
        if (folder.results.rows.length === 0) await folder.check();
      }),
    ),
    commands.registerCommand(
      'nianbao.writeNotes',
      onFolder((folder) => folder.writeNotes()),
    ),
    commands.registerCommand(
      'nianbao.clearFolder',
      onFolder((folder) => folder.clear()),
    ),
    commands.registerCommand(
      'nianbao.groupFolderByBody',
      onFolder((folder) => folder.group('body')),
    ),
    commands.registerCommand(
      'nianbao.groupFolderByRule',
      onFolder((folder) => folder.group('rule')),
    ),
  ];
}
