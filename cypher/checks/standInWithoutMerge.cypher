// A role that stands in for a merged entity ends where that entity went.
CYPHER 5
MATCH (c)<-[role]-(:Fact|Document) WHERE role.standsFor IS NOT NULL AND role.recordedTo IS NULL
  AND NOT EXISTS { MATCH (:Merged {id: role.standsFor})-[:MERGED_INTO]->(c) }
RETURN c.id, type(role), role.standsFor LIMIT 10
