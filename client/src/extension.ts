// Entry of the extension where there is Node: on the desktop and on a remote machine.

import type { ExtensionContext } from 'vscode';
import { activateExtension, type ExtensionApi } from './activation.ts';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateExtension(context, () => import('./nodeSession.ts'));
}
