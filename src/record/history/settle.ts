/** Takes back what a change has kept of nodes and relationships that are afterwards as they were before. */
import type { RunStatement } from '../batches';
import { PAST } from '../../model/past';

/** Properties that are about the record, not about the thing. */
const WITHOUT_RECORD = '.*, recordedFrom: 0, recordedTo: 0, merged: 0';

/** Past states of this change that say what is said now; a relationship that was derived anew and is the same again. */
export async function settleHistory(run: RunStatement, keptRelationships: readonly string[]): Promise<void> {
  const states = run({
    text: `CYPHER 5 MATCH (past:PastState {recordedTo: $changeNumber})<-[:HAD_STATE]-(n)
WHERE n {${WITHOUT_RECORD}} = past {${WITHOUT_RECORD}} AND n:Merged = (past.merged IS NOT NULL)
SET n.recordedFrom = past.recordedFrom
DETACH DELETE past`,
    params: {},
  });
  if (keptRelationships.length === 0) {
    await states;
    return;
  }
  const relationships = run({
    text: `CYPHER 5 UNWIND $ids AS id
MATCH (a)-[past]->(b) WHERE elementId(past) = id
MATCH (a)-[now]->(b)
WHERE type(now) = substring(type(past), ${String(PAST.length)}) AND now {${WITHOUT_RECORD}} = past {${WITHOUT_RECORD}}
SET now.recordedFrom = past.recordedFrom
DELETE past`,
    params: { ids: keptRelationships },
  });
  await Promise.all([states, relationships]);
}
