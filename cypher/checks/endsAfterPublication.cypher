// warning
// No document knows of an end that came after it was published: such a term says `notAfter`.
CYPHER 5
MATCH (f:Tie|Tenure|Placement|Affiliation|Route) WHERE f.status IN ['ACTIVE', 'DISPUTED'] AND f.untilEarliest IS NOT NULL
  AND NOT coalesce(f.modality IN ['PLANNED', 'PROPOSED', 'INVITED', 'CANCELLED'], false)
MATCH (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document)
WITH f, CASE WHEN any(day IN collect(coalesce(d.publishedLatest, '')) WHERE day = '') THEN null ELSE max(d.publishedLatest) END AS published
WHERE f.untilEarliest > published
RETURN f.id, f.until, published LIMIT 10
