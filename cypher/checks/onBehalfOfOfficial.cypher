// A side for which somebody acts is a place or an institution, never an official.
CYPHER 5
MATCH (f:Fact)-[:ON_BEHALF_OF]->(a:Official)
RETURN f.id, a.id LIMIT 10
