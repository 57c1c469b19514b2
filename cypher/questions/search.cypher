// Who and what bears a name, or speaks of it: first the entities that share a key, then those that share a word or nearly
// one, then titles and passages by full text. Ranked by the caller.
//
// answers search, resolve
// param exact    keys in the syntax of the index
// param words    words in the syntax of the index
// param nearly   words that begin or are spelt nearly so; asked where no key is found
// param text     words for full text; empty asks none
// param keys     keys of `exact`, as stored
// param types    types of entities, or null for all
// param limit    names at most, of each sort
// param wanted   where names are as many, no text is asked
// param own      the property of the name in the language that comes first
// param centre   latitude and longitude, or null
// param metres   how far from there at most
// returns how it was found; id, type, names, shared keys, words, inhabitants, links, own name; score and passage of a text
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('name_keys', $exact, {limit: toInteger($limit)}) YIELD node
  WHERE $centre IS NULL OR EXISTS {
    (node)-[:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR*0..2]->(place)
    WHERE point.distance(point({latitude: place.latitude, longitude: place.longitude}), point($centre)) <= $metres
  }
  RETURN collect(node) AS exact
}
CALL (exact) {
  WITH * WHERE size(exact) < $wanted AND $words <> ''
  CALL db.index.fulltext.queryNodes('name_keys', CASE WHEN size(exact) = 0 THEN $nearly ELSE $words END, {limit: toInteger($limit)})
  YIELD node
  WHERE NOT node IN exact AND ($centre IS NULL OR EXISTS {
    (node)-[:IN|BASED_IN|HELD_IN|HOLDS_OFFICE|ACTS_FOR*0..2]->(place)
    WHERE point.distance(point({latitude: place.latitude, longitude: place.longitude}), point($centre)) <= $metres
  })
  RETURN collect(node) AS block
}
CALL (exact, block) {
  WITH * WHERE size(exact) + size(block) < $wanted AND $text <> '' AND $centre IS NULL
  CALL () {
    CALL db.index.fulltext.queryNodes('title_text', $text, {limit: 50}) YIELD node, score
    WHERE $types IS NULL OR node.type IN $types
    RETURN 'TITLE' AS how, node, score, null AS passage
    UNION ALL
    WITH * WHERE $types IS NULL OR 'Document' IN $types
    CALL db.index.fulltext.queryNodes('gloss_text', $text, {limit: 100}) YIELD node AS found, score
    MATCH (found)-[:OF]->(node:Document)
    WITH node, found, score ORDER BY score DESC, found.id
    WITH node, collect([found, score])[0] AS best
    RETURN 'GLOSS' AS how, node, best[1] AS score, best[0] AS passage
  }
  RETURN collect({how: how, node: node, score: score, passage: passage}) AS texts
}
UNWIND [node IN exact | {how: 'KEY', node: node}] + [node IN block | {how: 'WORD', node: node}] + texts AS hit
WITH hit, hit.node AS node
RETURN hit.how, node.id, node.type, coalesce(node.nameForms, []),
  CASE hit.how WHEN 'KEY' THEN [key IN node.nameKeys WHERE key IN $keys] ELSE [] END,
  CASE hit.how WHEN 'WORD' THEN [key IN node.nameKeys WHERE key STARTS WITH 'w:' | substring(key, 2)] ELSE [] END,
  coalesce(node.population, 0), COUNT { (node)--() }, node[$own], hit.score, hit.passage.id, hit.passage.gloss
