// What is known of each open document: one analysis a version, made when it is first asked for.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../rules/analyse.ts';
import type { ConfigurationLayer } from '../rules/configuration.ts';
import { looksLikeReport, probedLength } from '../text/isReport.ts';
import { type Compared, NOT_COMPARED } from './folder/compared.ts';

export interface Snapshot {
  /** Names this analysis and no other: the result id of its diagnostics. */
  readonly id: string;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** The reports of other files that it is compared with. */
  readonly compared: Compared;
}

interface Kept {
  readonly version: number;
  readonly layers: readonly ConfigurationLayer[];
  readonly compared: Compared;
  readonly snapshot: Snapshot | undefined;
}

export class Snapshots {
  readonly #kept = new WeakMap<TextDocument, Kept>();
  #count = 0;

  /**
   * The snapshot of a document's present text under these configurations, compared with these reports; undefined where the text is
   * no report. The same object until something of it changes.
   */
  of(
    document: TextDocument,
    layers: readonly ConfigurationLayer[],
    compared: Compared = NOT_COMPARED,
  ): Snapshot | undefined {
    const kept = this.#kept.get(document);
    if (kept?.version === document.version && kept.layers === layers && kept.compared === compared)
      return kept.snapshot;
    const snapshot = isReport(document) ? this.#make(document, layers, compared) : undefined;
    this.#kept.set(document, { version: document.version, layers, compared, snapshot });
    return snapshot;
  }

  /** The snapshot that was made last; undefined where the text has changed since, or is no report. */
  known(document: TextDocument): Snapshot | undefined {
    return this.#kept.get(document)?.snapshot;
  }

  /** Forgets a document whose text has changed: its version alone is the client's word. */
  forget(document: TextDocument): void {
    this.#kept.delete(document);
  }

  #make(document: TextDocument, layers: readonly ConfigurationLayer[], compared: Compared): Snapshot {
    this.#count += 1;
    return {
      id: String(this.#count),
      document,
      analysis: analyse(document.getText(), layers, compared.others),
      compared,
    };
  }
}

/** Languages whose documents are looked into, by the names that editors give them. */
const PROBED_LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'text', 'markdown', 'html']);

/** True for reports by their language or their name, and for text, Markdown and HTML that begins like one. */
function isReport(document: TextDocument): boolean {
  if (document.languageId === 'nianbao' || document.uri.endsWith('.nianbao')) return true;
  if (!PROBED_LANGUAGES.has(document.languageId)) return false;
  return looksLikeReport(document.getText().slice(0, probedLength));
}
