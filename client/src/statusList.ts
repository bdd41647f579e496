// What the item of the status bar opens: the state of the report in a list, its findings by rule, the settings that hold.

import {
  commands,
  type Diagnostic,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EffectiveRules,
  effectiveRulesRequest,
  type ReportParams,
  type ReportStatus,
} from '../../server/src/lsp/protocol.ts';
import { equationStates } from './statusText.ts';

interface StatusEntry extends QuickPickItem {
  /** What choosing it does; absent for what is only told. */
  readonly run?: () => unknown;
}

/** Shows the list for a report; `status` is what the server last said of it. */
export async function showStatusList(
  client: BaseLanguageClient,
  document: TextDocument,
  status: ReportStatus | undefined,
): Promise<void> {
  const entries = [
    separator('报告'),
    ...(status ? reportEntries(status) : [{ label: '$(loading~spin) 正在检查' }]),
    {
      label: `$(file-code) 编码 ${encodingNames[document.encoding] ?? document.encoding}`,
      run: () => commands.executeCommand('workbench.action.editor.changeEncoding'),
    },
    separator('问题'),
    ...findingEntries(document),
    separator('操作'),
    { label: '$(open-preview) 在旁边打开预览', run: () => commands.executeCommand('nianbao.openPreview') },
    { label: '$(wrench) 修复所有可安全修复的问题', run: () => commands.executeCommand('nianbao.fixAllSafe') },
    { label: '$(refresh) 重新检查', run: () => commands.executeCommand('nianbao.check') },
    separator('设置'),
    ...settingEntries(document),
    ...(await ruleEntries(client, document)),
  ];
  const chosen = await window.showQuickPick<StatusEntry>(entries, { title: '年报检查', matchOnDescription: true });
  await chosen?.run?.();
}

function separator(label: string): StatusEntry {
  return { label, kind: QuickPickItemKind.Separator };
}

function reportEntries({ agency, year, edition, equations }: ReportStatus): StatusEntry[] {
  return [
    {
      label: `$(organization) ${agency ?? '未读出编制机关'}`,
      description: year === null ? '未读出年度' : `${year} 年`,
    },
    { label: `$(table) ${edition === null ? '没有读到表格' : `${edition} 年格式`}` },
    { label: `$(symbol-operator) 等式 ${equations.total} 个`, description: equationStates(equations) },
  ];
}

/** An entry for each rule with findings; it leads to the first of them. */
function findingEntries({ uri }: TextDocument): StatusEntry[] {
  const byRule = new Map<string, Diagnostic[]>();
  const findings = languages.getDiagnostics(uri).filter(({ source }) => source === 'nianbao');
  for (const finding of findings.sort((one, other) => one.range.start.compareTo(other.range.start))) {
    const { code } = finding;
    const rule = String(typeof code === 'object' ? code.value : code);
    byRule.set(rule, [...(byRule.get(rule) ?? []), finding]);
  }
  if (byRule.size === 0) return [{ label: '$(check) 没有问题' }];
  return [...byRule].map(([rule, [first, ...others]]) => ({
    label: `${icons[first!.severity]} ${first!.message}`,
    description: others.length > 0 ? `等 ${others.length + 1} 处` : '',
    detail: rule,
    run: async () => {
      const editor = await window.showTextDocument(uri);
      editor.selection = new Selection(first!.range.start, first!.range.start);
      editor.revealRange(first!.range);
    },
  }));
}

/** By VS Code's own ids. */
const encodingNames: Readonly<Record<string, string>> = {
  utf8: 'UTF-8',
  utf8bom: 'UTF-8（有 BOM）',
  utf16le: 'UTF-16 LE',
  utf16be: 'UTF-16 BE',
  gbk: 'GBK',
  gb2312: 'GB2312',
  gb18030: 'GB18030',
};

/** By the severity of a diagnostic: error, warning, information, hint. */
const icons = ['$(error)', '$(warning)', '$(info)', '$(info)'];

/** The settings below `nianbao` but that of the rules, which has entries of its own. */
const settingNames = [
  'enable',
  'check.run',
  'check.delay',
  'recognizePlainText',
  'inlayHints.totals',
  'inlayHints.cellReferences',
  'inlayHints.columnHeads',
];

/** The settings that hold for the document, and where each is set. */
function settingEntries(document: TextDocument): StatusEntry[] {
  const configuration = workspace.getConfiguration('nianbao', document);
  return settingNames.map((name) => ({
    label: `$(gear) nianbao.${name}`,
    description: `${JSON.stringify(configuration.get(name))} · ${placeOf(document, name)}`,
    run: () => commands.executeCommand('workbench.action.openSettings', `nianbao.${name}`),
  }));
}

function placeOf(document: TextDocument, name: string): string {
  const places = workspace.getConfiguration('nianbao', document).inspect(name);
  if (places?.workspaceFolderValue !== undefined) return '文件夹设置';
  if (places?.workspaceValue !== undefined) return '工作区设置';
  return places?.globalValue !== undefined ? '用户设置' : '默认';
}

const levelNames = { off: '关闭', info: '提示', warning: '警告', error: '错误' } as const;

/** The nianbao.json that holds, and every rule whose level is not its own, with what sets it. */
async function ruleEntries(client: BaseLanguageClient, document: TextDocument): Promise<StatusEntry[]> {
  const params: ReportParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const answer = await client.sendRequest<EffectiveRules | null>(effectiveRulesRequest, params);
  if (!answer) return [];
  const { levels } = answer;
  const file = answer.file === null ? undefined : client.protocol2CodeConverter.asUri(answer.file);
  const openFile = () => file && window.showTextDocument(file);
  const openSettings = () => commands.executeCommand('workbench.action.openSettings', 'nianbao.rules');
  return [
    separator('规则的级别'),
    ...(file
      ? [{ label: `$(json) ${workspace.asRelativePath(file)}`, description: '对本报告有效', run: openFile }]
      : []),
    ...levels.map(({ rule, level, from }) => ({
      label: `$(law) ${rule}`,
      description: `${levelNames[level]} · ${from === 'file' ? 'nianbao.json' : placeOf(document, 'rules')}`,
      run: from === 'file' ? openFile : openSettings,
    })),
    ...(levels.length === 0 ? [{ label: '$(law) 全部规则', description: '默认级别', run: openSettings }] : []),
  ];
}
