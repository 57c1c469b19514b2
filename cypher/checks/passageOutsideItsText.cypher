// A passage lies within the text of its one document.
CYPHER 5
MATCH (p:Passage)
WITH p, [(p)-[:OF]->(d:Document) | d] AS documents
WHERE size(documents) <> 1 OR p.start < 0 OR p.end <= p.start OR p.end > documents[0].characters
RETURN p.id LIMIT 10
