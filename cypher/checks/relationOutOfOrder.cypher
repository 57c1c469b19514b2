// What follows, commemorates or was raised at something is not over before that begins; what was on one day is not on two.
CYPHER 5
MATCH (a:Entity)<-[:FIRST]-(f:EventRelation)-[:SECOND]->(b:Entity) WHERE f.status IN ['ACTIVE', 'DISPUTED']
  AND (f.kind IN ['FOLLOWS', 'RAISED_AT', 'COMMEMORATES'] AND a.latest < b.earliest
    OR f.kind = 'SAME_DAY_AS' AND (a.latest < b.earliest OR b.latest < a.earliest))
RETURN f.id, f.kind, a.id, b.id LIMIT 10
