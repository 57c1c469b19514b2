// Nobody holds an office, or is at an event, before being born or after death.
CYPHER 5
MATCH (o:Official) WHERE o.born IS NOT NULL OR o.died IS NOT NULL
OPTIONAL MATCH (o)<-[:OFFICIAL]-(t:Tenure) WHERE t.status IN ['ACTIVE', 'DISPUTED']
  AND (any(day IN [t.sinceLatest, t.dateLatest, t.untilLatest, t.notAfterLatest] WHERE day < o.bornEarliest)
    OR any(day IN [t.sinceEarliest, t.dateEarliest, t.untilEarliest, t.notBeforeEarliest] WHERE day > o.diedLatest))
OPTIONAL MATCH (o)-[part:TOOK_PART]->(e:Event) WHERE part.attended AND e.tookPlace
  AND (e.latest < o.bornEarliest OR e.earliest > o.diedLatest)
WITH o, t, e WHERE t IS NOT NULL OR e IS NOT NULL OR o.diedLatest < o.bornEarliest
RETURN DISTINCT o.id, t.id, e.id LIMIT 10
