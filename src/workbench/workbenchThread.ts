/**
 * The workbench of the server: drafts and checks run in a thread of their own, one after the other, so that nobody else waits for
 * them and the longest text ends after some seconds. Texts are in memory while they are worked on, and nowhere else.
 */
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

import { badInput, EntenteError } from '../errors';
import type { RunStatement } from '../record/batches';
import type { CheckedDossier, DraftedText, Workbench } from '../schema/questions/workbench/workbench';
import type { FromThread, Job, ToThread } from './messages';

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
}

interface Queued {
  readonly job: Job;
  readonly run: RunStatement;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const HEAP_MB = 512;

/** The workbench with its thread, which starts with the first job. */
export class WorkbenchThread implements Workbench {
  private worker: Worker | undefined;
  private readonly queue: Queued[] = [];
  private present: Queued | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ThreadOptions = {}) {}

  draft(asked: Parameters<Workbench['draft']>[0], run: RunStatement): Promise<DraftedText> {
    return this.add({ kind: 'draft', asked }, run) as Promise<DraftedText>;
  }

  check(asked: Parameters<Workbench['check']>[0], run: RunStatement): Promise<CheckedDossier> {
    return this.add({ kind: 'check', asked }, run) as Promise<CheckedDossier>;
  }

  /** Ends the thread; jobs that wait are refused. */
  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(overloaded('The server is stopping.'));
    await this.end(overloaded('The server is stopping.'));
  }

  private add(job: Job, run: RunStatement): Promise<unknown> {
    const { queue = 8 } = this.options;
    if (this.queue.length >= queue)
      return Promise.reject(overloaded('The server is busy with other drafts; try again in a moment.'));
    return new Promise((resolve, reject) => {
      this.queue.push({ job, run, resolve, reject });
      this.next();
    });
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
      void this.end(
        new EntenteError(
          'QUERY_TIMEOUT',
          `The text was not worked through within ${seconds} s; send a shorter one.`,
        ),
      );
    }, jobMs);
    worker.postMessage({ job: this.present.job } satisfies ToThread);
  }

  private start(): Worker {
    const { file = join(__dirname, 'thread.js'), execArgv } = this.options;
    const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
    const worker = new Worker(file, execArgv ? { ...options, execArgv: [...execArgv] } : options);
    worker.unref();
    worker.on('message', (message: FromThread) => {
      if (worker === this.worker) this.hear(message, worker);
    });
    worker.on('error', (error: Error) => {
      if (worker === this.worker)
        void this.end(new Error('The thread of the workbench failed', { cause: error }));
    });
    return worker;
  }

  private hear(message: FromThread, worker: Worker): void {
    const { present } = this;
    if ('read' in message) {
      const { read } = message;
      const tell = (rows: Extract<ToThread, { read: number }>['rows']) => {
        worker.postMessage({ read, rows } satisfies ToThread);
      };
      present?.run(message.statement).then(
        ({ keys, values }) => {
          tell({ keys, values });
        },
        (error: unknown) => {
          // What the database says is told to the client; the thread gives the job up.
          present.reject(error);
          tell(null);
        },
      );
      return;
    }
    this.present = undefined;
    if ('result' in message) present?.resolve(message.result);
    else if ('refused' in message) present?.reject(badInput(message.refused));
    else present?.reject(new Error(`The workbench failed: ${message.failed}`));
    this.next();
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
