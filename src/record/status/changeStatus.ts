import { createHash } from 'node:crypto';

import type { Status } from '../../model/terms';
import type { RunStatement } from '../batches';

/** A change that somebody makes to the record. */
export interface Change {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly author: string;
  readonly reason: string;
}

/** Gives a fact another status and keeps the one before in its history. @returns false when it has that status already */
export async function changeStatus(
  run: RunStatement,
  factId: string,
  status: Status,
  { now, author, reason }: Change,
): Promise<boolean> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (f:Fact {id: $factId}) WHERE f.status <> $status
OPTIONAL MATCH (f)-[had:HAD_STATUS]->(:Change) WHERE had.to IS NULL
SET had.to = $now
WITH DISTINCT f
MERGE (change:Change {id: $changeId})
ON CREATE SET change.at = $now, change.author = $author, change.reason = $reason
CREATE (f)-[:HAD_STATUS {status: $status, from: $now, changeId: change.id}]->(change)
SET f.status = $status
RETURN f.id`,
    params: { factId, status, now, author, reason, changeId: decisionChangeId(factId, status, now) },
  });
  return values.length > 0;
}

/** The id of the change by which a fact came to a status at a time. */
export function decisionChangeId(factId: string, status: Status, now: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([factId, status, now]))
    .digest('hex');
  return `change:decide:${digest.slice(0, 20)}`;
}
