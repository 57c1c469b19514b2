// Two entities are decided to be the same or different, not both; what is to be canonical is one of them.
CYPHER 5
MATCH (a)<-[first:FIRST]-(f:Identity) WHERE f.status = 'ACTIVE' AND first.standsFor IS NULL
OPTIONAL MATCH (f)-[second:SECOND]->(b) WHERE second.standsFor IS NULL
WITH f, a, b,
  EXISTS { MATCH (a)<-[x:FIRST|SECOND]-(g:Identity)-[y:FIRST|SECOND]->(b)
    WHERE x.standsFor IS NULL AND y.standsFor IS NULL AND g.status = 'ACTIVE' AND f.decision = 'SAME' AND g.decision = 'DIFFERENT' } AS contradicted
WHERE contradicted OR f.canonical IS NOT NULL AND NOT f.canonical IN [a.id, b.id]
RETURN f.id, f.canonical LIMIT 10
