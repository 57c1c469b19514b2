// What speaks of something: titles and passages by full text. Ranked by the caller.
//
// answers search
// param text   words
// param types  types of entities, or null for all
// returns how it was found; id, type and names of the entity; the index's score; of a passage its id and gloss
CYPHER 5
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
RETURN how, node.id, node.type, coalesce(node.nameForms, []), coalesce(node.population, 0), COUNT { (node)--() }, score,
  passage.id, passage.gloss
