// warning
// A place acts for itself or for what contains it, not for another place of its type.
CYPHER 5
MATCH (a:Country|Region|City)<-[:ACTOR]-(f:Participation)-[:ON_BEHALF_OF]->(side:Entity)
WHERE side <> a AND side.type = a.type AND f.status IN ['ACTIVE', 'DISPUTED']
RETURN f.id, a.id, side.id LIMIT 10
