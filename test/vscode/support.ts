// What the tests inside VS Code share: opening fixtures, waiting for what is to come, and reading what is shown.

import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExtensionApi } from '../../client/src/activation.ts';

/** The extension under test, once VS Code has activated it. */
export function extensionApi(): Promise<ExtensionApi> {
  return eventually('the extension is active', () => {
    const extension = extensions.getExtension<ExtensionApi>('nianbao.nianbao');
    return extension?.isActive && extension.exports;
  });
}

export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Not so: ${what}`);
}

export function checkEqual<Value>(actual: Value, expected: Value, what: string): void {
  const [shown, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (shown !== wanted) throw new Error(`${what}: ${wanted} expected, ${shown} found`);
}

/** Waits until `find` gives something, and resolves to it. */
export async function eventually<Value>(
  what: string,
  find: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found as Value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${what}`);
    await pause(30);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function fixture(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  check(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a fixture in the editor. A change of its language gives another editor, so ask for it again where that matters. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fixture(name)), { preview: false });
}

/** Opens a document that is not saved anywhere. */
export async function openUntitled(content: string, language: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ content, language }), { preview: false });
}

/** Throws away what a test has typed, and closes all editors. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The findings at a document, in the order of its text. */
export function findings({ uri }: TextDocument): Diagnostic[] {
  const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'nianbao');
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of a rule. */
export function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  return eventually(`a finding ${rule}`, () => findings(document).find((finding) => ruleOf(finding) === rule));
}

/** Waits until the rule has no finding in the document. */
export function noFindingOf(document: TextDocument, rule: string): Promise<true> {
  return eventually(`no finding ${rule}`, () => !findings(document).some((finding) => ruleOf(finding) === rule));
}

/** The range of a piece of text that stands in the document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const at = document.getText().indexOf(text);
  check(at !== -1, `the document contains ${text}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

export async function replace(editor: TextEditor, text: string, replacement: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  check(await editor.edit((edit) => edit.replace(range, replacement)), `${text} is replaced`);
}

/** Sets a setting of the workspace; undefined takes it back. */
export function setSetting(name: string, value: unknown): Thenable<void> {
  return workspace.getConfiguration('nianbao').update(name, value, ConfigurationTarget.Workspace);
}

/** Waits for a text of the status bar's item that fits the pattern. */
export function statusText(pattern: RegExp): Promise<string> {
  let last: string | undefined;
  return eventually(`a status like ${pattern}`, async () => {
    last = (await (await extensionApi()).session)?.statusText;
    return last !== undefined && pattern.test(last) ? last : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is ${last}`);
  });
}

/** True in the extension host that is Node's. */
export function isNodeHost(): boolean {
  return typeof process === 'object' && typeof process.versions?.node === 'string';
}

/** The process of the extension's server; undefined where none runs, or where this cannot be found out. */
export function serverProcess(): number | undefined {
  if (!isNodeHost() || process.platform === 'win32') return undefined;
  const list = process
    .getBuiltinModule('node:child_process')
    .execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], {
      encoding: 'utf8',
    });
  for (const line of list.split('\n')) {
    const [pid, parent, state = '', ...args] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && args.some((arg) => /[/\\]dist[/\\]server\.js$/.test(arg));
    if (isOurs && !state.startsWith('Z')) return Number(pid);
  }
  return undefined;
}
