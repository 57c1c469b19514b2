// Bounds are in order: of facts, of the summaries on events and agreements, of links.
CYPHER 5
MATCH (n:Entity|Fact) WHERE n.earliest > n.latest OR n.heldFrom > n.heldTo
RETURN n.id, n.earliest, n.latest, n.heldFrom, n.heldTo LIMIT 10
