// A line on the terminal that shows how far a long command has come. It appears after a second and goes away at the end.

import type { TextOutput } from './surroundings.ts';

const SHOWN_AFTER = 1000;
const REFRESHED_AFTER = 100;

export class Progress {
  readonly #output: TextOutput;
  readonly #started = Date.now();
  #files = 0;
  #shownAt: number | undefined;

  /** Shows nothing where the output is no terminal. */
  constructor(output: TextOutput) {
    this.#output = output;
  }

  /** One more file is done. */
  async step(): Promise<void> {
    this.#files++;
    if (!this.#output.isTerminal) return;
    const now = Date.now();
    const due = this.#shownAt === undefined ? this.#started + SHOWN_AFTER : this.#shownAt + REFRESHED_AFTER;
    if (now < due) return;
    this.#shownAt = now;
    await this.#output.write(`\r\u001b[K已处理 ${this.#files} 个文件…`);
  }

  /** Takes the line away, so that other output can be written; the next step shows it again. */
  async clear(): Promise<void> {
    if (this.#shownAt !== undefined) await this.#output.write('\r\u001b[K');
  }
}
