/** Looks, after a load, for entities that the graph had already under another id; decides where that is certain. */
import { groupBy, runInBatches, type RunStatement } from '../batches';
import type { RecordTransaction } from '../change/writeRecord';
import { candidatesFor, comparableEntities, type CandidatePair } from './candidates';
import { identifierPairs } from './identifierPairs';
import { recordSameDecision } from './merge';
import { certainProposals, proposalFor, type SharedContext, type Proposal } from './proposal';
import { sharedContext, type ComparedProperties } from './sharedContext';

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
  const named = await candidatesFor(run, await comparableEntities(run, created));
  const pairs = distinctPairs([...named, ...(await identifierPairs(run, created))]);
  const contexts = await loadSharedContext(run, pairs);
  const proposals = proposalsOf(
    pairs,
    (pair) => contexts.get(keyOf(pair.entity.id, pair.other.id)),
    await isGazetteerLoaded(run),
  );
  const decided = new Set(certainProposals(proposals));
  const merged = new Map<string, string>();
  const canonical = (id: string): string => canonicalIn(merged, id);
  const proposed: ReportedProposal[] = [];
  // Those by an identifier first: they may make one of several that have names in common.
  for (const proposal of [...proposals].sort((a, b) => Number(b.byIdentifier) - Number(a.byIdentifier))) {
    const [id, into] = [canonical(proposal.id), canonical(proposal.into)];
    if (id === into) continue;
    const decisionId = decided.has(proposal)
      ? await decide(transaction, { ...proposal, id, into }, now)
      : null;
    if (decisionId !== null) merged.set(id, into);
    proposed.push({ ...proposal, id, into, decisionId });
  }
  return proposed.sort((a, b) => b.score - a.score || (keyOf(a.id, a.into) < keyOf(b.id, b.into) ? -1 : 1));
}

/** Whether every place of the gazetteer was loaded. */
async function isGazetteerLoaded(run: RunStatement): Promise<boolean> {
  const { values } = await run({
    text: "CYPHER 5 MATCH (done:Counter {id: 'gazetteer'}) RETURN done.value",
    params: {},
  });
  return values.length > 0;
}

const keyOf = (id: string, other: string) => JSON.stringify([id, other]);

function canonicalIn(merged: ReadonlyMap<string, string>, id: string): string {
  const into = merged.get(id);
  return into === undefined ? id : canonicalIn(merged, into);
}

/** Each two once; where they were found by their names, with these. */
function distinctPairs(pairs: readonly CandidatePair[]): CandidatePair[] {
  const distinct = new Map<string, CandidatePair>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.entity.id, pair.other.id].sort());
    if (!distinct.has(key)) distinct.set(key, pair);
  }
  return [...distinct.values()];
}

/** The proposals for some pairs. Where all places of the gazetteer are there, the only one that may be meant is. */
function proposalsOf(
  pairs: readonly CandidatePair[],
  contextOf: (pair: CandidatePair) => SharedContext | undefined,
  isGazetteerLoaded: boolean,
): Proposal[] {
  const weighed = pairs.flatMap((pair) => {
    const context = contextOf(pair);
    const proposal = context && proposalFor(pair, context);
    return proposal ? [{ pair, context, proposal }] : [];
  });
  const isOfGazetteer = ({ context }: (typeof weighed)[number]) =>
    isGazetteerLoaded && context.gazetteers !== null;
  const placeOfDossier = ({ pair, context }: (typeof weighed)[number]) =>
    context.gazetteers === 'entity' ? pair.other.id : pair.entity.id;
  const choices = new Map(groupBy(weighed.filter(isOfGazetteer), placeOfDossier));
  return weighed.map((one) => {
    const isOnly = isOfGazetteer(one) && choices.get(placeOfDossier(one))?.length === 1;
    return (isOnly ? proposalFor(one.pair, one.context, true) : null) ?? one.proposal;
  });
}

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
RETURN row.id, row.other, shared, size(countriesA) > 0 AND size(countriesB) > 0 AND none(c IN countriesA WHERE c IN countriesB),
  [n IN [a, b] | n {.identifiers, .iso, .latitude, .longitude, .digest, .gazetteer}]`,
      params: { rows: batch.map(({ entity, other }) => ({ id: entity.id, other: other.id })) },
    });
    for (const [id, other, shared, isAbroad, both] of values) {
      const [a, b] = both as [ComparedProperties, ComparedProperties];
      known.set(keyOf(String(id), String(other)), sharedContext(shared as string[], isAbroad === true, a, b));
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
  const change = { now, author: RESOLVER_AUTHOR, reason, action: 'RESOLVE' as const };
  const decision = { id, into, evidence, confidence: score };
  const { decisionId } = await recordSameDecision(transaction, decision, change);
  return decisionId;
}
