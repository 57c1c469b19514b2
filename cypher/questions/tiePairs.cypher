// All pairs that are tied, for the connected parts of the network.
//
// answers components
// param tieKinds  kinds of ties, or null for all
// param level     level of the ties, or null for all
// param limit     pairs at most
// returns ids of both parties
CYPHER 5
MATCH (a:Entity)-[l:TIED_TO]->(b:Entity)
WHERE ($tieKinds IS NULL OR l.kind IN $tieKinds) AND ($level IS NULL OR l.level = $level)
RETURN DISTINCT a.id, b.id LIMIT toInteger($limit)
