// A fact that counts and from which a link follows is named by that link; none follows where a merge has made its ends one.
CYPHER 5
MATCH (f:Tie|Placement|Participation|Subject|Tenure) WHERE f.status IN ['ACTIVE', 'DISPUTED']
MATCH (f)-[:FIRST|WHAT|ACTOR|MATTER|OFFICIAL]->(a:Entity)
WHERE NOT EXISTS { MATCH (a)-[l]-(:Entity) WHERE f.id IN l.factIds AND l.recordedTo IS NULL } AND COUNT { (f)-->(a) } = 1
RETURN f.id, a.id LIMIT 10
