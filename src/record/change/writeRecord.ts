/**
 * The one way into the record: a write transaction that takes its turn, and a number for what it changed.
 *
 * The counter is locked by the first statement and stays locked until the commit. Numbers therefore grow in the order of the
 * commits: a reader who has seen change 7 has seen all changes before it. The number is known while the work is done, since what
 * it changes carries it (see `../history/keep.ts`); it is taken only if something changed.
 */
import type { Graph, Rows, Statement } from '../../graph/graph';
import type { RunStatement } from '../batches';
import { settleHistory } from '../history/settle';
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

/** What work on the record does. */
export type RecordWork<Result> = (transaction: RecordTransaction) => Promise<Result>;

/** The result of work, and the id of the change that it made; null where it changed nothing. */
export interface Recorded<Result> {
  readonly result: Result;
  readonly changeId: string | null;
}

/**
 * Runs work in one write transaction, all of it or nothing, and numbers the change that it made.
 * @param onCommitting called once the commit was sent, which takes a third of the time of a large batch; again if the work is tried again
 */
export async function writeRecord<Result>(
  graph: Graph,
  change: Change,
  work: RecordWork<Result>,
  onCommitting?: () => void,
): Promise<Result> {
  return graph.write(async (note) => {
    const { result } = await recordChange(note, await takeTurn(note, change.now), change, work);
    // The driver sends the commit before the event loop comes round again.
    if (onCommitting) setImmediate(onCommitting);
    return result;
  });
}

/** Does work as `writeRecord` would, and takes all of it back: what it returns is what a change would have returned. */
export async function rehearseRecord<Result>(
  graph: Graph,
  change: Change,
  work: RecordWork<Result>,
): Promise<Result> {
  return graph.rehearse(async (note) => {
    const { result } = await recordChange(note, await takeTurn(note, change.now), change, work);
    return result;
  });
}

/** Runs work in a transaction that has its turn. */
export async function recordChange<Result>(
  note: RunStatement,
  changeNumber: bigint,
  change: Change,
  work: RecordWork<Result>,
): Promise<Recorded<Result>> {
  const kept: string[] = [];
  const changes = new Map<string, Change & { readonly id: string }>();
  const seen = { updates: false };
  const run: RunStatement = async (statement) => {
    const rows = await note(numbered(statement, changeNumber));
    seen.updates ||= rows.hasUpdates;
    kept.push(...keptBy(rows));
    return rows;
  };
  const changeId = (one: Change) => {
    const key = JSON.stringify([one.author, one.reason]);
    // Callers hand over their options, which hold more than a change.
    const { now, author, reason, action = 'LOAD' } = one;
    const id = `change:pending:${String(changes.size + 1)}`;
    const there = changes.get(key) ?? { now, author, reason, action, id };
    changes.set(key, there);
    return there.id;
  };
  const result = await work({ run, note, changeId });
  if (!seen.updates) return { result, changeId: null };
  if (changes.size === 0) changeId(change);
  // Sent one after the other, neither waiting for the answer of another.
  await Promise.all([settleHistory(run, kept), takeNumber(note, [...changes.values()])]);
  return { result, changeId: `change:${String(changeNumber)}` };
}

/**
 * Makes other writers wait until this transaction ends: what one reads before it writes stays true, and two servers that
 * load the same dossiers at their start take turns.
 */
export async function takeTurn(run: RunStatement, now: string): Promise<bigint> {
  const { values } = await run({
    text: "CYPHER 5 MERGE (counter:Counter {id: 'changes'}) SET counter.lockedAt = $now RETURN coalesce(counter.value, 0)",
    params: { now },
  });
  return BigInt(Number(values[0]?.[0])) + 1n;
}

/** A statement with the number of its change. */
function numbered({ text, params }: Statement, changeNumber: bigint | null): Statement {
  return { text, params: { ...params, changeNumber } };
}

/** For work that says nothing new, such as rules that are applied anew: nothing of what was there is kept. Takes `note`, not `run`. */
export function unrecorded(run: RunStatement): RunStatement {
  return (statement) => run(numbered(statement, null));
}

/** The relationships that a statement has kept, in the column of this name. */
function keptBy({ keys, values }: Rows): string[] {
  const column = keys.indexOf('pastIds');
  return column < 0 ? [] : (values.map((row) => row[column]).flat(3) as string[]);
}

/** Gives all changes of a transaction its number. Several authors or reasons in one transaction are several changes. Their time never runs backwards, whatever the clock does. */
async function takeNumber(
  run: RunStatement,
  changes: readonly (Change & { readonly id: string })[],
): Promise<void> {
  await run({
    text: `CYPHER 5 MATCH (counter:Counter {id: 'changes'})
SET counter.value = coalesce(counter.value, 0) + 1
WITH counter, counter.value AS number, CASE WHEN counter.at > $changes[0].now THEN counter.at ELSE $changes[0].now END AS at
SET counter.at = at
WITH number, at
UNWIND range(0, size($changes) - 1) AS index
WITH number, at, index, $changes[index] AS row
MERGE (change:Change {id: row.id})
SET change.id = 'change:' + number + CASE index WHEN 0 THEN '' ELSE '.' + (index + 1) END,
  change.number = number, change.recordedFrom = number, change.at = at, change.author = row.author, change.reason = row.reason,
  change.action = row.action`,
    params: { changes },
  });
}
