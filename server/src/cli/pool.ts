// Checks many files, one after the other or in several threads; what becomes of them comes out in their order either way.

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import { Checker, type Outcome } from './checker.ts';
import type { CheckTask } from './collection.ts';
import { type ConfigurationSource, Configurations } from './configurations.ts';

export interface PoolOptions {
  /** How many threads, this one among them. */
  readonly jobs: number;
  readonly cwd: string;
  /** The file of --config. */
  readonly given: ConfigurationSource | undefined;
  readonly programFolder: string;
}

type ThreadData = Pick<PoolOptions, 'cwd' | 'given'>;

/** What becomes of each file, in the order of the tasks. */
export async function* checkAll(tasks: AsyncIterable<CheckTask>, options: PoolOptions): AsyncGenerator<Outcome[]> {
  const checker = new Checker(new Configurations(options.given), options.cwd);
  if (options.jobs > 1) yield* checkInThreads(tasks, checker, options);
  else for await (const task of tasks) yield await checker.check(task);
}

/** A message costs as much as some reports; neighbours are often compared with each other and go to one thread. */
const BATCH = 32;
/** Batches that another thread has at a time, so that it is never idle. */
const MOST_WAITING = 2;
/** Batches for each thread that may be under way or done before their turn comes. */
const MOST_AHEAD = 4;

/** What a report takes is soon given back: more room for what is new makes a thread larger and hardly faster. */
const resourceLimits: ResourceLimits = { maxYoungGenerationSizeMb: 16 };

/**
 * This thread is one of them: it checks what the others have no room for. If it only handed out the work, one more
 * would have to learn to do it quickly, which costs as much as a thousand reports.
 */
async function* checkInThreads(
  tasks: AsyncIterable<CheckTask>,
  checker: Checker,
  { jobs, cwd, given, programFolder }: PoolOptions,
): AsyncGenerator<Outcome[]> {
  const data: ThreadData = { cwd, given };
  const program = path.join(programFolder, 'dist', 'cli.js');
  const others = Array.from(
    { length: jobs - 1 },
    () => new Thread(new Worker(program, { workerData: data, resourceLimits })),
  );
  const pending: Promise<Outcome[][]>[] = [];
  try {
    for await (const batch of batchesOf(tasks)) {
      const free = others.find(({ waiting }) => waiting < MOST_WAITING);
      const checking = free ? free.check(batch) : checkBatch(checker, batch);
      // Waited for when its turn comes; a failure until then is no failure that nobody hears of.
      checking.catch(() => undefined);
      pending.push(checking);
      if (!free) {
        await checking;
        // Lets in what the other threads have sent meanwhile.
        await setImmediate();
      }
      if (pending.length > MOST_AHEAD * jobs) yield* await pending.shift()!;
    }
    for (const checking of pending) yield* await checking;
  } finally {
    await Promise.all(others.map((thread) => thread.end()));
  }
}

async function checkBatch(checker: Checker, batch: readonly CheckTask[]): Promise<Outcome[][]> {
  const outcomes: Outcome[][] = [];
  for (const task of batch) outcomes.push(await checker.check(task));
  return outcomes;
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

  /** How many batches it has not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
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
    work = work.then(async () => parentPort!.postMessage(await checkBatch(checker, batch)));
  });
}
