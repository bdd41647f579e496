// Works on many files, one after the other or in several threads; what becomes of them comes out in their order either way.

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import type { Identity } from '../series/identity.ts';
import { Checker, type Outcome } from './checker.ts';
import { type CheckTask, identityIn } from './collection.ts';
import { type ConfigurationSource, Configurations } from './configurations.ts';
import type { FoundFile } from './files.ts';

export interface PoolOptions {
  /** How many threads, this one among them. */
  readonly jobs: number;
  readonly cwd: string;
  /** The file of --config. */
  readonly given: ConfigurationSource | undefined;
  readonly programFolder: string;
}

type ThreadData = Pick<PoolOptions, 'cwd' | 'given'>;

/** A message costs as much as some reports; neighbours are often compared with each other and go to one thread. */
const BATCH = 32;
/** Batches that another thread has at a time, so that it is never idle. */
const MOST_WAITING = 2;
/** Batches for each thread that may be under way or done before their turn comes. */
const MOST_AHEAD = 4;

/** What a report takes is soon given back: more room for what is new makes a thread larger and hardly faster. */
const resourceLimits: ResourceLimits = { maxYoungGenerationSizeMb: 16 };

/**
 * Threads that work on many files, this one among them: it does what the others have no room for. If it only handed
 * out the work, one more would have to learn to do it quickly, which costs as much as a thousand reports.
 */
export class Pool {
  readonly #jobs: number;
  readonly #here: Work;
  readonly #others: readonly Thread[];

  constructor({ jobs, cwd, given, programFolder }: PoolOptions) {
    const data: ThreadData = { cwd, given };
    const program = path.join(programFolder, 'dist', 'cli.js');
    this.#jobs = jobs;
    this.#here = workOf(data);
    this.#others = Array.from(
      { length: jobs - 1 },
      () => new Thread(new Worker(program, { workerData: data, resourceLimits })),
    );
  }

  /** Whose report each file holds, in the order of the files. */
  identify(files: Iterable<FoundFile>): AsyncGenerator<Identity> {
    return this.#run('identify', files);
  }

  /** What becomes of each file, in the order of the tasks. */
  check(tasks: AsyncIterable<CheckTask>): AsyncGenerator<Outcome[]> {
    return this.#run('check', tasks);
  }

  /** To be called when there is no more work, also after a failure. */
  async end(): Promise<void> {
    await Promise.all(this.#others.map((thread) => thread.end()));
  }

  async *#run<Kind extends keyof Work>(
    kind: Kind,
    items: Items<Parameters<Work[Kind]>[0]>,
  ): AsyncGenerator<Awaited<ReturnType<Work[Kind]>>> {
    type Item = Parameters<Work[Kind]>[0];
    type Result = Awaited<ReturnType<Work[Kind]>>;
    const work = this.#here[kind] as (item: Item) => Promise<Result>;
    if (this.#others.length === 0) {
      for await (const item of items) yield await work(item);
      return;
    }
    const pending: Promise<Result[]>[] = [];
    for await (const batch of batchesOf(items)) {
      const free = this.#others.find(({ waiting }) => waiting < MOST_WAITING);
      const working = free ? free.ask<Result[]>({ kind, batch }) : inOrder(work, batch);
      // Waited for when its turn comes; a failure until then is no failure that nobody hears of.
      working.catch(() => undefined);
      pending.push(working);
      if (!free) {
        await working;
        // Lets in what the other threads have sent meanwhile.
        await setImmediate();
      }
      if (pending.length > MOST_AHEAD * this.#jobs) yield* await pending.shift()!;
    }
    for (const working of pending) yield* await working;
  }
}

type Items<Item> = AsyncIterable<Item> | Iterable<Item>;

/** What a thread can do with a file. */
interface Work {
  identify(found: FoundFile): Promise<Identity>;
  check(task: CheckTask): Promise<Outcome[]>;
}

function workOf({ cwd, given }: ThreadData): Work {
  // What is wrong in a nianbao.json is told where it holds for a report that is checked.
  const identified = { cwd, configurations: new Configurations(given) };
  const checker = new Checker(new Configurations(given), cwd);
  return { identify: (found) => identityIn(found, identified), check: (task) => checker.check(task) };
}

async function inOrder<Item, Result>(work: (item: Item) => Promise<Result>, batch: readonly Item[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of batch) results.push(await work(item));
  return results;
}

async function* batchesOf<Item>(items: Items<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Message {
  readonly kind: keyof Work;
  readonly batch: readonly unknown[];
}

/** A worker thread that answers messages in the order in which they were sent. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(results: unknown): void; reject(error: unknown): void }[] = [];
  #failure: unknown;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (results: unknown) => this.#waiting.shift()!.resolve(results));
    worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** How many messages it has not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  ask<Results>(message: Message): Promise<Results> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: (results) => resolve(results as Results), reject });
      this.#worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The other end of a `Thread`: what the program does where it was started as a worker. */
export function answerMessages(): void {
  const here = workOf(workerData as ThreadData);
  let answered = Promise.resolve();
  parentPort!.on('message', ({ kind, batch }: Message) => {
    const work = here[kind] as (item: unknown) => Promise<unknown>;
    answered = answered.then(async () => parentPort!.postMessage(await inOrder(work, batch)));
  });
}
