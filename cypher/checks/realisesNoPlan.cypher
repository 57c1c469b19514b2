// What realises a plan took place or was called off, and the plan was planned, proposed or the subject of an invitation.
CYPHER 5
MATCH (a:Entity)<-[:FIRST]-(f:EventRelation {kind: 'REALISES'})-[:SECOND]->(b:Entity) WHERE f.status IN ['ACTIVE', 'DISPUTED']
  AND (NOT EXISTS { MATCH (a)<-[:SUBJECT]-(o:Occurrence) WHERE o.status IN ['ACTIVE', 'DISPUTED'] AND o.modality IN ['HELD', 'HISTORIC', 'CANCELLED'] }
    OR NOT EXISTS { MATCH (b)<-[:SUBJECT]-(o:Occurrence) WHERE o.status IN ['ACTIVE', 'DISPUTED'] AND o.modality IN ['PLANNED', 'PROPOSED', 'INVITED'] })
RETURN f.id, a.id, b.id LIMIT 10
