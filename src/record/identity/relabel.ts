/** The node of an entity as it goes into another or comes back: it keeps its facts and loses or regains its labels. */
import { runInBatches, type RunStatement } from '../batches';
import { MERGED } from '../../model/stores';
import { keepRelationship, keepState } from '../history/keep';
import type { Affected } from './affected';

/** An entity that goes into another one, or comes back. */
export interface Move {
  readonly id: string;
  /** The canonical entity before; null when it stood by itself. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Takes away the derived links that may no longer be right; what remains right is derived again. */
export async function removeLinks(
  run: RunStatement,
  entities: readonly string[],
  { events, officials }: Pick<Affected, 'events' | 'officials'>,
): Promise<void> {
  const remove = (ids: readonly string[], pattern: string) =>
    runInBatches(ids, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})${pattern}(:Entity)
WHERE link.key IS NOT NULL AND link.recordedTo IS NULL
WITH DISTINCT link
${keepRelationship('link')}
DELETE link RETURN collect(pastIds) AS pastIds`,
        params: { ids: batch },
      });
    });
  await remove(entities, '-[link]-');
  await remove(events, '<-[link:TOOK_PART|POSSIBLY_TOOK_PART]-');
  await remove(officials, '-[link:HOLDS_OFFICE]->');
}

/** Gives each entity that moves its place. */
export async function applyLabels(run: RunStatement, moves: readonly Move[]): Promise<void> {
  const restored = moves.filter(({ to }) => to === null);
  const merged = moves.filter(({ to }) => to !== null);
  await runInBatches(
    moves.filter(({ from }) => from !== null),
    async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $ids AS id MATCH (:Merged {id: id})-[into:MERGED_INTO]->()
${keepRelationship('into')}
DELETE into RETURN collect(pastIds) AS pastIds`,
        params: { ids: batch.map(({ id }) => id) },
      });
    },
  );
  await runInBatches(restored, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Merged {id: id})
${keepState('e')}
SET e:Entity:$(e.type) REMOVE e:Merged:$('${MERGED}' + e.type)`,
      params: { ids: batch.map(({ id }) => id) },
    });
  });
  await runInBatches(
    merged.filter(({ from }) => from === null),
    async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id})
${keepState('e')}
SET e:Merged:$('${MERGED}' + e.type) REMOVE e:Entity:$(e.type)`,
        params: { ids: batch.map(({ id }) => id) },
      });
    },
  );
  await runInBatches(merged, async (batch) => {
    await run({
      text: 'CYPHER 5 UNWIND $rows AS row MATCH (m:Merged {id: row.id}) MATCH (c:Entity {id: row.to}) CREATE (m)-[:MERGED_INTO {recordedFrom: $changeNumber}]->(c)',
      params: { rows: batch.map(({ id, to }) => ({ id, to })) },
    });
  });
}
