/**
 * The one way into the record: a write transaction that takes its turn, and a number for what it changed.
 *
 * The number is taken by the last statement before the commit, and the counter stays locked until then. Numbers therefore
 * grow in the order of the commits: whoever has seen change 7 has seen all changes before it.
 */
import type { Graph } from '../../graph/graph';
import type { RunStatement } from '../batches';
import type { Change } from './change';

/** What work on the record has at hand. */
export interface RecordTransaction {
  /** Runs a statement; an update by it makes the transaction a change. */
  readonly run: RunStatement;
  /** Runs a statement that notes something about the work itself, which is no change of the record. */
  readonly note: RunStatement;
  /** The id under which statements refer to a change of this transaction; it gets its number, and another id, at the end. */
  readonly changeId: (change: Change) => string;
}

/** Runs work in one write transaction, all of it or nothing, and numbers the change that it made. */
export async function writeRecord<Result>(
  graph: Graph,
  change: Change,
  work: (transaction: RecordTransaction) => Promise<Result>,
): Promise<Result> {
  return graph.write(async (note) => {
    await takeTurn(note, change.now);
    const changes = new Map<string, Change & { readonly id: string }>();
    const seen = { updates: false };
    const run: RunStatement = async (statement) => {
      const rows = await note(statement);
      seen.updates ||= rows.hasUpdates;
      return rows;
    };
    const changeId = (one: Change) => {
      const key = JSON.stringify([one.author, one.reason]);
      // Callers hand over their options, which hold more than a change.
      const { now, author, reason } = one;
      const id = `change:pending:${String(changes.size + 1)}`;
      const there = changes.get(key) ?? { now, author, reason, id };
      changes.set(key, there);
      return there.id;
    };
    const result = await work({ run, note, changeId });
    if (seen.updates) {
      if (changes.size === 0) changeId(change);
      await takeNumber(note, [...changes.values()]);
    }
    return result;
  });
}

/**
 * Makes other writers wait until this transaction ends: what one reads before it writes stays true, and two servers that
 * load the same dossiers at their start take turns.
 */
async function takeTurn(run: RunStatement, now: string): Promise<void> {
  await run({
    text: "CYPHER 5 MERGE (counter:Counter {id: 'changes'}) SET counter.lockedAt = $now",
    params: { now },
  });
}

/** Gives all changes of a transaction its number. Several authors or reasons in one transaction are several changes. */
async function takeNumber(
  run: RunStatement,
  changes: readonly (Change & { readonly id: string })[],
): Promise<void> {
  await run({
    text: `CYPHER 5 MATCH (counter:Counter {id: 'changes'})
SET counter.value = coalesce(counter.value, 0) + 1
WITH counter.value AS number
UNWIND range(0, size($changes) - 1) AS index
WITH number, index, $changes[index] AS row
MERGE (change:Change {id: row.id})
SET change.id = 'change:' + number + CASE index WHEN 0 THEN '' ELSE '.' + (index + 1) END,
  change.number = number, change.at = row.now, change.author = row.author, change.reason = row.reason`,
    params: { changes },
  });
}
