/** Leave to read every node with a label; the database keeps their numbers. */
import { EntenteError } from '../errors';
import type { Graph } from '../graph/graph';
import type { Scan } from './plan/plan';

interface Counted {
  readonly count: number;
  readonly until: number;
}

const RECOUNT_MS = 60_000;
const counts = new WeakMap<object, Map<string, Counted>>();

const ADVICE = 'add a condition that begins at an id, a kind or a date';

/** How many nodes have a label, as the database keeps it; not older than a minute. Labels are names of the model. */
export async function countLabel(graph: Pick<Graph, 'read'>, label: string): Promise<number> {
  const known = counts.get(graph) ?? new Map<string, Counted>();
  counts.set(graph, known);
  const counted = known.get(label);
  if (counted && counted.until >= Date.now()) return counted.count;
  const { values } = await graph.read({ text: `CYPHER 5 MATCH (n:${label}) RETURN count(n)`, params: {} });
  const count = Number(values[0]?.[0] ?? 0);
  known.set(label, { count, until: Date.now() + RECOUNT_MS });
  return count;
}

/** Refuses a scan of more nodes than the limit allows; the database keeps the counts of labels. */
export async function allowScan(
  graph: Pick<Graph, 'read'>,
  { label, by, advice = ADVICE }: Scan,
  limit: number,
): Promise<void> {
  const count = await countLabel(graph, label);
  if (count <= limit) return;
  throw new EntenteError(
    'QUERY_TOO_COMPLEX',
    `The list would read all ${String(count)} ${label} nodes for “${by}”, where ${String(limit)} are allowed; ${advice}.`,
    { details: { scan: { label, by, nodes: count, limit } } },
  );
}
