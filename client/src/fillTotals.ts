// Filling totals: shows what would change, and writes what is left chosen as one edit that one undo takes back.

import { type QuickPickItem, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CellChange,
  type FillTotalsAnswer,
  fillTotalsRequest,
  type ReportParams,
} from '../../server/src/lsp/protocol.ts';

interface Choice extends QuickPickItem {
  readonly change: CellChange;
}

/** Asks the server for the totals, the user for a choice, and changes the text only if nobody else did meanwhile. */
export async function fillTotals(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const params: ReportParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const answer = await client.sendRequest<FillTotalsAnswer | null>(fillTotalsRequest, params);
  if (!answer || answer.changes.length === 0) {
    window.showInformationMessage('没有需要填写的总计：各行各列都已填好、与各项之和相等，或者还缺数算不出来。');
    return;
  }
  const choices = answer.changes.map(
    (change): Choice => ({
      label: `${change.from === '' ? '空白' : change.from} → ${change.newText.trim()}`,
      description: change.name,
      picked: true,
      change,
    }),
  );
  const title = `填写总计：${choices.length} 处，去掉不改的，按回车写入`;
  const chosen = await window.showQuickPick(choices, { title, canPickMany: true, matchOnDescription: true });
  if (!chosen || chosen.length === 0) return;
  if (document.version !== answer.version) {
    window.showWarningMessage('文档在选择时被改动，请重试。');
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(chosen.map(({ change }) => change)));
  if (await workspace.applyEdit(edit)) window.showInformationMessage(`已填写 ${chosen.length} 处总计。`);
}
