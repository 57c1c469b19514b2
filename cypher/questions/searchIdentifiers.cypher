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
// returns id, type, names, identifiers found, inhabitants, links
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('identifiers', $terms, {limit: 200}) YIELD node
  WITH node, [one IN node.identifiers WHERE toLower(one) IN $whole OR any(ending IN $endings WHERE toLower(one) ENDS WITH ending)] AS found
  WHERE size(found) > 0
  RETURN node, found
  UNION
  MATCH (node:Country) WHERE node.iso IN $codes
  RETURN node, ['iso:' + node.iso] AS found
}
WITH node, found
WHERE ($types IS NULL OR node.type IN $types) AND ($centre IS NULL OR EXISTS {
  (node)-[:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR*0..2]->(place)
  WHERE point.distance(point({latitude: place.latitude, longitude: place.longitude}), point($centre)) <= $metres
})
RETURN node.id, node.type, coalesce(node.nameForms, []), found, coalesce(node.population, 0), COUNT { (node)--() }
ORDER BY node.id
