// A text has a length and a digest, by which its passages are found again; only a data set may lack them.
CYPHER 5
MATCH (d:Document) WHERE coalesce(d.kind, 'TEXT') <> 'DATA_SET' AND (d.characters IS NULL OR d.sha256 IS NULL)
RETURN d.id LIMIT 10
