// Nothing is joined with itself: not by one role, nor by two roles of one fact. A merge may make the ends of a fact one.
CYPHER 5
MATCH (f:Tie|Route|Placement|Affiliation|EventRelation|Identity)-[one:FIRST|WHAT|PART]->(a)<-[other:SECOND|WHERE|WHOLE]-(f)
WHERE one.standsFor IS NULL AND other.standsFor IS NULL
RETURN DISTINCT f.id, f.type, a.id LIMIT 10
