/** Brings the bounds that are stored of dates up to date, where they were written by other rules. */
import type { Graph } from '../graph/graph';
import { runInBatches, type RunStatement } from './batches';
import { rederive } from './links/rederive';
import { writeRecord } from './change/writeRecord';
import { keepState } from './history/keep';
import { noteVersion, notedVersion } from './change/versions';
import { entityBounds, factBounds } from './storedProperties';

/** Counted up whenever the rules in `time/` or `storedProperties.ts` give other bounds than before. */
const BOUNDS_VERSION = 2;

/** Who changes the record where its rules change. */
const AUTHOR = 'entente';

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
export async function fillBounds(graph: Graph, now = new Date().toISOString()): Promise<number> {
  if (!(await boundsArePending(graph))) return 0;
  const change = {
    now,
    author: AUTHOR,
    reason: `Bounds of dates by version ${String(BOUNDS_VERSION)} of their rules`,
  };
  let filled = 0;
  for (const store of ['Entity', 'Fact'] as const) {
    for (let after = ''; ;) {
      const nodes = await nextNodes(graph, store, after);
      const last = nodes.at(-1);
      if (last === undefined) break;
      filled += await writeRecord(graph, change, ({ run }) => writeBounds(run, store, nodes));
      after = last.id;
    }
  }
  await noteVersion(graph, 'bounds', BOUNDS_VERSION);
  return filled;
}

/** Whether the bounds of a graph are of other rules than these. */
export async function boundsArePending(graph: Graph): Promise<boolean> {
  return (await notedVersion(graph, 'bounds')) !== BOUNDS_VERSION;
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
      text: `CYPHER 5 UNWIND $rows AS row MATCH (n:${store} {id: row.id})
${keepState('n')}
SET n += row.bounds`,
      params: { rows: batch },
    });
  });
  if (store === 'Fact' && rows.length > 0) {
    await rederive(
      run,
      rows.map(({ id }) => id),
    );
  }
  return rows.length;
}
