// warning
// What began after its documents were published is planned.
CYPHER 5
MATCH (f:Tie|Tenure|Placement|Affiliation|Route) WHERE f.status IN ['ACTIVE', 'DISPUTED']
  AND f.modality IS NULL
  AND coalesce(f.sinceEarliest, f.startsFrom, f.notBeforeEarliest) IS NOT NULL
MATCH (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document)
WITH f, coalesce(f.sinceEarliest, f.startsFrom, f.notBeforeEarliest) AS began,
  CASE WHEN any(day IN collect(coalesce(d.publishedLatest, '')) WHERE day = '') THEN null ELSE max(d.publishedLatest) END AS published
WHERE published IS NOT NULL AND began > published
RETURN f.id, began, published LIMIT 10
