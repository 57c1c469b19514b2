// A fact that a document states or implies has a passage that supports it.
CYPHER 5
MATCH (f:Fact) WHERE f.basis IN ['TEXT', 'IMPLIED'] AND NOT EXISTS { (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->() }
RETURN f.id, f.basis LIMIT 10
