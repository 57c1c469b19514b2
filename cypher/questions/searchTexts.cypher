// What speaks of something: titles and passages by full text. Ranked by the caller.
//
// answers search
// param text   words
// param types  types of entities, or null for all
// param titled  types whose names are titles
// param knownAt  the change as of which the record is read; 9007199254740991 for that of now
// returns how it was found; id, type and names of the entity; the index's score; of a passage its id and gloss
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('title_text', $text, {limit: 50}) YIELD node, score
  WHERE ($types IS NULL OR node.type IN $types) AND coalesce(node.recordedFrom <= $knownAt, true)
  RETURN 'TITLE' AS how, node, node AS state, score, null AS passage, null AS gloss
  UNION ALL
  WITH * WHERE $knownAt < 9007199254740991
  CALL db.index.fulltext.queryNodes('past_title_text', $text, {limit: 50}) YIELD node AS state, score
  WHERE ($types IS NULL OR state.type IN $types) AND state.type IN $titled
    AND state.recordedFrom <= $knownAt AND state.recordedTo > $knownAt AND state.merged IS NULL
  MATCH (node)-[:HAD_STATE]->(state)
  RETURN 'TITLE' AS how, node, state, score, null AS passage, null AS gloss
  UNION ALL
  WITH * WHERE $types IS NULL OR 'Document' IN $types
  CALL () {
    CALL db.index.fulltext.queryNodes('gloss_text', $text, {limit: 100}) YIELD node AS found, score
    WHERE coalesce(found.recordedFrom <= $knownAt, true)
    RETURN found, found.gloss AS words, score
    UNION ALL
    WITH * WHERE $knownAt < 9007199254740991
    CALL db.index.fulltext.queryNodes('past_gloss_text', $text, {limit: 100}) YIELD node AS was, score
    WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt
    MATCH (found)-[:HAD_STATE]->(was)
    RETURN found, was.gloss AS words, score
  }
  MATCH (found)-[:OF]->(node:Document)
  WITH node, found, words, score ORDER BY score DESC, found.id
  WITH node, collect([found, score, words])[0] AS best
  WITH node, best, CASE WHEN coalesce(node.recordedFrom <= $knownAt, true) THEN node
    ELSE head([(node)-[:HAD_STATE]->(was) WHERE was.recordedFrom <= $knownAt AND was.recordedTo > $knownAt | was]) END AS state
  RETURN 'GLOSS' AS how, node, state, best[1] AS score, best[0] AS passage, best[2] AS gloss
}
RETURN how, node.id, node.type, coalesce(state.nameForms, []), coalesce(state.population, 0), COUNT { (node)--() }, score,
  passage.id, gloss
