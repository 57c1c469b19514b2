/** Writes the passages of documents. */
import { bulkAndRest, digestOf, runInBatches, type RunStatement } from '../batches';
import { keepState } from '../history/keep';
import { diffRows, idsOf, type RowDiff, type StoredDigests } from '../rowDiff';
import type { SourceRows } from '../rows';

/** Creates or updates passages. Returns the ids of both. */
export async function writePassages(
  run: RunStatement,
  sources: readonly SourceRows[],
  stored: StoredDigests['passages'],
): Promise<RowDiff<string>> {
  const rows = sources.flatMap((source) =>
    source.passages.map(({ id, document, start, end, gloss, imported }) => {
      const properties = { id, type: 'Passage', start, end, gloss, ...imported };
      return { id, document, properties, digest: digestOf(properties) };
    }),
  );
  const { added, changed, tally } = diffRows(rows, stored);
  // A data set has as many passages as rows: its document is looked up once.
  const { bulk, rest } = bulkAndRest(added, (row) => row.document);
  for (const [document, ofDocument] of bulk)
    await runInBatches(ofDocument, async (batch) => {
      await run({
        text: `CYPHER 5 MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (n:Passage)-[:OF]->(d)
SET n = row, n.recordedFrom = $changeNumber`,
        params: { document, rows: batch.map(({ properties, digest }) => ({ ...properties, digest })) },
      });
    });
  await runInBatches(rest, async (batch) => {
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
  return { added: idsOf(added), changed: idsOf(changed), tally };
}
