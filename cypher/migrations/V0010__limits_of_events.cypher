// The days before and after which an event or agreement did not take place stand on it, from the occurrence that counts now, as
// cypher/record/currentOccurrence.cypher writes them.
MATCH (e:Event|Agreement) MATCH (o:Occurrence {id: e.occurrenceId}) WHERE o.notBefore IS NOT NULL OR o.notAfter IS NOT NULL
SET e.notBefore = o.notBefore, e.notBeforeEarliest = o.notBeforeEarliest, e.notBeforeLatest = o.notBeforeLatest, e.notBeforeStartsFrom = o.notBeforeStartsFrom,
  e.notBeforeStartsTo = o.notBeforeStartsTo, e.notBeforeSortDay = o.notBeforeSortDay, e.notBeforePossibleDays = o.notBeforePossibleDays, e.notBeforePossibleYears = o.notBeforePossibleYears,
  e.notAfter = o.notAfter, e.notAfterEarliest = o.notAfterEarliest, e.notAfterLatest = o.notAfterLatest, e.notAfterStartsFrom = o.notAfterStartsFrom,
  e.notAfterStartsTo = o.notAfterStartsTo, e.notAfterSortDay = o.notAfterSortDay, e.notAfterPossibleDays = o.notAfterPossibleDays, e.notAfterPossibleYears = o.notAfterPossibleYears;
