// Saving a report in the official form as one page of HTML.

import { env, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageRequest, type ReportPage, type ReportParams } from '../../server/src/lsp/protocol.ts';

/** Writes the page to `target`, or where the user says; says how many errors the report still has. */
export async function saveHtml(client: BaseLanguageClient, { uri }: TextDocument, target?: Uri): Promise<void> {
  const params: ReportParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  const page = await client.sendRequest<ReportPage | null>(pageRequest, params);
  if (!page) {
    window.showInformationMessage('当前文档不是年报，没有可以保存的页面。');
    return;
  }
  const beside = besideReport(uri);
  const options = { filters: { HTML: ['html'] }, ...(beside && { defaultUri: beside }) };
  const place = target ?? (await window.showSaveDialog(options));
  if (!place) return;
  await workspace.fs.writeFile(place, new TextEncoder().encode(page.html));
  const saved = `已保存 ${place.path.slice(place.path.lastIndexOf('/') + 1)}`;
  const open = '用浏览器打开';
  // Not awaited: the message stays until it is answered.
  const answer =
    page.errors > 0
      ? window.showWarningMessage(`${saved}。报告还有 ${page.errors} 个错误。`, open)
      : window.showInformationMessage(`${saved}。`, open);
  answer.then((chosen) => chosen === open && env.openExternal(place));
}

/** The report's name with another ending; `-预览` behind it where the report is a page itself. */
function besideReport(uri: Uri): Uri | undefined {
  if (uri.scheme === 'untitled') return undefined;
  const stem = uri.path.replace(/\.[^./]*$/, '');
  return uri.with({ path: /\.html?$/i.test(uri.path) ? `${stem}-预览.html` : `${stem}.html` });
}
