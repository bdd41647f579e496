// The commands that work on the findings of one document.

import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageclient';

const fixAllKind = 'source.fixAll.nianbao';

/** Applies every safe fix of the document as one edit that can be undone, and says how many places it changed. */
export async function fixAllSafe(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const wholeDocument = new Range(0, 0, document.lineCount, 0);
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(wholeDocument),
    context: { diagnostics: [], only: [fixAllKind], triggerKind: CodeActionTriggerKind.Invoked },
  });
  const action = actions?.find((candidate) => 'edit' in candidate);
  const edit =
    action && 'edit' in action ? await client.protocol2CodeConverter.asWorkspaceEdit(action.edit) : undefined;
  if (!edit) {
    window.showInformationMessage('没有可以安全修复的问题。');
    return;
  }
  const places = edit.entries().reduce((count, [, edits]) => count + edits.length, 0);
  if (await workspace.applyEdit(edit)) window.showInformationMessage(`已修复 ${places} 处，未改动任何数值。`);
  else window.showWarningMessage('文档在修复时被改动，请重试。');
}

/** Moves the cursor to the next finding of a document and shows what it says. */
export async function nextFinding(document: TextDocument): Promise<void> {
  const active = window.activeTextEditor;
  const visible =
    active?.document === document ? active : window.visibleTextEditors.find((editor) => editor.document === document);
  const next = nextBehind(findingsOf(document), visible?.selection.active);
  if (!next) {
    window.showInformationMessage('没有问题。');
    return;
  }
  // Set as the editor is shown: a selection that is set here could be taken back by news of the one before.
  const selection = new Range(next.range.start, next.range.start);
  const editor = await window.showTextDocument(document, {
    ...(visible?.viewColumn && { viewColumn: visible.viewColumn }),
    selection,
  });
  editor.revealRange(next.range);
  await commands.executeCommand('editor.action.showHover');
}

function findingsOf(document: TextDocument): Diagnostic[] {
  const findings = languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'nianbao');
  return findings.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function nextBehind(sorted: readonly Diagnostic[], cursor: Position | undefined): Diagnostic | undefined {
  return (cursor && sorted.find((finding) => finding.range.start.isAfter(cursor))) ?? sorted[0];
}
