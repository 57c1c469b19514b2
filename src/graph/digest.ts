/** One value for all that a graph says, to tell whether two graphs say the same. */
import { createHash } from 'node:crypto';

import type { Graph } from './graph';

/**
 * A digest over nodes with their labels and properties and over relationships with theirs, in an order that depends on
 * nothing else. Left out is the record of how it came about: changes, counters, sources, what was said before, decisions on identity, migrations. Reads
 * the whole graph into memory: for graphs of some hundred thousand nodes.
 */
export async function graphDigest(graph: Graph): Promise<string> {
  return createHash('sha256')
    .update((await graphLines(graph)).join('\n'))
    .digest('hex');
}

/** What the digest is made of, a sorted line for each node and relationship. */
export async function graphLines(graph: Graph): Promise<string[]> {
  const nodes = await graph.read({
    text: `CYPHER 5 MATCH (n) WHERE NOT n:${RECORD} RETURN labels(n), properties(n)`,
    params: {},
  });
  const relationships = await graph.read({
    text: `CYPHER 5 MATCH (a)-[r]->(b) WHERE NOT a:${RECORD} AND NOT b:${RECORD} AND r.recordedTo IS NULL RETURN a.id, type(r), b.id, properties(r)`,
    params: {},
  });
  return [
    ...nodes.values.map(([labels, properties]) =>
      line([[...(labels as string[])].sort(), sorted(properties)]),
    ),
    ...relationships.values.map(([from, type, to, properties]) => line([from, type, to, sorted(properties)])),
  ].sort();
}

const RECORD = '(Change|Counter|Source|SourceName|Migration|Identity|PastState)';

const line = (parts: readonly unknown[]) => JSON.stringify(parts);

/** Properties by name; the facts behind a link are a set. */
function sorted(properties: unknown): unknown[] {
  return Object.entries(properties as Record<string, unknown>)
    .filter(([name]) => name !== 'recordedFrom')
    .map(([name, value]) => [name, name === 'factIds' ? [...(value as string[])].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
