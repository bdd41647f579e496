// A line on the terminal that shows how far a long command has come. It appears after a second and goes away at the end.

import type { TextOutput } from './surroundings.ts';

const SHOWN_AFTER = 1000;
const REFRESHED_AFTER = 100;

export class Progress {
  readonly #output: TextOutput;
  readonly #started = Date.now();
  #verb = '已处理';
  #phaseStarted = this.#started;
  #files = 0;
  #total: number | undefined;
  #shownAt: number | undefined;

  /** Shows nothing where the output is no terminal. */
  constructor(output: TextOutput) {
    this.#output = output;
  }

  /** Another part of the work begins: what is done to files in it, and how many there are, where that is known. */
  begin(verb: string, total?: number): void {
    this.#verb = verb;
    this.#total = total;
    this.#files = 0;
    this.#phaseStarted = Date.now();
  }

  /** One more file is done. */
  async step(): Promise<void> {
    this.#files++;
    if (!this.#output.isTerminal) return;
    const now = Date.now();
    const due = this.#shownAt === undefined ? this.#started + SHOWN_AFTER : this.#shownAt + REFRESHED_AFTER;
    if (now < due) return;
    this.#shownAt = now;
    await this.#output.write(`\r\u001b[K${this.#words(now)}…`);
  }

  #words(now: number): string {
    if (this.#total === undefined) return `${this.#verb} ${this.#files} 个文件`;
    const rate = this.#files / Math.max(0.001, (now - this.#phaseStarted) / 1000);
    const left = durationWords((this.#total - this.#files) / rate);
    return `${this.#verb} ${this.#files}/${this.#total} 个文件，每秒 ${Math.round(rate)} 个，约剩 ${left}`;
  }

  /** Takes the line away, so that other output can be written; the next step shows it again. */
  async clear(): Promise<void> {
    if (this.#shownAt !== undefined) await this.#output.write('\r\u001b[K');
  }
}

/** `45 秒`, `3 分 20 秒`, `2 小时 5 分`. */
function durationWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} 秒`;
  if (whole < 3600) return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
  return `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`;
}
