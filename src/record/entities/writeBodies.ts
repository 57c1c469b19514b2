/** Ties documents to the bodies behind them. */
import type { RunStatement } from '../batches';
import type { SourceRows } from '../rows';

/** Ties documents to the bodies that published them, and to those that they name as their sources. Returns the ids of those that got new ones. */
export async function writeBodies(
  run: RunStatement,
  sources: readonly SourceRows[],
  merged: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const relationship of ['PUBLISHED_BY', 'CITES'] as const) {
    const rows = sources.flatMap(({ document, publisher, cites }) => {
      const bodies = relationship === 'CITES' ? cites : publisher === null ? [] : [publisher];
      return document ? bodies.map((body) => ({ document: document.id, body })) : [];
    });
    for (const label of ['Institution', 'Merged'] as const) {
      const ofLabel = rows.filter(({ body }) => merged.has(body) === (label === 'Merged'));
      if (ofLabel.length === 0) continue;
      const { values } = await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document}) MATCH (i:${label} {id: row.body})
WITH DISTINCT d, i WHERE NOT EXISTS { MATCH (d)-[own:${relationship}]->(i) WHERE own.standsFor IS NULL }
CREATE (d)-[:${relationship} {recordedFrom: $changeNumber}]->(i)
RETURN DISTINCT d.id`,
        params: { rows: ofLabel },
      });
      for (const [id] of values) changed.add(String(id));
    }
  }
  return changed;
}
