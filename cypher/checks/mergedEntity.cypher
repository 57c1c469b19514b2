// A merged entity went into one that stands, has no link of its own, and every fact that names it stands in for it there.
CYPHER 5
MATCH (m:Merged)
WITH m, [(m)-[:MERGED_INTO]->(c) | c] AS canonical
WHERE size(canonical) <> 1 OR NOT canonical[0]:Entity OR m:Entity
  OR EXISTS { MATCH (m)-[l]-() WHERE l.key IS NOT NULL AND l.recordedTo IS NULL }
  OR EXISTS { MATCH (m)<-[role]-(f:Fact) WHERE role.recordedTo IS NULL AND NOT EXISTS { MATCH (f)-[same]->(c) WHERE c = canonical[0] AND type(same) = type(role) } }
RETURN m.id, [c IN canonical | c.id] LIMIT 10
