/** Writes entities, the bodies behind documents, and passages. */
import { count, digestOf, inBatches, OUTCOME, type Run, type Tally } from './batches';
import type { Dossier, EntityRow } from './dossier';
import { entityProperties } from './storedProperties';

export interface WrittenEntities {
  readonly tally: Tally;
  /** Ids of those that changed, whose summaries must be written again. */
  readonly changed: readonly string[];
  /** Ids of those of them that are new. */
  readonly created: readonly string[];
}

/**
 * Creates or updates entities.
 * @param merged where an entity goes that was merged into another; its node keeps what is told under its id
 */
export async function writeEntities(
  run: Run,
  dossiers: readonly Dossier[],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenEntities> {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  const changed: string[] = [];
  const created: string[] = [];
  const write = (rows: readonly EntityRow[], node: string, label: string) =>
    inBatches(rows, async (batch) => {
      const written = await run({
        text: `CYPHER 5 UNWIND $rows AS row
${node}
WITH n, row, ${OUTCOME} AS outcome
CALL (n, row, outcome) {
  WITH n, row, outcome WHERE outcome <> 'unchanged'
  SET ${label}n = row.properties, n.digest = row.digest
}
RETURN outcome, count(*), collect(CASE outcome WHEN 'unchanged' THEN null ELSE n.id END)`,
        params: { rows: batch.map(toRow) },
      });
      count(tally, written);
      for (const [outcome, , ids] of written.values as [string, number, string[]][]) {
        changed.push(...ids);
        if (outcome === 'created') created.push(...ids);
      }
    });
  const rows = dossiers.flatMap(({ document, entities }) => [...(document ? [document] : []), ...entities]);
  await write(
    rows.filter(({ id }) => !merged.has(id)),
    'MERGE (n:Entity {id: row.properties.id})',
    'n:$(row.properties.type), ',
  );
  await write(
    rows.filter(({ id }) => merged.has(id)),
    'MATCH (n:Merged {id: row.properties.id})',
    '',
  );
  await writeSources(run, dossiers, merged);
  return { tally, changed, created };
}

function toRow(row: EntityRow): Record<string, unknown> {
  const properties = entityProperties(row);
  return { properties, digest: digestOf(properties) };
}

/** The bodies that published a document or that it names as its sources. */
async function writeSources(
  run: Run,
  dossiers: readonly Dossier[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  for (const relationship of ['PUBLISHED_BY', 'CITES'] as const) {
    const rows = dossiers.flatMap(({ document, publisher, cites }) => {
      const bodies = relationship === 'CITES' ? cites : publisher === null ? [] : [publisher];
      return document ? bodies.map((body) => ({ document: document.id, body })) : [];
    });
    for (const label of ['Institution', 'Merged'] as const) {
      const ofLabel = rows.filter(({ body }) => merged.has(body) === (label === 'Merged'));
      if (ofLabel.length === 0) continue;
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document}) MATCH (i:${label} {id: row.body})
WITH DISTINCT d, i WHERE NOT EXISTS { MATCH (d)-[own:${relationship}]->(i) WHERE own.standsFor IS NULL }
CREATE (d)-[:${relationship}]->(i)`,
        params: { rows: ofLabel },
      });
    }
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
