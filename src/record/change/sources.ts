/** Which sources were loaded whole, so that loading them again, to the byte, need not compare row by row. */
import type { Graph } from '../../graph/graph';
import type { RunStatement } from '../batches';
import type { SourceRows } from '../rows';

type Source = Pick<SourceRows, 'file' | 'digest'>;

/** Notes that sources were loaded together and whole; earlier versions of their files no longer are. */
export async function noteSources(
  note: RunStatement,
  sources: readonly Source[],
  orphanedFacts: number,
): Promise<void> {
  await note({
    text: `CYPHER 5 UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source.file = row.file, source.orphanedFacts = $orphanedFacts
WITH source, row
CALL (source, row) {
  MATCH (earlier:Source {file: row.file}) WHERE earlier <> source
  REMOVE earlier.orphanedFacts
}`,
    params: { orphanedFacts, rows: sources.map((source) => ({ id: sourceId(source), file: source.file })) },
  });
}

/** How many facts were orphaned when the sources were last loaded whole; null where one of them was not, as it is. */
export async function orphanedWhenLoaded(graph: Graph, sources: readonly Source[]): Promise<number | null> {
  const { values } = await graph.read({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (source:Source {id: id}) WHERE source.orphanedFacts IS NOT NULL RETURN source.orphanedFacts',
    params: { ids: sources.map(sourceId) },
  });
  return values.length < sources.length ? null : Math.max(0, ...values.map(([count]) => Number(count)));
}

/**
 * How many active facts came from one of the sources and are in none of them now. Loading leaves them as they are:
 * whether they were wrong is a curator's decision.
 */
export async function countOrphanedFacts(run: RunStatement, sources: readonly SourceRows[]): Promise<number> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (f:Fact) WHERE f.toldIn IN $files AND f.status = 'ACTIVE' AND NOT f.id IN $ids
RETURN count(f)`,
    params: {
      files: sources.map(({ file }) => file),
      ids: sources.flatMap(({ facts }) => facts.map(({ id }) => id)),
    },
  });
  return Number(values[0]?.[0]);
}

function sourceId({ digest }: Source): string {
  return `source:${digest.slice(0, 20)}`;
}
