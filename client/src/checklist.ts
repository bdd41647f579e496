// The checklist before publishing, as a Markdown page that can be saved.

import { type TextDocument, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChecklistAnswer, checklistRequest, type ReportParams } from '../../server/src/lsp/protocol.ts';

/** Opens the page beside the report. */
export async function openChecklist(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const params: ReportParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const answer = await client.sendRequest<ChecklistAnswer | null>(checklistRequest, params);
  if (!answer) {
    window.showInformationMessage('当前文档不是年报，没有可以检查的。');
    return;
  }
  const page = await workspace.openTextDocument({ content: answer.page, language: 'markdown' });
  await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preview: false });
}
