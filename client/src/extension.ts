// Entry of the extension where there is Node: on the desktop and on a remote machine. The client itself lies in the bundle
// of the web entry, which holds what both hosts need, and is loaded for the first report.

import type { ExtensionContext } from 'vscode';
import { activateExtension, type ExtensionApi } from './activation.ts';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateExtension(context, async () => (await import('./extension.web.ts')).nodeSession());
}
