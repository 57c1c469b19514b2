/** What the graph has under the ids that a client gave. */
import type { Graph, ReadOptions } from '../../graph/graph';
import { NEAR, ranked, sought } from './nearestIds';

/** A node under its own id, or under that of an entity that was merged into it. */
export interface KnownId {
  readonly canonical: string;
  readonly type: string;
}

const KNOWN = `CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (:Merged {id: id})-[:MERGED_INTO]->(n:Entity) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (n:Fact {id: id}) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (n:Passage {id: id}) RETURN n.id AS canonical, 'Passage' AS type
  UNION ALL MATCH (n:Change {id: id}) RETURN n.id AS canonical, 'Change' AS type
}`;

const TEXT = `CYPHER 5 UNWIND $ids AS id ${KNOWN} RETURN id, canonical, type`;

const TEXT_WITH_NEAREST = `CYPHER 5 UNWIND $sought AS asked
CALL (asked) { WITH asked.id AS id ${KNOWN} RETURN collect([canonical, type]) AS known }
CALL (asked, known) { UNWIND CASE known WHEN [] THEN [asked] ELSE [] END AS one ${NEAR} RETURN collect([near, named]) AS near }
RETURN asked.id, known, near`;

/** Those of some ids that anything has, in one statement. */
export async function knownIds(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, KnownId>> {
  const { values } = await graph.read({ text: TEXT, params: { ids } }, options);
  return new Map(
    values.map(([id, canonical, type]) => [String(id), { canonical: String(canonical), type: String(type) }]),
  );
}

/** What is known of an id, or the nearest that exist, the best first. */
export interface SoughtId {
  readonly known: KnownId | null;
  readonly nearest: readonly string[];
}

/** The same for a few ids, with the nearest of those that nothing has; in one statement as well. */
export async function knownOrNearest(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, SoughtId>> {
  const { values } = await graph.read(
    { text: TEXT_WITH_NEAREST, params: { sought: ids.map(sought) } },
    options,
  );
  return new Map(
    values.map(([id, known, near]) => {
      const [one] = known as readonly (readonly [string, string])[];
      const nearest = ranked(String(id), near as readonly (readonly [string, boolean])[]);
      return [String(id), { known: one ? { canonical: one[0], type: one[1] } : null, nearest }];
    }),
  );
}
