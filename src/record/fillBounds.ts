/** Brings the bounds that are stored of dates up to date, where they were written by other rules. */
import type { Graph } from '../graph/graph';
import { runInBatches, type RunStatement } from './batches';
import { deriveFrom } from './links/deriveLinks';
import { entityBounds, factBounds } from './storedProperties';

/** Counted up whenever the rules in `time/` or `storedProperties.ts` give other bounds than before. */
const BOUNDS_VERSION = 2;

/** Nodes looked at in one transaction. */
const PORTION = 2_000;

type Store = 'Entity' | 'Fact';

interface Dated {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Computes the bounds of all facts and entities anew, and what is derived from those that change; recorded, so that it is
 * done once.
 * @returns how many had other bounds
 */
export async function fillBounds(graph: Graph): Promise<number> {
  const { values } = await graph.read({
    text: "CYPHER 5 MATCH (done:Change {id: 'change:bounds'}) RETURN done.version",
    params: {},
  });
  if (values[0]?.[0] === BOUNDS_VERSION) return 0;
  let filled = 0;
  for (const store of ['Entity', 'Fact'] as const) {
    for (let after = ''; ;) {
      const nodes = await nextNodes(graph, store, after);
      const last = nodes.at(-1);
      if (last === undefined) break;
      filled += await graph.write((run) => writeBounds(run, store, nodes));
      after = last.id;
    }
  }
  await graph.write((run) =>
    run({
      text: "CYPHER 5 MERGE (done:Change {id: 'change:bounds'}) SET done.version = $version",
      params: { version: BOUNDS_VERSION },
    }),
  );
  return filled;
}

async function nextNodes(graph: Graph, store: Store, after: string): Promise<Dated[]> {
  const { values } = await graph.read({
    text: `CYPHER 5 MATCH (n:${store}) WHERE n.id > $after RETURN n.id AS id, n.type, properties(n) ORDER BY id LIMIT ${PORTION}`,
    params: { after },
  });
  return values.map(([id, type, properties]) => ({
    id: String(id),
    type: String(type),
    properties: properties as Dated['properties'],
  }));
}

/** Writes the bounds of those that have others, and derives what follows from them. */
async function writeBounds(run: RunStatement, store: Store, nodes: readonly Dated[]): Promise<number> {
  const rows = nodes.flatMap((node) => {
    const bounds = store === 'Fact' ? factBounds(node) : entityBounds(node);
    const isStored = Object.entries(bounds).every(
      ([name, value]) => JSON.stringify(value ?? null) === JSON.stringify(node.properties[name] ?? null),
    );
    return isStored ? [] : [{ id: node.id, type: node.type, bounds }];
  });
  await runInBatches(rows, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row MATCH (n:${store} {id: row.id}) SET n += row.bounds`,
      params: { rows: batch },
    });
  });
  if (store === 'Fact' && rows.length > 0) await deriveFrom(run, await changedBy(run, rows));
  return rows.length;
}

/** What is derived anew: the links of the facts, the summaries of events and agreements, the parts that follow from offices. */
async function changedBy(run: RunStatement, rows: readonly { readonly id: string; readonly type: string }[]) {
  const byType = new Map<string, string[]>();
  for (const { id, type } of rows) byType.set(type, [...(byType.get(type) ?? []), id]);
  const ends = async (type: string, role: string): Promise<string[]> => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (:Fact {id: id})-[:${role}]->(n:Entity) RETURN DISTINCT n.id`,
      params: { ids: byType.get(type) ?? [] },
    });
    return values.map(([id]) => String(id));
  };
  return {
    byType,
    summarised: await ends('Occurrence', 'SUBJECT'),
    officials: await ends('Tenure', 'OFFICIAL'),
    events: await ends('Participation', 'EVENT'),
  };
}
