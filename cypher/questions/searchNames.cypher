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
// returns node, hits (how many there are), id, type, names, sharedKeys, sharedWords, inhabitants, links, ownName
CYPHER 5
CALL db.index.fulltext.queryNodes('name_keys', $terms, {limit: toInteger($limit)}) YIELD node
WHERE $centre IS NULL OR EXISTS {
  (node)-[:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR*0..2]->(place)
  WHERE point.distance(point({latitude: place.latitude, longitude: place.longitude}), point($centre)) <= $metres
}
WITH collect(node) AS nodes
UNWIND nodes AS node
RETURN node, size(nodes) AS hits, node.id AS id, node.type AS type, coalesce(node.nameForms, []) AS names,
  [key IN node.nameKeys WHERE key IN $keys] AS sharedKeys,
  CASE WHEN $words THEN [key IN node.nameKeys WHERE key STARTS WITH 'w:' | substring(key, 2)] ELSE [] END AS sharedWords,
  coalesce(node.population, 0) AS inhabitants, COUNT { (node)--() } AS links,
  head([property IN $own WHERE node[property] IS NOT NULL | node[property]]) AS ownName
