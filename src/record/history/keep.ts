/**
 * What the record said before, kept beside what it says now.
 *
 * Every node and link carries `recordedFrom`, the number of the change since which it is as it is. Before a change, the node's
 * properties go into a `PastState` behind it (`HAD_STATE`), and the relationship into one of type `PAST_…` between the same
 * nodes; both get `recordedTo`, the number of that change. A walk over what is current meets none of them. A relationship
 * without `recordedFrom`, such as the role of a fact, has been there as long as the node where it starts.
 *
 * The texts here are parts of statements, which take the number of the change as `$changeNumber`. It is null where rules are
 * applied anew and nothing is said that was not said before: then nothing is kept. `settle.ts` takes away what turns out to
 * be the same afterwards. Pure.
 */

import { PAST } from '../../model/past';

/** Keeps the state of a node, before its properties or labels change. To be followed by `SET`. */
export function keepState(node: string): string {
  return `FOREACH (ignored IN CASE WHEN coalesce(${node}.recordedFrom, 0) < $changeNumber THEN [1] ELSE [] END |
  CREATE (${node})-[:HAD_STATE]->(past:PastState)
  SET past = properties(${node}), past.merged = CASE WHEN ${node}:Merged THEN true END, past.recordedTo = $changeNumber,
    ${node}.recordedFrom = $changeNumber)`;
}

/** Keeps a relationship, before its properties change or it is deleted; `pastIds` are then the ids of what is kept. */
export function keepRelationship(relationship: string): string {
  return `CALL (${relationship}) {
  WITH ${relationship} WHERE ${relationship} IS NOT NULL AND coalesce(${relationship}.recordedFrom, 0) < $changeNumber
  WITH ${relationship}, startNode(${relationship}) AS pastStart, endNode(${relationship}) AS pastEnd
  CREATE (pastStart)-[past:$('${PAST}' + type(${relationship}))]->(pastEnd)
  SET past = properties(${relationship}), past.recordedTo = $changeNumber, ${relationship}.recordedFrom = $changeNumber
  RETURN collect(elementId(past)) AS pastIds
}`;
}
