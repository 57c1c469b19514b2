// The links that rest on facts which fall, with the facts that are left of each. A derived part is left where some premise is: a
// participation on behalf of the actor, or with an office in it (see cypher/record/derivedParts.cypher).
//
// answers retractionPreview
// param fallen  ids of facts
// returns type, key, start, end, whether the link stays, how many of its facts are left
CYPHER 5 UNWIND $fallen AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (f)-->(a:Entity) MATCH (f)-->(b:Entity) WHERE a.id < b.id
  MATCH (a)-[l]-(b) WHERE f.id IN l.factIds AND l.recordedTo IS NULL
  RETURN l
  UNION
  MATCH (f)-[:EVENT]->(:Event)<-[l:TOOK_PART|POSSIBLY_TOOK_PART]-() WHERE f.id IN l.factIds
  RETURN l
  UNION
  MATCH (f:Tenure)-[:OFFICIAL]->(:Official)<-[:ACTOR]-(:Participation)-[:EVENT]->(:Event)<-[l:TOOK_PART|POSSIBLY_TOOK_PART]-()
  WHERE l.derived AND f.id IN l.factIds
  RETURN l
}
WITH DISTINCT l
WITH l, startNode(l) AS a, endNode(l) AS b, [x IN l.factIds WHERE NOT x IN $fallen] AS left
WITH l, a, b, left, CASE WHEN NOT l.derived THEN size(left) > 0 ELSE EXISTS {
  MATCH (b)<-[:EVENT]-(p:Participation) WHERE p.id IN left AND (EXISTS { (p)-[:ON_BEHALF_OF]->(a) }
    OR EXISTS { MATCH (p)-[:CAPACITY]->(t:Tenure)-[:INSTITUTION]->(a) WHERE t.id IN left }
    OR EXISTS { MATCH (p)-[:ACTOR]->(:Official)<-[:OFFICIAL]-(t:Tenure)-[:INSTITUTION]->(a) WHERE t.id IN left })
} END AS stays
RETURN type(l) AS type, l.key AS key, a.id AS start, b.id AS end, stays, size(left) AS left
ORDER BY stays, type, start, end, key
