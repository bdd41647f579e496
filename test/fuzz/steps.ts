// Counts the work of our own code in steps, the same on every machine: how often each block of it is run. Loops inside
// of built-in functions are not counted. Code is counted that is loaded after the counter is made: import it then.

import { Session } from 'node:inspector';

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

export class StepCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many blocks of our own code are run by `work`. */
  stepsOf(work: () => void): number {
    this.#take();
    work();
    return this.#take();
  }

  stop(): void {
    this.#session.disconnect();
  }

  /** The steps since the last time. */
  #take(): number {
    let steps = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      for (const { url, functions } of answer.result as ScriptCoverage[]) {
        if (url.includes('/node_modules/') || url.startsWith('node:')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    return steps;
  }
}
