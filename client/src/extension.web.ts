// Entry of the extension in a web worker: on vscode.dev and the like. A worker cannot load a second script of the
// extension, so the client lies in the same bundle; its code runs only once a report is open.

import type { ExtensionContext } from 'vscode';
import { activateExtension, type ExtensionApi } from './activation.ts';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateExtension(context, () => import('./webSession.ts'));
}
