// What a document supports, or the one fact that has the id: facts that count, and how many documents are left to support each.
//
// answers retractionPreview
// param id     of a document or a fact
// param limit  facts at most
// returns kind (DOCUMENT or FACT), id of the fact, its basis, documents that support it, those that are left; one row of nulls
//         where a document supports nothing
CYPHER 5
CALL () {
  MATCH (d:Document {id: $id})
  OPTIONAL MATCH (d)<-[:OF]-(:Passage)<-[:EVIDENCED_BY {stance: 'SUPPORTS'}]-(f:Fact)
  WHERE f.status IN ['ACTIVE', 'DISPUTED']
  WITH DISTINCT f ORDER BY f.id LIMIT toInteger($limit)
  RETURN 'DOCUMENT' AS kind, f
  UNION ALL
  MATCH (f:Fact {id: $id})
  RETURN 'FACT' AS kind, f
}
WITH kind, f, COLLECT {
  MATCH (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d.id
} AS documents
RETURN kind, f.id, f.basis, size(documents), CASE kind WHEN 'FACT' THEN 0 ELSE size([d IN documents WHERE d <> $id]) END
