// Where candidates for a name belong, as far as links of the time tell, and which offices they held then.
//
// answers  resolve
// param ids   the candidates
// param from  first day of the time, or null
// param to    last day of the time, or null
// returns id, ids of cities and of countries to which it belongs (itself counts), titles of offices
CYPHER 5
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, COLLECT {
  MATCH (n)-[links:IN|BASED_IN|PART_OF|ACTS_FOR|HELD_IN|HOLDS_OFFICE*0..5]->(place:City|Country)
  WHERE all(link IN links WHERE coalesce(link.earliest <= $to, true) AND coalesce(link.latest >= $from, true))
  RETURN DISTINCT place
} AS places
RETURN n.id, [place IN places WHERE place:City | place.id], [place IN places WHERE place:Country | place.id], COLLECT {
  MATCH (n)<-[:OFFICIAL]-(t:Tenure)
  WHERE t.status IN ['ACTIVE', 'DISPUTED'] AND t.title IS NOT NULL
    AND coalesce(t.earliest <= $to, true) AND coalesce(t.latest >= $from, true)
  RETURN DISTINCT t.title AS title ORDER BY title
}
