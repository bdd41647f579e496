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
import type { ReportStatus } from '../../server/src/lsp/protocol.ts';
import { equationStates } from './statusText.ts';

interface StatusEntry extends QuickPickItem {
  /** What choosing it does; absent for what is only told. */
  readonly run?: () => unknown;
}

/** Shows the list for a report; `status` is what the server last said of it. */
export async function showStatusList(document: TextDocument, status: ReportStatus | undefined): Promise<void> {
  const entries = [
    separator('报告'),
    ...(status ? reportEntries(status) : [{ label: '$(loading~spin) 正在检查' }]),
    separator('问题'),
    ...findingEntries(document),
    separator('操作'),
    { label: '$(open-preview) 在旁边打开预览', run: () => commands.executeCommand('nianbao.openPreview') },
    { label: '$(wrench) 修复所有可安全修复的问题', run: () => commands.executeCommand('nianbao.fixAllSafe') },
    { label: '$(refresh) 重新检查', run: () => commands.executeCommand('nianbao.check') },
    separator('设置'),
    ...settingEntries(document),
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

/** By the severity of a diagnostic: error, warning, information, hint. */
const icons = ['$(error)', '$(warning)', '$(info)', '$(info)'];

/** The settings that hold for the document, and where each is set. */
function settingEntries(document: TextDocument): StatusEntry[] {
  const configuration = workspace.getConfiguration('nianbao', document);
  return ['enable', 'check.run', 'rules', 'recognizePlainText'].map((name) => {
    const places = configuration.inspect(name);
    const from =
      places?.workspaceFolderValue !== undefined
        ? '文件夹设置'
        : places?.workspaceValue !== undefined
          ? '工作区设置'
          : places?.globalValue !== undefined
            ? '用户设置'
            : '默认';
    return {
      label: `$(gear) nianbao.${name}`,
      description: `${JSON.stringify(configuration.get(name))} · ${from}`,
      run: () => commands.executeCommand('workbench.action.openSettings', `nianbao.${name}`),
    };
  });
}
