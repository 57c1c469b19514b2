/** What must be looked at again when entities become one or part: facts, documents, events and officials. */
import { runInBatches, type RunStatement } from '../batches';
import { consequencesOf } from '../links/rederive';
import { CANONICAL_OR_MERGED } from './mergeState';

export interface Affected {
  /** Facts whose links are derived again. */
  readonly facts: readonly string[];
  /** Those facts, and the documents that name the entities. */
  readonly referrers: readonly string[];
  /** Events all parts of which are derived again: a part also carries the side, which may be one of the entities. */
  readonly events: readonly string[];
  /** Officials all offices of whom are: whether one is a place's depends on the body. */
  readonly officials: readonly string[];
}

/** What the facts on some entities, merged or not, bring with them. */
export async function affectedBy(run: RunStatement, entities: readonly string[]): Promise<Affected> {
  const idsOf = async (ids: readonly string[], match: string) => {
    const found = new Set<string>();
    await runInBatches(ids, async (batch) => {
      const { values } = await run({ text: `CYPHER 5 UNWIND $ids AS id ${match}`, params: { ids: batch } });
      for (const [id] of values) found.add(String(id));
    });
    return [...found];
  };
  const named = await idsOf(entities, `${CANONICAL_OR_MERGED} MATCH (e)<--(f:Fact) RETURN DISTINCT f.id`);
  const documents = await idsOf(
    entities,
    `${CANONICAL_OR_MERGED} MATCH (e)<--(d:Document) RETURN DISTINCT d.id`,
  );
  const first = await consequencesOf(run, named);
  const parts = await idsOf(
    entities,
    'MATCH (:Entity {id: id})-[:TOOK_PART|POSSIBLY_TOOK_PART]->(e:Event) RETURN DISTINCT e.id',
  );
  const events = [...new Set([...first.events, ...parts])];
  const participations = await idsOf(
    events,
    'MATCH (:Entity {id: id})<-[:EVENT]-(p:Participation) RETURN DISTINCT p.id',
  );
  const tenures = await idsOf(
    first.officials,
    'MATCH (:Entity {id: id})<-[:OFFICIAL]-(t:Tenure) RETURN DISTINCT t.id',
  );
  const facts = [...new Set([...named, ...participations, ...tenures])];
  return { facts, referrers: [...facts, ...documents], events, officials: first.officials };
}
