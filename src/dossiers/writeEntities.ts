/** Writes entities, the bodies behind documents, and passages. */
import { digestOf, inBatches, type Run, type Tally } from './batches';
import type { Dossier, EntityRow } from './dossier';
import { sortOut, type Stored } from './stored';
import { entityProperties } from './storedProperties';
import { namesGiven, nameProperties } from './writeNameKeys';

export interface WrittenEntities {
  readonly tally: Tally;
  /** Ids of those that the graph did not have: nothing is tied to them but what this load ties. */
  readonly fresh: ReadonlySet<string>;
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
  run: Run,
  dossiers: readonly Dossier[],
  stored: Stored['entities'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenEntities> {
  const rows = dossiers
    .flatMap(({ document, entities }) => [...(document ? [document] : []), ...entities])
    .map(toRow);
  const { fresh, changed, tally } = sortOut(rows, stored);
  const names = namesGiven(dossiers.flatMap(({ facts }) => facts));
  await inBatches(fresh, async (batch) => {
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
  const update = (some: typeof changed, node: string, label: string) =>
    inBatches(some, async (batch) => {
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
    fresh: new Set(fresh.map(({ id }) => id)),
    changed: changed.map(({ id }) => id),
    created: [...fresh, ...changed.filter(({ id }) => stored.get(id) === null)].map(({ id }) => id),
  };
}

function toRow(row: EntityRow) {
  const properties = entityProperties(row);
  return { id: row.id, type: row.type, properties, digest: digestOf(properties) };
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
export async function writePassages(
  run: Run,
  dossiers: readonly Dossier[],
  stored: Stored['passages'],
): Promise<Tally> {
  const rows = dossiers.flatMap((dossier) =>
    dossier.passages.map(({ id, document, start, end, gloss }) => {
      const properties = { id, type: 'Passage', start, end, gloss };
      return { id, document, properties, digest: digestOf(properties) };
    }),
  );
  const { fresh, changed, tally } = sortOut(rows, stored);
  await inBatches(fresh, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (n:Passage)-[:OF]->(d)
SET n = row.properties, n.digest = row.digest`,
      params: { rows: batch },
    });
  });
  await inBatches(changed, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (n:Passage {id: row.id})
SET n = row.properties, n.digest = row.digest`,
      params: { rows: batch },
    });
  });
  return tally;
}
