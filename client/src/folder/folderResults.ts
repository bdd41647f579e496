// What is known of all reports of the workspace: the rows that the server tells, and the findings that the editor has of them.

import { type Diagnostic, type Disposable, EventEmitter, languages, Uri } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type FolderRow, type FolderRows, folderRowsNotification } from '../../../server/src/lsp/protocol.ts';

/** Views are painted anew once the rows pause coming. */
const pauseMilliseconds = 150;

export class FolderResults implements Disposable {
  readonly #rows = new Map<string, FolderRow>();
  readonly #changed = new EventEmitter<void>();
  /** Rows, or the findings of their reports, are other than before. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    const key = (uri: string) => client.protocol2CodeConverter.asUri(uri).toString();
    this.#subscriptions = [
      this.#changed,
      client.onNotification(folderRowsNotification, ({ rows, gone }: FolderRows) => {
        for (const row of rows) this.#rows.set(key(row.uri), row);
        for (const uri of gone) this.#rows.delete(key(uri));
        this.#changeSoon();
      }),
      // A server that has ended knows nothing any more.
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Stopped) return;
        this.#rows.clear();
        this.#changeSoon();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#rows.has(uri.toString()))) this.#changeSoon();
      }),
    ];
  }

  /** In the order in which they came. */
  get rows(): readonly FolderRow[] {
    return [...this.#rows.values()];
  }

  /** The findings of a row's report, in the order of its text. */
  findingsOf({ uri }: FolderRow): Diagnostic[] {
    const findings = languages.getDiagnostics(Uri.parse(uri)).filter(({ source }) => source === 'nianbao');
    return findings.sort((one, other) => one.range.start.compareTo(other.range.start));
  }

  /** Tells a change at once that would be told soon. */
  settle(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed.fire();
  }

  #changeSoon(): void {
    this.#timer ??= setTimeout(() => this.settle(), pauseMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
