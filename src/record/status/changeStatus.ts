/** Gives facts another status. What a fact says never changes; its status does, and its history keeps each one. */
import type { Status } from '../../model/terms';
import { runInBatches } from '../batches';
import { keepRelationship, keepState } from '../history/keep';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';

/**
 * Gives facts another status and ends the one before in their history. What follows from them is left as it is.
 * @returns the ids of those that had another status
 */
export async function changeStatus(
  { run, changeId }: RecordTransaction,
  factIds: readonly string[],
  status: Status,
  change: Change,
): Promise<string[]> {
  const changed: string[] = [];
  await runInBatches(factIds, async (ids) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) WHERE f.status <> $status
OPTIONAL MATCH (f)-[had:HAD_STATUS]->(:Change) WHERE had.to IS NULL
${keepRelationship('had')}
SET had.to = $now
WITH f, collect(pastIds) AS pastIds
MERGE (change:Change {id: $changeId})
CREATE (f)-[:HAD_STATUS {status: $status, from: $now, recordedFrom: $changeNumber}]->(change)
WITH f, pastIds
${keepState('f')}
SET f.status = $status
RETURN f.id, pastIds`,
      params: { ids, status, now: change.now, changeId: changeId(change) },
    });
    changed.push(...values.map(([id]) => String(id)));
  });
  return changed;
}
