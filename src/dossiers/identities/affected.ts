/** What must be looked at again when entities become one or part: facts, documents, events and officials. */
import { inBatches, type Run } from '../batches';
import { EITHER } from './standing';

export interface Affected {
  /** Facts whose links are derived again, by type. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
  /** Those facts, and the documents that name the entities. */
  readonly tellers: readonly string[];
  /** Events all parts of which are derived again: a part also carries the side, which may be one of the entities. */
  readonly events: readonly string[];
  /** Officials all offices of whom are: whether one is a place's depends on the body. */
  readonly officials: readonly string[];
}

type ByType = Map<string, string[]>;

/** What the facts on some entities, merged or not, bring with them. */
export async function affectedBy(run: Run, entities: readonly string[]): Promise<Affected> {
  const byType: ByType = new Map();
  const documents = new Set<string>();
  const facts = new Set<string>();
  const add = (rows: readonly (readonly unknown[])[]) => {
    for (const [id, type] of rows as readonly (readonly [string, string])[]) {
      if (type === 'Document') documents.add(id);
      else if (!facts.has(id)) byType.set(type, [...(byType.get(type) ?? []), id]);
      facts.add(id);
    }
  };
  await inBatches(entities, async (ids) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${EITHER}
MATCH (e)<--(teller:Fact|Document) RETURN DISTINCT teller.id, teller.type`,
      params: { ids },
    });
    add(values);
  });
  const { events, officials } = await eventsAndOfficials(run, byType);
  const parts = await eventsOfParts(run, entities);
  const allEvents = [...new Set([...events, ...parts])];
  await inBatches(allEvents, async (ids) => {
    const { values } = await run({
      text: "CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:EVENT]-(p:Participation) RETURN DISTINCT p.id, 'Participation'",
      params: { ids },
    });
    add(values);
  });
  await inBatches(officials, async (ids) => {
    const { values } = await run({
      text: "CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:OFFICIAL]-(t:Tenure) RETURN DISTINCT t.id, 'Tenure'",
      params: { ids },
    });
    add(values);
  });
  return { byType, tellers: [...facts], events: allEvents, officials };
}

/** The events of some participations and the officials of some tenures, as they stand now. */
export async function eventsAndOfficials(
  run: Run,
  byType: ReadonlyMap<string, readonly string[]>,
): Promise<Pick<Affected, 'events' | 'officials'>> {
  const ends = async (type: string, role: string): Promise<string[]> => {
    const found = new Set<string>();
    await inBatches(byType.get(type) ?? [], async (ids) => {
      const { values } = await run({
        text: `CYPHER 5 UNWIND $ids AS id MATCH (:Fact {id: id})-[:${role}]->(e:Entity) RETURN DISTINCT e.id`,
        params: { ids },
      });
      for (const [id] of values) found.add(String(id));
    });
    return [...found];
  };
  return { events: await ends('Participation', 'EVENT'), officials: await ends('Tenure', 'OFFICIAL') };
}

/** Events in which some entities have a part, stated or derived. */
async function eventsOfParts(run: Run, entities: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  await inBatches(entities, async (ids) => {
    const { values } = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})-[:TOOK_PART|POSSIBLY_TOOK_PART]->(e:Event) RETURN DISTINCT e.id',
      params: { ids },
    });
    for (const [id] of values) found.add(String(id));
  });
  return [...found];
}
