/** Merges some entities of a loaded graph, so that documents can name them by ids of before. */
import type { Graph } from '../../../src/graph/graph';
import { merge } from '../../../src/record/identity/merge';
import { LOADED_AT } from '../../support/entente';

/** Which entities become one: of each type, by their places in the order of their ids. Two of the officials go into one. */
const PAIRS: readonly (readonly [type: string, from: number, into: number])[] = [
  ['Official', 3, 1],
  ['Official', 6, 1],
  ['Official', 9, 8],
  ['Institution', 4, 2],
  ['Institution', 12, 10],
  ['Event', 7, 5],
  ['Event', 15, 14],
  ['Topic', 4, 3],
  ['Agreement', 2, 1],
  ['Landmark', 1, 0],
];

/** Merges pairs that nobody has decided to be different. */
export async function mergeSome(graph: Graph): Promise<void> {
  const { values } = await graph.read({
    text: 'CYPHER 5 MATCH (n:Entity) WITH n ORDER BY n.id RETURN n.type, collect(n.id)',
    params: {},
  });
  const ids = new Map(values.map(([type, all]) => [String(type), all as readonly string[]]));
  for (const [type, from, into] of PAIRS) {
    const [id, other] = [ids.get(type)?.[from], ids.get(type)?.[into]];
    if (id === undefined || other === undefined) throw new Error(`There are too few nodes of ${type}`);
    const change = { now: LOADED_AT, author: 'differential', reason: 'Merged to be compared.' };
    await merge(graph, { id, into: other, evidence: [], confidence: null }, change);
  }
}
