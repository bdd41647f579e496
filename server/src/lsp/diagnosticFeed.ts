// When a document is checked and how its diagnostics reach the client: it asks for them, or they are sent to it.

import {
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportedFinding } from '../rules/run.ts';
import { statusOf } from './diagnostics.ts';
import { HeldBack } from './heldBack.ts';
import { statusNotification } from './protocol.ts';
import { cancelled, type Session } from './session.ts';
import type { Snapshot } from './snapshots.ts';

export class DiagnosticFeed {
  readonly #session: Session;
  /** The version of each document that was opened or saved last, and the one that the client last wanted checked. */
  readonly #savedVersions = new WeakMap<TextDocument, number>();
  readonly #wantedVersions = new WeakMap<TextDocument, number>();
  /** Documents that diagnostics were sent for, so that they can be taken back. */
  readonly #sent = new Set<string>();
  readonly #told = new WeakSet<Snapshot>();
  readonly #heldBack = new HeldBack();

  constructor(session: Session) {
    this.#session = session;
  }

  opened(document: TextDocument): void {
    this.#savedVersions.set(document, document.version);
  }

  /** The text has changed, or the document was just opened. A client that pulls will ask. */
  changed(document: TextDocument): void {
    if (this.#savedVersions.get(document) !== document.version) this.#heldBack.typed(document);
    if (!this.#session.client.pullsDiagnostics) this.#session.attempt(() => this.#send(document));
  }

  saved(document: TextDocument): void {
    this.#savedVersions.set(document, document.version);
    this.#session.attempt(async () => {
      const { settings } = await this.#session.workspace.of(document.uri);
      if (settings.run === 'save') this.#renew(document);
    });
  }

  closed(document: TextDocument): void {
    const { uri } = document;
    this.#heldBack.forget(document);
    if (this.#sent.delete(uri)) this.#session.attempt(() => this.#publish(uri, []));
  }

  /** The client wants the document checked now, however checking is set. */
  check(uri: string): void {
    const document = this.#session.documents.get(uri);
    if (!document) return;
    this.#wantedVersions.set(document, document.version);
    this.#renew(document);
  }

  /** Something that all findings rest on has changed. */
  renewAll(): void {
    const { client, connection, documents } = this.#session;
    if (!client.pullsDiagnostics)
      for (const document of documents.all()) this.#session.attempt(() => this.#send(document));
    else if (client.refreshesDiagnostics) this.#session.attempt(() => connection.languages.diagnostics.refresh());
  }

  /**
   * Answers a client that asks. The answer is about the newest text, which may be newer than the one that was asked
   * about: an older one is of no use to anybody. Where nothing is new, or an analysis fails, what the client shows stays.
   */
  async pull(
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    const asBefore = (): DocumentDiagnosticReport =>
      previousResultId === undefined ? full([]) : unchanged(previousResultId);
    try {
      await this.#session.host.pause();
      if (token.isCancellationRequested) return cancelled();
      const snapshot = await this.#session.snapshotOf(textDocument.uri);
      if (token.isCancellationRequested) return cancelled();
      if (!snapshot) return full([]);
      if (!(await this.#isDue(snapshot.document)) || snapshot.id === previousResultId) return asBefore();
      const { findings, whole } = await this.#due(snapshot);
      const diagnostics = findings.map((finding) => this.#session.toDiagnostic(snapshot, finding));
      const report = full(diagnostics, whole ? snapshot.id : `${snapshot.id} in part`);
      this.#tell(snapshot);
      return report;
    } catch (error) {
      this.#session.logError(error);
      return asBefore();
    }
  }

  #renew(document: TextDocument): void {
    if (this.#session.client.pullsDiagnostics) this.renewAll();
    else this.#session.attempt(() => this.#send(document));
  }

  /**
   * The findings to be shown now: all, or those that are shown already while new ones wait for the end of typing. `whole`
   * tells which; where some wait, the client is told anew after the pause.
   */
  async #due({ document, analysis }: Snapshot): Promise<{ findings: readonly ReportedFinding[]; whole: boolean }> {
    const { client, workspace } = this.#session;
    const { delay } = (await workspace.of(document.uri)).settings;
    const isWanted = [this.#wantedVersions, this.#savedVersions].some(
      (versions) => versions.get(document) === document.version,
    );
    const canFollow = !client.pullsDiagnostics || client.refreshesDiagnostics;
    const pause = isWanted || !canFollow ? 0 : delay;
    const findings = this.#heldBack.shown(document, analysis.findings, pause, () => this.#renew(document));
    return { findings, whole: findings.length === analysis.findings.length };
  }

  /** Sends diagnostics to a client that cannot ask, unless the text has changed in the meantime. */
  async #send(document: TextDocument): Promise<void> {
    const { version, uri } = document;
    await this.#session.host.pause();
    if (document.version !== version) return;
    const snapshot = await this.#session.snapshotOf(uri);
    if (document.version !== version || this.#session.documents.get(uri) !== document) return;
    if (!snapshot) {
      if (this.#sent.delete(uri)) await this.#publish(uri, []);
      return;
    }
    if (!(await this.#isDue(document))) return;
    const { findings } = await this.#due(snapshot);
    const diagnostics = findings.map((finding) => this.#session.toDiagnostic(snapshot, finding));
    this.#sent.add(uri);
    await this.#publish(uri, diagnostics, version);
    this.#tell(snapshot);
  }

  async #publish(uri: string, diagnostics: Diagnostic[], version?: number): Promise<void> {
    await this.#session.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  async #isDue(document: TextDocument): Promise<boolean> {
    const { run } = (await this.#session.workspace.of(document.uri)).settings;
    if (run === 'type' || this.#wantedVersions.get(document) === document.version) return true;
    return run === 'save' && this.#savedVersions.get(document) === document.version;
  }

  /** Tells the client the state of a report, once for each analysis. */
  #tell(snapshot: Snapshot): void {
    if (this.#told.has(snapshot)) return;
    this.#told.add(snapshot);
    this.#session.attempt(() => this.#session.connection.sendNotification(statusNotification, statusOf(snapshot)));
  }
}

function full(items: Diagnostic[], resultId?: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(resultId !== undefined && { resultId }) };
}

function unchanged(resultId: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
}
