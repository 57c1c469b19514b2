/** Lists that the database can only make by reading every node of a type: fine for thousands, refused for many more. */
import { EntenteError } from '../errors';
import type { Graph } from '../graph/graph';
import { isIndexed, type TypeEntry } from '../model/declare/dictionary';
import { flattened, storeOf } from './anchor';

/** A list that reads all nodes with a label, and what asks for it. */
export interface Scan {
  readonly label: string;
  readonly by: string;
}

/** Whether a list without an id to begin at has to read every node: for a condition, or for its order. */
export function scanOf(entry: TypeEntry, where: unknown, orderBy: unknown): Scan | undefined {
  const label = entry.kind === 'interface' ? storeOf(entry) : entry.name;
  const conditions = flattened(where).map(([name]) => name);
  if (conditions.some((name) => isIndexed(entry, name))) return undefined;
  const [first] = (orderBy ?? []) as Readonly<Record<string, unknown>>[];
  const ordered = Object.entries(first ?? {}).find(([, value]) => value !== undefined && value !== null)?.[0];
  const [by] = [...conditions, ...(ordered === undefined || isIndexed(entry, ordered) ? [] : [ordered])];
  return by === undefined ? undefined : { label, by };
}

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
