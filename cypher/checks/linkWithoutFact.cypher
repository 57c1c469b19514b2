// A derived link names the facts that carry it, and each of them exists and counts.
CYPHER 5
MATCH (a:Entity)-[l]->(b:Entity) WHERE l.key IS NOT NULL AND l.recordedTo IS NULL
  AND (coalesce(size(l.factIds), 0) = 0
    OR any(id IN l.factIds WHERE NOT EXISTS { MATCH (f:Fact {id: id}) WHERE f.status IN ['ACTIVE', 'DISPUTED'] }))
RETURN a.id, type(l), b.id LIMIT 10
