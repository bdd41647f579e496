// Runs inside VS Code and times what opening a report costs in the extension host; prints a line for the script that
// started it.

import { extensions, languages, window, workspace } from 'vscode';
import type { ExtensionApi } from '../../client/src/activation.ts';
import { fixture } from './support.ts';

/** Called by VS Code, with nothing open. */
export async function run(): Promise<void> {
  const started = performance.now();
  const api = await extensions.getExtension<ExtensionApi>('nianbao.nianbao')!.activate();
  const activation = performance.now() - started;
  const document = await workspace.openTextDocument(fixture('mistakes.nianbao'));
  const used = process.cpuUsage();
  const opened = performance.now();
  const found = new Promise<void>((resolve) => {
    languages.onDidChangeDiagnostics(() => languages.getDiagnostics(document.uri).length > 0 && resolve());
  });
  await window.showTextDocument(document);
  await api.session;
  const { user, system } = process.cpuUsage(used);
  const serverReady = performance.now() - opened;
  await found;
  const firstDiagnostics = performance.now() - opened;
  const figures = { activation, clientWork: (user + system) / 1000, serverReady, firstDiagnostics };
  console.log(`##figures ${JSON.stringify(figures)}`);
}
