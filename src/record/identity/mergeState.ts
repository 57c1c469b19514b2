/** Where entities and decisions stand in the graph. */
import { runInBatches, type RunStatement } from '../batches';
import type { SameDecision } from './clusters';

/** The node of an entity by `id`, whether it stands or was merged into another. */
export const CANONICAL_OR_MERGED =
  'CALL (id) { MATCH (e:Entity {id: id}) RETURN e UNION ALL MATCH (e:Merged {id: id}) RETURN e }';

export interface MergeState {
  readonly id: string;
  readonly type: string;
  /** Into which it is merged. */
  readonly into: string | null;
  /** What is merged into it. */
  readonly merged: readonly string[];
}

/** Whether there is any merged entity. Answered from the store of counts: most graphs, and all loads of a fresh one, have none. */
export async function hasMergedEntities(run: RunStatement): Promise<boolean> {
  const { values } = await run({ text: 'CYPHER 5 MATCH (m:Merged) RETURN count(m)', params: {} });
  return Number(values[0]?.[0]) > 0;
}

/** Where each of some ids goes that was merged into another. */
export async function canonicalIdsOf(
  run: RunStatement,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const canonicalIds = new Map<string, string>();
  if (!(await hasMergedEntities(run))) return canonicalIds;
  await runInBatches([...new Set(ids)], async (batch) => {
    const rows = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (:Merged {id: id})-[:MERGED_INTO]->(c:Entity) RETURN id, c.id',
      params: { ids: batch },
    });
    for (const [id, canonical] of rows.values) canonicalIds.set(String(id), String(canonical));
  });
  return canonicalIds;
}

/** Where some entities stand; of an id that none has, nothing. */
export async function mergeStates(run: RunStatement, ids: readonly string[]): Promise<MergeState[]> {
  const states: MergeState[] = [];
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
RETURN id, e.type, head([(e)-[:MERGED_INTO]->(c) | c.id]), [(e)<-[:MERGED_INTO]-(m) | m.id]`,
      params: { ids: batch },
    });
    for (const [id, type, into, merged] of values) {
      states.push({
        id: String(id),
        type: String(type),
        into: into as string | null,
        merged: merged as string[],
      });
    }
  });
  return states;
}

/** A decision on two entities that counts. */
export interface PairDecision extends SameDecision {
  readonly decision: 'SAME' | 'DIFFERENT';
  readonly reason: string;
}

/** The active decisions SAME and DIFFERENT that name one of some ids with another. */
export async function decisionsOn(run: RunStatement, ids: readonly string[]): Promise<PairDecision[]> {
  const decisions = new Map<string, PairDecision>();
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
MATCH (e)<-[named:FIRST|SECOND]-(f:Identity) WHERE named.standsFor IS NULL AND f.status = 'ACTIVE' AND f.decision IN ['SAME', 'DIFFERENT']
WITH DISTINCT f
MATCH (first)<-[one:FIRST]-(f)-[other:SECOND]->(second) WHERE one.standsFor IS NULL AND other.standsFor IS NULL
RETURN f.id, f.decision, first.id, second.id, f.canonical, f.reason ORDER BY f.id`,
      params: { ids: batch },
    });
    for (const [id, decision, first, second, canonical, reason] of values) {
      decisions.set(String(id), {
        id: String(id),
        decision: decision as PairDecision['decision'],
        first: String(first),
        second: String(second),
        canonical: canonical as string | null,
        reason: String(reason),
      });
    }
  });
  return [...decisions.values()];
}

/** The active decisions of any kind that name two entities, whichever of them first. */
export async function decisionsOnPair(
  run: RunStatement,
  first: string,
  second: string,
): Promise<{ readonly id: string; readonly decision: string }[]> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND [$first] AS id ${CANONICAL_OR_MERGED}
MATCH (e)<-[one:FIRST|SECOND]-(f:Identity)-[other:FIRST|SECOND]->(o)
WHERE o.id = $second AND f.status = 'ACTIVE' AND one.standsFor IS NULL AND other.standsFor IS NULL
RETURN f.id, f.decision ORDER BY f.id`,
    params: { first, second },
  });
  return values.map(([id, decision]) => ({ id: String(id), decision: String(decision) }));
}
