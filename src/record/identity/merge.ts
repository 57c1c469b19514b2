/** Makes two entities one by a decision, with its reason and evidence in the record. */
import type { Graph } from '../../graph/graph';
import type { Change } from '../change/change';
import { writeRecord, type RecordTransaction } from '../change/writeRecord';
import { IdentityRefused } from './identityRefused';
import { reconcileIdentities, type Reconciliation } from './reconcile';
import { mergeStates } from './mergeState';
import { recordPairDecision } from './pairDecision';

/** That one entity is another, as somebody decides it. */
export interface MergeDecision {
  /** The id that is given up: it goes on leading to the other. */
  readonly id: string;
  readonly into: string;
  /** Ids of passages that support it. */
  readonly evidence: readonly string[];
  /** How sure, from 0 to 1; null when nobody said. */
  readonly confidence: number | null;
}

export interface MergeReport extends Reconciliation {
  /** The decision that makes them one; null when they were one already. */
  readonly decisionId: string | null;
  /** Under which id both go on. */
  readonly canonical: string;
}

/** Merges one entity into another. Does nothing where they are one already; throws IdentityRefused where they cannot be. */
export async function merge(graph: Graph, decision: MergeDecision, change: Change): Promise<MergeReport> {
  return writeRecord(graph, change, (transaction) => recordSameDecision(transaction, decision, change));
}

/** The same within a transaction of the record. */
export async function recordSameDecision(
  transaction: RecordTransaction,
  decision: MergeDecision,
  change: Change,
): Promise<MergeReport> {
  const { run } = transaction;
  const { id, into } = decision;
  if (id === into) throw new IdentityRefused(`“${id}” is named twice: give the ids of two entities.`);
  const states = new Map((await mergeStates(run, [id, into])).map((one) => [one.id, one]));
  const [merged, other] = [requireState(states, id), requireState(states, into)];
  const canonical = other.into ?? into;
  if (merged.into === canonical) return { decisionId: null, canonical, moves: [], facts: 0 };
  if (canonical === id) {
    throw new IdentityRefused(
      `“${into}” is merged into “${id}” already; to merge them the other way, unmerge “${into}” first.`,
    );
  }
  if (merged.into !== null) {
    throw new IdentityRefused(
      `“${id}” is merged into “${merged.into}” already; merge that one, or unmerge “${id}” first.`,
    );
  }
  const { evidence, confidence } = decision;
  const same = { decision: 'SAME', first: id, second: into, canonical: into, evidence, confidence } as const;
  const decisionId = await recordPairDecision(transaction, same, change);
  return { decisionId, canonical, ...(await reconcileIdentities(run, [id, into])) };
}

function requireState<Value>(states: ReadonlyMap<string, Value>, id: string): Value {
  const one = states.get(id);
  if (one === undefined) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
  return one;
}
