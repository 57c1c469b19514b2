/** Gives facts back the evidence and successors that they had before a change. */
import type { RunStatement } from '../batches';
import { keepRelationship } from '../history/keep';
import { PAST } from '../../model/past';

/** Relationships of facts that a change may add or end. */
const RESTORED = ['EVIDENCED_BY', 'SUPERSEDED_BY'] as const;

/** Removes what a change added, and brings back what it ended. Returns the ids of the facts. */
export async function restoreRelationships(run: RunStatement, number: number): Promise<string[]> {
  const facts = new Set<string>();
  for (const type of RESTORED) {
    const removed = await run({
      text: `CYPHER 5 MATCH (f:Fact)-[added:${type} {recordedFrom: $number}]->()
${keepRelationship('added')}
WITH f.id AS id, added, pastIds
DELETE added
RETURN id, pastIds`,
      params: { number },
    });
    const restored = await run({
      text: `CYPHER 5 MATCH (f:Fact)-[ended:${PAST}${type} {recordedTo: $number}]->(end)
WHERE NOT EXISTS { MATCH (f)-[now:${type}]->(end) WHERE coalesce(now.stance, '') = coalesce(ended.stance, '') }
CREATE (f)-[again:${type}]->(end)
SET again = properties(ended), again.recordedTo = null, again.recordedFrom = $changeNumber
RETURN f.id`,
      params: { number },
    });
    for (const [id] of [...removed.values, ...restored.values]) facts.add(String(id));
  }
  return [...facts].sort();
}
