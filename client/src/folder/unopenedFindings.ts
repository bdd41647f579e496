// Findings that the server publishes of its own accord are shown for reports that no tab shows. About the others the client
// asks, and their findings would stand twice.

import { type Diagnostic, type Disposable, type Tab, TabInputText, type Uri, window } from 'vscode';
import type { HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient';

interface Published {
  readonly uri: Uri;
  readonly diagnostics: Diagnostic[];
  readonly show: HandleDiagnosticsSignature;
  readonly isShown: boolean;
}

export class UnopenedFindings implements Disposable {
  readonly #published = new Map<string, Published>();
  readonly #subscription = window.tabGroups.onDidChangeTabs(() => {
    for (const [key, { uri, diagnostics, show, isShown }] of this.#published)
      if (isShown !== !isAskedFor(uri)) this.#show(key, uri, diagnostics, show);
  });

  /** Goes between the server and the list of findings. */
  readonly handleDiagnostics: NonNullable<Middleware['handleDiagnostics']> = (uri, diagnostics, show) => {
    this.#show(uri.toString(), uri, diagnostics, show);
  };

  #show(key: string, uri: Uri, diagnostics: Diagnostic[], show: HandleDiagnosticsSignature): void {
    const isShown = !isAskedFor(uri);
    if (diagnostics.length > 0) this.#published.set(key, { uri, diagnostics, show, isShown });
    else this.#published.delete(key);
    show(uri, isShown ? diagnostics : []);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** True where the client asks for the findings itself; of a configuration it gets them in no other way than this. */
function isAskedFor(uri: Uri): boolean {
  if (uri.path.endsWith('/nianbao.json')) return false;
  const isOfDocument = ({ input }: Tab) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.some(({ tabs }) => tabs.some(isOfDocument));
}
