/** Brings up to date all that follows from some facts, wherever they came from: links, summaries, derived parts and keys. */
import { runInBatches, type RunStatement } from '../batches';
import { writeNameKeys } from '../names/nameKeys';
import { deriveFrom } from './deriveLinks';

/** Derives again what follows from facts that are in the graph, after their status changed. */
export async function rederive(run: RunStatement, factIds: readonly string[]): Promise<void> {
  const byType = new Map<string, string[]>();
  const fillers = new Map<string, string[]>();
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
        fillers.set(key, [...(fillers.get(key) ?? []), filler]);
      }
    }
  });
  await deriveFrom(run, {
    byType,
    summarised: fillers.get('Occurrence SUBJECT') ?? [],
    officials: fillers.get('Tenure OFFICIAL') ?? [],
    events: fillers.get('Participation EVENT') ?? [],
  });
  await writeNameKeys(run, [...new Set(fillers.get('Name ENTITY') ?? [])]);
}
