/** What the graph has under the ids that a client gave. */
import type { Graph, ReadOptions } from '../../graph/graph';

/** A node under its own id, or under that of an entity that was merged into it. */
export interface KnownId {
  readonly canonical: string;
  readonly type: string;
}

const TEXT = `CYPHER 5 UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (:Merged {id: id})-[:MERGED_INTO]->(n:Entity) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (n:Fact {id: id}) RETURN n.id AS canonical, n.type AS type
  UNION ALL MATCH (n:Passage {id: id}) RETURN n.id AS canonical, 'Passage' AS type
  UNION ALL MATCH (n:Change {id: id}) RETURN n.id AS canonical, 'Change' AS type
}
RETURN id, canonical, type`;

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
