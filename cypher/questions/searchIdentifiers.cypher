// Who has an identifier in another system.
//
// answers search, resolve
// param terms     what is looked for, in the syntax of the index
// param whole     identifiers in small letters
// param endings   their values alone, a colon before each
// param codes     ISO 3166-1 codes of countries, which are properties of their own
// param types     types of entities, or null for all
// param centre    latitude and longitude, or null
// param metres    how far from there at most
// param knownAt  the change as of which the record is read; 9007199254740991 for that of now
// returns id, type, names, identifiers found, inhabitants, links
CYPHER 5
CALL () {
  CALL () {
    CALL db.index.fulltext.queryNodes('identifiers', $terms, {limit: 200}) YIELD node
    WHERE coalesce(node.recordedFrom <= $knownAt, true)
    RETURN node, node AS state
    UNION ALL
    WITH * WHERE $knownAt < 9007199254740991
    CALL db.index.fulltext.queryNodes('past_identifiers', $terms, {limit: 200}) YIELD node AS state
    WHERE state.recordedFrom <= $knownAt AND state.recordedTo > $knownAt AND state.merged IS NULL
    MATCH (node)-[:HAD_STATE]->(state)
    RETURN node, state
  }
  WITH node, state, [one IN state.identifiers WHERE toLower(one) IN $whole OR any(ending IN $endings WHERE toLower(one) ENDS WITH ending)] AS found
  WHERE size(found) > 0
  RETURN node, state, found
  UNION
  MATCH (node:Country) WHERE node.iso IN $codes AND coalesce(node.recordedFrom <= $knownAt, true)
  RETURN node, node AS state, ['iso:' + node.iso] AS found
  UNION
  WITH * WHERE $knownAt < 9007199254740991
  MATCH (node:Country|MergedCountry)-[:HAD_STATE]->(state)
  WHERE state.iso IN $codes AND state.recordedFrom <= $knownAt AND state.recordedTo > $knownAt AND state.merged IS NULL
  RETURN node, state, ['iso:' + state.iso] AS found
}
WITH node, state, found
WHERE ($types IS NULL OR node.type IN $types) AND ($centre IS NULL OR EXISTS {
  MATCH (node)-[links:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR|PAST_IN|PAST_BASED_IN|PAST_HELD_IN|PAST_HOLDS_OFFICE|PAST_ACTS_FOR*0..2]->(place)
  WHERE all(link IN links WHERE coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true))
    AND any(there IN [CASE WHEN coalesce(place.recordedFrom <= $knownAt, true) THEN place
      ELSE head([(place)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END]
      WHERE point.distance(point({latitude: there.latitude, longitude: there.longitude}), point($centre)) <= $metres)
})
RETURN node.id, node.type, coalesce(state.nameForms, []), found, coalesce(state.population, 0), COUNT { (node)--() }
ORDER BY node.id
