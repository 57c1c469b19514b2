/** What the graph has under the ids that a client gave. */
import type { Graph, ReadOptions } from '../../graph/graph';
import type { Reading } from '../cypher/reading';
import { NEAR, ranked, sought } from './nearestIds';

/** A node under its own id, or under that of an entity that was merged into it. */
export interface KnownId {
  readonly canonical: string;
  readonly type: string;
}

/** Where ids are looked for: every store. */
const STORES = ['Entity', 'Fact', 'Passage', 'Change'];

/** The clause that brings what has an id, or where a merged entity went: `canonical` and `type`. */
function known(reading: Reading, stores: readonly string[]): string {
  const row = `RETURN n.id AS canonical, coalesce(n.type, CASE WHEN n:Passage THEN 'Passage' ELSE 'Change' END) AS type`;
  const isKnown = reading.knowsNode('n').join(' AND ');
  const tested = isKnown === '' ? '' : `WITH n WHERE ${isKnown} `;
  const branches = [
    ...stores.map((store) => reading.byId('n', store, 'id')),
    reading.canonicalOf('n', 'id'),
  ].map((found) => `${found} ${tested}${row}`);
  return `CALL (id) {\n  ${branches.join('\n  UNION ALL ')}\n}`;
}

/** Those of some ids that anything has, in one statement. */
export async function knownIds(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
  reading: Reading,
): Promise<ReadonlyMap<string, KnownId>> {
  const text = `CYPHER 5 UNWIND $ids AS id\n${known(reading, STORES)}\nRETURN id, canonical, type`;
  const { values } = await graph.read({ text, params: { ids } }, options);
  return new Map(
    values.map(([id, canonical, type]) => [String(id), { canonical: String(canonical), type: String(type) }]),
  );
}

/** What is known of an id, or the nearest that exist, the best first. */
export interface SoughtId {
  readonly known: KnownId | null;
  readonly nearest: readonly string[];
}

/** The same for a few ids, with the nearest to those that nothing has: in one statement as well (decision 83). */
export async function knownOrNearest(
  graph: Pick<Graph, 'read'>,
  ids: readonly string[],
  options: ReadOptions,
  reading: Reading,
  stores: readonly string[] = STORES,
): Promise<ReadonlyMap<string, SoughtId>> {
  const text = `CYPHER 5 UNWIND $sought AS one WITH one, one.id AS id
CALL (id) { ${known(reading, stores)} RETURN collect([canonical, type]) AS known }
CALL (one, known) { UNWIND CASE known WHEN [] THEN [one] ELSE [] END AS unknown ${NEAR} RETURN collect([near, named]) AS near }
RETURN id, known, near`;
  const { values } = await graph.read({ text, params: { sought: ids.map(sought) } }, options);
  return new Map(
    values.map(([id, found, near]) => {
      const [one] = found as readonly (readonly [string, string])[];
      const nearest = ranked(String(id), near as readonly (readonly [string, boolean])[]);
      return [String(id), { known: one ? { canonical: one[0], type: one[1] } : null, nearest }];
    }),
  );
}
