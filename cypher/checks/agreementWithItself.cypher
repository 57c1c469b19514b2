// An agreement has two different parties at least, where it has several.
CYPHER 5
MATCH (a:Agreement)<-[:AGREEMENT]-(f:Party)-[party:PARTY]->(p)
WHERE f.role = 'PARTY' AND f.status IN ['ACTIVE', 'DISPUTED'] AND party.standsFor IS NULL
WITH a, count(DISTINCT f) AS facts, collect(DISTINCT p.id) AS parties WHERE facts > 1 AND size(parties) = 1
RETURN a.id, parties LIMIT 10
