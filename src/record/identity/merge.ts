/** Makes two entities one by a decision, with its reason and evidence in the record. */
import type { Graph } from '../../graph/graph';
import type { RunStatement } from '../batches';
import type { Change } from '../change/change';
import { writeRecord, type RecordTransaction } from '../change/writeRecord';
import { changeStatus } from '../status/changeStatus';
import type { FactRow } from '../rows';
import { factId } from '../facts/factId';
import { writeEvidence } from '../evidence/writeEvidence';
import { storedFactDigests, writeFacts } from '../facts/writeFacts';
import { IdentityRefused } from './identityRefused';
import { reconcileIdentities, type Reconciliation } from './reconcile';
import { canonicalIdsOf, mergeStates } from './mergeState';
import { writeStandInRoles } from './standIns';

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
  const missing = await unknownPassages(run, decision.evidence);
  if (missing.length > 0) {
    throw new IdentityRefused(`There is no passage “${missing.join('”, “')}” in the graph.`);
  }
  const fact = decisionFact(decision, change);
  await recordDecision(transaction, fact, change);
  return { decisionId: fact.id, canonical, ...(await reconcileIdentities(run, [id, into])) };
}

function requireState<Value>(states: ReadonlyMap<string, Value>, id: string): Value {
  const one = states.get(id);
  if (one === undefined) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
  return one;
}

async function unknownPassages(run: RunStatement, ids: readonly string[]): Promise<string[]> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id OPTIONAL MATCH (p:Passage {id: id}) WITH id, p WHERE p IS NULL RETURN id',
    params: { ids },
  });
  return values.map(([id]) => String(id));
}

function decisionFact(
  { id, into, evidence, confidence }: MergeDecision,
  { author, reason }: Change,
): FactRow {
  const role = (name: string, target: string) =>
    ({ role: name, relationship: name.toUpperCase(), target, targetKind: 'entity' }) as const;
  const content = {
    type: 'Identity',
    properties: {
      decision: 'SAME',
      canonical: into,
      reason,
      author,
      basis: evidence.length > 0 ? 'IMPLIED' : 'BACKGROUND',
      ...(confidence !== null && { confidence }),
    },
    roles: [role('first', id), role('second', into)],
  };
  return {
    ...content,
    id: factId(content),
    evidence: evidence.map((passage) => ({ passage, stance: 'SUPPORTS' })),
    location: { file: '', line: 0, path: '' },
  };
}

/** Writes the decision, or lets one that was retracted count again. */
async function recordDecision(transaction: RecordTransaction, fact: FactRow, change: Change): Promise<void> {
  const { run } = transaction;
  const merged = await canonicalIdsOf(
    run,
    fact.roles.map(({ target }) => target),
  );
  const stored = await storedFactDigests(run, [fact.id]);
  await writeFacts(transaction, [{ fact, evidence: fact.evidence, change, file: null }], stored, merged);
  await writeEvidence(run, [fact]);
  await changeStatus(transaction, [fact.id], 'ACTIVE', change);
  await writeStandInRoles(run, [fact.id]);
}
