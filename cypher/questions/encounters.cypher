// Who met whom: pairs of actors who attended one event on different sides.
//
// Sides are told apart by on whose behalf an actor stood there. An actor belongs to a place when it stood there for that
// place or for one that lies in it; to a body when it is that body, a part of it, or holds an office in it. Conditions
// that are null were not asked. `broken` turns one condition round, which is how near misses are found: '' for none.
//
// answers encounters
// param anchor    {id, of}: the actor or the place or body from which events are reached
// param who       {id, of, type, kinds, rank}
// param whom      {id, of, type, kinds, rank}
// param event     {modalities, kinds, format, topic, certainlyFrom, certainlyTo, possiblyFrom, possiblyTo}
// param roles     roles that count as having been there to meet
// param possible  true to count parts that are only possible
// param foreignOnly  true when the sides must lie in different countries
// param broken    '', MODALITY, WHO_KIND, WHOM_KIND, EVENT_KIND, TOPIC, PERIOD, WHO_PLACE or WHOM_PLACE
// param after     [who, whom] of the last pair before the page, or null
// param limit     pairs at most
// returns id of who, id of whom, their meetings [{event, certain, whoSide, whomSide, factIds}] in order of time
CYPHER 5
CALL () {
  MATCH (:Entity {id: $anchor.id})-[:TOOK_PART|POSSIBLY_TOOK_PART]->(e:Event) RETURN e
  UNION
  MATCH (:Entity {id: $anchor.of})<-[:IN*0..3]-(:Entity)-[:TOOK_PART]->(e:Event) RETURN e
  UNION
  MATCH (:Institution {id: $anchor.of})<-[:PART_OF*0..3]-(:Institution)-[:TOOK_PART|POSSIBLY_TOOK_PART]->(e:Event) RETURN e
}
WITH DISTINCT e
WHERE coalesce(e.modality IN $event.modalities, false) <> ($broken = 'MODALITY')
  AND (($event.kinds IS NULL AND $event.format IS NULL)
    OR (($event.kinds IS NULL OR e.kind IN $event.kinds) AND ($event.format IS NULL OR coalesce(e.format = $event.format, false)))
      <> ($broken = 'EVENT_KIND'))
  AND ($event.topic IS NULL OR EXISTS { (e)-[:ABOUT]->(:Topic {id: $event.topic}) } <> ($broken = 'TOPIC'))
  AND (
    ($event.certainlyFrom IS NULL OR coalesce(e.earliest >= $event.certainlyFrom, false))
    AND ($event.certainlyTo IS NULL OR coalesce(e.latest <= $event.certainlyTo, false))
    AND ($event.possiblyFrom IS NULL OR coalesce(e.latest >= $event.possiblyFrom, true))
    AND ($event.possiblyTo IS NULL OR coalesce(e.earliest <= $event.possiblyTo, true))
  ) <> ($broken = 'PERIOD')
MATCH (a)-[ta:TOOK_PART|POSSIBLY_TOOK_PART]->(e)<-[tb:TOOK_PART|POSSIBLY_TOOK_PART]-(b)
WHERE a <> b AND ($possible OR (type(ta) = 'TOOK_PART' AND type(tb) = 'TOOK_PART'))
  // Nobody attends what is only planned: there a part of any kind comes near.
  AND ($broken = 'MODALITY' OR (ta.role IN $roles AND tb.role IN $roles))
  AND (($who.type IS NULL OR a.type = $who.type) AND ($who.kinds IS NULL OR coalesce(a.kind IN $who.kinds, false))
    AND ($who.rank IS NULL OR EXISTS {
      MATCH (a)-[office:HOLDS_OFFICE {rank: $who.rank}]->(held:Entity) WHERE ($who.of IS NULL OR held.id = $who.of)
        AND coalesce(office.earliest <= e.latest, true) AND coalesce(office.latest >= e.earliest, true) }))
    <> ($broken = 'WHO_KIND')
  AND (($whom.type IS NULL OR b.type = $whom.type) AND ($whom.kinds IS NULL OR coalesce(b.kind IN $whom.kinds, false))
    AND ($whom.rank IS NULL OR EXISTS {
      MATCH (b)-[office:HOLDS_OFFICE {rank: $whom.rank}]->(held:Entity) WHERE ($whom.of IS NULL OR held.id = $whom.of)
        AND coalesce(office.earliest <= e.latest, true) AND coalesce(office.latest >= e.earliest, true) }))
    <> ($broken = 'WHOM_KIND')
WITH a, b, e, ta, tb, coalesce(ta.onBehalfOfId, a.id) AS sideA, coalesce(tb.onBehalfOfId, b.id) AS sideB
WHERE sideA <> sideB
// What each side lies in, itself included, and the bodies to which each actor belongs: lists of a few ids, since one
// pattern each is planned faster than one for every condition on them.
WITH *, [(:Entity {id: sideA})-[:IN*0..3]->(place:Entity) | place.id] AS placesA,
  [(:Entity {id: sideB})-[:IN*0..3]->(place:Entity) | place.id] AS placesB
WHERE NOT sideB IN placesA AND NOT sideA IN placesB
  AND (NOT $foreignOnly OR none(country IN [(:Entity {id: sideA})-[:IN*0..3]->(c:Country) | c.id] WHERE country IN placesB))
  AND (($who.id IS NULL OR a.id = $who.id) AND ($who.of IS NULL OR $who.of IN placesA
      OR $who.of IN [(a)-[:HOLDS_OFFICE*0..1]->(i:Institution)-[:PART_OF*0..3]->(body:Institution) | body.id]))
    <> ($broken = 'WHO_PLACE')
  AND (($whom.id IS NULL OR b.id = $whom.id) AND ($whom.of IS NULL OR $whom.of IN placesB
      OR $whom.of IN [(b)-[:HOLDS_OFFICE*0..1]->(i:Institution)-[:PART_OF*0..3]->(body:Institution) | body.id]))
    <> ($broken = 'WHOM_PLACE')
  AND ($after IS NULL OR a.id > $after[0] OR (a.id = $after[0] AND b.id > $after[1]))
WITH a, b, e, ta, tb, sideA, sideB ORDER BY e.sortDay, e.id, ta.key, tb.key
WITH a, b, e, sideA, sideB, collect(ta.factIds + tb.factIds) AS lists,
  any(both IN collect(type(ta) = 'TOOK_PART' AND type(tb) = 'TOOK_PART') WHERE both) AS certain
WITH a, b, collect({event: e.id, certain: certain, whoSide: sideA, whomSide: sideB,
  factIds: reduce(ids = [], list IN lists | ids + [id IN list WHERE NOT id IN ids])}) AS meetings
RETURN a.id, b.id, meetings
// A near miss in another kind is nearest at the level of persons, then of bodies, then of places.
ORDER BY CASE WHEN $broken = '' THEN 0 ELSE coalesce({Official: 0, Institution: 1}[a.type], 2) END, a.id, b.id
LIMIT toInteger($limit)
