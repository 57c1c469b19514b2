/** The thread of the workbench: does one job after the other, and asks the server for what the graph has. */
import 'reflect-metadata';
import '../model';
import { parentPort } from 'node:worker_threads';

import { UnusableArticle } from '../draft/article';
import type { RunStatement } from '../record/batches';
import { checkText } from './checkText';
import { draftText } from './draftText';
import type { FromThread, Job, ToThread } from './messages';

const port = parentPort;
if (!port) throw new Error('This runs as a thread of the server.');

const tell = (message: FromThread) => {
  port.postMessage(message);
};

let reads = 0;
const waiting = new Map<number, (rows: Extract<ToThread, { read: number }>['rows']) => void>();

const run: RunStatement = async (statement) => {
  reads += 1;
  const read = reads;
  const rows = await new Promise<Extract<ToThread, { read: number }>['rows']>((resolve) => {
    waiting.set(read, resolve);
    tell({ read, statement });
  });
  if (!rows) throw new Error('The database did not answer.');
  return { ...rows, hasUpdates: false };
};

async function work(job: Job): Promise<void> {
  try {
    tell({
      result: job.kind === 'draft' ? await draftText(job.asked, run) : await checkText(job.asked, run),
    });
  } catch (error) {
    if (error instanceof UnusableArticle) tell({ refused: error.message });
    // Without its message, which may quote the text.
    else tell({ failed: error instanceof Error ? `${error.name} ${placesIn(error)}` : typeof error });
  }
}

const placesIn = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');

port.on('message', (message: ToThread) => {
  if ('job' in message) void work(message.job);
  else {
    waiting.get(message.read)?.(message.rows);
    waiting.delete(message.read);
  }
});
