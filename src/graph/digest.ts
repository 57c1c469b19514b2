/** One value for all that a graph says, to tell whether two graphs say the same. */
import { createHash } from 'node:crypto';

import type { Graph } from './graph';

/**
 * A digest over nodes with their labels and properties and over relationships with theirs, in an order that depends on
 * nothing else. Left out is the record of how it came about: changes, counters, sources, what was said before, decisions on identity, migrations.
 * Takes bounded memory, whatever the size of the graph: the digests of all lines are added up, and a sum has no order.
 */
export async function graphDigest(graph: Graph): Promise<string> {
  let sum = 0n;
  let lines = 0;
  for await (const text of linesOf(graph)) {
    sum = (sum + BigInt(`0x${sha256(text)}`)) & MAX_SUM;
    lines += 1;
  }
  return sha256(`${String(lines)} ${sum.toString(16)}`);
}

/** As many bits as a digest has. */
const MAX_SUM = (1n << 256n) - 1n;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the digest is made of, a sorted line for each node and relationship. */
export async function graphLines(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const text of linesOf(graph)) lines.push(text);
  return lines.sort();
}

async function* linesOf(graph: Graph): AsyncGenerator<string> {
  const nodes = graph.stream({
    text: `CYPHER 5 MATCH (n) WHERE NOT n:${RECORD} RETURN labels(n), properties(n)`,
    params: {},
  });
  for await (const [labels, properties] of nodes)
    yield line([[...(labels as string[])].sort(), sorted(properties)]);
  const relationships = graph.stream({
    text: `CYPHER 5 MATCH (a)-[r]->(b) WHERE NOT a:${RECORD} AND NOT b:${RECORD} AND r.recordedTo IS NULL RETURN a.id, type(r), b.id, properties(r)`,
    params: {},
  });
  for await (const [from, type, to, properties] of relationships)
    yield line([from, type, to, sorted(properties)]);
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
