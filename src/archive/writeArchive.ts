/** Writes the lines of an archive as the graph gives them: nodes in the order of their creation, then relationships. */
import type { Graph } from '../graph/graph';
import { FORMAT, SERVER_LABELS, type Line } from './line';

/** Thrown where the record changed while it was read, so that the lines would not be one state of it. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

const floats = (of: string) =>
  `[key IN keys(${of}) WHERE ${of}[key] IS :: FLOAT NOT NULL OR ${of}[key] IS :: LIST<FLOAT NOT NULL> NOT NULL]`;

const NODES = `CYPHER 5 MATCH (n) WHERE NOT n:${SERVER_LABELS}
RETURN id(n), labels(n), properties(n), ${floats('n')}`;

/** Without conditions on the nodes, so that relationships are read in the order of their creation. */
const RELATIONSHIPS = `CYPHER 5 MATCH (a)-[r]->(b)
RETURN id(a), type(r), id(b), properties(r), ${floats('r')}`;

/** The lines, each with its line break. Throws ChangedMeanwhile at the end. */
export async function* archiveLines(graph: Graph): AsyncGenerator<string> {
  const { version, schema } = await stateOf(graph);
  yield text({ archive: { format: FORMAT, schema, version } });
  // Nodes are numbered as they come: a graph that was restored gives the same archive, unless the database has used its ids in another order.
  // By the database's ids, which leave few gaps: an array takes a fraction of what a map would.
  const numbers: number[] = [];
  let nodes = 0;
  for await (const [databaseId, labels, properties, floating] of graph.stream({ text: NODES, params: {} })) {
    const number = nodes++;
    numbers[databaseId as number] = number;
    const sorted = [...(labels as string[])].sort();
    yield text({ node: [number, sorted, ordered(properties), ...listed(floating)] });
  }
  let relationships = 0;
  for await (const [from, type, to, properties, floating] of graph.stream({
    text: RELATIONSHIPS,
    params: {},
  })) {
    const [start, end] = [numbers[from as number], numbers[to as number]];
    // A node of the server. One that was made meanwhile is noticed below.
    if (start === undefined || end === undefined) continue;
    relationships += 1;
    yield text({
      relationship: [start, type as string, end, ordered(properties), ...listed(floating)],
    });
  }
  const after = await stateOf(graph);
  if (after.version !== version)
    throw new ChangedMeanwhile(
      `The record changed while it was exported (change ${String(version)} to ${String(after.version)}): export again, while nobody writes.`,
    );
  yield text({ end: { nodes, relationships } });
}

const text = (line: Line) => `${JSON.stringify(line)}\n`;

function ordered(properties: unknown): Record<string, unknown> {
  const entries = Object.entries(properties as Record<string, unknown>);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Nothing where no property is a floating-point number. */
function listed(floating: unknown): [] | [readonly string[]] {
  const names = floating as string[];
  return names.length === 0 ? [] : [[...names].sort()];
}

/** The last change of the record and the last migration of the schema. */
export async function stateOf(graph: Graph): Promise<{ version: number; schema: number }> {
  const { values } = await graph.read({
    text: `CYPHER 5 OPTIONAL MATCH (counter:Counter {id: 'changes'})
WITH coalesce(counter.value, 0) AS version
RETURN version, COLLECT { MATCH (m:Migration) RETURN max(m.version) }[0]`,
    params: {},
  });
  const [version = 0, schema = 0] = (values[0] ?? []) as number[];
  return { version, schema };
}
