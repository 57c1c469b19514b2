/** Undoes a merge: the decisions that made an entity part of another are retracted, and stay in the record. */
import type { Graph } from '../../graph/graph';
import type { Change } from '../change/change';
import { writeRecord, type RecordTransaction } from '../change/writeRecord';
import { changeStatus } from '../status/changeStatus';
import { IdentityRefused } from './identityRefused';
import { reconcileIdentities, type Reconciliation } from './reconcile';
import { decisionsOn, mergeStates } from './mergeState';

export interface UnmergeReport extends Reconciliation {
  /** The decisions that no longer count; none when the entity stood by itself. */
  readonly retracted: readonly string[];
}

/** Lets a merged entity stand by itself again, with what is merged into it. Does nothing where it does already. */
export async function unmerge(graph: Graph, id: string, change: Change): Promise<UnmergeReport> {
  return writeRecord(graph, change, (transaction) => recordUnmerge(transaction, id, change));
}

/** The same within a transaction of the record. */
export async function recordUnmerge(
  transaction: RecordTransaction,
  id: string,
  change: Change,
): Promise<UnmergeReport> {
  const { run } = transaction;
  const [state] = await mergeStates(run, [id]);
  if (!state) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
  if (state.into === null) {
    if (state.merged.length === 0) return { retracted: [], moves: [], facts: 0 };
    throw new IdentityRefused(
      `“${id}” is merged into nothing; into it went “${[...state.merged].sort().join('”, “')}”: unmerge one of these.`,
    );
  }
  const decisions = (await decisionsOn(run, [id])).filter(
    ({ decision, canonical }) => decision === 'SAME' && canonical !== id,
  );
  const retracted = decisions.map((decision) => decision.id);
  await changeStatus(transaction, retracted, 'RETRACTED', change);
  const reconciliation = await reconcileIdentities(run, [id]);
  const [after] = await mergeStates(run, [id]);
  if (after && after.into !== null) {
    throw new IdentityRefused(
      `“${id}” would stay merged into “${after.into}”, since others that are merged into “${id}” are decided to be the same; unmerge these first.`,
    );
  }
  return { retracted, ...reconciliation };
}
