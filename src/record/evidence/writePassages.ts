/** Writes the passages of documents. */
import { digestOf, runInBatches, type RunStatement, type Tally } from '../batches';
import { keepState } from '../history/keep';
import { diffRows, type StoredDigests } from '../rowDiff';
import type { SourceRows } from '../rows';

/** Creates or updates passages. */
export async function writePassages(
  run: RunStatement,
  sources: readonly SourceRows[],
  stored: StoredDigests['passages'],
): Promise<Tally> {
  const rows = sources.flatMap((source) =>
    source.passages.map(({ id, document, start, end, gloss }) => {
      const properties = { id, type: 'Passage', start, end, gloss };
      return { id, document, properties, digest: digestOf(properties) };
    }),
  );
  const { added, changed, tally } = diffRows(rows, stored);
  await runInBatches(added, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (n:Passage)-[:OF]->(d)
SET n = row.properties, n.digest = row.digest, n.recordedFrom = $changeNumber`,
      params: { rows: batch },
    });
  });
  await runInBatches(changed, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (n:Passage {id: row.id})
${keepState('n')}
SET n += row.properties, n.digest = row.digest`,
      params: { rows: batch },
    });
  });
  return tally;
}
