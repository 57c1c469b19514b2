// The occurrence that counts now, on the entities that carry a summary of it: the most real one by the order of $modalities,
// then the one with the finer date, then by id; why it counts, and in what the occurrences differ (a silent one differs from
// none). Undated entities get the sort day '', so that the index on it holds all.
// Takes $ids of entities and the $types that have a summary.
CYPHER 5 UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.type IN $types
CALL (e) {
  OPTIONAL MATCH (e)<-[:SUBJECT]-(o:Occurrence) WHERE o.status IN ['ACTIVE', 'DISPUTED']
  WITH o, coalesce(head([rank IN range(0, size($modalities) - 1) WHERE $modalities[rank] = o.modality]), size($modalities)) AS reality,
    CASE WHEN o.earliest IS NULL OR o.latest IS NULL THEN 100000
    ELSE duration.inDays(date(o.earliest), date(o.latest)).days END AS width
  ORDER BY reality, width, o.id
  WITH collect(o) AS those, collect([reality, width]) AS ranks, collect(DISTINCT o.date) AS dates,
    collect(DISTINCT o.modality) AS words, collect(DISTINCT o.format) AS formats
  RETURN those[0] AS o,
    CASE WHEN size(those) = 0 THEN null WHEN size(those) = 1 THEN 'ONLY_ONE' WHEN ranks[0][0] < ranks[1][0] THEN 'MOST_REAL'
      WHEN ranks[0][1] < ranks[1][1] THEN 'FINER_DATE' ELSE 'BY_ID' END AS reason,
    [differing IN [['DATE', dates], ['MODALITY', words], ['FORMAT', formats]] WHERE size(differing[1]) > 1 | differing[0]] AS disagreements
}
// What src/record/history/keep.ts prints: the state before.
FOREACH (ignored IN CASE WHEN coalesce(e.recordedFrom, 0) < $changeNumber THEN [1] ELSE [] END |
  CREATE (e)-[:HAD_STATE]->(past:PastState)
  SET past = properties(e), past.recordedTo = $changeNumber, e.recordedFrom = $changeNumber)
SET e.occurrenceId = o.id, e.modality = o.modality, e.tookPlace = coalesce(o.modality IN ['HELD', 'HISTORIC'], false),
  e.date = o.date, e.earliest = o.earliest, e.latest = o.latest, e.sortDay = coalesce(o.sortDay, ''),
  e.possibleDays = o.possibleDays, e.possibleYears = o.possibleYears,
  e.startsFrom = o.startsFrom, e.startsTo = o.startsTo, e.format = o.format, e.ongoing = o.ongoing,
  e.agreementStatus = o.agreementStatus, e.summaryReason = reason, e.disagreements = disagreements,
  e.notBefore = o.notBefore, e.notBeforeEarliest = o.notBeforeEarliest, e.notBeforeLatest = o.notBeforeLatest, e.notBeforeStartsFrom = o.notBeforeStartsFrom,
  e.notBeforeStartsTo = o.notBeforeStartsTo, e.notBeforeSortDay = o.notBeforeSortDay, e.notBeforePossibleDays = o.notBeforePossibleDays, e.notBeforePossibleYears = o.notBeforePossibleYears,
  e.notAfter = o.notAfter, e.notAfterEarliest = o.notAfterEarliest, e.notAfterLatest = o.notAfterLatest, e.notAfterStartsFrom = o.notAfterStartsFrom,
  e.notAfterStartsTo = o.notAfterStartsTo, e.notAfterSortDay = o.notAfterSortDay, e.notAfterPossibleDays = o.notAfterPossibleDays, e.notAfterPossibleYears = o.notAfterPossibleYears
RETURN count(e)
