// What the server needs from the place that it runs in: a Node process or a web worker.

import type { Files } from './files.ts';
export type Documents = typeof import('../documents/index.ts');

export interface Host {
  /** The files of the machine, whose URIs begin with `file:`; absent where this host reads none. */
  readonly files?: Files;
  /**
   * Lets the messages that have already arrived be read first, so that a cancellation or a newer text is known
   * before work begins.
   */
  pause(): Promise<void>;
  /** What reads and writes documents; loaded when it is first asked for. `script` is the URL of its bundle. */
  loadDocuments(script: string | undefined): Promise<Documents>;
  /** The text of a PDF through the program at this path, or why there is none, in Chinese. Absent where no program runs. */
  pdfText?(bytes: Uint8Array, program: string | undefined): Promise<{ readonly text: string } | string>;
  /** URL of the folder with the pages of the rules, with a slash at the end; absent where there is none. */
  readonly rulePages?: string;
}
