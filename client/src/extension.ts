// Entry of the extension where there is Node: on the desktop and on a remote machine.

import type { ExtensionContext } from 'vscode';
import { activateExtension } from './activation.ts';

export function activate(context: ExtensionContext): void {
  activateExtension(context, () => import('./nodeSession.ts'));
}
