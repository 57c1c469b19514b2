// warning
// A mission is based abroad.
CYPHER 5
MATCH (i:Institution)-[:ACTS_FOR]->(c:Country)
WHERE (i.kind CONTAINS 'CONSULATE' OR i.kind CONTAINS 'EMBASSY') AND EXISTS { (i)-[:BASED_IN]->()-[:IN*0..3]->(c) }
RETURN i.id, c.id LIMIT 10
