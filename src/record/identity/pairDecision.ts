/** Writes a decision on whether two entities are the same, as a fact with its reason and evidence. */
import { IdentityRefused } from './identityRefused';
import { canonicalIdsOf } from './mergeState';
import { writeStandInRoles } from './standIns';
import type { RunStatement } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { writeEvidence } from '../evidence/writeEvidence';
import { factId } from '../facts/factId';
import { storedFactDigests, writeFacts } from '../facts/writeFacts';
import type { FactRow } from '../rows';
import { changeStatus } from '../status/changeStatus';

/** What somebody decides on two entities. */
export interface PairDecisionRow {
  readonly decision: 'SAME' | 'DIFFERENT' | 'UNSURE';
  readonly first: string;
  readonly second: string;
  /** For SAME: which of the two ids remains. */
  readonly canonical: string | null;
  /** Ids of passages that support it. */
  readonly evidence: readonly string[];
  /** How sure, from 0 to 1; null when nobody said. */
  readonly confidence: number | null;
}

/**
 * Writes a decision, or lets one that was retracted count again. Returns the id of its fact. Throws IdentityRefused where a
 * passage is unknown. What follows from it is left to `reconcileIdentities`.
 */
export async function recordPairDecision(
  transaction: RecordTransaction,
  decision: PairDecisionRow,
  change: Change,
): Promise<string> {
  const { run } = transaction;
  const missing = await unknownPassages(run, decision.evidence);
  if (missing.length > 0)
    throw new IdentityRefused(`There is no passage “${missing.join('”, “')}” in the graph.`);
  const fact = decisionFact(decision, change);
  const merged = await canonicalIdsOf(
    run,
    fact.roles.map(({ target }) => target),
  );
  const stored = await storedFactDigests(run, [fact.id]);
  await writeFacts(transaction, [{ fact, evidence: fact.evidence, change, file: null }], stored, merged);
  await writeEvidence(run, [fact]);
  await changeStatus(transaction, [fact.id], 'ACTIVE', change);
  await writeStandInRoles(run, [fact.id]);
  return fact.id;
}

async function unknownPassages(run: RunStatement, ids: readonly string[]): Promise<string[]> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id OPTIONAL MATCH (p:Passage {id: id}) WITH id, p WHERE p IS NULL RETURN id',
    params: { ids },
  });
  return values.map(([id]) => String(id));
}

function decisionFact(
  { decision, first, second, canonical, evidence, confidence }: PairDecisionRow,
  { author, reason }: Change,
): FactRow {
  const role = (name: string, target: string) =>
    ({ role: name, relationship: name.toUpperCase(), target, targetKind: 'entity' }) as const;
  const content = {
    type: 'Identity',
    properties: {
      decision,
      ...(canonical !== null && { canonical }),
      reason,
      author,
      basis: evidence.length > 0 ? 'IMPLIED' : 'BACKGROUND',
      ...(confidence !== null && { confidence }),
    },
    roles: [role('first', first), role('second', second)],
  };
  return {
    ...content,
    id: factId(content),
    evidence: evidence.map((passage) => ({ passage, stance: 'SUPPORTS' })),
    location: { file: '', line: 0, path: '' },
  };
}
