import { runInBatches, type RunStatement } from '../batches';
import { keepState } from '../history/keep';
import { unitedProperties } from '../entities/united';

type Properties = Readonly<Record<string, unknown>>;

/** Brings up to date what entities show of those that were merged into them; the id of a merged one stands for where it went. */
export async function uniteProperties(run: RunStatement, ids: readonly string[]): Promise<void> {
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id
CALL (id) { MATCH (c:Entity {id: id}) RETURN c UNION MATCH (:Merged {id: id})-[:MERGED_INTO]->(c:Entity) RETURN c }
WITH DISTINCT c
WHERE c.united IS NOT NULL OR c.identifiersAlone IS NOT NULL OR EXISTS { (c)<-[:MERGED_INTO]-() }
RETURN c.id, c.type, properties(c), COLLECT { MATCH (c)<-[:MERGED_INTO]-(m:Merged) RETURN properties(m) ORDER BY m.id }`,
      params: { ids: batch },
    });
    const rows = values.map(([id, type, stored, merged]) => ({
      id,
      properties: unitedProperties(String(type), stored as Properties, merged as Properties[]),
    }));
    if (rows.length === 0) return;
    await run({
      text: `CYPHER 5 UNWIND $rows AS row MATCH (c:Entity {id: row.id})
${keepState('c')}
SET c += row.properties`,
      params: { rows },
    });
  });
}
