// Every event and agreement has an occurrence that its summary names.
CYPHER 5
MATCH (e:Event|Agreement)
WHERE NOT EXISTS { MATCH (e)<-[:SUBJECT]-(o:Occurrence) WHERE o.id = e.occurrenceId }
RETURN e.id LIMIT 10
