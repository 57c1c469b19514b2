/**
 * A thread beside the server that does long work, one job after the other, so that nobody else waits for it. It has a heap of
 * its own, every job has a limit of time, and a job that nobody waits for any more ends.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker, type WorkerOptions } from 'node:worker_threads';

import { deadlineExceeded } from '../graph/failures';
import { EntenteError } from '../errors';
import type { FromThread, RowsPart, ToThread } from './messages';
import type { ReadStatement } from './runStatement';

/** Where the thread's code is, and how long things may take. */
export interface ThreadOptions {
  readonly file?: string;
  readonly execArgv?: readonly string[];
  /** A job ends after this. */
  readonly jobMs?: number;
  /** The thread ends when it had nothing to do for this long. */
  readonly idleMs?: number;
  /** So many jobs wait at most. */
  readonly queue?: number;
  /** The most that the thread may hold in memory, in megabytes. */
  readonly heapMb?: number;
}

/** What a thread is called in messages, and what those who wait for it are answered. */
export interface ThreadWords {
  /** In messages to the log: “the thread of …”. */
  readonly name: string;
  readonly busy: string;
  /** @param seconds that a job may take */
  readonly tookTooLong: (seconds: string) => string;
  readonly tookTooMuchMemory: string;
}

interface Queued<Job> {
  readonly job: Job;
  readonly run: ReadStatement;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Rows that go to the thread in one message: copying more would hold others up. */
const ROWS_PER_MESSAGE = 2_000;

/** A thread that starts with the first job. */
export class JobThread<Job> {
  private worker: Worker | undefined;
  private readonly queue: Queued<Job>[] = [];
  private present: Queued<Job> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly words: ThreadWords,
    private readonly options: ThreadOptions & { readonly file: string },
  ) {}

  /** Does a job; `run` is asked for what the graph has. */
  add(job: Job, run: ReadStatement, signal?: AbortSignal): Promise<unknown> {
    const { queue = 8 } = this.options;
    if (signal?.aborted === true) return Promise.reject(deadlineExceeded());
    if (this.queue.length >= queue) return Promise.reject(overloaded(this.words.busy));
    return new Promise((resolve, reject) => {
      const one = { job, run, resolve, reject };
      const giveUp = () => {
        this.giveUp(one);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.queue.push(one);
      this.next();
    });
  }

  /** Ends the thread; jobs that wait are refused. */
  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(overloaded('The server is stopping.'));
    await this.end(overloaded('The server is stopping.'));
  }

  private giveUp(one: Queued<Job>): void {
    const at = this.queue.indexOf(one);
    if (at !== -1) this.queue.splice(at, 1);
    if (this.present === one) void this.end(deadlineExceeded());
    else one.reject(deadlineExceeded());
  }

  private next(): void {
    if (this.present) return;
    clearTimeout(this.timer);
    this.present = this.queue.shift();
    const { jobMs = 15_000, idleMs = 300_000 } = this.options;
    if (!this.present) {
      this.timer = setTimeout(() => void this.end(), idleMs);
      this.timer.unref();
      return;
    }
    const worker = (this.worker ??= this.start());
    this.timer = setTimeout(() => {
      const seconds = String(Math.round(jobMs / 1_000));
      void this.end(new EntenteError('QUERY_TIMEOUT', this.words.tookTooLong(seconds)));
    }, jobMs);
    worker.postMessage({ job: this.present.job } satisfies ToThread<Job>);
  }

  private start(): Worker {
    const { file, execArgv, heapMb = 512 } = this.options;
    const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: heapMb } };
    const worker = new Worker(file, execArgv ? { ...options, execArgv: [...execArgv] } : options);
    worker.unref();
    worker.on('message', (message: FromThread) => {
      if (worker === this.worker) this.hear(message, worker);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (worker !== this.worker) return;
      void this.end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new EntenteError('RESULT_TOO_LARGE', this.words.tookTooMuchMemory)
          : new Error(`The thread of ${this.words.name} failed`, { cause: error }),
      );
    });
    return worker;
  }

  private hear(message: FromThread, worker: Worker): void {
    const { present } = this;
    if ('read' in message) {
      if (present) void this.answer(message, present, worker);
      return;
    }
    this.present = undefined;
    if ('result' in message) present?.resolve(message.result);
    else if ('refused' in message) present?.reject(new EntenteError(message.code, message.refused));
    else present?.reject(new Error(`${this.words.name} failed: ${message.failed}`));
    this.next();
  }

  /** Runs a statement for the thread, and sends its rows in parts. */
  private async answer(
    { read, statement }: Extract<FromThread, { read: number }>,
    present: Queued<Job>,
    worker: Worker,
  ): Promise<void> {
    const tell = (rows: RowsPart | null) => {
      worker.postMessage({ read, rows } satisfies ToThread<Job>);
    };
    try {
      const { keys, values } = await present.run(statement);
      for (let at = 0; at === 0 || at < values.length; at += ROWS_PER_MESSAGE) {
        const end = at + ROWS_PER_MESSAGE;
        tell({ keys, values: values.slice(at, end), isLast: end >= values.length });
        if (end < values.length) await nextTurn();
      }
    } catch (error) {
      // The database's message goes to the client; the thread gives the job up.
      present.reject(error);
      tell(null);
    }
  }

  private async end(error?: Error): Promise<void> {
    clearTimeout(this.timer);
    const { worker, present } = this;
    this.worker = undefined;
    this.present = undefined;
    if (error) present?.reject(error);
    if (this.queue.length > 0) this.next();
    await worker?.terminate();
  }
}

function overloaded(message: string): EntenteError {
  return new EntenteError('OVERLOADED', message);
}
