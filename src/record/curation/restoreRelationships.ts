/** Gives facts back the evidence and successors that they had before a change, and documents the bodies behind them. */
import type { RunStatement } from '../batches';
import { keepRelationship } from '../history/keep';
import { PAST } from '../../model/past';

/** Relationships that a change may add or end, those that are derived apart. */
const RESTORED = ['EVIDENCED_BY', 'SUPERSEDED_BY', 'PUBLISHED_BY', 'CITES'] as const;

/** Removes what a change added, and brings back what it ended. Returns the ids of the facts. */
export async function restoreRelationships(run: RunStatement, number: number): Promise<string[]> {
  const facts = new Set<string>();
  for (const type of RESTORED) {
    const removed = await run({
      text: `CYPHER 5 MATCH (n)-[added:${type} {recordedFrom: $number}]->()
${keepRelationship('added')}
WITH CASE WHEN n:Fact THEN n.id END AS id, added, pastIds
DELETE added
RETURN id, pastIds`,
      params: { number },
    });
    const restored = await run({
      text: `CYPHER 5 MATCH (n)-[ended:${PAST}${type} {recordedTo: $number}]->(end)
WHERE NOT EXISTS { MATCH (n)-[now:${type}]->(end) WHERE coalesce(now.stance, '') = coalesce(ended.stance, '') }
CREATE (n)-[again:${type}]->(end)
SET again = properties(ended), again.recordedTo = null, again.recordedFrom = $changeNumber
RETURN CASE WHEN n:Fact THEN n.id END`,
      params: { number },
    });
    for (const [id] of [...removed.values, ...restored.values]) if (typeof id === 'string') facts.add(id);
  }
  return [...facts].sort();
}
