// A fact that counts, and that a document states or implies, has a passage that supports it. One that a changed row of a data set
// no longer states has none, and counts no more.
CYPHER 5
MATCH (f:Fact) WHERE f.basis IN ['TEXT', 'IMPLIED'] AND f.status IN ['ACTIVE', 'DISPUTED']
  AND NOT EXISTS { (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->() }
RETURN f.id, f.basis LIMIT 10
