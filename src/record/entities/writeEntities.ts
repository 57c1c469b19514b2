/** Writes the entities of sources. */
import { digestOf, runInBatches, type RunStatement, type Tally } from '../batches';
import type { SourceRows, EntityRow } from '../rows';
import { diffRows, type StoredDigests } from '../rowDiff';
import { keepState } from '../history/keep';
import { writeBodies } from './writeBodies';
import { entityProperties } from '../storedProperties';
import { entityUpdate } from './entityUpdate';
import { namesByEntity, nameProperties } from '../names/nameKeys';

export interface WrittenEntities {
  readonly tally: Tally;
  /** Ids of those that the graph did not have: nothing is tied to them but what this load ties. */
  readonly added: ReadonlySet<string>;
  /** Ids of those that it had and that are stated differently, whose summaries and keys must be written again. */
  readonly changed: readonly string[];
  /** Ids of those that no dossier had stated before. */
  readonly created: readonly string[];
  /** Ids of documents that got a publisher or a source. */
  readonly attributed: ReadonlySet<string>;
}

/**
 * Creates or updates entities.
 * @param merged where an entity goes that was merged into another; its node keeps what is stated under its id
 */
export async function writeEntities(
  run: RunStatement,
  dossiers: readonly SourceRows[],
  stored: StoredDigests['entities'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenEntities> {
  const rows = dossiers.flatMap(({ file, document, entities }) =>
    [...(document ? [document] : []), ...entities].map((row) => toRow(row, file)),
  );
  const { added, changed, tally } = diffRows(rows, stored);
  const names = namesByEntity(dossiers.flatMap(({ facts }) => facts));
  await runInBatches(added, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
CREATE (n:Entity:$(row.type)) SET n = row, n.recordedFrom = $changeNumber`,
      params: {
        rows: batch.map(({ id, type, properties, digest, file }) => ({
          ...properties,
          digest,
          toldIn: file,
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
      const before = await storedProperties(run, node, batch);
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (n:${node} {id: row.id})
${keepState('n')}
SET ${label}n += row.properties`,
        params: {
          rows: batch.map((row) => ({
            id: row.id,
            type: row.type,
            properties: { ...entityUpdate(before.get(row.id) ?? {}, row), digest: row.digest },
          })),
        },
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
  const attributed = await writeBodies(run, dossiers, merged, new Set(added.map(({ id }) => id)));
  return {
    tally,
    added: new Set(added.map(({ id }) => id)),
    changed: changed.map(({ id }) => id),
    created: [...added, ...changed.filter(({ id }) => stored.get(id) === null)].map(({ id }) => id),
    attributed,
  };
}

function toRow(row: EntityRow, file: string) {
  const properties = entityProperties(row);
  return { id: row.id, type: row.type, file, properties, digest: digestOf(properties) };
}

async function storedProperties(
  run: RunStatement,
  node: string,
  rows: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND $ids AS id MATCH (n:${node} {id: id}) RETURN id, properties(n)`,
    params: { ids: rows.map(({ id }) => id) },
  });
  return new Map(values.map(([id, properties]) => [String(id), properties as Record<string, unknown>]));
}
