// Who and what bears a name: the entities that have some term of it, be it a key or a word.
//
// answers search, resolve
// param terms    what is looked for, in the syntax of the index
// param keys     keys of `terms` as stored, where keys are looked for
// param words    whether words are
// param limit    entities at most, the best by the index
// param own      the properties of the name in the language that comes first, and in those that it falls back to
// param centre   latitude and longitude, or null
// param metres   how far from there at most
// param knownAt  the change as of which the record is read; 9007199254740991 for that of now
// Links are counted by type, as the store keeps their numbers; of those as known at a change, 1,000 (`MOST_LINKS` of hit.ts).
// returns node, hits (how many there are), id, type, names, sharedKeys, sharedWords, inhabitants, links, ownName
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('name_keys', $terms, {limit: toInteger($limit)}) YIELD node
  WHERE coalesce(node.recordedFrom <= $knownAt, true)
  RETURN node, node AS state
  UNION ALL
  WITH * WHERE $knownAt < 9007199254740991
  CALL db.index.fulltext.queryNodes('past_name_keys', $terms, {limit: toInteger($limit)}) YIELD node AS state
  WHERE state.recordedFrom <= $knownAt AND state.recordedTo > $knownAt AND state.merged IS NULL
  MATCH (node)-[:HAD_STATE]->(state)
  RETURN node, state
}
WITH node, state
WHERE $centre IS NULL OR EXISTS {
  MATCH (node)-[links:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR|PAST_IN|PAST_BASED_IN|PAST_HELD_IN|PAST_HOLDS_OFFICE|PAST_ACTS_FOR*0..2]->(place)
  WHERE all(link IN links WHERE coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true))
    AND any(there IN [CASE WHEN coalesce(place.recordedFrom <= $knownAt, true) THEN place
      ELSE head([(place)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END]
      WHERE point.distance(point({latitude: there.latitude, longitude: there.longitude}), point($centre)) <= $metres)
}
WITH collect([node, state]) AS found
UNWIND found AS one
WITH found, one[0] AS node, one[1] AS state
RETURN node, size(found) AS hits, node.id AS id, node.type AS type, coalesce(state.nameForms, []) AS names,
  [key IN state.nameKeys WHERE key IN $keys] AS sharedKeys,
  CASE WHEN $words THEN [key IN state.nameKeys WHERE key STARTS WITH 'w:' | substring(key, 2)] ELSE [] END AS sharedWords,
  coalesce(state.population, 0) AS inhabitants, CASE WHEN $knownAt = 9007199254740991
    THEN COUNT { (node)-[:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART]-() }
    ELSE COUNT {
      MATCH (node)-[link:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART|PAST_ABOUT|PAST_ACCREDITED_TO|PAST_ACTS_FOR|PAST_BASED_IN|PAST_COMMEMORATES|PAST_FRAMEWORK_FOR|PAST_HELD_IN|PAST_HOLDS_OFFICE|PAST_IN|PAST_IN_SERIES|PAST_LED_TO|PAST_NAMED_AFTER|PAST_PARTY_TO|PAST_PART_OF|PAST_PART_OF_EVENT|PAST_POSSIBLY_TOOK_PART|PAST_REALISES|PAST_ROUTE_TO|PAST_SAME_DAY_AS|PAST_SIGNED|PAST_TIED_TO|PAST_TOOK_PART]-()
      WHERE coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true)
      RETURN link LIMIT 1000
    } END AS links,
  head([property IN $own WHERE state[property] IS NOT NULL | state[property]]) AS ownName
