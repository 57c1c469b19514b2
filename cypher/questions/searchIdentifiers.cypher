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
// Links are counted by type, as the store keeps their numbers; of those as known at a change, 1,000 (`MOST_LINKS` of hit.ts).
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
RETURN node.id, node.type, coalesce(state.nameForms, []), found, coalesce(state.population, 0), CASE WHEN $knownAt = 9007199254740991
    THEN COUNT { (node)-[:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART]-() }
    ELSE COUNT {
      MATCH (node)-[link:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART|PAST_ABOUT|PAST_ACCREDITED_TO|PAST_ACTS_FOR|PAST_BASED_IN|PAST_COMMEMORATES|PAST_FRAMEWORK_FOR|PAST_HELD_IN|PAST_HOLDS_OFFICE|PAST_IN|PAST_IN_SERIES|PAST_LED_TO|PAST_NAMED_AFTER|PAST_PARTY_TO|PAST_PART_OF|PAST_PART_OF_EVENT|PAST_POSSIBLY_TOOK_PART|PAST_REALISES|PAST_ROUTE_TO|PAST_SAME_DAY_AS|PAST_SIGNED|PAST_TIED_TO|PAST_TOOK_PART]-()
      WHERE coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true)
      RETURN link LIMIT 1000
    } END
ORDER BY node.id
