/** The side of a thread: does one job after the other, and asks the server for what the graph has. */
import { parentPort } from 'node:worker_threads';

import type { Rows } from '../graph/graph';
import { JobRefused } from './jobRefused';
import type { FromThread, RowsPart, ToThread } from './messages';
import type { ReadStatement } from './runStatement';

interface Waiting {
  readonly values: Rows['values'][number][];
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: Error) => void;
}

/** Does one job; it may throw {@link JobRefused}. */
type Work<Job> = (job: Job, run: ReadStatement) => Promise<unknown>;

/** Listens for jobs. */
export function serveJobs<Job>(work: Work<Job>): void {
  const port = parentPort;
  if (!port) throw new Error('This runs as a thread of the server.');
  const tell = (message: FromThread) => {
    port.postMessage(message);
  };
  let reads = 0;
  const waiting = new Map<number, Waiting>();
  const run: ReadStatement = (statement) =>
    new Promise((resolve, reject) => {
      reads += 1;
      waiting.set(reads, { values: [], resolve, reject });
      tell({ read: reads, statement });
    });
  const hear = (read: number, rows: RowsPart | null) => {
    const one = waiting.get(read);
    for (const row of rows?.values ?? []) one?.values.push(row);
    if (rows?.isLast === false) return;
    waiting.delete(read);
    if (rows) one?.resolve({ keys: rows.keys, values: one.values, hasUpdates: false });
    else one?.reject(new Error('The database did not answer.'));
  };
  const begin = async (job: Job) => {
    try {
      tell({ result: await work(job, run) });
    } catch (error) {
      if (error instanceof JobRefused) tell({ refused: error.message, code: error.code });
      // Without its message, which may quote what the client sent.
      else tell({ failed: error instanceof Error ? `${error.name} ${placesIn(error)}` : typeof error });
    }
  };
  port.on('message', (message: ToThread<Job>) => {
    if ('job' in message) void begin(message.job);
    else hear(message.read, message.rows);
  });
}

const placesIn = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
