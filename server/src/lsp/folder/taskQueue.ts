// Work in the background that must not overlap: one task after the other.

export class TaskQueue {
  readonly #logError: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** `logError` is told of a task that fails; those behind it run all the same. */
  constructor(logError: (error: unknown) => void) {
    this.#logError = logError;
  }

  /** Runs a task behind those that were added before; resolves when it has ended, however it did. */
  add(task: () => Promise<unknown>): Promise<void> {
    this.#last = this.#last.then(task).then(
      () => undefined,
      (error: unknown) => this.#logError(error),
    );
    return this.#last;
  }
}
