// Checks many files, one after the other or in several threads; what becomes of them comes out in their order either way.

import path from 'node:path';
import { parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import { Checker, type Outcome } from './checker.ts';
import type { CheckTask } from './collection.ts';
import { type ConfigurationSource, Configurations } from './configurations.ts';

export interface PoolOptions {
  /** How many threads; 1 for none but this one. */
  readonly jobs: number;
  readonly cwd: string;
  /** The file of --config. */
  readonly given: ConfigurationSource | undefined;
  readonly programFolder: string;
}

type ThreadData = Pick<PoolOptions, 'cwd' | 'given'>;

/** What becomes of each file, in the order of the tasks. */
export async function* checkAll(tasks: AsyncIterable<CheckTask>, options: PoolOptions): AsyncGenerator<Outcome[]> {
  if (options.jobs > 1) yield* checkInThreads(tasks, options);
  else {
    const checker = new Checker(new Configurations(options.given), options.cwd);
    for await (const task of tasks) yield await checker.check(task);
  }
}

/** A message costs as much as some reports; neighbours are often compared with each other and go to one thread. */
const BATCH = 32;
/** Batches that each thread has waiting, so that none is idle and none runs far ahead of the output. */
const WAITING = 2;

/** What a report takes is soon given back: more room for what is new makes a thread larger and hardly faster. */
const resourceLimits: ResourceLimits = { maxYoungGenerationSizeMb: 16 };

async function* checkInThreads(tasks: AsyncIterable<CheckTask>, options: PoolOptions): AsyncGenerator<Outcome[]> {
  const data: ThreadData = { cwd: options.cwd, given: options.given };
  const program = path.join(options.programFolder, 'dist', 'cli.js');
  const threads = Array.from(
    { length: options.jobs },
    () => new Thread(new Worker(program, { workerData: data, resourceLimits })),
  );
  const pending: Promise<Outcome[][]>[] = [];
  try {
    let count = 0;
    for await (const batch of batchesOf(tasks)) {
      const checking = threads[count++ % threads.length]!.check(batch);
      // Waited for when its turn comes; a failure until then is no failure that nobody hears of.
      checking.catch(() => undefined);
      pending.push(checking);
      if (pending.length >= WAITING * threads.length) yield* await pending.shift()!;
    }
    for (const checking of pending) yield* await checking;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function* batchesOf(tasks: AsyncIterable<CheckTask>): AsyncGenerator<CheckTask[]> {
  let batch: CheckTask[] = [];
  for await (const task of tasks) {
    batch.push(task);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A worker thread that answers batches in the order in which they were sent. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(outcomes: Outcome[][]): void; reject(error: unknown): void }[] = [];
  #failure: unknown;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (outcomes: Outcome[][]) => this.#waiting.shift()!.resolve(outcomes));
    worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  check(batch: readonly CheckTask[]): Promise<Outcome[][]> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(batch);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The other end of a `Thread`: what the program does where it was started as a worker. */
export function answerBatches(): void {
  const { cwd, given } = workerData as ThreadData;
  const checker = new Checker(new Configurations(given), cwd);
  let work = Promise.resolve();
  parentPort!.on('message', (batch: readonly CheckTask[]) => {
    work = work.then(async () => {
      const outcomes: Outcome[][] = [];
      for (const task of batch) outcomes.push(await checker.check(task));
      parentPort!.postMessage(outcomes);
    });
  });
}
