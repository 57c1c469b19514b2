/** What a subscriber gets: the changes that it asks for, each once, in their order. */
import { badInput } from '../../errors';
import { findNumbers } from '../changes/findChanges';
import type { ChangedArgs } from '../changes/input';
import { readHeaders, type ChangeHeader } from '../changes/readChanges';
import type { ChangeFeed, RecordReader } from './changeFeed';

/** The changes of one subscription, from the record as far as they are there and then as they come, until the signal aborts. */
export async function* changedSince(
  feed: ChangeFeed,
  record: RecordReader,
  asked: ChangedArgs,
  signal: AbortSignal,
): AsyncGenerator<ChangeHeader, void, void> {
  const latest = await feed.latestNumber();
  let last = asked.since ?? latest;
  if (last > latest)
    throw badInput(
      `changed: there is no change ${String(last)} yet (since); the last one is ${String(latest)}`,
    );
  const end = feed.listen();
  try {
    for (;;) {
      const upTo = await feed.beyond(last, signal);
      const batch = await nextBatch(feed, record, asked, last, upTo);
      for (const change of batch.changes) {
        if (signal.aborted) return;
        yield change;
      }
      last = batch.last;
    }
  } finally {
    end();
  }
}

interface Batch {
  readonly changes: readonly ChangeHeader[];
  /** Up to where they were looked for. */
  readonly last: number;
}

const BATCH = 200;

async function nextBatch(
  feed: ChangeFeed,
  record: RecordReader,
  { of, actions }: ChangedArgs,
  after: number,
  upTo: number,
): Promise<Batch> {
  if (of) {
    const numbers = await findNumbers(record, { of, actions, upTo }, { after, size: BATCH });
    const last = numbers.length < BATCH ? upTo : (numbers.at(-1) ?? upTo);
    return { changes: await readHeaders(record, numbers), last };
  }
  const changes = await feed.between(after, upTo);
  return {
    changes: actions
      ? changes.filter((change) => actions.some((action) => change.actions.includes(action)))
      : changes,
    last: changes.at(-1)?.number ?? upTo,
  };
}
