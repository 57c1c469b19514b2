/** Looks, after a load, for entities that the graph had already under another id; decides where that is certain. */
import { runInBatches, type RunStatement } from '../batches';
import type { RecordTransaction } from '../change/writeRecord';
import { candidatesFor, comparableEntities, type CandidatePair } from './candidates';
import { recordSameDecision } from './merge';
import { certainProposals, proposalFor, type SharedContext, type Proposal } from './proposal';

export interface ReportedProposal extends Proposal {
  /** The decision that was taken; null where one is left to people. */
  readonly decisionId: string | null;
}

const RESOLVER_AUTHOR = 'resolver';

/**
 * Proposals for some entities that are new. Pairs on which there is a decision of any kind, even one that was retracted, are left
 * alone.
 */
export async function proposeSame(
  transaction: RecordTransaction,
  created: readonly string[],
  now: string,
): Promise<ReportedProposal[]> {
  const { run } = transaction;
  const pairs = await candidatesFor(run, await comparableEntities(run, created));
  const contexts = await loadSharedContext(run, pairs);
  const proposals = pairs.flatMap((pair) => {
    const common = contexts.get(keyOf(pair.entity.id, pair.other.id));
    return common ? (proposalFor(pair, common) ?? []) : [];
  });
  const decided = new Set(certainProposals(proposals));
  const proposed: ReportedProposal[] = [];
  for (const proposal of proposals) {
    const decisionId = decided.has(proposal) ? await decide(transaction, proposal, now) : null;
    proposed.push({ ...proposal, decisionId });
  }
  return proposed.sort((a, b) => b.score - a.score || (keyOf(a.id, a.into) < keyOf(b.id, b.into) ? -1 : 1));
}

const keyOf = (id: string, other: string) => JSON.stringify([id, other]);

/** What is known of each pair; nothing of those on which somebody decided. A merged entity’s decisions stand at the canonical one. */
async function loadSharedContext(
  run: RunStatement,
  pairs: readonly CandidatePair[],
): Promise<ReadonlyMap<string, SharedContext>> {
  const known = new Map<string, SharedContext>();
  await runInBatches(pairs, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (a:Entity {id: row.id}) MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)<-[:FIRST|SECOND]-(f:Identity)-[:FIRST|SECOND]->(b) }
WITH row, a, b,
  COLLECT { MATCH (a)-[one:HOLDS_OFFICE|IN|BASED_IN|PART_OF]->(x:Entity)<-[other:HOLDS_OFFICE|IN|BASED_IN|PART_OF]-(b)
    // Two cities of one name in one country are common; in one region they are not.
    WHERE type(one) = type(other) AND NOT (x:Country AND a:City) RETURN DISTINCT x.id ORDER BY x.id } AS shared,
  COLLECT { MATCH (a)-[:IN|BASED_IN*1..4]->(c:Country) RETURN DISTINCT c.id } AS countriesA,
  COLLECT { MATCH (b)-[:IN|BASED_IN*1..4]->(c:Country) RETURN DISTINCT c.id } AS countriesB
RETURN row.id, row.other, shared, size(countriesA) > 0 AND size(countriesB) > 0 AND none(c IN countriesA WHERE c IN countriesB)`,
      params: { rows: batch.map(({ entity, other }) => ({ id: entity.id, other: other.id })) },
    });
    for (const [id, other, shared, conflicts] of values) {
      known.set(keyOf(String(id), String(other)), {
        shared: shared as string[],
        conflicts: conflicts === true,
      });
    }
  });
  return known;
}

async function decide(
  transaction: RecordTransaction,
  { id, into, score, reason }: Proposal,
  now: string,
): Promise<string | null> {
  const { values } = await transaction.run({
    text: `CYPHER 5 UNWIND [$id, $into] AS id MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:ENTITY]-(:Name|Mention)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(p:Passage)
  RETURN DISTINCT p.id AS passage ORDER BY passage LIMIT 2
}
RETURN DISTINCT passage`,
    params: { id, into },
  });
  const evidence = values.map(([passage]) => String(passage));
  const change = { now, author: RESOLVER_AUTHOR, reason };
  const decision = { id, into, evidence, confidence: score };
  const { decisionId } = await recordSameDecision(transaction, decision, change);
  return decisionId;
}
