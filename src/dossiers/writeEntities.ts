/** Writes entities, the bodies behind documents, and passages. */
import { count, digestOf, inBatches, OUTCOME, type Run, type Tally } from './batches';
import type { Dossier } from './dossier';
import { entityProperties } from './storedProperties';

/** Creates or updates entities. @returns the ids of those that changed, whose summaries must be written again */
export async function writeEntities(
  run: Run,
  dossiers: readonly Dossier[],
): Promise<{ tally: Tally; changed: string[] }> {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  const changed: string[] = [];
  const rows = dossiers.flatMap(({ document, entities }) => [...(document ? [document] : []), ...entities]);
  await inBatches(rows, async (batch) => {
    const written = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MERGE (n:Entity {id: row.properties.id})
WITH n, row, ${OUTCOME} AS outcome
CALL (n, row, outcome) {
  WITH n, row, outcome WHERE outcome <> 'unchanged'
  SET n:$(row.properties.type), n = row.properties, n.digest = row.digest
}
RETURN outcome, count(*), collect(CASE outcome WHEN 'unchanged' THEN null ELSE n.id END)`,
      params: {
        rows: batch.map((row) => {
          const properties = entityProperties(row);
          return { properties, digest: digestOf(properties) };
        }),
      },
    });
    count(tally, written);
    changed.push(...written.values.flatMap(([, , ids]) => ids as string[]));
  });
  await writeSources(run, dossiers);
  return { tally, changed };
}

/** The bodies that published a document or that it names as its sources. */
async function writeSources(run: Run, dossiers: readonly Dossier[]): Promise<void> {
  for (const relationship of ['PUBLISHED_BY', 'CITES'] as const) {
    const rows = dossiers.flatMap(({ document, publisher, cites }) => {
      const bodies = relationship === 'CITES' ? cites : publisher === null ? [] : [publisher];
      return document ? bodies.map((body) => ({ document: document.id, body })) : [];
    });
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document}) MATCH (i:Institution {id: row.body})
MERGE (d)-[:${relationship}]->(i)`,
      params: { rows },
    });
  }
}

/** Creates or updates passages. */
export async function writePassages(run: Run, dossiers: readonly Dossier[]): Promise<Tally> {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  const rows = dossiers.flatMap((dossier) =>
    dossier.passages.map(({ id, document, start, end, gloss }) => {
      const properties = { id, type: 'Passage', start, end, gloss };
      return { document, properties, digest: digestOf(properties) };
    }),
  );
  await inBatches(rows, async (batch) => {
    const written = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (n:Passage {id: row.properties.id})
WITH d, n, row, ${OUTCOME} AS outcome
CALL (d, n, row, outcome) {
  WITH d, n, row, outcome WHERE outcome <> 'unchanged'
  SET n = row.properties, n.digest = row.digest
  MERGE (n)-[:OF]->(d)
}
RETURN outcome, count(*)`,
      params: { rows: batch },
    });
    count(tally, written);
  });
  return tally;
}
