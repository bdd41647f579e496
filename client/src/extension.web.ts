// Entry of the extension in a web worker: on vscode.dev and the like. A worker cannot load a second script of the
// extension, so the client lies in the same bundle; its code runs only once a report is open.

import type { ExtensionContext } from 'vscode';
import { activateExtension, type ExtensionApi } from './activation.ts';
import type { SessionModule } from './session.ts';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateExtension(context, () => import('./webSession.ts'));
}

/** The client for the entry where there is Node: most of its code is the same, so it is packed only once. */
export function nodeSession(): Promise<SessionModule> {
  return import('./nodeSession.ts');
}
