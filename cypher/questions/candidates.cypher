// Where candidates for a name belong, as far as links of the time tell, and which offices they held then.
//
// answers  resolve
// param ids   the candidates, and the places that stand beside the name
// param from  first day of the time, or null
// param to    last day of the time, or null
// param knownAt  the change as of which the record is read; 9007199254740991 for that of now
// returns id, ids of cities, of countries and of all places to which it belongs (itself counts), titles of offices;
//   inhabitants, latitude and longitude, further forms; ids of those that a decision says it is not
CYPHER 5
UNWIND $ids AS id
CALL (id) { MATCH (n:Entity {id: id}) RETURN n UNION ALL MATCH (n:Merged {id: id}) RETURN n }
WITH n, CASE WHEN coalesce(n.recordedFrom <= $knownAt, true) THEN n
  ELSE head([(n)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END AS state
WHERE NOT state:Merged AND state.merged IS NULL
WITH n, state, COLLECT {
  MATCH (n)-[links:IN|BASED_IN|PART_OF|ACTS_FOR|HELD_IN|HOLDS_OFFICE|PAST_IN|PAST_BASED_IN|PAST_PART_OF|PAST_ACTS_FOR|PAST_HELD_IN|PAST_HOLDS_OFFICE*0..5]->(place:Country|Region|City|District|MergedCountry|MergedRegion|MergedCity|MergedDistrict)
  WHERE all(link IN links WHERE coalesce(link.earliest <= $to, true) AND coalesce(link.latest >= $from, true)
    AND coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true))
  RETURN DISTINCT place
} AS places
RETURN n.id, [place IN places WHERE place.type = 'City' | place.id], [place IN places WHERE place.type = 'Country' | place.id],
  [place IN places | place.id], COLLECT {
    MATCH (n)<-[role:OFFICIAL|PAST_OFFICIAL]-(tenure:Tenure)
    WHERE coalesce(role.recordedFrom <= $knownAt, true) AND coalesce(role.recordedTo > $knownAt, true)
    WITH CASE WHEN coalesce(tenure.recordedFrom <= $knownAt, true) THEN tenure
      ELSE head([(tenure)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END AS t
    WHERE t.status IN ['ACTIVE', 'DISPUTED']
      AND coalesce(t.earliest <= $to, true) AND coalesce(t.latest >= $from, true)
    UNWIND [t.title, t.originalTitle] AS title
    WITH title WHERE title IS NOT NULL
    RETURN DISTINCT title ORDER BY title
  }, state.population, state.latitude, state.longitude, coalesce(state.otherNames, []), COLLECT {
    MATCH (n)<-[one:FIRST|SECOND|PAST_FIRST|PAST_SECOND]-(decided:Identity)-[two:FIRST|SECOND|PAST_FIRST|PAST_SECOND]->(other)
    WHERE other.id <> n.id AND all(role IN [one, two] WHERE
      coalesce(role.recordedFrom <= $knownAt, true) AND coalesce(role.recordedTo > $knownAt, true))
    WITH n, other, CASE WHEN coalesce(decided.recordedFrom <= $knownAt, true) THEN decided
      ELSE head([(decided)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END AS decision,
      CASE WHEN coalesce(other.recordedFrom <= $knownAt, true) THEN NOT other:Merged
      ELSE EXISTS { MATCH (other)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt AND was.merged IS NULL } END AS isEntity
    WHERE isEntity AND decision.decision = 'DIFFERENT' AND decision.status IN ['ACTIVE', 'DISPUTED']
    RETURN DISTINCT other.id AS other ORDER BY other
  }
