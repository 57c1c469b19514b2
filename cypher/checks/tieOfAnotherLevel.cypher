// warning
// One of the parties of a tie is of its level.
CYPHER 5
MATCH (a:Entity)<-[:FIRST]-(f:Tie)-[:SECOND]->(b:Entity) WHERE f.status IN ['ACTIVE', 'DISPUTED']
  AND none(party IN [a, b] WHERE CASE party.type
    WHEN 'Institution' THEN f.level IN ['LEGISLATURE', 'INSTITUTION']
    ELSE f.level = toUpper(party.type) END)
RETURN f.id, f.level, a.id, b.id LIMIT 10
