/** What must be looked at again when entities become one or part: facts, documents, events and officials. */
import { runInBatches, type RunStatement } from '../batches';
import { CANONICAL_OR_MERGED } from './mergeState';

export interface Affected {
  /** Facts whose links are derived again, by type. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
  /** Those facts, and the documents that name the entities. */
  readonly referrers: readonly string[];
  /** Events all parts of which are derived again: a part also carries the side, which may be one of the entities. */
  readonly events: readonly string[];
  /** Officials all offices of whom are: whether one is a place's depends on the body. */
  readonly officials: readonly string[];
}

type ByType = Map<string, string[]>;

/** What the facts on some entities, merged or not, bring with them. */
export async function affectedBy(run: RunStatement, entities: readonly string[]): Promise<Affected> {
  const factsByType: ByType = new Map();
  const documents = new Set<string>();
  const facts = new Set<string>();
  const add = (rows: readonly (readonly unknown[])[]) => {
    for (const [id, type] of rows as readonly (readonly [string, string])[]) {
      if (type === 'Document') documents.add(id);
      else if (!facts.has(id)) factsByType.set(type, [...(factsByType.get(type) ?? []), id]);
      facts.add(id);
    }
  };
  await runInBatches(entities, async (ids) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
MATCH (e)<--(teller:Fact|Document) RETURN DISTINCT teller.id, teller.type`,
      params: { ids },
    });
    add(values);
  });
  const { events, officials } = await eventsAndOfficials(run, factsByType);
  const parts = await eventsOfParts(run, entities);
  const allEvents = [...new Set([...events, ...parts])];
  await runInBatches(allEvents, async (ids) => {
    const { values } = await run({
      text: "CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:EVENT]-(p:Participation) RETURN DISTINCT p.id, 'Participation'",
      params: { ids },
    });
    add(values);
  });
  await runInBatches(officials, async (ids) => {
    const { values } = await run({
      text: "CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:OFFICIAL]-(t:Tenure) RETURN DISTINCT t.id, 'Tenure'",
      params: { ids },
    });
    add(values);
  });
  return { byType: factsByType, referrers: [...facts], events: allEvents, officials };
}

/** The events of some participations and the officials of some tenures, as they stand now. */
export async function eventsAndOfficials(
  run: RunStatement,
  byType: ReadonlyMap<string, readonly string[]>,
): Promise<Pick<Affected, 'events' | 'officials'>> {
  const roleFillers = async (type: string, role: string): Promise<string[]> => {
    const result = new Set<string>();
    await runInBatches(byType.get(type) ?? [], async (ids) => {
      const { values } = await run({
        text: `CYPHER 5 UNWIND $ids AS id MATCH (:Fact {id: id})-[:${role}]->(e:Entity) RETURN DISTINCT e.id`,
        params: { ids },
      });
      for (const [id] of values) result.add(String(id));
    });
    return [...result];
  };
  return {
    events: await roleFillers('Participation', 'EVENT'),
    officials: await roleFillers('Tenure', 'OFFICIAL'),
  };
}

/** Events in which some entities have a part, stated or derived. */
async function eventsOfParts(run: RunStatement, entities: readonly string[]): Promise<string[]> {
  const eventIds = new Set<string>();
  await runInBatches(entities, async (ids) => {
    const { values } = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})-[:TOOK_PART|POSSIBLY_TOOK_PART]->(e:Event) RETURN DISTINCT e.id',
      params: { ids },
    });
    for (const [id] of values) eventIds.add(String(id));
  });
  return [...eventIds];
}
