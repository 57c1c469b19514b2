// warning
// No document reports as held what began more than a day after it was published.
CYPHER 5
MATCH (f:Fact) WHERE f.status IN ['ACTIVE', 'DISPUTED']
  AND f.modality IN ['HELD', 'HISTORIC']
  AND coalesce(f.sinceEarliest, f.startsFrom, f.notBeforeEarliest) IS NOT NULL
MATCH (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document)
WITH f, coalesce(f.sinceEarliest, f.startsFrom, f.notBeforeEarliest) AS began,
  CASE WHEN any(day IN collect(coalesce(d.publishedLatest, '')) WHERE day = '') THEN null ELSE max(d.publishedLatest) END AS published
WHERE published IS NOT NULL AND date(began) > date(published) + duration('P1D')
RETURN f.id, began, published LIMIT 10
