/** What follows from facts in the graph, and bringing all of it up to date after their status changed. */
import { runInBatches, type RunStatement } from '../batches';
import { writeNameKeys } from '../names/nameKeys';
import { deriveFrom, type Changed } from './deriveLinks';

/** What follows from some facts. */
export interface Consequences extends Changed {
  /** Entities to which they give names. */
  readonly named: readonly string[];
}

/** Derives again what follows from facts: links, summaries, derived parts and the keys of names. Returns what followed. */
export async function rederive(run: RunStatement, factIds: readonly string[]): Promise<Consequences> {
  const consequences = await consequencesOf(run, factIds);
  await rederiveAll(run, consequences);
  return consequences;
}

/** Derives again what is known to follow from facts. */
export async function rederiveAll(run: RunStatement, consequences: Consequences): Promise<void> {
  await deriveFrom(run, consequences);
  await writeNameKeys(run, consequences.named);
}

/** What follows from some facts, by the canonical entities in their roles. */
export async function consequencesOf(run: RunStatement, factIds: readonly string[]): Promise<Consequences> {
  const byType = new Map<string, string[]>();
  const fillers = new Map<string, Set<string>>();
  await runInBatches(factIds, async (ids) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id})
RETURN id, f.type, COLLECT { MATCH (f)-[role:SUBJECT|OFFICIAL|EVENT|ENTITY]->(e:Entity) RETURN [type(role), e.id] }`,
      params: { ids },
    });
    for (const [id, type, roles] of values as [string, string, [string, string][]][]) {
      byType.set(type, [...(byType.get(type) ?? []), id]);
      for (const [role, filler] of roles) {
        const key = `${type} ${role}`;
        fillers.set(key, (fillers.get(key) ?? new Set()).add(filler));
      }
    }
  });
  const inRole = (key: string) => [...(fillers.get(key) ?? [])];
  return {
    byType,
    summarised: inRole('Occurrence SUBJECT'),
    officials: inRole('Tenure OFFICIAL'),
    events: inRole('Participation EVENT'),
    named: inRole('Name ENTITY'),
  };
}
