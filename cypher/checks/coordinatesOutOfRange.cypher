// Coordinates are degrees on the earth, both or none.
CYPHER 5
MATCH (n:Entity) WHERE abs(n.latitude) > 90 OR abs(n.longitude) > 180 OR (n.latitude IS NULL) <> (n.longitude IS NULL)
RETURN n.id, n.latitude, n.longitude LIMIT 10
