// Nothing lies within itself or is part of itself, by whatever way round.
CYPHER 5
MATCH (n:Entity) WHERE EXISTS { (n)-[:IN*1..6]->(n) } OR EXISTS { (n)-[:PART_OF*1..6]->(n) } OR EXISTS { (n)-[:PART_OF_EVENT*1..6]->(n) }
RETURN n.id LIMIT 10
