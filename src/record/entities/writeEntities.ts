/** Writes the entities of sources. */
import { digestOf, runInBatches, type RunStatement, type Tally } from '../batches';
import type { SourceRows, EntityRow } from '../rows';
import { diffRows, type StoredDigests } from '../rowDiff';
import { writeBodies } from './writeBodies';
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
  await writeBodies(run, dossiers, merged);
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
