// Findings that wait while somebody types: what is mended goes at once, what is new comes after a pause, so that a number
// of which only the first digit is written is not called wrong.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportedFinding } from '../rules/run.ts';

export class HeldBack {
  readonly #typedAt = new WeakMap<TextDocument, number>();
  /** What the client shows of each document. */
  readonly #shown = new WeakMap<TextDocument, ReadonlySet<string>>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  typed(document: TextDocument): void {
    this.#typedAt.set(document, performance.now());
  }

  forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  /**
   * The findings that may be shown now. Within `pause` milliseconds after a keystroke these are the ones that were shown
   * before it; where others wait, `renew` is called when the pause is over.
   */
  shown(
    document: TextDocument,
    findings: readonly ReportedFinding[],
    pause: number,
    renew: () => void,
  ): readonly ReportedFinding[] {
    this.forget(document);
    const before = this.#shown.get(document);
    const typedAt = this.#typedAt.get(document);
    const left = typedAt === undefined ? 0 : typedAt + pause - performance.now();
    const visible = before && left > 0 ? findings.filter((finding) => before.has(nameOf(finding))) : findings;
    this.#shown.set(document, new Set(visible.map(nameOf)));
    if (visible.length < findings.length) this.#timers.set(document, setTimeout(renew, left));
    return visible;
  }
}

/** What stays the same of a finding while the numbers in its message change. */
function nameOf({ rule, cell, message }: ReportedFinding): string {
  return `${rule} ${cell ?? message}`;
}
