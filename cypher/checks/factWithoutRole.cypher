// Every fact has the roles that its type requires.
CYPHER 5
MATCH (f:Fact)
WITH f, CASE
  WHEN f:Occurrence THEN EXISTS { (f)-[:SUBJECT]->() }
  WHEN f:Name OR f:Mention THEN EXISTS { (f)-[:ENTITY]->() }
  WHEN f:Placement THEN EXISTS { (f)-[:WHAT]->() } AND EXISTS { (f)-[:WHERE]->() }
  WHEN f:Affiliation THEN EXISTS { (f)-[:PART]->() } AND EXISTS { (f)-[:WHOLE]->() }
  WHEN f:Tenure THEN EXISTS { (f)-[:OFFICIAL]->() } AND EXISTS { (f)-[:INSTITUTION|JURISDICTION]->() }
  WHEN f:Participation THEN EXISTS { (f)-[:ACTOR]->() } AND EXISTS { (f)-[:EVENT]->() }
  WHEN f:Tie OR f:EventRelation OR f:Route THEN EXISTS { (f)-[:FIRST]->() } AND EXISTS { (f)-[:SECOND]->() }
  WHEN f:Party THEN EXISTS { (f)-[:AGREEMENT]->() } AND EXISTS { (f)-[:PARTY]->() }
  WHEN f:Subject THEN EXISTS { (f)-[:MATTER]->() } AND EXISTS { (f)-[:TOPIC]->() }
  WHEN f:Claim THEN EXISTS { (f)-[:SUBJECT]->() }
  WHEN f:Identity THEN EXISTS { (f)-[:FIRST]->() }
  ELSE false END AS complete
WHERE NOT complete
RETURN f.id, f.type LIMIT 10
