// No current link rests on a fact that was retracted or superseded.
CYPHER 5
MATCH (f:Fact) WHERE f.status IN ['RETRACTED', 'SUPERSEDED']
MATCH (f)-->(a:Entity)-[l]-() WHERE f.id IN l.factIds AND l.recordedTo IS NULL
RETURN DISTINCT f.id, type(l), a.id LIMIT 10
