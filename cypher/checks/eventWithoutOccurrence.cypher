// Every event and agreement has an occurrence that its summary names, unless a curator retracted all that were said of it.
CYPHER 5
MATCH (e:Event|Agreement)
WHERE NOT EXISTS { MATCH (e)<-[:SUBJECT]-(o:Occurrence) WHERE o.id = e.occurrenceId }
  AND (e.occurrenceId IS NOT NULL OR NOT EXISTS { (e)<-[:SUBJECT]-(:Occurrence) }
    OR EXISTS { MATCH (e)<-[:SUBJECT]-(o:Occurrence) WHERE o.status IN ['ACTIVE', 'DISPUTED'] })
RETURN e.id LIMIT 10
