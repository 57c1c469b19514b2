/** Sets some properties of entities and leaves the others as they are. */
import { keepState } from '../history/keep';
import { runInBatches, type RunStatement } from '../batches';

/** Properties to set on an entity; null takes one away. */
export interface Completion {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Sets properties of entities; one that is not there is created. */
export async function completeEntities(run: RunStatement, rows: readonly Completion[]): Promise<void> {
  await runInBatches(rows, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n.recordedFrom = $changeNumber
WITH n, row
${keepState('n')}
SET n:$(row.type), n += row.properties`,
      params: { rows: batch.map(({ id, type, properties }) => ({ id, type, properties })) },
    });
  });
}
