/** Writes which passages support or contradict facts that are there already. */
import { runInBatches, type RunStatement } from '../batches';
import type { FactRow } from '../rows';

/** Ties facts that are there to further passages. */
export async function writeEvidence(
  run: RunStatement,
  facts: readonly FactRow[],
): Promise<{ added: number; changed: ReadonlySet<string> }> {
  let added = 0;
  const changed = new Set<string>();
  const rows = facts.flatMap((fact) =>
    fact.evidence.map(({ passage, stance }) => ({ fact: fact.id, passage, stance })),
  );
  await runInBatches(rows, async (batch) => {
    const written = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (p:Passage {id: row.passage})
WITH DISTINCT f, p, row.stance AS stance
WHERE NOT EXISTS { (f)-[old:EVIDENCED_BY]->(p) WHERE old.stance = stance }
  // A document that a curator retracted supports nothing, whatever is loaded again.
  AND NOT EXISTS { MATCH (p)-[:OF]->(d:Document) WHERE d.retractedAt IS NOT NULL }
CREATE (f)-[:EVIDENCED_BY {stance: stance, recordedFrom: $changeNumber}]->(p)
RETURN f.id`,
      params: { rows: batch },
    });
    added += written.values.length;
    for (const [id] of written.values) changed.add(String(id));
  });
  return { added, changed };
}
