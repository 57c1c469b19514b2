// What speaks of something: titles and passages by full text. Ranked by the caller.
//
// answers search
// param text   words
// param types  types of entities, or null for all
// param titled  types whose names are titles
// param knownAt  the change as of which the record is read; 9007199254740991 for that of now
// Links are counted by type, as the store keeps their numbers; of those as known at a change, 1,000 (`MOST_LINKS` of hit.ts).
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
RETURN how, node.id, node.type, coalesce(state.nameForms, []), coalesce(state.population, 0), CASE WHEN $knownAt = 9007199254740991
    THEN COUNT { (node)-[:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART]-() }
    ELSE COUNT {
      MATCH (node)-[link:ABOUT|ACCREDITED_TO|ACTS_FOR|BASED_IN|COMMEMORATES|FRAMEWORK_FOR|HELD_IN|HOLDS_OFFICE|IN|IN_SERIES|LED_TO|NAMED_AFTER|PARTY_TO|PART_OF|PART_OF_EVENT|POSSIBLY_TOOK_PART|REALISES|ROUTE_TO|SAME_DAY_AS|SIGNED|TIED_TO|TOOK_PART|PAST_ABOUT|PAST_ACCREDITED_TO|PAST_ACTS_FOR|PAST_BASED_IN|PAST_COMMEMORATES|PAST_FRAMEWORK_FOR|PAST_HELD_IN|PAST_HOLDS_OFFICE|PAST_IN|PAST_IN_SERIES|PAST_LED_TO|PAST_NAMED_AFTER|PAST_PARTY_TO|PAST_PART_OF|PAST_PART_OF_EVENT|PAST_POSSIBLY_TOOK_PART|PAST_REALISES|PAST_ROUTE_TO|PAST_SAME_DAY_AS|PAST_SIGNED|PAST_TIED_TO|PAST_TOOK_PART]-()
      WHERE coalesce(link.recordedFrom <= $knownAt, true) AND coalesce(link.recordedTo > $knownAt, true)
      RETURN link LIMIT 1000
    } END, score,
  passage.id, gloss
