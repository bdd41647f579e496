// The report in the official form as a file: Word, a page of HTML, a workbook, CSV.

import { env, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExportAnswer,
  type ExportFormat,
  type ExportParams,
  exportRequest,
} from '../../server/src/lsp/protocol.ts';
import { sourceUri } from '../../server/src/lsp/sourceUri.ts';
import { fromBase64 } from '../../server/src/text/base64.ts';
import { isThere, mayWrite, nameOf } from './files.ts';

const formatNames: Readonly<Record<ExportFormat, string>> = { docx: 'Word', html: 'HTML', xlsx: 'Excel', csv: 'CSV' };
/** More errors make a message that nobody reads. */
const mostListed = 10;

/**
 * Writes the report to `target`, or where the user says. A report with errors is written, and a file that is there is
 * replaced, only after the user has said so.
 */
export async function exportReport(
  client: BaseLanguageClient,
  { uri }: TextDocument,
  format: ExportFormat,
  target?: Uri,
): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const params: ExportParams = { textDocument, format };
  const answer = await client.sendRequest<ExportAnswer | null>(exportRequest, params);
  if (!answer) {
    window.showInformationMessage('当前文档不是年报，没有可以导出的。');
    return;
  }
  if (answer.errors.length > 0 && !(await exportsWithErrors(answer.errors))) return;
  const place = target ?? (await askForPlace(uri, format));
  // The dialog has asked already, but for a file that it was not shown.
  if (!place || (target && !(await mayWrite(target)))) return;
  await workspace.fs.writeFile(place, fromBase64(answer.bytes));
  const open = '打开';
  // Not awaited: the message stays until it is answered.
  window
    .showInformationMessage(`已导出 ${nameOf(place)}。`, open)
    .then((chosen) => chosen === open && env.openExternal(place));
}

async function exportsWithErrors(errors: readonly string[]): Promise<boolean> {
  const yes = '仍然导出';
  const listed = errors.slice(0, mostListed);
  if (errors.length > listed.length) listed.push(`……共 ${errors.length} 个`);
  const question = `报告还有 ${errors.length} 个错误，要导出吗？`;
  return (await window.showWarningMessage(question, { modal: true, detail: listed.join('\n') }, yes)) === yes;
}

async function askForPlace(uri: Uri, format: ExportFormat): Promise<Uri | undefined> {
  const beside = await besideReport(uri, format);
  return window.showSaveDialog({
    filters: { [formatNames[format]]: [format] },
    ...(beside && { defaultUri: beside }),
  });
}

/** The report's name with another ending; `-导出` behind it where there is such a file, which may be the one it came from. */
async function besideReport(uri: Uri, format: ExportFormat): Promise<Uri | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const file = Uri.parse(sourceUri(uri.toString()), true);
  const stem = file.path.replace(/\.[^./]*$/, '');
  const beside = file.with({ path: `${stem}.${format}` });
  return (await isThere(beside)) ? file.with({ path: `${stem}-导出.${format}` }) : beside;
}
