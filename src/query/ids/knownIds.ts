/** What the graph has under the ids that a client gave. */
import type { Graph, ReadOptions } from '../../graph/graph';
import type { Reading } from '../cypher/reading';

/** A node under its own id, or under that of an entity that was merged into it. */
export interface KnownId {
  readonly canonical: string;
  readonly type: string;
}

/** Every store, and where merged entities went. */
function textOf(reading: Reading): string {
  const row = `RETURN n.id AS canonical, coalesce(n.type, CASE WHEN n:Passage THEN 'Passage' ELSE 'Change' END) AS type`;
  const known = reading.knowsNode('n').join(' AND ');
  const tested = known === '' ? '' : `WITH n WHERE ${known} `;
  const branches = [
    ...['Entity', 'Fact', 'Passage', 'Change'].map((store) => reading.byId('n', store, 'id')),
    reading.canonicalOf('n', 'id'),
  ].map((found) => `${found} ${tested}${row}`);
  return `CYPHER 5 UNWIND $ids AS id\nCALL (id) {\n  ${branches.join('\n  UNION ALL ')}\n}\nRETURN id, canonical, type`;
}

/** Those of some ids that anything has, in one statement. */
export async function knownIds(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
  reading: Reading,
): Promise<ReadonlyMap<string, KnownId>> {
  const { values } = await graph.read({ text: textOf(reading), params: { ids } }, options);
  return new Map(
    values.map(([id, canonical, type]) => [String(id), { canonical: String(canonical), type: String(type) }]),
  );
}
