// Return notes (审核意见) for the reports of a year: asks for the year and a folder, writes a note for each report and a page
// over them, and shows the page.

import { ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NotesAnswer, type NotesParams, notesRequest } from '../../../server/src/lsp/protocol.ts';

/** Asks for the year, the newest first; not where there is only one. Undefined where the user breaks off. */
export async function askYear(years: readonly (number | null)[]): Promise<number | undefined> {
  const known = [...new Set(years.filter((year) => year !== null))].sort((one, other) => other - one);
  if (known.length <= 1) return known[0];
  const items = known.map((year) => ({ label: `${year} 年度`, year }));
  return (await window.showQuickPick(items, { title: '生成审核意见：哪个年度的年报' }))?.year;
}

/** Writes the notes into `target`, or where the user says. */
export async function writeNotes(client: BaseLanguageClient, year: number, target?: Uri): Promise<void> {
  const folder = target ?? (await askFolder());
  if (!folder) return;
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: '生成审核意见', cancellable: true },
    (_, token) => client.sendRequest<NotesAnswer | null>(notesRequest, { year } satisfies NotesParams, token),
  );
  if (!answer) return;
  const present = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  const replaced = answer.files.filter(({ name }) => present.has(name)).length;
  if (replaced > 0) {
    const yes = '替换';
    const question = `所选文件夹里已有 ${replaced} 个同名文件，要替换吗？`;
    if ((await window.showWarningMessage(question, { modal: true }, yes)) !== yes) return;
  }
  for (const { name, text } of answer.files)
    await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
  window.showInformationMessage(`已写 ${answer.files.length - 1} 份审核意见和${answer.summary}。`);
  await window.showTextDocument(Uri.joinPath(folder, answer.summary));
}

async function askFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: '审核意见写到哪个文件夹',
    openLabel: '写到这里',
  });
  return chosen?.[0];
}
