/** Writes entities, the bodies behind documents, and passages. */
import { digestOf, runInBatches, type RunStatement, type Tally } from '../batches';
import type { SourceRows, EntityRow } from '../rows';
import { diffRows, type StoredDigests } from '../rowDiff';
import { entityProperties } from '../storedProperties';
import { namesByEntity, nameProperties } from '../names/nameKeys';

export interface WrittenEntities {
  readonly tally: Tally;
  /** Ids of those that the graph did not have: nothing is tied to them but what this load ties. */
  readonly added: ReadonlySet<string>;
  /** Ids of those that it had and that are told otherwise, whose summaries and keys must be written again. */
  readonly changed: readonly string[];
  /** Ids of those that no dossier had told before. */
  readonly created: readonly string[];
}

/**
 * Creates or updates entities.
 * @param merged where an entity goes that was merged into another; its node keeps what is told under its id
 */
export async function writeEntities(
  run: RunStatement,
  dossiers: readonly SourceRows[],
  stored: StoredDigests['entities'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenEntities> {
  const rows = dossiers
    .flatMap(({ document, entities }) => [...(document ? [document] : []), ...entities])
    .map(toRow);
  const { added, changed, tally } = diffRows(rows, stored);
  const names = namesByEntity(dossiers.flatMap(({ facts }) => facts));
  await runInBatches(added, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
CREATE (n:Entity:$(row.type)) SET n = row`,
      params: {
        rows: batch.map(({ id, type, properties, digest }) => ({
          ...properties,
          digest,
          ...nameProperties(
            type,
            names.get(id) ?? [],
            (properties['otherNames'] as string[] | undefined) ?? [],
          ),
        })),
      },
    });
  });
  const update = (withLabel: typeof changed, node: string, label: string) =>
    runInBatches(withLabel, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (n:${node} {id: row.id})
SET ${label}n = row.properties, n.digest = row.digest`,
        params: { rows: batch },
      });
    });
  await update(
    changed.filter(({ id }) => !merged.has(id)),
    'Entity',
    'n:$(row.type), ',
  );
  await update(
    changed.filter(({ id }) => merged.has(id)),
    'Merged',
    '',
  );
  await writeSources(run, dossiers, merged);
  return {
    tally,
    added: new Set(added.map(({ id }) => id)),
    changed: changed.map(({ id }) => id),
    created: [...added, ...changed.filter(({ id }) => stored.get(id) === null)].map(({ id }) => id),
  };
}

function toRow(row: EntityRow) {
  const properties = entityProperties(row);
  return { id: row.id, type: row.type, properties, digest: digestOf(properties) };
}

/** The bodies that published a document or that it names as its sources. */
async function writeSources(
  run: RunStatement,
  dossiers: readonly SourceRows[],
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
export async function writePassages(
  run: RunStatement,
  dossiers: readonly SourceRows[],
  stored: StoredDigests['passages'],
): Promise<Tally> {
  const rows = dossiers.flatMap((dossier) =>
    dossier.passages.map(({ id, document, start, end, gloss }) => {
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
SET n = row.properties, n.digest = row.digest`,
      params: { rows: batch },
    });
  });
  await runInBatches(changed, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (n:Passage {id: row.id})
SET n = row.properties, n.digest = row.digest`,
      params: { rows: batch },
    });
  });
  return tally;
}
