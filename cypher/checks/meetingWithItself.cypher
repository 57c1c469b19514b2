// warning
// A meeting has two sides: nobody is at it alone, in several roles.
CYPHER 5
MATCH (e:Event) WHERE e.kind IN ['MEETING', 'VIDEOCONFERENCE', 'ROUND_TABLE']
MATCH (e)<-[:EVENT]-(f:Participation)-[actor:ACTOR]->(a)
WHERE f.attended AND f.status IN ['ACTIVE', 'DISPUTED'] AND actor.standsFor IS NULL
WITH e, count(DISTINCT f) AS facts, collect(DISTINCT a.id) AS actors WHERE facts > 1 AND size(actors) = 1
RETURN e.id, actors LIMIT 10
