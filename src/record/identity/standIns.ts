/**
 * Roles on canonical entities. A fact keeps pointing at the entity that its author named; where that one was merged into
 * another, a second relationship of the same type leads there, marked with the id for which it stands in (`standsFor`).
 * So every query and every rule for links, which see only what is labelled `Entity`, find facts on the canonical entity at
 * no cost of their own, and un-merging takes these relationships away again.
 */
import { keepRelationship, keepState } from '../history/keep';
import { runInBatches, type RunStatement } from '../batches';

const REFERRER =
  'CALL (id) { MATCH (teller:Fact {id: id}) RETURN teller UNION ALL MATCH (teller:Document {id: id}) RETURN teller }';

/** Takes away the roles in which some facts and documents stand in for merged entities. */
export async function removeStandInRoles(run: RunStatement, referrers: readonly string[]): Promise<void> {
  await runInBatches(referrers, async (ids) => {
    await run({
      text: `CYPHER 5 UNWIND $ids AS id ${REFERRER}
MATCH (teller)-[role]->() WHERE role.standsFor IS NOT NULL AND role.recordedTo IS NULL
${keepRelationship('role')}
DELETE role RETURN collect(pastIds) AS pastIds`,
      params: { ids },
    });
  });
}

/** Gives some facts and documents their roles on the canonical entity of each merged one that they name. */
export async function writeStandInRoles(run: RunStatement, referrers: readonly string[]): Promise<void> {
  await runInBatches(referrers, async (ids) => {
    await run({
      // Of a list that names both, the canonical one appears once.
      text: `CYPHER 5 UNWIND $ids AS id ${REFERRER}
MATCH (teller)-[role]->(m:Merged)-[:MERGED_INTO]->(c:Entity) WHERE role.recordedTo IS NULL
WITH teller, type(role) AS type, c, min(m.id) AS standsFor
WHERE NOT EXISTS { MATCH (teller)-[same]->(c) WHERE type(same) = type }
CREATE (teller)-[:$(type) {standsFor: standsFor, recordedFrom: $changeNumber}]->(c)`,
      params: { ids },
    });
    // The side stands on the participation as an id, for its link; it follows the role.
    await run({
      text: `CYPHER 5 UNWIND $ids AS id
MATCH (p:Participation {id: id})-[:ON_BEHALF_OF]->(side:Entity) WHERE p.onBehalfOfId <> side.id
${keepState('p')}
SET p.onBehalfOfId = side.id`,
      params: { ids },
    });
  });
}
