// An office is held in an institution or for a place.
CYPHER 5
MATCH (t:Tenure) WHERE NOT EXISTS { (t)-[:INSTITUTION|JURISDICTION]->() }
RETURN t.id LIMIT 10
