// Nothing counts less than none, and a confidence is from 0 to 1.
CYPHER 5
CALL () {
  MATCH (n:City) WHERE n.population < 0 RETURN n.id AS id
  UNION MATCH (f:Fact) WHERE f.confidence < 0 OR f.confidence > 1 RETURN f.id AS id
  UNION MATCH (c:Claim) WHERE c.property ENDS WITH '_COUNT' AND (c.number IS NULL OR c.number < 0 OR c.number <> floor(c.number)) RETURN c.id AS id
}
RETURN id LIMIT 10
