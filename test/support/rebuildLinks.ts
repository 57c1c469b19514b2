/** Deletes every link and derives all of them again from the facts in the graph: the path of changes, not of loads. */
import type { Graph } from '../../src/graph/graph';
import { unrecorded } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';

/** Rebuilds all links, summaries and derived parts. */
export async function rebuildLinks(graph: Graph): Promise<void> {
  await graph.write(async (write) => {
    const run = unrecorded(write);
    await run({
      text: 'CYPHER 5 MATCH (:Entity)-[link]->(:Entity) WHERE link.key IS NOT NULL AND link.recordedTo IS NULL DELETE link',
      params: {},
    });
    const { values } = await run({ text: 'CYPHER 5 MATCH (f:Fact) RETURN collect(f.id)', params: {} });
    await rederive(run, values[0]?.[0] as string[]);
  });
}
