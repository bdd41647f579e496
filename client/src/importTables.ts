// Numbers of a filing system: asks for its workbook or CSV file, shows what changes in the report, and writes what is left
// chosen as one edit that one undo takes back.

import {
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CellChange,
  type ImportAnswer,
  type ImportedSheet,
  type ImportParams,
  importRequest,
} from '../../server/src/lsp/protocol.ts';
import { toBase64 } from '../../server/src/text/base64.ts';
import { nameOf } from './files.ts';

interface Choice extends QuickPickItem {
  readonly change?: CellChange;
}

/** Imports from `source`, or from the file that the user chooses. */
export async function importTables(client: BaseLanguageClient, document: TextDocument, source?: Uri): Promise<void> {
  const file = source ?? (await askForFile());
  if (!file) return;
  const params: ImportParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    bytes: toBase64(await workspace.fs.readFile(file)),
  };
  const answer = await client.sendRequest<ImportAnswer | null>(importRequest, params);
  if (!answer) {
    window.showInformationMessage('当前文档不是年报，不能导入表格。');
    return;
  }
  if ('failure' in answer) {
    window.showErrorMessage(`${nameOf(file)}：${answer.failure}`);
    return;
  }
  const sheet = await chooseSheet(answer.sheets);
  if (!sheet) return;
  const { changes, same, unread } = sheet;
  if (changes.length === 0 && unread.length === 0) {
    window.showInformationMessage(`没有变化：文件里的 ${same} 个数都与本报告相同。`);
    return;
  }
  const chosen = await chooseChanges(sheet);
  if (!chosen || chosen.length === 0) return;
  if (document.version !== answer.version) {
    window.showWarningMessage('文档在选择时被改动，请重试。');
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(chosen));
  if (await workspace.applyEdit(edit)) window.showInformationMessage(`已导入 ${chosen.length} 个数。`);
}

async function askForFile(): Promise<Uri | undefined> {
  const filters = { 'Excel、CSV': ['xlsx', 'csv'] };
  const [file] = (await window.showOpenDialog({ title: '导入表格：选择填报系统导出的文件', filters })) ?? [];
  return file;
}

async function chooseSheet(sheets: readonly ImportedSheet[]): Promise<ImportedSheet | undefined> {
  if (sheets.length === 1) return sheets[0];
  const items = sheets.map((sheet) => ({
    label: sheet.name,
    description: `${sheet.changes.length} 处变化，${sheet.same} 个数相同`,
    sheet,
  }));
  return (await window.showQuickPick(items, { title: '导入表格：选择工作表' }))?.sheet;
}

async function chooseChanges({ changes, same, unread }: ImportedSheet): Promise<CellChange[] | undefined> {
  const choices: Choice[] = changes.map((change) => ({
    label: `${change.from === '' ? '空白' : change.from} → ${change.newText.trim()}`,
    description: change.name,
    picked: true,
    change,
  }));
  // What was left out stands first, so that it is seen before anything is written.
  const notes: Choice[] = unread.map((line) => ({ label: `$(warning) ${line}` }));
  const heads: Choice[] =
    notes.length > 0
      ? [
          { label: '没有导入的', kind: QuickPickItemKind.Separator },
          ...notes,
          { label: '要改的', kind: QuickPickItemKind.Separator },
        ]
      : [];
  const title = `导入表格：${choices.length} 处变化，${same} 个数相同，${unread.length} 项没有导入；去掉不改的，按回车写入`;
  const chosen = await window.showQuickPick([...heads, ...choices], {
    title,
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.flatMap(({ change }) => change ?? []);
}
