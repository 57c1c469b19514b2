// A fact has one open status in its history, the one on the fact.
CYPHER 5
MATCH (f:Fact)
WITH f, COUNT { (f)-[had:HAD_STATUS]->(:Change) WHERE had.to IS NULL AND had.status = f.status } AS open
WHERE open <> 1
RETURN f.id, f.status, open LIMIT 10
