// warning
// No plan is realised before the first document that announces it was published.
CYPHER 5
MATCH (a:Entity)<-[:FIRST]-(f:EventRelation {kind: 'REALISES'})-[:SECOND]->(b:Entity)
WHERE f.status IN ['ACTIVE', 'DISPUTED'] AND a.latest IS NOT NULL
MATCH (b)<-[:SUBJECT]-(o:Occurrence)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document)
WHERE o.status IN ['ACTIVE', 'DISPUTED'] AND o.modality IN ['PLANNED', 'PROPOSED', 'INVITED']
WITH f, a, b, CASE WHEN any(day IN collect(coalesce(d.publishedEarliest, '')) WHERE day = '') THEN null ELSE min(d.publishedEarliest) END AS announced
WHERE a.latest < announced
RETURN f.id, a.id, a.latest, announced LIMIT 10
