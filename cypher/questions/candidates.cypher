// Where candidates for a name belong, as far as links of the time tell, and which offices they held then.
//
// answers  resolve
// param ids   the candidates, and the places that stand beside the name
// param from  first day of the time, or null
// param to    last day of the time, or null
// returns id, ids of cities, of countries and of all places to which it belongs (itself counts), titles of offices;
//   inhabitants, latitude and longitude, further forms; ids of those that a decision says it is not
CYPHER 5
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, COLLECT {
  MATCH (n)-[links:IN|BASED_IN|PART_OF|ACTS_FOR|HELD_IN|HOLDS_OFFICE*0..5]->(place:Country|Region|City|District)
  WHERE all(link IN links WHERE coalesce(link.earliest <= $to, true) AND coalesce(link.latest >= $from, true))
  RETURN DISTINCT place
} AS places
RETURN n.id, [place IN places WHERE place:City | place.id], [place IN places WHERE place:Country | place.id],
  [place IN places | place.id], COLLECT {
    MATCH (n)<-[:OFFICIAL]-(t:Tenure)
    WHERE t.status IN ['ACTIVE', 'DISPUTED']
      AND coalesce(t.earliest <= $to, true) AND coalesce(t.latest >= $from, true)
    UNWIND [t.title, t.originalTitle] AS title
    WITH title WHERE title IS NOT NULL
    RETURN DISTINCT title ORDER BY title
  }, n.population, n.latitude, n.longitude, coalesce(n.otherNames, []), COLLECT {
    MATCH (n)<-[:FIRST|SECOND]-(decision:Identity)-[:FIRST|SECOND]->(other:Entity)
    WHERE decision.decision = 'DIFFERENT' AND decision.status IN ['ACTIVE', 'DISPUTED'] AND other.id <> n.id
    RETURN DISTINCT other.id AS other ORDER BY other
  }
