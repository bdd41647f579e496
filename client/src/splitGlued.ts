// Glued tables in columns, as one edit that one undo takes back.

import { type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportParams, type SplitAnswer, splitGluedRequest } from '../../server/src/lsp/protocol.ts';

/** Changes the text only if nobody else did meanwhile; says how many rows are still glued. */
export async function splitGlued(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const params: ReportParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const answer = await client.sendRequest<SplitAnswer | null>(splitGluedRequest, params);
  const left = answer && answer.undecided > 0 ? `${answer.undecided} 行有几种分法，请在波浪线处选择` : '';
  if (!answer || answer.edits.length === 0) {
    window.showInformationMessage(left ? `没有能确定怎样拆分的：${left}。` : '没有粘连的单元格。');
    return;
  }
  if (document.version !== answer.version) {
    window.showWarningMessage('文档在拆分时被改动，请重试。');
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  if (!(await workspace.applyEdit(edit))) return;
  window.showInformationMessage(`已拆分 ${answer.split} 行${left ? `；${left}` : ''}。`);
}
