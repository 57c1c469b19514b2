// Whoever takes part in an office holds it.
CYPHER 5
MATCH (f:Participation)-[:CAPACITY]->(t:Tenure)
WHERE NOT EXISTS { MATCH (f)-[:ACTOR]->(a)<-[:OFFICIAL]-(t) }
RETURN f.id, t.id LIMIT 10
