// Events and agreements say why their occurrence counts, and in what their occurrences differ: as cypher/record/currentOccurrence.cypher has it.
MATCH (e:Event|Agreement) WHERE e.disagreements IS NULL CALL (e) {
  OPTIONAL MATCH (e)<-[:SUBJECT]-(o:Occurrence) WHERE o.status IN ['ACTIVE', 'DISPUTED']
  WITH o, coalesce(head([rank IN range(0, 5) WHERE ['HELD', 'HISTORIC', 'CANCELLED', 'PLANNED', 'INVITED', 'PROPOSED'][rank] = o.modality]), 6) AS reality,
    CASE WHEN o.earliest IS NULL OR o.latest IS NULL THEN 100000
    ELSE duration.inDays(date(o.earliest), date(o.latest)).days END AS width
  ORDER BY reality, width, o.id
  WITH collect(o) AS those, collect([reality, width]) AS ranks, collect(DISTINCT o.date) AS dates,
    collect(DISTINCT o.modality) AS words, collect(DISTINCT o.format) AS formats
  SET e.summaryReason = CASE WHEN size(those) = 0 THEN null WHEN size(those) = 1 THEN 'ONLY_ONE' WHEN ranks[0][0] < ranks[1][0] THEN 'MOST_REAL'
      WHEN ranks[0][1] < ranks[1][1] THEN 'FINER_DATE' ELSE 'BY_ID' END,
    e.disagreements = [differing IN [['DATE', dates], ['MODALITY', words], ['FORMAT', formats]] WHERE size(differing[1]) > 1 | differing[0]]
} IN TRANSACTIONS OF 5000 ROWS;
