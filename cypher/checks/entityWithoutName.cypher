// Every entity has a name to show and a type that is its label.
CYPHER 5
MATCH (e:Entity) WHERE e.name IS NULL OR NOT e.type IN labels(e)
RETURN e.id, labels(e) LIMIT 10
