// The parts that follow from stated ones, for each event of $ids, with the premises of each:
// - the side on whose behalf an actor appears (its city or country) takes part;
// - the institution of an official takes part: for certain in the office that the participation names (its capacity), else
//   in an office that certainly held on every day that the event can have; possibly in an office that can have held.
// An actor that is stated to have been there (or not) needs no derived part of the same sort. Where one premise settles
// what another leaves possible, the certain one alone counts.
CYPHER 5 UNWIND $ids AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)<-[:EVENT]-(p:Participation)-[:ON_BEHALF_OF]->(actor:Entity) WHERE p.status IN ['ACTIVE', 'DISPUTED']
  RETURN p, actor, 'CERTAIN' AS certainty, [p] AS facts
  UNION
  MATCH (e)<-[:EVENT]-(p:Participation)-[:CAPACITY]->(t:Tenure)-[:INSTITUTION]->(actor:Entity)
  WHERE p.status IN ['ACTIVE', 'DISPUTED'] AND t.status IN ['ACTIVE', 'DISPUTED']
  RETURN p, actor, 'CERTAIN' AS certainty, [p, t] AS facts
  UNION
  MATCH (e)<-[:EVENT]-(p:Participation)-[:ACTOR]->(:Official)<-[:OFFICIAL]-(t:Tenure)-[:INSTITUTION]->(actor:Entity)
  WHERE p.status IN ['ACTIVE', 'DISPUTED'] AND t.status IN ['ACTIVE', 'DISPUTED'] AND NOT (p)-[:CAPACITY]->()
    AND NOT coalesce(t.latest < e.earliest, false) AND NOT coalesce(t.earliest > e.latest, false)
    // Of a date such as `XXXX-10` one of its days must lie within the bounds of the office: as src/query/cypher/possibleDays.ts has it.
    AND (e.possibleDays IS NULL OR any(window IN [[
        CASE WHEN e.earliest > t.earliest THEN e.earliest ELSE coalesce(t.earliest, e.earliest, '0001-01-01') END,
        CASE WHEN e.latest < t.latest THEN e.latest ELSE coalesce(t.latest, e.latest, '9999-12-31') END]]
      WHERE any(codes IN [[day IN window | 372 * toInteger(substring(day, 0, 4))
          + 31 * (toInteger(substring(day, 5, 2)) - 1) + toInteger(substring(day, 8, 2)) - 1]]
        WHERE any(span IN range(0, size(e.possibleDays) - 3, 3)
          WHERE any(reach IN [[ceil((codes[0] - e.possibleDays[span + 1]) / 372.0), floor((codes[1] - e.possibleDays[span]) / 372.0)]]
            WHERE any(run IN range(0, size(e.possibleYears) - 2, 2)
              WHERE any(year IN range(
                  toInteger(CASE WHEN reach[0] > e.possibleYears[run] THEN reach[0] ELSE e.possibleYears[run] END),
                  toInteger(CASE WHEN reach[1] < e.possibleYears[run + 1] THEN reach[1] ELSE e.possibleYears[run + 1] END))
                WHERE e.possibleDays[span + 2] = 0
                  OR (year % 4 = 0 AND (year % 100 <> 0 OR year % 400 = 0)) = (e.possibleDays[span + 2] = 1))))))))
  RETURN p, actor, CASE WHEN t.heldFrom <= e.earliest AND e.latest <= t.heldTo THEN 'CERTAIN' ELSE 'POSSIBLE' END AS certainty,
    [p, t] AS facts
}
WITH e, p, actor, certainty, facts
WHERE NOT EXISTS { MATCH (actor)-[stated:TOOK_PART]->(e) WHERE NOT stated.derived AND stated.attended = p.attended }
WITH e, actor, p.attended AS attended, p.onBehalfOfId AS onBehalfOfId, certainty, p.role AS role,
  {factIds: [f IN facts | f.id],
    properties: {status: CASE WHEN any(f IN facts WHERE f.status = 'DISPUTED') THEN 'DISPUTED' ELSE 'ACTIVE' END,
      basis: 'IMPLIED', modality: e.modality, earliest: e.earliest, latest: e.latest},
    documents: COLLECT { MATCH (p)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d.id }} AS premise
WITH e, actor, attended, onBehalfOfId, min(certainty) AS best, collect([certainty, role, premise]) AS cases
RETURN collect([e.id, actor.id, attended, onBehalfOfId, best, [c IN cases WHERE c[0] = best | c[1]], [c IN cases WHERE c[0] = best | c[2]]])
