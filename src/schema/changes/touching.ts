/** Which changes touched an entity, a fact or a document. Pure. */

/**
 * A clause that gives the numbers of the changes that touched something with one of the ids `$of`, as `number`. An id that was
 * merged stands for the entity that it went into, with all that went into it. An entity is also touched through the facts in
 * which it has a role, a document and a passage through the facts that they support.
 */
export const TOUCHING = `UNWIND $of AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION MATCH (:Merged {id: id})-[:MERGED_INTO]->(n:Entity) RETURN n
  UNION MATCH (n:Fact {id: id}) RETURN n
  UNION MATCH (n:Passage {id: id}) RETURN n
}
CALL (n) { RETURN n AS touched UNION MATCH (n)<-[:MERGED_INTO]-(touched:Merged) RETURN touched }
WITH DISTINCT touched
OPTIONAL MATCH (counter:Counter {id: 'changes'})
WITH touched, coalesce(counter.historyFrom, 0) AS historyFrom
CALL (touched, historyFrom) {
  WITH touched, historyFrom WHERE touched.recordedFrom > historyFrom RETURN touched.recordedFrom AS number
  UNION MATCH (touched)-[:HAD_STATE]->(was:PastState) WHERE was.recordedFrom > historyFrom RETURN was.recordedFrom AS number
  UNION MATCH (touched)-[:HAD_STATUS]->(change:Change) RETURN change.number AS number
  UNION WITH touched WHERE NOT touched:Fact
    MATCH (touched)<-[role]-(f:Fact) WHERE NOT type(role) STARTS WITH 'PAST_'
    MATCH (f)-[:HAD_STATUS]->(change:Change) RETURN change.number AS number
  UNION MATCH (touched)<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(:Fact)-[:HAD_STATUS]->(change:Change) RETURN change.number AS number
}
WITH DISTINCT number`;
