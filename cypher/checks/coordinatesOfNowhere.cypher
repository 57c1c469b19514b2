// warning
// Nothing lies at 0, 0: that is often what stands for unknown coordinates.
CYPHER 5
MATCH (n:Entity) WHERE n.latitude = 0 AND n.longitude = 0
RETURN n.id LIMIT 10
