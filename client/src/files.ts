// Questions about files that several commands ask.

import { type Uri, window, workspace } from 'vscode';

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export async function isThere(file: Uri): Promise<boolean> {
  // A file system tells by failing that there is no file; whatever else is wrong, reading or writing will tell.
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** True where there is no such file, or the user lets it be replaced. */
export async function mayWrite(file: Uri): Promise<boolean> {
  if (!(await isThere(file))) return true;
  const yes = '覆盖';
  const question = `${nameOf(file)} 已经存在，要覆盖它吗？`;
  return (await window.showWarningMessage(question, { modal: true }, yes)) === yes;
}
