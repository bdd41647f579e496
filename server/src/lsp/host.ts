// What the server needs from the place that it runs in: a Node process or a web worker.

export interface Host {
  /**
   * The text of the file at this URI, without a byte order mark; undefined where there is none or where this host
   * reads no files. Rejects where the file is there and cannot be read.
   */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * Lets the messages that have already arrived be read first, so that a cancellation or a newer text is known
   * before work begins.
   */
  pause(): Promise<void>;
  /** URL of the folder with the pages of the rules, with a slash at the end; absent where there is none. */
  readonly rulePages?: string;
}
