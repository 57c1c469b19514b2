/** By which version of our rules something that follows from the record was computed for the whole graph. */
import type { Graph } from '../../graph/graph';

/** What is computed for the whole graph when its rules change, and what is loaded whole. */
type Computed = 'name-keys' | 'bounds' | 'gazetteer';

/** The version by which it was computed last; undefined when it never was. */
export async function notedVersion(graph: Graph, what: Computed): Promise<unknown> {
  const { values } = await graph.read({
    text: 'CYPHER 5 MATCH (done:Counter {id: $what}) RETURN done.value',
    params: { what },
  });
  return values[0]?.[0];
}

/** Notes that it was computed by a version. */
export async function noteVersion(graph: Graph, what: Computed, version: string | number): Promise<void> {
  await graph.write((run) =>
    run({
      text: 'CYPHER 5 MERGE (done:Counter {id: $what}) SET done.value = $version',
      params: { what, version },
    }),
  );
}
