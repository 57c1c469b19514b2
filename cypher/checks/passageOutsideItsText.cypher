// A passage lies within the text, or the rows, of its one document. A row that was imported may be of a longer file than the last one.
CYPHER 5
MATCH (p:Passage)
WITH p, [(p)-[:OF]->(d:Document) | d] AS documents
WHERE size(documents) <> 1 OR p.start < 0 OR p.end <= p.start
  OR (p.content IS NULL AND p.end > CASE documents[0].kind WHEN 'DATA_SET' THEN documents[0].rows ELSE documents[0].characters END)
RETURN p.id LIMIT 10
