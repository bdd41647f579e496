// What the server needs from the place that it runs in: a Node process or a web worker.

import type { Files } from './files.ts';

export interface Host {
  /** The files of the machine, whose URIs begin with `file:`; absent where this host reads none. */
  readonly files?: Files;
  /**
   * Lets the messages that have already arrived be read first, so that a cancellation or a newer text is known
   * before work begins.
   */
  pause(): Promise<void>;
  /** URL of the folder with the pages of the rules, with a slash at the end; absent where there is none. */
  readonly rulePages?: string;
}
