// How two entities are connected: all shortest paths over ties, meetings or places.
//
// answers paths
// param from, to   ids of both ends
// param over       TIES, MEETINGS or PLACES
// param tieKinds   kinds of ties that may be walked, or null for all
// param between    types that may stand between the ends, or null for all
// param maxHops    links at most
// param limit      paths at most
// returns ids of the nodes in order, and for each hop {type, kind, factIds}
CYPHER 5
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
CALL (a, b) {
  WITH a, b WHERE $over = 'TIES'
  MATCH p = allShortestPaths((a)-[:TIED_TO*1..8]-(b))
  WHERE all(l IN relationships(p) WHERE $tieKinds IS NULL OR l.kind IN $tieKinds)
    AND all(n IN nodes(p) WHERE $between IS NULL OR n = a OR n = b OR n.type IN $between)
  RETURN p
  UNION
  WITH a, b WHERE $over = 'MEETINGS'
  MATCH p = allShortestPaths((a)-[:TOOK_PART*1..8]-(b))
  WHERE all(l IN relationships(p) WHERE l.attended)
    AND all(n IN nodes(p) WHERE coalesce(n.tookPlace, true)
      AND ($between IS NULL OR n = a OR n = b OR n:Event OR n.type IN $between))
  RETURN p
  UNION
  WITH a, b WHERE $over = 'PLACES'
  MATCH p = allShortestPaths((a)-[:IN*1..8]-(b))
  WHERE all(n IN nodes(p) WHERE $between IS NULL OR n = a OR n = b OR n.type IN $between)
  RETURN p
}
WITH [n IN nodes(p) | n.id] AS ids,
  [l IN relationships(p) | {type: type(l), kind: l.kind, factIds: l.factIds}] AS hops
WHERE size(hops) <= $maxHops
RETURN DISTINCT ids, hops ORDER BY ids, [hop IN hops | coalesce(hop.kind, '')] LIMIT toInteger($limit)
