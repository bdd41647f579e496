// What a command needs of the world around it. The program gives the real streams, tests give their own.

/** A stream of text that a command writes to, waiting where the reader is slow. */
export interface TextOutput {
  readonly isTerminal: boolean;
  write(text: string): Promise<void>;
}

export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The folder that holds `dist` and `docs`. */
  readonly programFolder: string;
}
