/** Leave to read every node with a label; the database keeps their numbers. */
import { EntenteError } from '../errors';
import type { Graph } from '../graph/graph';
import type { Scan } from './plan/plan';

interface Counted {
  readonly count: number;
  readonly until: number;
}

const RECOUNT_MS = 60_000;
const counts = new WeakMap<Graph, Map<string, Counted>>();

/** Refuses a scan of more nodes than the limit allows; the database keeps the counts of labels. */
export async function allowScan(graph: Graph, { label, by }: Scan, limit: number): Promise<void> {
  const known = counts.get(graph) ?? new Map<string, Counted>();
  counts.set(graph, known);
  let counted = known.get(label);
  if (!counted || counted.until < Date.now()) {
    // Labels are names of the model.
    const { values } = await graph.read({ text: `CYPHER 5 MATCH (n:${label}) RETURN count(n)`, params: {} });
    counted = { count: Number(values[0]?.[0] ?? 0), until: Date.now() + RECOUNT_MS };
    known.set(label, counted);
  }
  if (counted.count <= limit) return;
  throw new EntenteError(
    'QUERY_TOO_COMPLEX',
    `The list would read all ${String(counted.count)} ${label} nodes for “${by}”, where ${String(limit)} are allowed; add a condition that begins at an id, a kind or a date.`,
    { details: { scan: { label, by, nodes: counted.count, limit } } },
  );
}
