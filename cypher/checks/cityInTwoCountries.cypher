// A place lies in one country at most.
CYPHER 5
MATCH (p:Entity)-[:IN*1..3]->(c:Country)
WITH p, collect(DISTINCT c.id) AS countries WHERE size(countries) > 1
RETURN p.id, countries LIMIT 10
