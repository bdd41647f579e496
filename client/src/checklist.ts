// The checklist before publishing: a list to go through, and a Markdown page of it to keep.

import {
  type QuickInputButton,
  type QuickPickItem,
  type Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  ThemeIcon,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ChecklistAnswer,
  type ChecklistEntry,
  checklistRequest,
  type ReportParams,
} from '../../server/src/lsp/protocol.ts';

interface ChecklistItem extends QuickPickItem {
  /** Absent for the item that opens the page. */
  readonly entry?: ChecklistEntry;
}

const icons = { passed: '$(pass)', failed: '$(error)', doubtful: '$(info)', unknown: '$(question)' } as const;
const stateNames = { passed: '通过', failed: '有问题', doubtful: '请核对', unknown: '无法判断' } as const;
const asPage: QuickInputButton = { iconPath: new ThemeIcon('save-as'), tooltip: '打开为可保存的 Markdown 页' };

/** Shows the list; the text follows to the place of each item, and Enter stays there. */
export async function openChecklist(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const params: ReportParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const answer = await client.sendRequest<ChecklistAnswer | null>(checklistRequest, params);
  if (!answer) {
    window.showInformationMessage('当前文档不是年报，没有可以检查的。');
    return;
  }
  const list = window.createQuickPick<ChecklistItem>();
  list.title = `发布前检查：${counts(answer.items)}`;
  list.items = [...answer.items.map(itemOf), { label: '$(save-as) 打开为可保存的 Markdown 页', alwaysShow: true }];
  list.buttons = [asPage];
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  const goTo = (item: ChecklistItem | undefined, keepList: boolean) =>
    item?.entry?.range && show(document, client.protocol2CodeConverter.asRange(item.entry.range), keepList);
  list.onDidChangeActive(([item]) => goTo(item, true));
  list.onDidTriggerButton(() => {
    list.hide();
    openPage(answer.page);
  });
  list.onDidAccept(() => {
    const [item] = list.activeItems;
    list.hide();
    if (item && !item.entry) openPage(answer.page);
    else goTo(item, false);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

function itemOf(entry: ChecklistEntry): ChecklistItem {
  const { name, state, detail, range } = entry;
  const place = range ? ` · 第 ${range.start.line + 1} 行` : '';
  return { label: `${icons[state]} ${name}`, description: `${stateNames[state]}${place}`, detail, entry };
}

/** `通过 5 项，有问题 7 项`; what there is none of is left out. */
function counts(items: readonly ChecklistEntry[]): string {
  return Object.entries(stateNames)
    .map(([state, name]) => [name, items.filter((item) => item.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count} 项`)
    .join('，');
}

async function show(document: TextDocument, range: Range, keepList: boolean): Promise<void> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const options = { ...(visible?.viewColumn && { viewColumn: visible.viewColumn }), preserveFocus: keepList };
  const editor = keepList && visible ? visible : await window.showTextDocument(document, options);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function openPage(content: string): Promise<void> {
  const page = await workspace.openTextDocument({ content, language: 'markdown' });
  await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preview: false });
}
